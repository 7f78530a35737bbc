internal import Diagnostics
internal import Evaluation

/// A completion rate with a bar of its own among others that score in proportion.
extension TypedSistersDiffer {
  private static let counted = ["人数", "场次", "数量", "次数", "个数", "面积", "里程", "册数", "期数", "长度", "完成率"]

  /// `完成率低于 90%不得分，90%以上按比例得分` of one count, where all others of its table are in proportion and none has a floor.
  func ownFloors(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.tables.map(\.upright).compactMap { table -> Defect? in
      let rules = table.rows.compactMap { cells -> (indicator: IndicatorRow, cell: WrittenTable.Cell)? in
        guard
          let row = report.indicatorRows.first(where: { row in
            row.isLeaf && cells.contains { $0.text == row.label || $0.text == row.name }
          }),
          let cell = cells.first(where: {
            $0.number == nil && $0.text.hasAny(["×", "不得分"]) && $0.text.count < 50
          })
        else { return nil }
        return (row, cell)
      }
      let floors = rules.filter { $0.cell.text.has("不得分") && $0.cell.text.has("比例") }
      let plain = rules.filter { !$0.cell.text.has("不得分") && $0.cell.text.has("×") }
      guard floors.count == 1, let odd = floors.first, plain.count > 3,
        odd.indicator.name.endsInAny(Self.counted),
        let sister = plain.first(where: {
          $0.indicator.name.endsInAny(Self.counted) && $0.indicator.code?.first == odd.indicator.code?.first
        }), !odd.cell.text.hasAny(["鉴于", "考虑", "约束"]),
        !found.contains(where: { $0.place?.line == odd.cell.place.line })
      else { return nil }
      return Defect(
        Message(
          zh: "“\(odd.indicator.label)”有不得分的下限，同类的“\(sister.indicator.label)”等没有，没有说明理由",
          en:
            "“\(odd.indicator.label)” has a floor, its sisters such as “\(sister.indicator.label)” have none, without a reason"
        ),
        at: odd.cell.place, about: [odd.indicator.label], fix: page.fix,
        notes: [Message(zh: "同类指标", en: "the sister").note(at: sister.cell.place)])
    }
  }

  /// `完成率不低于 80%得满分` beside four times `完成率×满分`.
  func ownBars(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      let rules = table.rows.compactMap { cells -> (indicator: IndicatorRow, cell: WrittenTable.Cell)? in
        guard
          let row = report.indicatorRows.first(where: { row in
            row.isLeaf && row.name.hasSuffix("完成率")
              && cells.contains { $0.text == row.label || $0.text == row.name }
          }),
          let cell = cells.first(where: {
            $0.number == nil && $0.text.hasAny(["×", "得满分"]) && $0.text.count < 40
          })
        else { return nil }
        return (row, cell)
      }
      let usual = Dictionary(grouping: rules) { $0.cell.text.without([" "]) }.values.max {
        $0.count < $1.count
      }
      guard let usual, usual.count > 2, rules.count == usual.count + 1, let sister = usual.first,
        sister.cell.text.has("×"), !sister.cell.text.contains(where: \.isArabicDigit),
        let odd = rules.first(where: { $0.cell.text.without([" "]) != sister.cell.text.without([" "]) }),
        odd.cell.text.has("得满分"), odd.cell.text.hasAny(["不低于", "达到", "≥", "以上"]),
        !odd.cell.text.hasAny(["×", "100%", "鉴于", "考虑"]),
        odd.indicator.code?.first == sister.indicator.code?.first,
        !found.contains(where: { $0.place?.line == odd.cell.place.line })
      else { return [] }
      return [
        Defect(
          Message(
            zh:
              "“\(odd.indicator.label)”按“\(odd.cell.text)”评分，同类的“\(sister.indicator.label)”等按“\(sister.cell.text)”，没有说明理由",
            en:
              "“\(odd.indicator.label)” is scored by “\(odd.cell.text)”, its sisters such as “\(sister.indicator.label)” by “\(sister.cell.text)”, without a reason"
          ),
          at: odd.cell.place, about: [odd.indicator.label], fix: page.fix,
          notes: [Message(zh: "同类指标", en: "the sister").note(at: sister.cell.place)])
      ]
    }
  }
}
