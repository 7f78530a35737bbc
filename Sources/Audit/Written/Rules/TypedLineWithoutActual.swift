internal import Diagnostics
internal import Evaluation

/// A planned line has no actual: its cell is blank, or the table of deliveries leaves it out.
struct TypedLineWithoutActual: TextRule {
  let page = RulePage(
    code: "JX2174", severity: .warning,
    title: Message(zh: "计划或预算的一项没有实际数", en: "A planned line without an actual"),
    meaning: Message(
      zh: "其他各项都有支出或完成数，只有这一项空着；或者已经支付而没有填数量；或者预算表的一项不在支出（完成情况）表里，或反过来。",
      en:
        "All other lines have a payment or a delivery and this one has none, or it was paid and not counted; or a line of the budget is missing from the table of payments or deliveries, or the other way round."
    ),
    bad: "| 内容 | 预算数 | 支出数 |\n|---|---|---|\n| 清淤 | 180 | 180 |\n| 监理 | 24 | |",
    good: "| 内容 | 预算数 | 支出数 |\n|---|---|---|\n| 清淤 | 180 | 180 |\n| 监理 | 24 | 24 |",
    fix: Message(zh: "补填实际数，没有发生的写 0", en: "give the actual, 0 where nothing happened"),
    criterion: Criterion.logic)

  private static let planned: [TableEntry.Measure] = [.planned, .budgeted]
  private static let done: [TableEntry.Measure] = [.delivered, .paid]

  func defects(in report: WrittenReport) -> [Defect] {
    // `6 个中心×40 周` is a quantity.
    (report.tables.map(\.upright).flatMap { blanks(in: $0, report) } + missing(report) + untold(report)
      + paid(report)).filter {
        defect in
        !defect.subjects.contains { $0.has("×") }
      }
  }

  /// Planned lines that the table of what was done leaves out, where it tells of most others in words.
  private func untold(_ report: WrittenReport) -> [Defect] {
    TableCounterpart.all(in: report).flatMap { pair in
      pair.alone.filter { !pair.plan.label($0).hasAny(Self.others + ["×"]) }.map { row in
        let label = pair.plan.label(row)
        return Defect(
          Message(
            zh: "“\(label)”只在这张表里，对应的表没有这一项",
            en: "“\(label)” stands in this table only, not in its counterpart"),
          at: pair.plan.rows[row].first { $0.text == label }?.place ?? pair.plan.rows[row][0].place,
          about: [label], fix: page.fix,
          notes: [Message(zh: "对应的表", en: "the counterpart").note(at: pair.told.head[pair.column].place)])
      }
    }
  }

