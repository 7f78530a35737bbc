internal import Diagnostics
internal import Evaluation

/// Changes whose new value an earlier sentence names.
extension SentenceGrowthDisagrees {
  private static let marks = [
    "较上年增长", "比上年增长", "同比增长", "较上年增加", "比上年增加", "较上年下降", "比上年下降", "同比下降", "较上年减少", "同比减少", "同比增加",
  ]

  /// `调整后预算 4,120 万元。2022 年度预算为 2,950 万元，2023 年度调整后预算较上年增长 36.99%`
  func earlierNamed(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard !sentence.hasReferences, let before = report.sentence(before: sentence) else { return nil }
      let changes = sentence.numbers.filter { number in
        number.number.kind == .share && number.number.bound == .exact && number.lead.endsInAny(Self.marks)
      }
      guard changes.count == 1, let change = changes.first else { return nil }
      let name = change.lead.without(Self.marks + ["年度", "度", "，", " "])
      let own = sentence.numbers.filter { $0.place < change.place && $0.number.isAmount }
      guard name.count > 2, own.count == 1, let old = own.first, let year = old.years.last,
        let changed = change.years.last, year < changed
      else { return nil }
      let earlier = report.sentences(ofPassage: sentence.passageNumber).filter {
        $0.range.upperBound <= before.range.upperBound
      }.flatMap(\.numbers)
      let named = earlier.filter { $0.isComparable(to: old) && $0.lead.bare.hasSuffix(name) }
      let all = earlier.filter { $0.isComparable(to: old) }
      guard let new = named.last, !old.value.isZero, new.number.bound == .exact,
        let exact = (new.value - old.value).divided(by: old.value),
        !all.contains(where: { other in
          change.number.isRatio(
            of: (other.value - old.value).magnitude, to: old.value,
            slack: other.number.tolerance + old.number.tolerance)
        })
      else { return nil }
      return defect(change, exact.magnitude, old, new)
    }
  }
}
