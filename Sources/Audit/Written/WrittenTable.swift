internal import Diagnostics
internal import Evaluation

/// A table typed in a text.
struct WrittenTable: Sendable {
  struct Cell: Sendable {
    /// Without spaces and emphasis around it.
    let text: String
    let place: Place
    /// Where the cell holds one exact number and nothing else.
    let number: TextNumber?
    /// The same, also where a bound stands before or behind the number: `≥95%`.
    let target: TextNumber?

    /// The year that it alone would be: four digits and nothing else.
    fileprivate var year: Int? {
      guard number == nil, text.utf8.count == 4, text.hasPrefix("19") || text.hasPrefix("20") else {
        return nil
      }
      return Int(text)
    }

    /// The months that it alone would be: `12月` below `300夜`.
    fileprivate var months: Int? {
      guard number == nil, text.hasSuffix("月") else { return nil }
      return Int(text.dropLast().filter { $0 != "个" && $0 != " " })
    }

    /// The same cell with its year or its months as a number.
    fileprivate var counted: Cell {
      guard let count = year ?? months else { return self }
      let value = Fraction(count)
      let isYear = months == nil
      let number = TextNumber(
        value: value, step: .one, digits: value, kind: isYear ? .plain : .count, unit: isYear ? nil : "month",
        unitWord: isYear ? "" : "月", bound: .exact, isSpelled: false, isRange: false,
        range: 0..<String(count).utf8.count)
      return Cell(text: text, place: place, number: number, target: number)
    }

    /// Its text as a passage of its own.
    var passage: WrittenPassage {
      WrittenPassage(.body, [(Array(text.utf8)[...], place)], section: [])
    }

    var isBlank: Bool { text.isEmpty || ["-", "—", "——", "/", "┅", "…", "－", "–"].contains(text) }
  }

  /// The line above or below the table that names it.
  private(set) var caption: String
  private(set) var captionPlace: Place
  /// From `单位：万元` above the table.
  private(set) var unit: String
  let head: [Cell]
  /// Each as long as the head.
  let rows: [[Cell]]
  let section: [Int]
  /// What the columns hold.
  let roles: [ColumnRole]
  /// The rows of sums: 合计, 小计, Total.
  private let totals: Set<Int>
  private let labelsOfRows: [[String]]

  /// Heads of columns that say who, where or how, and not what a row is.
  private static let actors = [
    "单位", "公司", "机构", "供应商", "承包", "承担", "负责", "责任", "地点", "备注", "方式", "部门", "来源", "supplier", "Supplier",
  ]

  init(
    caption: String, captionPlace: Place, unit: String, head: [Cell], rows: [[Cell]], section: [Int]
  ) {
    let joined = Self.withOneHead(head, rows)
    let (head, rows) = (joined.0, Self.withCounts(joined.0, joined.1))
    // `单位` at the head of the first column is of those who do something, not of measures.
    let roles = head.indices.map { column in
      column == 0 && head[column].text.bare == "单位" && head.count > 2 ? .other : ColumnRole(head[column].text)
    }
    self.caption = caption
    self.captionPlace = captionPlace
    self.unit = unit
    self.head = head
    self.rows = rows
    self.section = section
    self.roles = roles
    totals = Set(
      rows.indices.filter { row in rows[row].contains { $0.number == nil && TotalWord.isTotal($0.text) } }
        + (Self.isWhole(rows) ? [rows.count - 1] : []))
    let named = head.indices.filter { roles[$0] != .ordinal }
    let columns = named.filter { $0 == named.first || !head[$0].text.hasAny(Self.actors) }
    // `12月` below `12次` is a quantity, too, though it reads as a date.
    let counted = Set(
      columns.filter { column in
        rows.count { $0[column].number != nil } * 2 > rows.count && column != columns.first
      })
    labelsOfRows = rows.map { row in
      columns.prefix {
        row[$0].number == nil && !(counted.contains($0) && row[$0].text.first?.isNumber == true)
      }.map { row[$0] }.filter { !$0.isBlank }.map {
        $0.text.unnoted
      }
    }
  }

