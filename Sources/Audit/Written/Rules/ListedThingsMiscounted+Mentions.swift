internal import Diagnostics
internal import Evaluation

/// Things that a report counts again and again.
extension ListedThingsMiscounted {
  private struct Mention {
    let stated: StatedNumber
    let terms: Set<String>
    let passage: Int
  }

  /// `9 所学校` once, where `8 所学校` stands three times and more in the same words: one more than there are.
  func mentions(_ report: WrittenReport, _ lists: [List]) -> [Defect] {
    guard report.isAlone else { return [] }
    var mentions: [String: [Mention]] = [:]
    for sentence in report.sentences where sentence.passage.role == .body && !sentence.hasReferences {
      for stated in sentence.numbers {
        guard let key = Self.key(stated, in: sentence, report.isChinese) else { continue }
        let words = String(stated.before.suffix(12)) + stated.tail.prefix(12)
        mentions[key, default: []].append(
          Mention(
            stated: stated, terms: Terms(words, isChinese: report.isChinese).pairs,
            passage: sentence.passageNumber))
      }
    }
    return mentions.sorted { $0.key < $1.key }.compactMap { key, all -> Defect? in
      let values = Dictionary(grouping: all, by: \.stated.value)
      guard values.count == 2, let usual = values.values.first(where: { $0.count > 2 }),
        let odd = values.values.first(where: { $0.count == 1 })?.first, let first = usual.first,
        odd.stated.value == first.stated.value + .one, Set(usual.map(\.passage)).count > 2,
        !lists.contains(where: { key.hasSuffix($0.noun.prefix(2)) }),
        usual.contains(where: { !$0.terms.subtracting([String(key.suffix(2))]).isDisjoint(with: odd.terms) })
      else { return nil }
      return Defect(
        Message(
          zh: "写的是 \(odd.stated.words)，别处都是 \(first.stated.words)",
          en: "\(odd.stated.words) are counted here, and \(first.stated.words) everywhere else"),
        at: odd.stated.place, about: [odd.stated.words], values: [odd.stated.value, first.stated.value],
        fix: page.fix, notes: [Message(zh: "别处", en: "elsewhere").note(at: first.stated.place)])
    }
  }

  /// What a number counts: its unit with the two characters behind it, or the word behind it.
  private static func key(_ stated: StatedNumber, in sentence: Sentence, _ isChinese: Bool) -> String? {
    guard stated.number.kind == .count, stated.number.bound == .exact, !stated.number.isRange,
      stated.value > Fraction(2), stated.value < Fraction(60), stated.years.isEmpty
    else { return nil }
    let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound).bare
    let clause = stated.lead + behind.prefix(16).prefix { !"，。；".contains($0) }
    guard !clause.lowercased().hasAny(some) else { return nil }
    if isChinese {
      let noun = behind.prefix(2)
      guard noun.count == 2, noun.allSatisfy(\.isHan), let first = noun.first,
        !"的中以均都全共为有未已和及与或按分得个项".contains(first)
      else { return nil }
      return stated.number.unitWord + noun
    }
    let word = (stated.words + " " + behind).split { !$0.isLetter }.map { $0.lowercased() }
      .first { NumberScanner().scan($0).figures.isEmpty }
    return word.flatMap { $0.count > 3 ? $0 : nil }
  }
}
