internal import Evaluation

/// A group of indicators with what a table of scores sums up for it: 决策, 过程, 产出, 效益.
struct ScoreGroup: Sendable {
  enum Measure: CaseIterable {
    case weight, score, rate
  }

  /// Without code and mark.
  let name: String
  /// The code without which the name is not told from others.
  let code: String?
  private let entries: [Measure: IndicatorRow.Entry]

  /// What the table gives, where it does.
  func entry(_ measure: Measure) -> IndicatorRow.Entry? { entries[measure] }

  /// Whether the table gives a measure, or a score rate follows from what it gives.
  func has(_ measure: Measure) -> Bool {
    entries[measure] != nil || measure == .rate && entries[.weight] != nil && entries[.score] != nil
  }

  /// The groups of a report's first table of scores that sums some up, by rows of subtotals in merged cells
  /// (`A 决策 | A1 … `, ` | 小计 | 15`), else by rows above their parts.
  static func all(in report: WrittenReport) -> [ScoreGroup] {
    let tables = report.tables.map(\.upright).filter { !$0.columns(.score).isEmpty }
    let areGroups: ([ScoreGroup]) -> Bool = { $0.count > 1 && Set($0.map(\.name)).count == $0.count }
    return tables.lazy.map(summedUp).first(where: areGroups) ?? tables.lazy.map(listed).first(
      where: areGroups)
      ?? tables.lazy.map(summed).first(where: areGroups) ?? chapters(of: report)
  }

  /// The groups of a table that has nothing else: `一级指标 | 分值 | 得分`.
  private static func listed(_ table: WrittenTable) -> [ScoreGroup] {
    let rows = table.rows.indices.filter { !table.isTotal($0) }
    guard (2...6).contains(rows.count), rows.allSatisfy({ isName(TableEntry.name(table.label($0))) }),
      !table.columns(.weight).isEmpty
    else { return [] }
    return rows.map {
      ScoreGroup(name: TableEntry.name(table.label($0)), code: nil, entries: measured($0, in: table))
    }
  }

  /// The groups of a table that sums them up.
  private static func summedUp(_ table: WrittenTable) -> [ScoreGroup] {
    let own = subtotals(of: table)
    let subtotals = own.count > 1 ? own : namedSubtotals(of: table)
    guard subtotals.count < 2 else { return subtotals }
    let heads = table.groupHeads
    // `A 项目决策` above `A1 项目立项` above `A11 …`: three levels are told by their codes.
    let coded = table.rows.indices.filter {
      IndicatorCode.leading(table.rows[$0][0].text)?.count == 1 && !table.isTotal($0)
    }
    return (heads.isEmpty ? coded : heads).compactMap { ScoreGroup($0, $0, in: table) }
  }

  /// The groups of a table that names none, by the headings over the analyses: `（一）决策` above those of 1.1 and 1.2.
  private static func chapters(of report: WrittenReport) -> [ScoreGroup] {
    let leaves = report.indicatorRows.filter {
      $0.isLeaf && $0.table >= 0 && $0.score != nil && $0.weight != nil
    }
    guard leaves.count > 3, let table = leaves.first?.table, leaves.allSatisfy({ $0.table == table }) else {
      return []
    }
    var groups: [(name: String, keys: [String])] = []
    for (number, passage) in report.passages.enumerated() where passage.role == .body {
      guard let row = report.indicatorRow(ofPassage: number), row.table == table,
        let heading = report.headings(passage.section).last(where: { isName(TableEntry.name($0.title)) })
      else { continue }
      let name = TableEntry.name(heading.title)
      if groups.last?.name == name {
        if !groups[groups.count - 1].keys.contains(row.key) { groups[groups.count - 1].keys.append(row.key) }
      } else {
        groups.append((name, [row.key]))
      }
    }
    // Each indicator stands below one heading, in the order of the table.
    guard groups.count > 1, Set(groups.map(\.name)).count == groups.count,
      groups.flatMap(\.keys) == leaves.map(\.key)
    else { return [] }
    return groups.map { name, keys in
      let rows = leaves.filter { keys.contains($0.key) }
      return ScoreGroup(
        name: name, code: nil,
        entries: [.weight: sum(rows.compactMap(\.weight)), .score: sum(rows.compactMap(\.score))]
          .compactMapValues { $0 })
    }
  }

  private static func isName(_ name: String) -> Bool {
    (2...6).contains(name.count) && name.allSatisfy(\.isHan)
  }

  private init(name: String, code: String?, entries: [Measure: IndicatorRow.Entry]) {
    (self.name, self.code, self.entries) = (name, code, entries)
  }

