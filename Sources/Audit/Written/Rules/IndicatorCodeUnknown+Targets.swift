internal import Diagnostics

/// Codes in a table of targets that belong to another indicator than the one that the row names.
extension IndicatorCodeUnknown {
  /// `受益群众满意度 | ≥90 分 | C441`, where C441 is 管护协议签订率 and C451 受益群众满意度.
  func targets(_ report: WrittenReport, _ rows: [IndicatorRow]) -> [Defect] {
    report.targets.filter { !$0.isScored && !$0.indicator.isEmpty }.compactMap { target -> Defect? in
      let name = IndicatorName.key(target.label)
      guard let code = IndicatorCode.leading(target.indicator) ?? IndicatorCode.alone(target.indicator),
        name.count > 3,
        let given = rows.first(where: { $0.code == code }), given.key != name,
        let own = rows.first(where: { $0.key == name }), let right = own.code, right != code
      else { return nil }
      return Defect(
        Message(
          zh: "“\(target.label)”在得分表里的编号是 \(right)，目标表写 \(code)（\(given.name)）",
          en:
            "“\(target.label)” is \(right) in the table of scores; the table of targets has \(code), “\(given.name)”"
        ),
        at: target.place, about: [code, right], fix: page.fix,
        notes: (own.score ?? own.weight).map {
          [Message(zh: "得分表", en: "the table of scores").note(at: $0.cell.place)]
        } ?? [])
    }
  }
}
