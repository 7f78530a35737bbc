internal import Diagnostics
internal import Evaluation

/// The target that an analysis measures an indicator by, against the row of the table of targets that names its code.
extension TypedTargetInWords {
  private static let measures = [
    "高于", "达到", "低于", "超过", "未达到", "未达", "不及", "达", "于", "距", "比", "较", "达到了", "略低于", "略高于",
  ]

  /// `C322 合格率 96.25%，高于 95%的目标` beside `实体检测合格率 | ≥97% | C322`.
  func coded(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let targets = report.targets.filter { !$0.isScored && !$0.indicator.isEmpty }
    guard !targets.isEmpty else { return [] }
    return report.passages.indices.flatMap { number -> [Defect] in
      var segments: [(row: IndicatorRow, numbers: [StatedNumber])] = report.codedSegments(ofPassage: number)
        .map {
          ($0.row, $0.numbers)
        }
      if segments.isEmpty, report.passages[number].role == .body,
        let row = report.indicatorRow(ofPassage: number), row.isLeaf
      {
        segments = [(row, report.sentences(ofPassage: number).flatMap(\.numbers))]
      }
      return segments.flatMap { row, numbers -> [Defect] in
        guard let code = row.code,
          case let own = targets.filter({ (IndicatorCode.leading($0.indicator) ?? $0.indicator) == code }),
          own.count == 1,
          let target = own.first, let value = target.number, !value.isRange
        else { return [] }
        return numbers.filter { stated in
          stated.tail.hasPrefix("的目标") && stated.number.kind == value.kind && !stated.number.isRange
            && stated.number.unit == value.unit && stated.lead.endsInAny(Self.measures)
            && !stated.number.agrees(exactly: value) && stated.value != value.value
        }.prefix(1).map { stated in
          Defect(
            Message(
              zh: "“\(row.label)”的目标在这里是 \(stated.words)，目标表里是 \(target.cell.text)",
              en:
                "the target of “\(row.label)” is \(stated.words) here and \(target.cell.text) in the table of targets"
            ),
            at: stated.place, about: [row.label], values: [stated.value, value.value], fix: page.fix,
            notes: [Message(zh: "目标表", en: "the table of targets").note(at: target.cell.place)])
        }
      }
    }
  }
}