  /// The groups of a table that names them in its first column and sums none of them up: `产出 | 初级工培训人数 | 6 | 5.88`.
  private static func summed(_ table: WrittenTable) -> [ScoreGroup] {
    guard let column = table.columns(.score).last, let weight = table.columns(.weight).last,
      case let rows = table.rows.indices.filter({ !table.isTotal($0) }), rows.count > 3,
      rows.allSatisfy({ table.rows[$0][column].number != nil && table.rows[$0][weight].number != nil }),
      rows.allSatisfy({ table.labels($0).count > 1 })
    else { return [] }
    var groups: [(name: String, rows: [Int])] = []
    for row in rows {
      let name = TableEntry.name(table.labels(row)[0])
      if groups.last?.name == name {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    guard groups.allSatisfy({ (2...6).contains($0.name.count) && $0.name.allSatisfy(\.isHan) }) else {
      return []
    }
    return groups.map { ScoreGroup(name: $0.name, rows: $0.rows, in: table, weight: weight, score: column) }
  }

  private init(name: String, rows: [Int], in table: WrittenTable, weight: Int, score: Int) {
    func entries(_ column: Int) -> [IndicatorRow.Entry] {
      rows.compactMap { row in table.rows[row][column].number.map { (table.rows[row][column], $0) } }
    }
    self.init(
      name: name, code: nil,
      entries: [.weight: Self.sum(entries(weight)), .score: Self.sum(entries(score))].compactMapValues { $0 })
  }

  private static func sum(_ entries: [IndicatorRow.Entry]) -> IndicatorRow.Entry? {
    let numbers = entries.map(\.number)
    guard let first = entries.first, let step = numbers.map(\.step).min() else { return nil }
    let value = numbers.map(\.value).sum
    let number = TextNumber(
      value: value, step: step, digits: value, kind: first.number.kind, unit: first.number.unit,
      unitWord: first.number.unitWord, bound: .exact, isSpelled: false, isRange: false,
      range: first.number.range)
    let text = value.rounded(places: (0...4).first { value.isExact(atPlaces: $0) } ?? 4).plain
    return (WrittenTable.Cell(text: text, place: first.cell.place, number: number, target: nil), number)
  }

  /// Subtotals that name their group: `小计 | 决策 | 15 | 14.00`, `A | 决策小计 | 15 | 14.00`.
  private static func namedSubtotals(of table: WrittenTable) -> [ScoreGroup] {
    table.rows.indices.filter { table.isSubtotal($0) }.compactMap { row in
      let names = table.rows[row].filter { $0.number == nil }.map { $0.text.without(["小计", " ", "　"]) }
      guard case let own = names.filter(isName), own.count == 1 else { return nil }
      return ScoreGroup(name: own[0], code: nil, entries: measured(row, in: table))
    }
  }

  private static func subtotals(of table: WrittenTable) -> [ScoreGroup] {
    var start: Int?
    return table.rows.indices.compactMap { row -> ScoreGroup? in
      let isBegun = !table.rows[row][0].isBlank && !TotalWord.isTotal(table.rows[row][0].text)
      if isBegun { start = row }
      guard table.isSubtotal(row), let first = start else { return nil }
      start = nil
      return ScoreGroup(first, row, in: table)
    }
  }

  private init?(_ first: Int, _ sum: Int, in table: WrittenTable) {
    let name = TableEntry.name(table.rows[first][0].text)
    let isEnglish =
      (4...24).contains(name.count) && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == " ") }
    // `项目绩效得分` may be that of the whole, `C 项目绩效得分` is not.
    let isCoded = IndicatorCode.leading(table.rows[first][0].text) != nil
    guard (2...6).contains(name.count) && name.allSatisfy(\.isHan) || isEnglish,
      isCoded || !["绩效", "项目", "项目绩效"].contains(name)
    else { return nil }
    code =
      isCoded && ["绩效", "项目", "项目绩效"].contains(name) ? IndicatorCode.leading(table.rows[first][0].text) : nil
    self.name = name
    entries = Self.measured(sum, in: table)
  }

  /// What a row of a table gives.
  private static func measured(_ row: Int, in table: WrittenTable) -> [Measure: IndicatorRow.Entry] {
    let columns: [Measure: Int?] = [
      .weight: table.columns(.weight).last, .score: table.columns(.score).last,
      .rate: table.columns(.scoreRate).first,
    ]
    return columns.compactMapValues { column in
      column.flatMap { column in table.rows[row][column].number.map { (table.rows[row][column], $0) } }
    }
  }
}
