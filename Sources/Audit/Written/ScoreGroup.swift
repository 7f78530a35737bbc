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

  /// The groups of a report's first table of scores that sums some up, by rows of subtotals in merged cells
  /// (`A 决策 | A1 … `, ` | 小计 | 15`), else by rows above their parts.
  static func all(in report: WrittenReport) -> [ScoreGroup] {
    report.tables.lazy.map(\.upright).filter { !$0.columns(.score).isEmpty }
      .map { table in
        let subtotals = subtotals(of: table)
        let heads = table.groupHeads
        // `A 项目决策` above `A1 项目立项` above `A11 …`: three levels are told by their codes.
        let coded = table.rows.indices.filter {
          IndicatorCode.leading(table.rows[$0][0].text)?.count == 1 && !table.isTotal($0)
        }
        return subtotals.count > 1
          ? subtotals : (heads.isEmpty ? coded : heads).compactMap { ScoreGroup($0, $0, in: table) }
      }
      .first { $0.count > 1 && Set($0.map(\.name)).count == $0.count }
      ?? report.tables.lazy.map(\.upright).filter { !$0.columns(.score).isEmpty }.map(summed).first {
        $0.count > 1 && Set($0.map(\.name)).count == $0.count
      } ?? []
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
    func sum(_ column: Int) -> IndicatorRow.Entry? {
      let numbers = rows.compactMap { table.rows[$0][column].number }
      guard let first = numbers.first, let step = numbers.map(\.step).min() else { return nil }
      let (value, cell) = (numbers.map(\.value).sum, table.rows[rows[0]][column])
      let number = TextNumber(
        value: value, step: step, digits: value, kind: first.kind, unit: first.unit, unitWord: first.unitWord,
        bound: .exact, isSpelled: false, isRange: false, range: first.range)
      let text = value.rounded(places: (0...4).first { value.isExact(atPlaces: $0) } ?? 4).plain
      return (WrittenTable.Cell(text: text, place: cell.place, number: number, target: nil), number)
    }
    self.name = name
    code = nil
    entries = [.weight: sum(weight), .score: sum(score)].compactMapValues { $0 }
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
    let columns: [Measure: Int?] = [
      .weight: table.columns(.weight).last, .score: table.columns(.score).last,
      .rate: table.columns(.scoreRate).first,
    ]
    self.name = name
    entries = columns.compactMapValues { column in
      column.flatMap { column in table.rows[sum][column].number.map { (table.rows[sum][column], $0) } }
    }
  }
}
