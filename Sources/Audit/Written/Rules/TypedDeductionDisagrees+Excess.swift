internal import Diagnostics
internal import Evaluation

/// Points for each step by which a rate misses its bound.
extension TypedDeductionDisagrees {
  private static let misses = [
    "超过", "超出", "超", "高出", "高于", "低于", "低", "差", "少", "偏离", "相差", "below", "above", "short of",
  ]

  /// `每超过 1 个百分点扣 0.50 分……超过 3.32 个百分点，扣 1.16 分`: neither in proportion nor for each whole step.
  func excess(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard report.isAlone, let each = points.each, points.deductions.count == 1,
      let loss = points.deductions.first
    else { return nil }
    let numbers = report.sentences(ofPassage: passage).flatMap(\.numbers).filter {
      $0.number.kind == .percentagePoints && $0.number.bound != .about && !$0.number.isRange
    }
    let isStep: (StatedNumber) -> Bool = { $0.lead.hasAny(["每", "each", "every"]) }
    let steps = numbers.filter { isStep($0) && $0.range.upperBound <= each.range.lowerBound }
    let missed = numbers.filter { !isStep($0) && $0.lead.lowercased().hasAny(Self.misses) }
    guard let step = steps.last, steps.count == 1, missed.count == 1, let miss = missed.first,
      miss.range.upperBound <= loss.range.lowerBound, let times = miss.value.divided(by: step.value)
    else { return nil }
    let exact = times * each.value
    // By whole steps, begun or done.
    let near = Fraction(times.rounded(places: 0))
    let whole = [near - .one, near, near + .one].filter { ($0 - times).magnitude < .one }
    let readings = [exact] + whole.map { $0 * each.value }
    let weight = points.weight?.value ?? report.indicatorRow(ofPassage: passage)?.weight?.number.value
    // No more is taken off than there is.
    guard !readings.contains(where: { loss.number.agrees(with: $0) }),
      weight.map({ loss.value != $0 || exact < $0 }) ?? false
    else { return nil }
    return Defect(
      Message(
        zh:
          "\(miss.words)，每 \(step.words) 扣 \(each.words)，应扣 \(loss.number.words(for: exact))，不是 \(loss.words)",
        en:
          "\(miss.words) at \(each.words) for each \(step.words) is \(loss.number.words(for: exact)), not \(loss.words)"
      ),
      at: loss.place, about: [loss.words], values: [loss.value, exact], fix: page.fix,
      notes: [Message(zh: "每次扣分", en: "the points for each").note(at: each.place)])
  }
}
