internal import Diagnostics
internal import Evaluation

/// What is there of so many that a rule asks for, and what each one that lacks costs.
extension TypedDeductionDisagrees {
  private static let rules = ["每缺一项扣", "每缺1项扣", "每少一项扣", "每少1项扣", "每缺一个扣", "每缺少一项扣", "缺一项扣", "少一项扣"]
  private static let some = ["其中", "仅", "只有", "只", "仅有", "已有", "制定了其中", "具备"]

  private static let there = ["具备", "满足", "符合", "达到", "做到", "完成", "落实"]

  /// `程序、决策、文件齐全，各 1.00 分。……三项要素具备两项，得 3.00 分` of 3 points.
  func fewer(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard report.isAlone, report.isChinese, let score = points.score ?? points.scores.first,
      let weight = points.weight?.value ?? report.indicatorRow(ofPassage: passage)?.weight?.number.value,
      score.value == weight
    else { return nil }
    let numbers = report.sentences(ofPassage: passage).flatMap(\.numbers)
    return zip(numbers, numbers.dropFirst()).lazy.compactMap { whole, some -> Defect? in
      let between = report.passages[passage].text(from: whole.range.upperBound, to: some.range.lowerBound)
        .bare
      guard whole.number.kind == .count, some.number.kind == .count, whole.number.bound == .exact,
        some.number.bound == .exact, whole.isComparable(to: some), some.value < whole.value,
        whole.value < Fraction(12), whole.words.hasSuffix("项"), between.count < 9,
        between.endsInAny(Self.there), !between.hasAny(["，", "。", "；", "的", "每"]),
        !(some.tail + whole.before.suffix(6)).hasAny(["以上", "及以上", "得"])
      else { return nil }
      return Defect(
        Message(
          zh: "\(whole.words)中只\(between.suffix(2)) \(some.words)，却得满分 \(score.words)",
          en: "only \(some.words) of \(whole.words) are there, and the score is full, \(score.words)"),
        at: some.place, about: [some.words], values: [some.value, whole.value], fix: page.fix,
        notes: [Message(zh: "得分", en: "the score").note(at: score.place)])
    }.first
  }

  /// `四项制度齐全，每缺一项扣 1.00 分。已制定其中三项制度，得 4.00 分` of 4 points.
  func lacking(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    let text = report.passages[passage]
    guard report.isAlone, report.isChinese, let score = points.score ?? points.scores.last,
      let rule = Self.rules.lazy.compactMap({ text.bytes.range(of: $0) }).first,
      let weight = points.weight?.value ?? report.indicatorRow(ofPassage: passage)?.weight?.number.value
    else { return nil }
    let numbers = report.sentences(ofPassage: passage).flatMap(\.numbers)
    guard
      let each = numbers.first(where: { $0.range.lowerBound >= rule.upperBound && $0.number.kind == .points }
      ),
      each.range.lowerBound <= rule.upperBound + 2,
      let whole = numbers.last(where: { $0.range.upperBound <= rule.lowerBound && $0.number.kind == .count }),
      whole.number.bound == .exact, whole.value > .one, whole.value < Fraction(12),
      case let told = numbers.filter({
        $0.range.lowerBound > each.range.upperBound && $0.number.kind == .count && $0.isComparable(to: whole)
      }), told.count == 1, let some = told.first, some.value < whole.value,
      some.lead.bare.endsInAny(Self.some), !some.lead.hasAny(["缺", "未", "少"])
    else { return nil }
    let exact = max(weight - (whole.value - some.value) * each.value, .zero)
    guard !score.number.agrees(with: exact) else { return nil }
    return Defect(
      Message(
        zh:
          "\(whole.words)中有 \(some.words)，每缺一项扣 \(each.words)，应得 \(score.number.words(for: exact))，不是 \(score.words)",
        en:
          "\(some.words) of \(whole.words) are there, and each that lacks costs \(each.words): the score is \(score.number.words(for: exact)), not \(score.words)"
      ),
      at: score.place, about: [score.words], values: [score.value, exact], fix: page.fix,
      notes: [Message(zh: "具备的项数", en: "how many there are").note(at: some.place)])
  }
}
