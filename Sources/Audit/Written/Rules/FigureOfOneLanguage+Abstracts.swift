internal import Diagnostics
internal import Evaluation

/// An English summary that says what the Chinese summary says, held against that alone.
extension FigureOfOneLanguage {
  private typealias Figure = (number: TextNumber, words: String, place: Place)

  private static let chinese = ["摘要", "提要", "概要"]
  private static let english = ["abstract", "summary"]

  /// `restored 24 buildings`, where the Chinese summary has 22 and the chapters plan 24; a figure that the Chinese summary
  /// has and the English one leaves out.
  func abstracts(_ translation: WrittenReport, _ original: WrittenReport) -> [Defect] {
    // `## Abstract` alone may be read as a heading of the Chinese text.
    let headings = (translation.headings + original.headings).sorted { $0.place < $1.place }
    let own = Self.figures(of: translation, under: Self.english, headings)
    let source = Self.figures(of: original, under: Self.chinese, headings)
    guard source.count > 4, own.count > 3 else { return [] }
    let lacking = source.filter { one in !own.contains { Self.isSame($0.number, one.number) } }
    let strange = own.filter { one in !source.contains { Self.isSame($0.number, one.number) } }
    // One that tells much more is a summary of its own.
    guard lacking.count * 2 <= source.count, strange.count <= lacking.count * 2 + 1, let last = own.last
    else { return [] }
    // What the chapters do not have is told already.
    let chapters = Self.numbers(of: original)
    var rest = lacking
    let differing = strange.compactMap { one -> Defect? in
      guard !one.number.isSpelled, chapters.contains(where: { Self.isSame($0.number, one.number) }),
        let index = rest.indices.filter({ Self.isKin(rest[$0].number, one.number) }).min(by: {
          (rest[$0].number.value - one.number.value).magnitude
            < (rest[$1].number.value - one.number.value).magnitude
        }), Slip.isLikely(one.number.value, for: rest[index].number.value)
      else { return nil }
      // `目标 1,350 户，核减 70 户`: what is left is the same plan.
      let values = source.map(\.number.value)
      guard
        !values.contains(where: { one.number.value + $0 == rest[index].number.value && !$0.isZero })
      else { return nil }
      let other = rest.remove(at: index)
      // Of a number that stands in the Chinese summary alone the Chinese text tells.
      guard chapters.count(where: { $0.number.value == other.number.value }) > 1 else { return nil }
      return Defect(
        Message(
          zh: "英文摘要写 \(one.words)，中文摘要是 \(other.words)",
          en: "\(one.words) in the English summary, \(other.words) in the Chinese one"),
        at: one.place, about: [one.words], values: [one.number.value, other.number.value], fix: page.fix,
        notes: [Message(zh: "中文摘要", en: "the Chinese summary").note(at: other.place)])
    }
    // A shorter summary is one of its own.
    guard rest.count < 3, rest.count * 4 <= source.count, strange.count - differing.count < 2 else {
      return differing
    }
    return differing
      + rest.filter { one in
        // `其中 2022 年支出 1,377.84 万元`: a part of what is told.
        let told = original.sentences.lazy.flatMap(\.numbers).first { $0.place == one.place }
        return (one.number.value > Fraction(9) || one.number.kind == .share) && told?.lead.has("其中") != true
      }.map { one in
        Defect(
          Message(zh: "英文摘要里没有 \(one.words)", en: "the English summary has no \(one.words)"), at: one.place,
          about: [one.words], values: [one.number.value], fix: page.fix,
          notes: [Message(zh: "英文摘要", en: "the English summary").note(at: last.place)])
      }
  }

  private static func figures(of report: WrittenReport, under words: [String], _ headings: [WrittenHeading])
    -> [Figure]
  {
    let sentences = report.sentences.filter { sentence in
      let above = headings.last {
        $0.place.file == sentence.passage.place.file && $0.place < sentence.passage.place
      }
      return sentence.passage.role == .body
        && above.map { $0.title.lowercased().without(["\u{3000}"]).hasAny(words) } == true
    }
    return sentences.flatMap(\.numbers).filter {
      let isYear = $0.number.kind == .plain && $0.value > Fraction(1900) && $0.value < Fraction(2100)
      // `against a target of 95%`: what was aimed at may be left out of either.
      let isAim = $0.before.lowercased().bare.endsInAny(["target of", "target was", "plan of", "planned"])
      return $0.number.bound == .exact && !$0.number.isRange && !isYear && !isAim
        && (!report.isChinese && $0.number.kind == .plain && $0.value > Fraction(9)
          || [.count, .measure, .money, .share, .points].contains($0.number.kind))
    }.map { ($0.number, $0.words, $0.place) }
  }

  /// `24 historic buildings` may have no unit that is known.
  private static func isKin(_ chinese: TextNumber, _ english: TextNumber) -> Bool {
    chinese.kind == english.kind || english.kind == .plain && [.count, .measure].contains(chinese.kind)
  }

  private static func isSame(_ left: TextNumber, _ right: TextNumber) -> Bool {
    guard (left.kind == .share) == (right.kind == .share) else { return false }
    return left.value == right.value || left.agrees(with: right.value) || right.agrees(with: left.value)
  }
}
