internal import Diagnostics
internal import Evaluation

/// Targets that a table of scores or an analysis gives otherwise than the table of targets.
extension TypedTargetInWords {
  /// `养护质量考核合格率 | 8.00 | 90% | 87.50%` beside the target `≥95%`.
  func framed(_ report: WrittenReport) -> [Defect] {
    let declared = report.targets.filter { target in
      !target.isScored && target.number?.isRange == false
        && (target.number?.kind == .share || report.isAlone && Self.isCounted(target.number))
    }
    guard !declared.isEmpty else { return [] }
    return report.tables.map(\.upright).filter { !$0.columns(.score).isEmpty }.flatMap { table -> [Defect] in
      guard
        let column = table.head.indices.first(where: {
          table.head[$0].text.hasAny(["目标值", "标杆值", "标准值", "指标值", "评价标准", "考核标准", "标杆"])
        })
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
          case let other = cell.target.map({ table.counted($0, row: row, column: column) }), let other,
          !other.isRange,
          number.kind == .share
            ? other.kind == .share : Self.isCounted(other) && other.isComparable(to: number),
          other.value != number.value
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

  /// `签约项目开工率以 75%为目标` in a paragraph on several indicators, where the declaration has 70 %.
  func namedAims(_ report: WrittenReport) -> [Defect] {
    let declared = report.targets.filter { !$0.isScored && $0.number?.kind == .share }
    guard report.isAlone, report.isChinese, !declared.isEmpty else { return [] }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap(\.numbers)
      .compactMap { stated -> Defect? in
        let lead = stated.lead.bare
        guard stated.number.kind == .share, !stated.number.isRange, lead.hasSuffix("以"),
          ["为目标", "为标杆", "为基准"].contains(where: stated.tail.bare.hasPrefix),
          case let stem = TargetName.stem(
            TableEntry.name(lead.dropLast().bare.trimming(leading: ["，"], trailing: []))),
          stem.count > 2, case let own = declared.filter({ TargetName.stem($0.name) == stem }),
          own.count == 1,
          let number = own[0].number, number.value != stated.value
        else { return nil }
        return differs(own[0], stated.words, at: stated.place, [stated.value, number.value])
      }
  }

  private static func isCounted(_ number: TextNumber?) -> Bool {
    number.map { [.count, .measure, .duration, .money].contains($0.kind) && !$0.isRange } == true
  }

  private static func uncoded(_ label: String) -> String {
    TableEntry.name(String(label.dropFirst(IndicatorCode.leading(label)?.count ?? 0)))
  }
}
