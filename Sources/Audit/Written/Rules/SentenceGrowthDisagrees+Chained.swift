internal import Diagnostics
internal import Evaluation

/// `由 2022 年的 2,684 件、2023 年的 2,917 件增加到 2024 年的 3,152 件，分别增长 8.68% 和 8.06%`: one rate for each step.
extension SentenceGrowthDisagrees {
  /// Whether the rates that begin at a defect's place are those of the steps between the amounts before them.
  func isChained(_ defect: Defect, in report: WrittenReport) -> Bool {
    guard let place = defect.place else { return false }
    return report.sentences.contains { sentence in
      guard let index = sentence.numbers.firstIndex(where: { $0.place == place }),
        sentence.numbers[index].number.kind == .share, sentence.numbers[index].lead.has("分别")
      else { return false }
      let rates = sentence.numbers[index...].enumerated().prefix { offset, number in
        number.number.kind == .share && (offset == 0 || ["和", "、", "及"].contains(number.lead.bare))
      }.map(\.element)
      guard rates.count > 1, let last = sentence.numbers[..<index].last else { return false }
      let amounts = sentence.numbers[..<index].filter {
        $0.isComparable(to: last) && $0.number.unit == last.number.unit
      }.suffix(rates.count + 1)
      guard amounts.count == rates.count + 1 else { return false }
      return zip(rates, zip(amounts, amounts.dropFirst())).allSatisfy { rate, step in
        rate.number.isRatio(of: (step.1.value - step.0.value).magnitude, to: step.0.value)
      }
    }
  }
}
