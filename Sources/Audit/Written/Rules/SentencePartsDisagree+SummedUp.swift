internal import Diagnostics
internal import Evaluation

/// A sum that opens a sentence behind the sentence of its parts.
extension SentencePartsDisagree {
  /// `向媒体供稿 462 个（……），占 24.84%；汇报 305 个，占 16.40%。合计 757 个`.
  func summedUp(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard let whole = sentence.numbers.first, whole.number.isAmount, whole.number.bound == .exact,
        !whole.number.isRange,
        ["合计", "共计", "两项合计", "三项合计"].contains(whole.lead.bare), !sentence.hasReferences,
        let before = report.sentence(before: sentence), !before.hasReferences,
        !before.hasAny(["其中", "合计", "共"])
      else { return nil }
      let parts = before.numbers.filter { part in
        let text = before.passage.text(from: before.range.lowerBound, to: part.range.lowerBound)
        let isInside = text.count { "（(".contains($0) } > text.count { "）)".contains($0) }
        return !isInside && part.number.isAmount && part.number.unitWord == whole.number.unitWord
          && part.isComparable(to: whole)
          && part.value < whole.value
      }
      let clauses = Set(
        parts.map {
          before.passage.text(from: before.range.lowerBound, to: $0.range.lowerBound).count {
            "；，、".contains($0)
          }
        })
      let sum = parts.map(\.value).sum
      guard (2...5).contains(parts.count), clauses.count == parts.count, sum != whole.value,
        Slip.isNear(whole.value, sum),
        parts.allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number)),
        !before.numbers.contains(where: { $0.value == whole.value && $0.isComparable(to: whole) })
      else { return nil }
      return defect(whole, parts, sum)
    }
  }
}