  /// A head of two lines as one: `实际支出 | | 合计` above ` 2022年 | 2023年 | `, whose merged cells are blank.
  private static func withOneHead(_ head: [Cell], _ rows: [[Cell]]) -> ([Cell], [[Cell]]) {
    guard let second = rows.first, second.count == head.count, rows.count > 2, second[0].text.isEmpty,
      head.dropFirst().contains(where: { $0.text.isEmpty }),
      second.allSatisfy({ $0.number == nil }), second.contains(where: { !$0.text.isEmpty }),
      zip(head, second).allSatisfy({ !$0.text.isEmpty || !$1.text.isEmpty })
    else { return (head, rows) }
    var group = ""
    let joined = zip(head, second).map { upper, lower -> Cell in
      if !upper.text.isEmpty { group = upper.text }
      guard !lower.text.isEmpty else { return upper }
      return Cell(text: group + lower.text, place: lower.place, number: nil, target: nil)
    }
    return (joined, Array(rows.dropFirst()))
  }

  private static let wholes: Set<String> = [
    "全县", "全市", "全区", "全州", "全省", "全国", "全镇", "全乡", "全街道", "全年", "全部", "全校", "全院", "全域", "全线", "全项目",
  ]

  /// Whether the last row is of all the others by its name, as 全县 below its towns, and adds up at least one column.
  private static func isWhole(_ rows: [[Cell]]) -> Bool {
    guard rows.count > 3, let last = rows.last,
      let label = last.first(where: { !$0.isBlank && $0.number == nil })?.text.without(["*", " "]),
      wholes.contains(label)
    else { return false }
    return last.indices.contains { column in
      guard let total = last[column].number else { return false }
      let parts = rows.dropLast().compactMap { $0[column].number?.value }
      return parts.count == rows.count - 1 && parts.sum == total.value && !total.value.isZero
    }
  }

  /// Four digits that alone would be a year are a number in a column of numbers: 2000 above 1040.
  private static func withCounts(_ head: [Cell], _ rows: [[Cell]]) -> [[Cell]] {
    let columns = head.indices.dropFirst().filter { column in
      let name = head[column].text.lowercased()
      // `12月` below numbers that are counts of other things
      if rows.contains(where: { $0[column].months != nil }),
        !name.hasAny(["月", "日期", "时间", "年", "month", "date"]),
        rows.count(where: { $0[column].number?.kind == .count }) > 1
      {
        return true
      }
      return rows.contains { $0[column].year != nil } && rows.contains { $0[column].number != nil }
        && (!name.hasAny(["年", "日期", "时间", "year", "date"]) || name.contains(where: \.isArabicDigit))
    }
    guard !columns.isEmpty else { return rows }
    return rows.map { row in
      row.indices.map { columns.contains($0) ? row[$0].counted : row[$0] }
    }
  }

  /// The same table with the caption that stands below it.
  func captioned(_ passage: WrittenPassage) -> WrittenTable {
    var table = self
    (table.caption, table.captionPlace) = (passage.text, passage.place)
    if unit.isEmpty { table.unit = TableUnit.inCaption(passage.text) }
    return table
  }

  /// The same table with rows for columns, for tables that list scores, weights and rates as rows.
  var turned: WrittenTable {
    let all = [head] + rows
    let columns = head.indices.map { column in all.map { $0[column] } }
    return WrittenTable(
      caption: caption, captionPlace: captionPlace, unit: unit, head: columns[0],
      rows: Array(columns.dropFirst()),
      section: section)
  }

  /// Whether what is usually a head stands in the first column: 权重, 得分, 得分率.
  private var isTurned: Bool {
    // A row of totals adds up things, and no measures.
    guard rows.count >= 2, head.count >= 3, !rows.contains(where: { TotalWord.isTotal($0[0].text) }) else {
      return false
    }
    let measures: Set<ColumnRole> = [
      .weight, .score, .scoreRate, .share, .budget, .paid, .executionRate, .completionRate, .amount,
    ]
    let rowMeasures = rows.count { $0[0].text.count <= 8 && measures.contains(ColumnRole($0[0].text)) }
    let headMeasures = roles.dropFirst().count { ![.other, .total].contains($0) }
    return rowMeasures >= 2 && rowMeasures * 2 >= rows.count && headMeasures == 0
  }

