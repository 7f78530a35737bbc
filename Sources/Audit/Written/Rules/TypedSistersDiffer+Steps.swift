internal import Diagnostics
internal import Evaluation

/// Rules of one wording whose only difference is a number that all others share.
extension TypedSistersDiffer {
  private struct Row {
    let indicator: IndicatorRow
    /// The rule with every number left out.
    let pattern: String
    let numbers: [StatedNumber]
  }

  /// `每低 1 个百分点扣权重的 3%`, where four indicators of its group lose 5 % of their weight.
  func steps(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.tables.map(\.upright).flatMap { stepRows(of: $0, report) }
    let groups = Dictionary(grouping: rows) { row -> String in
      String((row.indicator.code ?? "").prefix(1)) + " " + row.pattern
    }
    return groups.keys.sorted().flatMap { key -> [Defect] in
      guard let kin = groups[key], kin.count > 3, let count = kin.first?.numbers.count,
        kin.allSatisfy({ $0.numbers.count == count })
      else { return [] }
      return (0..<count).compactMap { place -> Defect? in
        let values = Dictionary(grouping: kin) { $0.numbers[place].value }
        guard values.count == 2, let odd = values.values.first(where: { $0.count == 1 })?.first,
          let usual = values.values.first(where: { $0.count > 2 })?.first,
          // Points fit the weight; what is of the weight fits any.
          odd.pattern.has("权重的") || Set(kin.map { $0.indicator.weight?.number.value }).count == 1,
          !found.contains(where: { $0.place?.line == odd.numbers[place].place.line })
        else { return nil }
        let (own, other) = (odd.numbers[place], usual.numbers[place])
        return Defect(
          Message(
            zh:
              "“\(odd.indicator.label)”的评分标准用 \(own.words)，措辞相同的“\(usual.indicator.label)”等用 \(other.words)，没有说明理由",
            en:
              "the rule of “\(odd.indicator.label)” has \(own.words) where “\(usual.indicator.label)” and others, in the same words, have \(other.words), without a reason"
          ),
          at: own.place, about: [odd.indicator.label], values: [own.value, other.value], fix: page.fix,
          notes: [Message(zh: "同类指标", en: "the sister").note(at: other.place)])
      }
    }
  }

  private func stepRows(of table: WrittenTable, _ report: WrittenReport) -> [Row] {
    table.rows.compactMap { cells -> Row? in
      guard
        let cell = cells.first(where: {
          $0.number == nil && $0.text.has("每") && $0.text.has("扣")
            && !$0.text.hasAny(["考虑", "鉴于", "由于", "难度", "基数", "理由"])
        }),
        let indicator = report.indicatorRows.first(where: { row in
          row.isLeaf && cells.contains { $0.text == row.label || $0.text == row.name }
        }), indicator.code != nil
      else { return nil }
      let passage = cell.passage
      let numbers = SentenceReader(passage, number: -1, scanner: NumberScanner()).sentences.flatMap(\.numbers)
      var pattern = ""
      var start = 0
      for number in numbers {
        pattern += passage.text(from: start, to: number.range.lowerBound) + "…"
        start = number.range.upperBound
      }
      return Row(
        indicator: indicator, pattern: pattern + passage.text(from: start, to: passage.bytes.count),
        numbers: numbers)
    }
  }
}
