internal import Diagnostics
internal import Evaluation

/// Targets that a table of scores or an analysis gives otherwise than the table of targets.
extension TypedTargetInWords {
  /// `养护质量考核合格率 | 8.00 | 90% | 87.50%` beside the target `≥95%`.
  func framed(_ report: WrittenReport) -> [Defect] {
    let declared = report.targets.filter { !$0.isScored && $0.number?.kind == .share }
    guard !declared.isEmpty else { return [] }
    return report.tables.map(\.upright).filter { !$0.columns(.score).isEmpty }.flatMap { table -> [Defect] in
      guard let column = table.head.indices.first(where: { table.head[$0].text.hasAny(["目标值", "标杆值"]) })
      else { return [] }
      return table.rows.indices.compactMap { row -> Defect? in
        // A rule may stand between the name and the target.
        let stems = [table.label(row, before: column), table.label(row)].map {
          TargetName.stem(Self.uncoded($0))
        }
        .filter { $0.count > 2 }
        let own = declared.filter { stems.contains(TargetName.stem(Self.uncoded($0.label))) }
        let cell = table.rows[row][column]
        guard own.count == 1, let target = own.first, let number = target.number,
          let other = cell.target, other.kind == .share, other.value != number.value
        else { return nil }
        return differs(target, cell.text, at: cell.place, [other.value, number.value])
      }
    }
  }

  /// `满意度为 279÷300＝93.00%，目标值 90%` in the analysis of an indicator whose target is `≥95%`.
  func aimed(_ report: WrittenReport) -> [Defect] {
    let declared = report.targets.filter { !$0.isScored && $0.number?.kind == .share }
    guard !declared.isEmpty else { return [] }
    return report.indicatorSections.flatMap { section -> [Defect] in
      let stem = TargetName.stem(Self.uncoded(section.row.label))
      let own = declared.filter { TargetName.stem(Self.uncoded($0.label)) == stem }
      guard stem.count > 2, own.count == 1, let target = own.first, let number = target.number else {
        return []
      }
      return report.sentences(of: section).flatMap(\.numbers).filter { stated in
        stated.number.kind == .share && stated.value != number.value && !stated.number.isRange
          && stated.lead.bare.endsInAny(["目标值", "目标值为", "目标为", "年度目标为", "目标是"])
      }.map { differs(target, $0.words, at: $0.place, [$0.value, number.value]) }
    }
  }

  private static func uncoded(_ label: String) -> String {
    TableEntry.name(String(label.dropFirst(IndicatorCode.leading(label)?.count ?? 0)))
  }
}
