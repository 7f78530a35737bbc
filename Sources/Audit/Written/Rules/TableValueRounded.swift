internal import Diagnostics
internal import Evaluation

/// The table of scores prints one value with fewer decimals than its neighbours and the text.
struct TableValueRounded: TextRule {
  let page = RulePage(
    code: "JX2128", severity: .warning,
    title: Message(zh: "得分表的业绩值取了整，正文没有", en: "A value is rounded in the table and not in the text"),
    meaning: Message(
      zh: "得分表的同一列里，其他业绩值保留小数，这一个取了整，而指标分析里写的是未取整的值，两处读来是两个数。",
      en: """
        Other values of the column have decimals, this one is rounded, and the analysis of the indicator gives it in \
        full, so that one figure reads as two.
        """),
    bad:
      "| 指标 | 业绩值 | 得分 |\n|---|---|---|\n| C11 接通率 | 81.12% | 3 |\n| C12 完成率 | 80.35% | 2 |\n| C14 场次完成率 | 201% | 4 |\n\n## C14 场次完成率\n\n场次完成率为 201.25%。",
    good:
      "| 指标 | 业绩值 | 得分 |\n|---|---|---|\n| C11 接通率 | 81.12% | 3 |\n| C12 完成率 | 80.35% | 2 |\n| C14 场次完成率 | 201.25% | 4 |\n\n## C14 场次完成率\n\n场次完成率为 201.25%。",
    fix: Message(zh: "在表中写与正文相同的小数位", en: "print the same decimals in the table"),
    criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let stated = Dictionary(grouping: report.passages.indices) { report.indicatorRow(ofPassage: $0)?.label }
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard !table.columns(.score).isEmpty else { return [] }
      return (table.columns(.value) + table.columns(.actual)).flatMap { column -> [Defect] in
        let cells = table.numbers(column).filter { $0.number.kind == .share }
        guard cells.count(where: { !Self.isWhole($0.number) }) > 1 else { return [] }
        return cells.filter { Self.isWhole($0.number) }.compactMap { row, cell, number in
          let passages = stated[table.label(row)] ?? []
          let full = passages.flatMap { report.sentences(ofPassage: $0) }.flatMap(\.numbers).first {
            $0.number.kind == .share && $0.number.bound == .exact && $0.number.step < number.step
              && $0.value != number.value && number.agrees(with: $0.value)
              && $0.lead.endsInAny(["率", "率为", "率达到", "度", "度为", "业绩值", "业绩值为", "业绩值："])
          }
          return full.map { full in
            Defect(
              Message(
                zh: "“\(table.label(row))”在表中是 \(cell.text)，在正文中是 \(full.words)",
                en: "“\(table.label(row))” is \(cell.text) in the table and \(full.words) in the text"),
              at: cell.place, about: [table.label(row)], values: [number.value, full.value], fix: page.fix,
              notes: [Message(zh: "正文：\(full.words)", en: "in the text: \(full.words)").note(at: full.place)])
          }
        }
      }
    }
  }

  /// Whether it is printed in whole per cents.
  private static func isWhole(_ number: TextNumber) -> Bool { number.step >= .hundredth }
}
