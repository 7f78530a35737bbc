internal import Diagnostics
internal import Evaluation

/// Shares of a list that are of one whole, but for one.
extension SentenceRateDisagrees {
  private struct Pair {
    let part: StatedNumber
    let share: StatedNumber
  }

  /// `18 岁以下 15,610 人次，占 35%；60 岁以上 6,690 人次，占 25%`, of 44,600 人次 that another sentence or table counts.
  func implied(_ report: WrittenReport) -> [Defect] {
    let counts = report.sentences.flatMap(\.numbers).filter {
      [.count, .plain].contains($0.number.kind) && $0.number.bound == .exact
    }
    .map(\.value)
    let cells = report.tables.flatMap { $0.rows.joined() }.compactMap(\.number).filter { $0.kind != .share }
      .map(\.value)
    let wholes = Set(counts + cells)
    return report.sentences.compactMap { sentence -> Defect? in
      guard !sentence.hasReferences else { return nil }
      let pairs = Self.pairs(in: sentence)
      guard pairs.count > 1 else { return nil }
      func known(_ pair: Pair) -> Set<Fraction> {
        wholes.filter { $0 > pair.part.value && pair.share.number.isRatio(of: pair.part.value, to: $0) }
      }
      let odd = pairs.filter { known($0).isEmpty }
      let good = pairs.filter { !known($0).isEmpty }
      guard odd.count == 1, let wrong = odd.first, let first = good.first else { return nil }
      let common = good.dropFirst().reduce(known(first)) { $0.intersection(known($1)) }
      guard common.count == 1, let whole = common.first, whole > wrong.part.value,
        let exact = wrong.part.value.divided(by: whole)
      else { return nil }
      return Defect(
        Message(
          zh:
            "\(wrong.part.words)占 \(wrong.share.number.words(for: exact))，不是 \(wrong.share.words)：同一句里的其他占比都以 \(whole.rounded(places: 0).plain) 为总数",
          en:
            "\(wrong.part.words) are \(wrong.share.number.words(for: exact)), not \(wrong.share.words): the other shares of the sentence are of \(whole.rounded(places: 0).plain)"
        ),
        at: wrong.share.place, about: [wrong.share.words], values: [wrong.share.value, exact], fix: page.fix,
        notes: [Message(zh: "数量", en: "the number").note(at: wrong.part.place)])
    }
  }

  /// Each count with the share right behind it: `15,610 人次，占 35%`, `15,610 人次（35%）`.
  private static func pairs(in sentence: Sentence) -> [Pair] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { part, share -> Pair? in
      guard [.count, .plain].contains(part.number.kind), part.number.bound == .exact,
        part.number.step == .one, part.value > Fraction(20),
        share.number.kind == .share, share.number.bound == .exact, !share.number.isSpelled
      else { return nil }
      let between = sentence.passage.text(from: part.range.upperBound, to: share.range.lowerBound).bare
      // `15,834 通，占 22.60%`: a measure word that is none of those known.
      let joint =
        part.number.kind == .plain && between.first?.isHan == true && between.first != "占"
        ? String(between.dropFirst()) : between
      guard ["，占", "（占", "，占比", "(占", "占", "，占总数的", "，占比为", "，占全部的"].contains(joint) else { return nil }
      return Pair(part: part, share: share)
    }
  }
}
