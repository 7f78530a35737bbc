internal import Diagnostics
internal import Evaluation

/// Percentages of one column are printed at different decimals.
struct ColumnPrecisionVaries: TextRule {
  let page = RulePage(
    code: "JX2122", severity: .note,
    title: Message(zh: "一列数字的小数位不一", en: "Decimals vary within a column"),
    meaning: Message(
      zh: "表里一列百分比或得分，大多数写到同样的小数位，个别不同（100% 等整数除外）。",
      en:
        "Most percentages or scores of a column have the same decimals, and a few have not (whole numbers such as 100% apart)."
    ),
    bad: "| 81.12% |\n| 80.35% |\n| 92.3% |", good: "| 81.12% |\n| 80.35% |\n| 92.28% |",
    fix: Message(zh: "统一小数位", en: "print the column at the same decimals"), criterion: Criterion.tables)

  func defects(in report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap { table in
      let found = columns(of: table, in: report)
      return found.isEmpty && report.isAlone ? [oddOfTable(table)].compactMap { $0 } : found
    }
  }

  private func columns(of table: WrittenTable, in report: WrittenReport) -> [Defect] {
    table.head.indices.flatMap { column -> [Defect] in
      if report.isAlone, let odd = odd(table, column) { return [odd] }
      let role = table.roles[column]
      let areShares =
        report.isAlone && !table.head[column].text.hasAny(["目标", "标准", "计划"])
        && table.rows.allSatisfy { row in
          row[column].number.map { $0.kind == .share } ?? (row[column].isBlank || row[column].text == "—")
        }
      guard areShares || [.scoreRate, .rate, .share, .completionRate, .executionRate, .score].contains(role)
      else {
        return []
      }
      // A mean has more decimals than what it is the mean of.
      let cells = table.numbers(column, totals: true).map {
        ($0.row, $0.cell, report.isAlone ? table.inUnit($0.number, column: column) : $0.number)
      }.map { (row: $0.0, cell: $0.1, number: $0.2) }.filter {
        ($0.number.kind == .share || role == .score) && !table.isWholeYear($0.row)
          && !table.label($0.row).has("平均")
      }
      let usual = Dictionary(grouping: cells) { $0.number.step }.max {
        ($0.value.count, $1.key) < ($1.value.count, $0.key)
      }
      // All and nothing need no decimals.
      let told = cells.filter { $0.number.step == usual?.key || !isAllOrNothing($0.number) }
      guard let usual, cells.count > 3, usual.value.count * 4 >= told.count * 3 else { return [] }
      return cells.filter {
        $0.number.step != usual.key
          && (role == .score && $0.number.kind == .plain || !isWhole($0.number)
            || report.isAlone && $0.number.kind == .share && $0.number.step > usual.key
              // `100` where others have `100.00`.
              && (!isAllOrNothing($0.number) || usual.value.map(\.number.value).contains($0.number.value)))
      }.map { cell in
        Defect(
          Message(
            zh: "\(cell.cell.text) 的小数位与本列其他数字不同（如 \(usual.value[0].cell.text)）",
            en:
              "\(cell.cell.text) has other decimals than the rest of its column, for example \(usual.value[0].cell.text)"
          ),
          at: cell.cell.place, about: [cell.cell.text], values: [cell.number.value], fix: page.fix)
      }
    }
  }

  /// The one number of a whole table of decimals that has others: `9.780` among 15 of two.
  private func oddOfTable(_ table: WrittenTable) -> Defect? {
    let cells = table.rows.joined().compactMap { cell -> (cell: WrittenTable.Cell, number: TextNumber)? in
      guard let number = cell.number, number.kind == .plain, cell.text.contains(".") else { return nil }
      return (cell, number)
    }
    let steps = Dictionary(grouping: cells) { $0.number.step }
    guard cells.count > 9, steps.count == 2, let odd = steps.values.first(where: { $0.count == 1 })?.first,
      let usual = steps.values.first(where: { $0.count > 1 })?.first
    else { return nil }
    return Defect(
      Message(
        zh: "\(odd.cell.text) 的小数位与表中其他数字不同（如 \(usual.cell.text)）",
        en: "\(odd.cell.text) has other decimals than the rest of its table, for example \(usual.cell.text)"),
      at: odd.cell.place, about: [odd.cell.text], values: [odd.number.value], fix: page.fix)
  }

  /// The one number of a long column of decimals that has fewer of them.
  private func odd(_ table: WrittenTable, _ column: Int) -> Defect? {
    // A sum of money is printed like what it adds up, so it counts as one more.
    let isMoney = [.budget, .paid, .amount].contains(table.roles[column])
    let cells = table.numbers(column, totals: isMoney).filter { !table.label($0.row).has("平均") }.filter {
      [.plain, .measure, .points].contains($0.number.kind)
    }
    // Rows in several units, of which some are counted and some measured, have decimals of their own.
    let units = table.head.indices.filter {
      ["单位", "计量单位", "unit"].contains(table.head[$0].text.lowercased())
    }
    guard isMoney || units.allSatisfy({ unit in Set(cells.map { table.rows[$0.row][unit].text }).count < 2 })
    else {
      return nil
    }
    let usual = Dictionary(grouping: cells) { $0.number.step }.max { $0.value.count < $1.value.count }
    guard let usual, cells.count > (isMoney ? 4 : 5), usual.key < .one, usual.value.count == cells.count - 1,
      let cell = cells.first(where: { $0.number.step != usual.key }), cell.number.step > usual.key,
      !cell.number.value.isZero,
      // `45 公里` of a fence beside roads of `18.60 公里`.
      cell.number.kind != .measure || !isWhole(cell.number)
    else { return nil }
    return Defect(
      Message(
        zh: "\(cell.cell.text) 的小数位与本列其他数字不同（如 \(usual.value[0].cell.text)）",
        en:
          "\(cell.cell.text) has other decimals than the rest of its column, for example \(usual.value[0].cell.text)"
      ),
      at: cell.cell.place, about: [cell.cell.text], values: [cell.number.value], fix: page.fix)
  }

  private func isAllOrNothing(_ number: TextNumber) -> Bool {
    number.kind == .share && (number.value.isZero || number.value == .one)
  }

  private func isWhole(_ number: TextNumber) -> Bool {
    number.value.divided(by: number.kind == .share ? .hundredth : .one)?.isExact(atPlaces: 0) == true
      && number.step >= (number.kind == .share ? .hundredth : .one)
  }
}
