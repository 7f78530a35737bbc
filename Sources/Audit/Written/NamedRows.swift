internal import Evaluation

/// Some rows of a table that words name one after the other (`江北、临港两区`), by what they have in common
/// (`三个街道`) or by their place (`前三名`).
struct NamedRows {
  let table: WrittenTable
  let rows: [Int]
  /// What the words go on with behind the names: `两年`, `库容`.
  let rest: String
  /// Whether they are the first or last ones by what they have: `前三名`.
  var isRanked = false

  /// Every reading of some words, one for each table that has all that they name; none where they name fewer than two
  /// rows or all of them.
  static func all(in words: String, of tables: [WrittenTable]) -> [NamedRows] {
    tables.flatMap { table -> [NamedRows] in
      let rows = table.rows.indices.filter { !table.isTotal($0) && table.label($0).count > 1 }
      let labels = rows.map { TableEntry.name(table.label($0)) }
      guard rows.count > 2, rows.count < 80, Set(labels).count == labels.count else { return [] }
      let found =
        listed(in: words, labels) ?? ofKind(in: words, labels) ?? placed(in: words, labels)
      guard let found, (2..<rows.count).contains(found.rows.count) else { return [] }
      let isRanked = words.hasAny(["前", "后"]) && words.has("名") && !labels.contains { words.has($0) }
      return [
        NamedRows(table: table, rows: found.rows.map { rows[$0] }, rest: found.rest, isRanked: isRanked)
      ]
    }
  }

  /// How the names of all rows of the table end: 分馆; `、` where they end otherwise.
  var kind: String {
    let labels = table.rows.indices.filter { !table.isTotal($0) }.map { TableEntry.name(table.label($0)) }
    guard let first = labels.first else { return "、" }
    let length = (1..<max(2, first.count)).reversed().first { length in
      labels.allSatisfy { $0.hasSuffix(first.suffix(length)) }
    }
    return length.map { String(first.suffix($0)) } ?? "、"
  }

  private typealias Found = (rows: [Int], rest: String)

  private static let joints = Set("、和及与")

  /// `江北、临港两区两年`, `青石镇和柳河镇`.
  private static func listed(in words: String, _ labels: [String]) -> Found? {
    let tokens = words.split { joints.contains($0) }.map { String($0).bare }
    guard tokens.count > 1, let first = tokens.first, let last = tokens.last else { return nil }
    var rows: [Int] = []
    for token in tokens.dropFirst().dropLast() {
      guard let row = labels.firstIndex(where: { isName(token, of: $0) }) else { return nil }
      rows.append(row)
    }
    // What stands before the first name, and behind the last one, belongs to neither.
    let opening = labels.indices.filter { row in
      names(of: labels[row]).contains { first.hasSuffix($0) && first.count - $0.count < 8 }
    }.max { labels[$0].count < labels[$1].count }
    let closing = labels.indices.compactMap { row in
      names(of: labels[row]).first { last.hasPrefix($0) }.map { (row, $0) }
    }.max { $0.1.count < $1.1.count }
    guard let opening, let closing else { return nil }
    rows = [opening] + rows + [closing.0]
    guard Set(rows).count == rows.count else { return nil }
    return (rows, String(last.dropFirst(closing.1.count)))
  }

  private static func isName(_ token: String, of label: String) -> Bool { names(of: label).contains(token) }

  private static let kinds = [
    "街道", "社区", "区", "县", "市", "镇", "乡", "村", "厂", "站", "园", "校", "馆", "院", "所", "库", "队", "片",
  ]

  /// A label and, of three characters at least, the label without its kind: 江北区, 江北.
  private static func names(of label: String) -> [String] {
    guard let kind = kinds.first(where: label.hasSuffix), label.count - kind.count > 1 else { return [label] }
    return [label, String(label.dropLast(kind.count))]
  }

