internal import Diagnostics
internal import Evaluation

/// What the tables of a report say of things by their names: lines of a budget, payments, plans, deliveries, targets.
struct TableEntry: Sendable {
  enum Measure: Hashable, Sendable {
    case planned, delivered, budgeted, paid, price, weight, score
  }

  /// Without spaces, quotes and brackets.
  let name: String
  /// As it is written, for messages.
  let label: String
  let measure: Measure
  /// In the unit of its cell, its column or its row.
  let number: TextNumber
  let cell: WrittenTable.Cell
  /// The head of its column.
  let head: String
  /// Which table of the report it stands in.
  let table: Int

  /// Every entry of tables that name a thing once; a table that lists payments names it often.
  static func all(in tables: [WrittenTable]) -> [TableEntry] {
    tables.indices.flatMap { index -> [TableEntry] in
      let table = tables[index]
      // `支出内容` names the rows.
      var measures = table.head.indices.map { column in
        table.rows.contains { $0[column].target != nil } ? measure(of: column, in: table) : nil
      }
      // Of columns for several years only the last one is of now.
      let years = table.head.map { head in
        TypedYears.all(in: head.text).max() ?? (head.text.hasAny(["合计", "总计", "两年", "三年", "累计"]) ? "9" : nil)
      }
      for column in measures.indices {
        let isEarlier = measures.indices.contains { other in
          measures[other] == measures[column] && (years[column] ?? "9") < (years[other] ?? "")
        }
        if isEarlier { measures[column] = nil }
      }
      // The first column of a measure is of the row itself; others count what belongs to it.
      for column in measures.indices where measures[..<column].contains(measures[column]) {
        measures[column] = nil
      }
      let rows = table.rows.indices.filter { !table.isTotal($0) }
      let names = rows.map { name(table.label($0)) }
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      return zip(rows, names).filter { $0.1.count > 1 && counts[$0.1] == 1 }.flatMap { row, name in
        table.head.indices.compactMap { column -> TableEntry? in
          guard let measure = measures[column], let number = table.rows[row][column].target else {
            return nil
          }
          return TableEntry(
            name: name, label: table.label(row), measure: measure,
            number: table.counted(number, row: row, column: column), cell: table.rows[row][column],
            head: table.head[column].text, table: index)
        }
      }
    }
  }

  /// What a thing is called, whatever marks stand around and behind its name.
  static func name(_ label: String) -> String {
    let code = IndicatorCode.leading(label)
    let rest = String(label.dropFirst(code?.count ?? 0))
    return IndicatorName.key(
      String(decoding: Array(rest.utf8).dropFirst(TypedMark(rest)?.length ?? 0), as: UTF8.self))
  }

  /// What a column says of its rows: by its head, else by what the table is of.
  private static func measure(of column: Int, in table: WrittenTable) -> Measure? {
    let head = table.head[column].text
    guard !head.hasAny(["上年", "去年", "累计", "调整前", "年初", "结余", "差额", "占"]) else { return nil }
    let isPlan =
      table.caption.hasAny(["预算", "计划", "目标", "安排"]) && !table.caption.hasAny(["支出", "完成", "执行", "对照", "使用"])
    let isDone = table.caption.hasAny(["支出", "拨付", "支付", "完成"]) && !table.caption.hasAny(["预算", "计划", "目标"])
    switch table.roles[column] {
    case .plan: return .planned
    case .actual: return .delivered
    case .budget: return .budgeted
    case .paid: return .paid
    case .price: return .price
    case .weight: return .weight
    case .score: return .score
    case .quantity: return isPlan ? .planned : isDone ? .delivered : nil
    // `投资` and `合同金额` beside what was paid.
    case .amount where !isPlan && head.hasAny(["投资", "概算", "批复", "核定", "合同"]) && !head.has("完成"): return nil
    case .amount: return isPlan ? .budgeted : isDone ? .paid : nil
    // `实际支出合计` of a head of two lines.
    case .total where head.count > 4 && head.hasAny(["支出", "支付", "拨付"]): return .paid
    default: return nil
    }
  }
}

extension WrittenTable {
  /// A number of a row with the unit that its own cell, its column or the row's column of units gives it.
  func counted(_ number: TextNumber, row: Int, column: Int) -> TextNumber {
    let known = inUnit(number, column: column)
    let measured: [ColumnRole] = [.plan, .actual, .quantity, .value]
    guard known.kind == .plain, measured.contains(roles[column]) else { return known }
    if let unit = headUnit(column) { return known.counting(unit) }
    guard
      let place = head.indices.first(where: { ["单位", "计量单位", "unit"].contains(head[$0].text.lowercased()) })
    else { return known }
    return known.counting(rows[row][place].text)
  }

  /// A bare number with the unit in brackets behind the head of its column: 4,494 below `受益居民（人）`.
  func inUnitOfHead(_ number: TextNumber, column: Int) -> TextNumber {
    guard number.kind == .plain, let unit = headUnit(column) else { return number }
    return number.counting(unit)
  }

  /// `人` of `计划人数（人）`.
  private func headUnit(_ column: Int) -> String? {
    guard let open = head[column].text.lastIndex(where: { "（(".contains($0) }) else { return nil }
    let unit = head[column].text[head[column].text.index(after: open)...].prefix { !"）)".contains($0) }
    return unit.count <= 4 && !unit.has("元") ? String(unit) : nil
  }
}

extension TextNumber {
  /// A bare number with a unit that stands elsewhere: 8.6 with `万立方米`.
  fileprivate func counting(_ unit: String) -> TextNumber {
    guard let one = NumberScanner().scan("1" + unit).figures.first, one.kind != .plain else { return self }
    return TextNumber(
      value: value * one.value, step: step * one.value, digits: digits, kind: one.kind, unit: one.unit,
      unitWord: one.unitWord, bound: bound, isSpelled: false, isRange: isRange, range: range)
  }
}