  /// `宣传物料 | — | 30,000`: paid in a table whose other lines say how many came, where another table plans a number.
  private func paid(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let planned = Set(
      report.tableEntries.filter {
        $0.measure == .planned && $0.number.kind != .money && $0.number.value > .one
      }.map(\.name))
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard let column = table.columns(.actual).first, let money = table.columns(.paid).first,
        table.columns(.plan).isEmpty
      else { return [] }
      let rows = table.rows.indices.filter { !table.isTotal($0) }
      let blank = rows.filter { row in
        table.rows[row][column].isBlank && table.rows[row][money].number.map { !$0.value.isZero } == true
      }
      guard rows.count > 3, blank.count == 1, let row = blank.first,
        rows.count(where: { table.rows[$0][column].number != nil }) == rows.count - 1,
        planned.contains(TableEntry.name(table.label(row)))
      else { return [] }
      return [
        Defect(
          Message(
            zh: "“\(table.label(row))”支付了 \(table.rows[row][money].text)，没有填“\(table.head[column].text)”",
            en:
              "“\(table.label(row))” was paid \(table.rows[row][money].text) and has nothing under “\(table.head[column].text)”"
          ),
          at: table.rows[row].first { $0.text == table.label(row) }?.place ?? table.rows[row][column].place,
          about: [table.label(row)], fix: page.fix)
      ]
    }
  }

  /// Blank cells of columns that are filled otherwise.
  private func blanks(in table: WrittenTable, _ report: WrittenReport) -> [Defect] {
    table.head.indices.flatMap { column -> [Defect] in
      guard [.actual, .paid, .completionRate, .executionRate].contains(table.roles[column]) else { return [] }
      let rows = table.rows.indices.filter { !table.isTotal($0) && !table.label($0).isEmpty }
      let blank = rows.filter { row in
        table.rows[row][column].isBlank
          // Nothing planned and nothing done has no rate.
          && !([.completionRate, .executionRate].contains(table.roles[column])
            && table.head.indices.contains { table.rows[row][$0].number?.value.isZero == true })
          // `据实 | 23 | —`: a plan without a number.
          && !table.columns(.plan).contains { plan in
            table.rows[row][plan].number == nil
              && (!table.rows[row][plan].isBlank || table.roles[column] == .actual && report.isAlone)
          }
          && table.head.indices.contains { other in
            other != column && [.plan, .budget, .quantity, .price, .actual].contains(table.roles[other])
              && table.rows[row][other].number != nil
          }
      }
      guard rows.count > 2, !blank.isEmpty, blank.count * 3 <= rows.count,
        rows.count(where: { table.rows[$0][column].number != nil }) * 3 >= rows.count * 2
      else { return [] }
      return blank.map { row in
        Defect(
          Message(
            zh: "“\(table.label(row))”没有填“\(table.head[column].text)”",
            en: "“\(table.label(row))” has nothing under “\(table.head[column].text)”"),
          at: table.rows[row].first { $0.text == table.label(row) }?.place ?? table.rows[row][column].place,
          about: [table.label(row)], fix: page.fix)
      }
    }
  }

  /// Lines of one table that its counterpart leaves out, where the two have most lines in common.
  private func missing(_ report: WrittenReport) -> [Defect] {
    let tables = Dictionary(grouping: report.tableEntries) { $0.table }
    let plans = tables.filter { entries in
      entries.value.contains { $0.measure == .budgeted }
        && !entries.value.contains { Self.done.contains($0.measure) }
    }.keys.sorted()
    let deliveries = tables.filter { entries in
      entries.value.contains { Self.done.contains($0.measure) }
        && !entries.value.contains { $0.measure == .weight || $0.measure == .score }
    }.keys.sorted()
    return plans.flatMap { plan in
      deliveries.flatMap { delivery -> [Defect] in
        guard let left = tables[plan], let right = tables[delivery] else { return [] }
        return unmatched(left, in: right, report) + unmatched(right, in: left, report)
      }
    }
  }

  private static let others = ["管理费", "监理", "设计", "预备费", "其他", "不可预见", "评审", "结余", "税"]

  /// What a text says of a line that it leaves out on purpose.
  private static let reasons = [
    "不另", "不单", "未列", "不列", "自行", "自筹", "无预算", "不安排", "不涉及", "no separate", "own staff",
  ]

  private func unmatched(
    _ entries: [TableEntry], in others: [TableEntry], _ report: WrittenReport
  ) -> [Defect] {
    // A row is there whatever its cells say: `168 根柱`.
    let rows = others.first.map { report.tables[$0.table].upright }.map { table in
      table.rows.indices.map { TableEntry.name(table.label($0)) }
    }
    let names = Set(others.map(\.name) + (rows ?? []))
    let own = Dictionary(grouping: entries) { $0.name }
    let known = own.keys.count { names.contains($0) }
    let alone = own.filter { !names.contains($0.key) }.values.compactMap(\.first)
    guard known > 2, alone.count == 1, let entry = alone.first, !entry.name.hasAny(Self.others),
      // One table may give a line its parts: 传承人补助 beside 国家级、省级、市级传承人补助.
      !names.contains(where: { own[$0] == nil && ($0.has(entry.name) || entry.name.has($0)) }),
      !report.passages.contains(where: { $0.text.has(entry.label) && $0.text.hasAny(Self.reasons) })
    else { return [] }
    return [
      Defect(
        Message(
          zh: "“\(entry.label)”只在这张表里，对应的表没有这一项",
          en: "“\(entry.label)” stands in this table only, not in its counterpart"),
        at: entry.cell.place, about: [entry.label], values: [entry.number.value], fix: page.fix,
        notes: others.first.map { [Message(zh: "对应的表", en: "the counterpart").note(at: $0.cell.place)] } ?? []
      )
    ]
  }
}
