internal import Diagnostics
internal import Evaluation

/// Points for each step by which a rate misses its bound.
extension TypedDeductionDisagrees {
  private static let misses = [
    "超过", "超出", "超", "高出", "高于", "低于", "低", "差", "少", "偏离", "相差", "推迟", "延误", "逾期", "滞后", "延期", "延迟", "拖延",
    "below", "above", "short of", "late",
  ]

  /// What a rule says of a step that is begun and not done: `不足 30 天按 30 天计`, `不足 30 天不计`.
  private enum Rest {
    case whole, none, unknown
  }

  private static func rest(_ report: WrittenReport, _ passage: Int) -> Rest {
    for sentence in report.sentences(ofPassage: passage) where sentence.hasAny(["不足", "不满"]) {
      let text = sentence.text
      guard let range = text.firstRange(of: "不足") ?? text.firstRange(of: "不满") else { continue }
      let behind = text[range.upperBound...].prefix(16)
      if behind.hasAny(["不计", "不扣", "的不", "忽略"]) { return .none }
      if behind.has("按"), behind.hasAny(["计", "算", "扣"]) { return .whole }
    }
    return .unknown
  }

  /// `每超过 1 个百分点扣 0.50 分……超过 3.32 个百分点，扣 1.16 分`: neither in proportion nor for each whole step.
  func excess(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard report.isAlone, let each = points.each, points.deductions.count == 1,
      let loss = points.deductions.first
    else { return nil }
    let numbers = report.sentences(ofPassage: passage).flatMap(\.numbers).filter {
      [.percentagePoints, .duration].contains($0.number.kind) && $0.number.bound != .about
        && !$0.number.isRange && !$0.lead.hasAny(["不足", "不满"]) && !$0.lead.bare.hasSuffix("按")
    }
    let isStep: (StatedNumber) -> Bool = { $0.lead.hasAny(["每", "each", "every"]) }
    let given = numbers.filter { isStep($0) && $0.range.upperBound <= each.range.lowerBound }
    let missed = numbers.filter { !isStep($0) && $0.lead.lowercased().hasAny(Self.misses) }
    guard let step = given.last, given.count == 1, missed.count == 1, let miss = missed.first,
      miss.range.upperBound <= loss.range.lowerBound, miss.isComparable(to: step),
      let times = miss.value.divided(by: step.value)
    else { return nil }
    let exact = times * each.value
    // By whole steps, begun or done.
    let near = Fraction(times.rounded(places: 0))
    // `2 个月零 10 天`, `40 多天`
    let behind = report.passages[passage].text(
      from: miss.range.upperBound, to: report.passages[passage].bytes.count)
    guard !["零", "又", "多", "余", "半"].contains(where: behind.hasPrefix) else { return nil }
    let rest = Self.rest(report, passage)
    let whole = [near - .one, near, near + .one].filter {
      ($0 - times).magnitude < .one && !(rest == .whole && $0 < times) && !(rest == .none && $0 > times)
    }
    let steps = whole.map { $0 * each.value }
    // `不足 1 个百分点的按比例`
    let isInProportion = report.passages[passage].bytes.hasAnyWord(["的按比例", "按比例扣", "按比例折算"])
    let readings = rest == .unknown || isInProportion ? [exact] + steps : steps
    // A score beside it tells how much there was.
    let weight =
      points.weight?.value ?? report.indicatorRow(ofPassage: passage)?.weight?.number.value
      ?? points.score.map { $0.value + loss.value }
    // No more is taken off than there is.
    guard !readings.contains(where: { loss.number.agrees(with: $0) }),
      weight.map({ loss.value != $0 || exact < $0 }) ?? false
    else { return nil }
    let due = rest == .unknown ? exact : readings.first ?? exact
    return Defect(
      Message(
        zh:
          "\(miss.words)，每 \(step.words) 扣 \(each.words)，应扣 \(loss.number.words(for: due))，不是 \(loss.words)",
        en:
          "\(miss.words) at \(each.words) for each \(step.words) is \(loss.number.words(for: due)), not \(loss.words)"
      ),
      at: loss.place, about: [loss.words], values: [loss.value, due], fix: page.fix,
      notes: [Message(zh: "每次扣分", en: "the points for each").note(at: each.place)])
  }
}
