internal import Diagnostics
internal import Evaluation

/// Points told as a share of the weight right before them.
extension TypedDeductionDisagrees {
  private static let wholes = ["权重", "权重分", "权重分值", "分值", "标准分", "满分"]
  private static let joints: Set<String> = [
    "，即", "即", "，为", "，计", "，得", "（", "（即", "，", "，得分", "，扣", "，即扣", "，即得", "计",
  ]

  /// `得权重的 80%，即 4.90 分`, `扣该指标分值的 20%（1.00 分）` of a weight of 6 points.
  func sharesOfWeight(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard report.isAlone, report.isChinese,
      let weight = points.weight?.value ?? report.indicatorRow(ofPassage: passage)?.weight?.number.value
    else { return nil }
    let numbers = report.sentences(ofPassage: passage).flatMap(\.numbers)
    for (share, told) in zip(numbers, numbers.dropFirst()) where told.number.kind == .points {
      let lead = share.lead.without([" "])
      guard share.number.kind == .share, share.number.bound == .exact, !share.number.isRange,
        share.value <= .one,
        Self.wholes.contains(where: { lead.hasSuffix($0 + "的") }), lead.hasAny(["得", "扣", "按", "计"]),
        !lead.hasAny(["每", "低于", "不足"]),
        Self.joints.contains(
          report.passages[passage].text(from: share.range.upperBound, to: told.range.lowerBound).without([" "]
          ))
      else { continue }
      let exact = share.value * weight
      guard !told.number.agrees(with: exact), told.value != weight - exact else { continue }
      return Defect(
        Message(
          zh: "权重的 \(share.words) 是 \(told.number.words(for: exact))，不是 \(told.words)",
          en: "\(share.words) of the weight are \(told.number.words(for: exact)), not \(told.words)"),
        at: told.place, about: [told.words], values: [told.value, exact], fix: page.fix,
        notes: [Message(zh: "比例", en: "the share").note(at: share.place)])
    }
    return nil
  }
}