  private static let counts: [(word: String, value: Int)] = [
    ("两", 2), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7), ("八", 8), ("九", 9), ("2", 2),
    ("3", 3),
    ("4", 4), ("5", 5), ("6", 6), ("7", 7), ("8", 8),
  ]

  /// `三个街道`, `两镇`: as many rows end in the word as there are said to be.
  private static func ofKind(in words: String, _ labels: [String]) -> Found? {
    let start = words.trimming(leading: openings, trailing: [])
    guard let count = counts.first(where: { start.hasPrefix($0.word) }) else { return nil }
    let behind = start.dropFirst(count.word.count).trimming(leading: [" ", "个", "家", "所", "座"], trailing: [])
    for length in [3, 2, 1] {
      let noun = behind.prefix(length)
      let rows = labels.indices.filter { labels[$0].hasSuffix(noun) && labels[$0].count > noun.count }
      if noun.count == length, rows.count == count.value, rows.count < labels.count {
        return (rows, String(behind.dropFirst(length)))
      }
    }
    return nil
  }

  private static let openings = ["其中", "，", " ", "全县", "全市", "全区", "该"]

  /// `前三名`, `后两项`, `前2家`, `前三季度`.
  private static func placed(in words: String, _ labels: [String]) -> Found? {
    let total = labels.count
    let start = words.trimming(leading: openings, trailing: [])
    guard let end = ["前", "后"].first(where: start.hasPrefix),
      let count = counts.first(where: { start.dropFirst().hasPrefix($0.word) }), count.value < total,
      let noun = ["项", "家", "个", "名", "季度", "批", "期"].first(where: { noun in
        start.dropFirst(1 + count.word.count).hasPrefix(noun)
          && (!["季度", "批", "期"].contains(noun) || labels.allSatisfy { $0.hasSuffix(noun) })
      })
    else { return nil }
    let rows = end == "前" ? Array(0..<count.value) : Array((total - count.value)..<total)
    return (rows, String(start.dropFirst(1 + count.word.count + noun.count)))
  }
}

extension NamedRows {
  /// What a column of the rows adds up to.
  struct Sum {
    let column: Int
    let value: Fraction
    /// Whether the column is known to count what the number does.
    let isOfUnit: Bool
  }

  /// The sums of all columns that have a number in each of the rows, in the scale of a number of the text.
  func sums(for number: TextNumber) -> [Sum] {
    let scale = number.value.divided(by: number.digits) ?? .one
    let unsummed: Set<ColumnRole> = [
      .share, .rate, .scoreRate, .executionRate, .completionRate, .price, .ordinal, .weight, .score,
    ]
    return table.head.indices.compactMap { column in
      let cells = rows.compactMap { table.rows[$0][column].number }
      guard cells.count == rows.count, !unsummed.contains(table.roles[column]),
        !cells.contains(where: { $0.kind == .share })
      else { return nil }
      let counted = cells.map { table.inUnitOfHead(table.inOwnUnit($0, column: column), column: column) }
      if counted.allSatisfy({ $0.isComparable(to: number) && $0.kind != .plain }) {
        return Sum(column: column, value: counted.map(\.value).sum, isOfUnit: true)
      }
      let digits = cells.map(\.digits).sum * scale
      let isOfUnit =
        counted.allSatisfy { $0.kind == .plain } && !number.unitWord.isEmpty && number.kind != .money
        && (table.head[column].text.has(number.unitWord) || table.unit == number.unitWord)
      return Sum(column: column, value: digits, isOfUnit: isOfUnit)
    }
  }

  /// Whether the rows stand in the order of a column.
  func isInOrder(_ column: Int) -> Bool {
    let values = table.rows.indices.filter { !table.isTotal($0) }.compactMap {
      table.rows[$0][column].number?.value
    }
    return values == values.sorted(by: >)
  }

  /// Whether a number is the sum of a column, of two columns, or what one has more than another.
  func explains(_ number: TextNumber, _ sums: [Sum]) -> Bool {
    sums.contains { number.agrees(with: $0.value) }
      || sums.contains { first in
        sums.contains { second in
          first.column < second.column
            && (number.agrees(with: first.value + second.value)
              || number.agrees(with: (first.value - second.value).magnitude))
        }
      }
  }
}

extension StatedNumber {
  /// All the names before a sum of several things, which is of none of them alone: `差旅费、劳务费预算合计 50 万元`; nil
  /// where it is no such sum.
  var namesSummed: String? {
    guard lead.hasAny(["合计", "共计"]),
      let clause = before.split(whereSeparator: { "，；。：（".contains($0) }).last, clause.contains("、"),
      !clause.contains(where: \.isArabicDigit)
    else { return nil }
    return String(clause)
  }
}
