internal import Diagnostics

/// A code of an indicator that the table of scores does not have.
struct IndicatorCodeUnknown: TextRule {
  let page = RulePage(
    code: "JX2159", severity: .warning,
    title: Message(zh: "指标编号在得分表中没有", en: "An indicator code that the table of scores lacks"),
    meaning: Message(
      zh: "指标分析或“存在的问题”里写的指标编号，得分表里没有：编号跳号、写错，或者表中漏列。",
      en:
        "An analysis or a finding uses the code of an indicator that the table of scores does not have: it was skipped, mistyped or left out."
    ),
    bad: "| B323 合同管理有效性 | 2 | 2 |\nB324 合同管理有效性：合同均按期签订，得 2 分。",
    good: "| B323 合同管理有效性 | 2 | 2 |\nB323 合同管理有效性：合同均按期签订，得 2 分。",
    fix: Message(zh: "改成得分表里的编号", en: "use the code of the table"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let rows = report.indicatorRows.filter { $0.table >= 0 && $0.code?.first?.isLetter == true }
    guard rows.count > 5 else { return [] }
    let known = Set(rows.compactMap(\.code))
    return analyses(report, rows, known) + citations(report, known) + targets(report, rows)
  }

  /// `B324 合同管理有效性：`, which the table lists as B323.
  private func analyses(_ report: WrittenReport, _ rows: [IndicatorRow], _ known: Set<String>) -> [Defect] {
    report.passages.compactMap { passage -> Defect? in
      guard passage.role != .note, passage.role != .caption,
        let code = IndicatorCode.leading(passage.text.trimming(leading: ["#", "*", " "], trailing: [])),
        !known.contains(code), code.count > 1, let start = passage.bytes.range(of: code)
      else { return nil }
      let name = IndicatorName.key(
        passage.text(from: start.upperBound, to: passage.bytes.count).prefix { !"：:，。；".contains($0) })
      guard let row = rows.first(where: { $0.key == name }), let own = row.code, name.count > 2 else {
        return nil
      }
      return Defect(
        Message(
          zh: "“\(name)”在得分表里的编号是 \(own)，这里写 \(code)",
          en: "“\(name)” is \(own) in the table of scores, and \(code) here"),
        at: passage.place(start), about: [code, own], fix: page.fix,
        notes: (row.score ?? row.weight).map {
          [Message(zh: "得分表", en: "the table of scores").note(at: $0.cell.place)]
        }
          ?? [])
    }
  }

  /// `（C111、C119）` of a finding, where the table ends with C114.
  private func citations(_ report: WrittenReport, _ known: Set<String>) -> [Defect] {
    CitedIndicators.all(in: report).flatMap(\.names).filter {
      $0.code.first?.isLetter == true && !known.contains($0.code)
    }.map { name in
      Defect(
        Message(zh: "得分表里没有编号为 \(name.code) 的指标", en: "the table of scores has no indicator \(name.code)"),
        at: name.place, about: [name.code], fix: page.fix)
    }
  }
}