  /// Whether most columns are of years, so that each row is a measure over time.
  var isByYear: Bool {
    head.count > 2 && head.dropFirst().count { !TypedYears.all(in: $0.text).isEmpty } > 1
      && head.dropFirst().count { !TypedYears.all(in: $0.text).isEmpty } * 2 > head.count - 1
  }

  /// A number as a share where its cell or the head of its column says so: 59.53 below `满意率（%）`.
  func share(_ row: Int, _ column: Int) -> TextNumber? {
    guard let number = rows[row][column].number else { return nil }
    if number.kind == .share { return number }
    return number.kind == .plain && head[column].text.hasAny(["%", "％"]) ? number.asShare : nil
  }

  /// The sentences of its cells that hold more than a number; they stand in no passage of the report.
  func sentences(_ scanner: NumberScanner) -> [Sentence] {
    rows.joined().filter {
      $0.number == nil && $0.text.count > 12 && $0.text.contains(where: \.isArabicDigit)
    }
    .flatMap { cell in
      SentenceReader(
        WrittenPassage(.body, [(Array(cell.text.utf8)[...], cell.place)], section: section), number: -1,
        scanner: scanner
      ).sentences
    }
  }

  /// With measures as columns.
  var upright: WrittenTable { isTurned ? turned : self }

  func columns(_ role: ColumnRole) -> [Int] { roles.indices.filter { roles[$0] == role } }

  /// The numbers of a column with their rows, without rows of totals where they are not wanted.
  func numbers(_ column: Int, totals: Bool = false) -> [(row: Int, cell: Cell, number: TextNumber)] {
    rows.indices.compactMap { row in
      guard totals || !isTotal(row), let number = rows[row][column].number else { return nil }
      return (row, rows[row][column], number)
    }
  }

  /// What a row is called: its first cell that is no number, and the code in it.
  func label(_ row: Int) -> String { labels(row).last ?? "" }

  /// The cells of a row before its first number, without those of the columns that count or date the rows.
  func labels(_ row: Int) -> [String] { labelsOfRows[row] }

  /// A number in the unit that the head of its column or the line above the table gives: whole yuan for 万元.
  func inUnit(_ number: TextNumber, column: Int) -> TextNumber {
    guard number.kind == .plain else { return number }
    let name = head[column].text
    if name.has("%") || name.has("％") { return number.asShare }
    let isMoney = [.budget, .paid, .amount, .total, .price].contains(ColumnRole(name))
    let unit = name.has("元") ? name : isMoney ? self.unit : ""
    let words = unit.lowercased()
    guard unit.has("元") || words.hasAny(["yuan", "rmb", "cny"]) else { return number }
    let (factor, word) = Self.multiple(words)
    return TextNumber(
      value: number.value * factor, step: number.step * factor, digits: number.digits, kind: .money,
      unit: "yuan",
      unitWord: word, bound: number.bound, isSpelled: number.isSpelled,
      isRange: number.isRange,
      range: number.range)
  }

  /// The same where the whole table is of money, whatever its columns are called: years, plans.
  func inOwnUnit(_ number: TextNumber, column: Int) -> TextNumber {
    let known = inUnit(number, column: column)
    let head = head[column].text
    guard known.kind == .plain, unit.hasSuffix("元"), roles[column] != .ordinal,
      !head.hasAny(["（", "(", "数量", "人数", "户数", "次数"])
    else { return known }
    let (factor, word) = Self.multiple(unit)
    return TextNumber(
      value: number.value * factor, step: number.step * factor, digits: number.digits, kind: .money,
      unit: "yuan", unitWord: word, bound: number.bound, isSpelled: number.isSpelled, isRange: number.isRange,
      range: number.range)
  }

  /// How many yuan one of a unit is, and how a number in it is written: 10,000 for `万元`, 1,000 for `CNY thousand`.
  private static func multiple(_ unit: String) -> (Fraction, String) {
    if unit.has("万元") || unit.has("10,000") { return (Fraction(10_000), "万元") }
    if unit.has("亿元") { return (Fraction(100_000_000), "亿元") }
    if unit.has("thousand") { return (Fraction(1000), "thousand") }
    if unit.has("million") { return (Fraction(1_000_000), "million") }
    return (.one, "元")
  }

