internal import Evaluation

/// A row of a table of scores.
struct IndicatorRow: Sendable {
  typealias Entry = (cell: WrittenTable.Cell, number: TextNumber)

  let label: String
  /// The code in the row: `C11`, `2.2.1`.
  let code: String?
  /// Its number in a table that counts its rows, by which a text may name it: `指标 9`.
  let ordinal: Int?
  let weight: Entry?
  let score: Entry?
  /// Which table of the report it stands in.
  let table: Int
  /// Whether it is scored itself, rather than summing up others.
  fileprivate(set) var isLeaf: Bool

  /// How names of indicators end.
  private static let endings = [
    "性", "率", "度", "数", "量", "值", "情况", "机制", "比例", "次数", "人次", "及时", "效益", "影响", "质量", "成本", "管理", "得分",
  ]

  /// An indicator that no table scores, by its analysis: `开班巡查覆盖率 5 分，得 4.25 分。…`
  init?(_ points: PointsOfPassage, of passage: WrittenPassage) {
    guard passage.role == .body, let weight = points.weight, let score = points.score,
      let name = IndicatorName.leading(passage.text), name.endsInAny(Self.endings)
    else { return nil }
    func entry(_ number: StatedNumber) -> Entry {
      let cell = WrittenTable.Cell(
        text: number.words, place: number.place, number: number.number, target: number.number)
      return (cell, number.number)
    }
    label = name
    code = nil
    ordinal = nil
    self.weight = entry(weight)
    self.score = entry(score)
    table = -1
    isLeaf = true
  }

  private init(
    label: String, code: String?, ordinal: Int?, weight: Entry?, score: Entry?, table: Int, isLeaf: Bool
  ) {
    (self.label, self.code, self.ordinal, self.weight, self.score) = (label, code, ordinal, weight, score)
    (self.table, self.isLeaf) = (table, isLeaf)
  }

  /// The name without the code.
  var name: String {
    let length = IndicatorCode.leading(label)?.utf8.count ?? SectionNumber(label)?.length ?? 0
    return String(decoding: Array(label.utf8).dropFirst(length), as: UTF8.self)
  }

  /// Whether it has full marks, where its weight and its score are known.
  var hasFullMarks: Bool? {
    guard let weight, let score else { return nil }
    return score.number.value >= weight.number.value
  }

  /// `3.3` of `3.3 种质资源入库完成率`, `3` of `3 政策产出`.
  private static func number(of text: String) -> String? {
    SectionNumber(text).map { $0.parts.map(String.init).joined(separator: ".") }
  }

  /// By which a text and a table recognise one indicator.
  var key: String { IndicatorName.key(name) }

  /// Every row of the tables that have a column of scores, without totals.
  static func all(in tables: [WrittenTable]) -> [IndicatorRow] {
    // Each group may have a table of its own, with one head.
    let kin = Dictionary(grouping: tables) { $0.head.map(\.text) }.mapValues { same in
      same.reduce(0) { sum, table in sum + table.rows.indices.count { !table.isTotal($0) } }
    }
    var rows = tables.indices.flatMap {
      read(tables[$0], number: $0, besideOthers: kin[tables[$0].head.map(\.text)] ?? 0)
    }
    let codes = Set(rows.compactMap { $0.code })
    // Of two levels the second is scored; rows without codes are of a third one.
    let depth = rows.contains { $0.isLeaf && $0.code == nil } || codes.count < 6 ? 3 : 2
    let groups = Set(tables.filter { !$0.columns(.score).isEmpty }.flatMap { groupCodes(in: $0) })
    for index in rows.indices {
      guard let code = rows[index].code else { continue }
      rows[index].isLeaf =
        code.count >= depth && !groups.contains(code)
        && !codes.contains { IndicatorCode.isParent(code, of: $0, among: codes) }
    }
    return rows
  }

  /// The codes of groups that stand before the names of their rows: A1 of `A1 决策（16） | B11 立项（5） | C111 充分性`.
  private static func groupCodes(in table: WrittenTable) -> [String] {
    table.rows.indices.flatMap { row in
      table.labels(row).dropLast().filter { label in
        table.labels(row).last.map { IndicatorCode.leading($0) != nil } == true && !label.isEmpty
      }
      .compactMap { IndicatorCode.leading($0) }
    }
  }

  /// - Parameter count: how many rows all tables with its head have.
  private static func read(_ table: WrittenTable, number: Int, besideOthers count: Int) -> [IndicatorRow] {
    guard let score = table.columns(.score).last else { return [] }
    let weight = table.columns(.weight).last
    let names = table.head.indices.filter { column in
      table.head[column].text.has("指标")
        && !table.head[column].text.hasAny(["值", "说明", "解释", "情况", "完成", "得分", "权重", "分值"])
    }
    let plain = table.rows.indices.filter { !table.isTotal($0) }
    let ordinals = table.ordinals
    let groupHeads = Set(table.groupHeads)
    let isNumbered = plain.count { (SectionNumber(table.rows[$0][0].text)?.parts.count ?? 0) == 2 } > 5
    return plain.compactMap { row in
      func entry(_ column: Int?) -> Entry? {
        guard let column, let number = table.rows[row][column].number else { return nil }
        return (table.rows[row][column], number)
      }
      let labels = table.labels(row)
      let code = table.code(row) ?? (isNumbered ? Self.number(of: table.rows[row][0].text) : nil)
      let named = names.last { column in
        let cell = table.rows[row][column]
        return cell.number == nil && !cell.isBlank
      }
      // Columns of text (values, standards) may stand between the name and the numbers.
      let label =
        code.flatMap { code in labels.first { IndicatorCode.leading($0) == code } }
        ?? named.map { table.rows[row][$0].text } ?? labels.last { $0.count < 40 }
      let isLeaf =
        max(plain.count, count) > 5 && !groupHeads.contains(row) && (named == nil || named == names.last)
      return label.map {
        IndicatorRow(
          label: $0, code: code, ordinal: ordinals[row], weight: entry(weight), score: entry(score),
          table: number,
          isLeaf: isLeaf)
      }
    }
  }
}

/// Names of indicators as texts and tables write them.
enum IndicatorName {
  /// Without spaces, quotes and what stands in brackets behind.
  static func key(_ name: some StringProtocol) -> String {
    plain(name.prefix { !"（(：:".contains($0) })
  }

  /// 6 of `指标 6 债券资金使用进度：`; nil where a text begins otherwise, or with several of them (`指标 12 和指标 13：`).
  static func leadingOrdinal(_ text: String) -> Int? {
    let start = text.trimming(leading: ["*", " "], trailing: [])
    guard start.hasPrefix("指标") else { return nil }
    let rest = start.dropFirst(2).drop { $0 == " " }
    let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
    let name = rest.dropFirst(digits.count).drop { " .．、".contains($0) }
    guard digits.count < 3, name.first.map({ $0.isHan && !"至到和及与或的为、".contains($0) }) == true else {
      return nil
    }
    return Int(digits)
  }

  /// A text without spaces and quotes.
  static func plain(_ text: some StringProtocol) -> String {
    text.without([" ", "　", "*", "“", "”", "‘", "’", "\"", ".", "、"])
  }

  /// The name that an item begins with: `1.立项依据充分性。权重 4 分，得 4 分。`; nil where it begins with a sentence.
  static func leading(_ text: String) -> String? {
    let start = text.trimming(leading: ["*", " "], trailing: [])
    let rest = String(decoding: Array(start.utf8).dropFirst(TypedMark(start)?.length ?? 0), as: UTF8.self)
    let head = rest.trimming(leading: ["*", " "], trailing: []).prefix(30).prefix {
      !"。：:（(，,；*＝=".contains($0)
    }
    // `覆盖率 5 分` ends before its weight, `12345 热线投诉下降率` does not.
    let begun = head.prefix(while: \.isArabicDigit)
    let name = begun + head.dropFirst(begun.count).prefix { !$0.isArabicDigit }
    return name.count < 30 && name.count > 2
      ? key(name.trimming(leading: [], trailing: ["得", "为", " ", "权重", "分值", "满分", "标准分"])) : nil
  }
}