  /// What a row is called: its last text before a column of targets, whose bounds are no numbers.
  func label(_ row: Int, before column: Int) -> String {
    head.indices.prefix(column).last { !rows[row][$0].isBlank && rows[row][$0].target == nil }
      .map { rows[row][$0].text } ?? label(row)
  }

  /// A row of sums: 合计, 小计, Total.
  func isTotal(_ row: Int) -> Bool { totals.contains(row) }

  /// A row that adds up only some rows above it.
  func isSubtotal(_ row: Int) -> Bool {
    rows[row].contains { $0.number == nil && TotalWord.isSubtotal($0.text) }
  }
}

/// Words of sums.
enum TotalWord {
  static func isTotal(_ text: String) -> Bool {
    let word = text.without([" ", "　", "：", ":"]).lowercased()
    return [
      "合计", "总计", "小计", "总和", "总分", "共计", "总得分", "合计得分", "累计", "总额", "total", "grandtotal", "subtotal",
      "sub-total", "sum",
    ]
    .contains(word) || (word.count <= 8 && word.endsInAny(["合计", "小计", "总计"]))
      || (word.count <= 16 && word.hasSuffix("小计")) || (word.count <= 30 && word.hasSuffix("subtotal"))
      || (word.count <= 40 && word.hasPrefix("subtotal")) || (word.count <= 16 && word.hasPrefix("小计"))
  }

  static func isSubtotal(_ text: String) -> Bool {
    let word = text.without([" ", "　"]).lowercased()
    return word.has("小计") || word.hasPrefix("subtotal") || word.endsInAny(["subtotal", "sub-total"])
      || (word.count > 2 && word.hasSuffix("合计"))
  }
}

/// What the head of a column says that it holds.
enum ColumnRole: Hashable, Sendable {
  case weight, score, scoreRate
  case plan, actual, completionRate
  case budget, paid, executionRate
  case quantity, price, amount
  case share, rate, total, value, ordinal, other

  init(_ head: String) {
    let text = head.without([" ", "　", "*"]).lowercased()
    if ["年", "月", "日", "no", "#", "年度", "单位", "unit", "排名", "名次"].contains(text) {
      self = .ordinal
      return
    }
    if ["完成", "已完成", "completed"].contains(text) {
      self = .actual
      return
    }
    self = Self.words.first { text.hasAny($0.words) && !text.hasAny($0.not) }?.role ?? .other
  }

  private static let words: [(role: ColumnRole, words: [String], not: [String])] = [
    (.ordinal, ["序号", "编号", "日期", "年份", "时间", "计量单位", "备注", "date", "no.", "remark"], []),
    (.scoreRate, ["得分率", "scorerate"], []),
    (.executionRate, ["执行率", "支出率", "executionrate"], []),
    (.completionRate, ["完成率", "到位率", "completionrate"], []),
    (.share, ["占比", "比重", "比例", "构成", "share", "proportion"], ["配比"]),
    (.rate, ["率", "增幅", "增长", "rate", "growth"], ["效率"]),
    (.price, ["单价", "均价", "单位成本", "标准（元", "补助标准", "unitprice", "unitcost", "price"], []),
    (.total, ["合计", "总计", "小计", "total"], []),
    (.weight, ["权重", "权数", "分值", "满分", "标准分", "应得分", "配分", "weight", "fullmark", "maximum"], []),
    (
      .score, ["得分", "评分", "计分", "记分", "实得", "评定分", "评价分", "score", "pointsawarded"],
      ["标准", "依据", "办法", "说明", "细则", "规则", "方法", "方式", "公式"]
    ),
    (.budget, ["预算", "下达", "批复", "概算", "budget"], []),
    (.paid, ["支出", "执行数", "拨付", "支付", "决算", "paid", "spent", "spending", "expenditure"], ["进度"]),
    (.plan, ["计划", "目标", "指标值", "应完成", "planned", "plan", "target"], ["说明"]),
    (.actual, ["实际", "建成", "完成数", "完成量", "完成情况", "完成值", "actual", "delivered", "done"], ["说明"]),
    (.value, ["业绩值", "结果", "指标完成", "value", "result"], ["说明"]),
    (.quantity, ["数量", "工程量", "人数", "户数", "次数", "quantity", "number"], []),
    (.amount, ["金额", "投资", "经费", "资金", "费用", "造价", "amount", "cost"], []),
  ]
}
