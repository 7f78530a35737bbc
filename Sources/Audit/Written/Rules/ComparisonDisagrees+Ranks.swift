internal import Diagnostics
internal import Evaluation

/// What is called the highest or the lowest in other words than a table has: groups by their subtotals, measures by a
/// part of their head or named in the clause before, things named behind the word.
extension ComparisonDisagrees {
  private static let high = ["最高", "最多", "最大", "居首", "排名第一", "位居第一", "highest", "largest", "the most"]
  private static let low = ["最低", "最少", "最小", "末位", "居末", "垫底", "lowest", "smallest", "fewest", "the least"]
  /// What narrows or widens the things that are compared, and bounds that have such a word in their name.
  private static let others = [
    "除", "其次", "次之", "第二", "仅次于", "历年", "以来", "同类", "全市最", "全省最", "全国最", "其余", "其他", "之一", "最高限", "最低限",
    "最高不", "最低不", "最多不", "最低生活", "最低标准", "最高标准", "最低工资", "最大限度", "最多可", "最高可", "最高额", "最低额", "最低要求", "最高分",
    "最低分",
    "报价", "中标", "增幅", "降幅", "增长", "下降", "影响最", "难度最", "风险最",
    "except", "apart from", "second", "ever", "the most part", "most of the", "bid", "growth", "increase",
  ]

  /// The rows of a table that can be ranked: single things, or groups by their subtotals.
  private struct Ranking {
    let table: WrittenTable
    /// Each name in lower case with its row.
    let rows: [(name: String, row: Int)]
    let isOfGroups: Bool

    func value(_ row: Int, _ column: Int) -> TextNumber? { table.rows[row][column].number }

    /// The columns that give every row a number.
    var columns: [Int] {
      table.head.indices.filter { column in
        table.roles[column] != .ordinal && TypedYears.all(in: table.head[column].text).isEmpty
          && rows.allSatisfy { table.rows[$0.row][column].number != nil }
      }
    }
  }

  func ranks(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let rankings = report.tables.map(\.upright).flatMap(Self.rankings)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, sentence.hasAny(Self.high + Self.low),
        !sentence.text.lowercased().hasAny(Self.others)
      else { return [] }
      return claims(in: sentence, report).compactMap { claim in
        let inTables = rankings.compactMap { ranking in entry(claim, ranking) }
        let found = inTables.isEmpty ? analysed(claim, sentence, report).map { [$0] } ?? [] : inTables
        guard let first = found.first else { return nil }
        return found.contains(where: \.isRight) ? misstated(claim, found, sentence) : defect(claim, first)
      }
    }
  }

  // MARK: claims

  private struct Claim {
    /// In lower case.
    let text: String
    let isHigh: Bool
    /// The Chinese words right before 最高, or the words behind `highest` or before `was highest`.
    let measures: [String]
    let place: Place
    /// Where its word ends, in bytes of the passage.
    let end: Int
  }

  private func claims(in sentence: Sentence, _ report: WrittenReport) -> [Claim] {
    var earlier = (report.sentence(before: sentence)?.text ?? "").lowercased()
    var last: [String] = []
    return Self.clauses(of: sentence).compactMap { clause in
      let bytes = sentence.passage.bytes[clause]
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      defer { earlier = text }
      let words = (Self.high + Self.low).flatMap { word in bytes.ranges(of: word).map { (word, $0) } }
      guard words.count == 1, let (word, range) = words.first else { return nil }
      let before = sentence.passage.text(clause.lowerBound..<range.lowerBound).lowercased()
      let behind = sentence.passage.text(range.upperBound..<clause.upperBound).lowercased()
      let own = Self.measures(before: before, behind: behind, isEnglish: word.first?.isASCII == true)
      // `得分率最高的是产出，最低的是效益`, `四类得分率依次为 75.0%、84.2%，效益类最低`
      let inherited = last.isEmpty ? Self.rateNames(in: earlier) : last
      if !own.isEmpty { last = own }
      return Claim(
        text: text, isHigh: Self.high.contains(word), measures: own.isEmpty ? inherited : own,
        place: sentence.passage.place(range), end: range.upperBound)
    }
  }

  private static let rates = ["得分率", "完成率", "执行率", "score rate", "rate"]

  private static func rateNames(in text: String) -> [String] {
    rates.first { text.has($0) }.map { [$0] } ?? []
  }

  private static func measures(before: String, behind: String, isEnglish: Bool) -> [String] {
    guard isEnglish else {
      let end = before.trimming(leading: [], trailing: ["为", "也", "均", "是", "的", " ", "仍"])
      let phrase = String(end.reversed().prefix { $0.isHan || $0 == "）" || $0 == "（" }.reversed())
      return phrase.count > 1 && before.count < 40 ? [phrase] : []
    }
    let start = before.bare
    if start.endsInAny([" was", " were", " is", " are", "was the", "is the"]),
      start.contains(" ")
    {
      return [start.trimming(leading: ["the ", "and "], trailing: [" the", " was", " were", " is", " are"])]
    }
    let name = behind.bare.prefix { !",;(.".contains($0) }.bare
    let first = name.split(separator: " ").prefix {
      !["in", "of", "at", "among", "was", "is", "and", "with"].contains($0)
    }
    return first.isEmpty ? [] : [first.joined(separator: " ")]
  }

  private static func clauses(of sentence: Sentence) -> [Range<Int>] {
    var start = sentence.range.lowerBound
    var clauses: [Range<Int>] = []
    let bytes = sentence.passage.bytes[sentence.range]
    let marks = ["，", "；", "。", ", ", "; ", " and ", " while ", " whereas ", " but "].flatMap {
      bytes.ranges(of: $0)
    }
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) where mark.lowerBound >= start {
      clauses.append(start..<mark.lowerBound)
      start = mark.upperBound
    }
    return clauses + [start..<max(start, sentence.range.upperBound)]
  }

  // MARK: tables

  private static func rankings(of table: WrittenTable) -> [Ranking] {
    let plain = table.rows.indices.filter { !table.isTotal($0) && !table.isWholeYear($0) }
    let groups = groups(of: table)
    let own = plain.map { (name: core(table.label($0)), row: $0) }.filter { $0.name.count > 1 }
    var rankings: [Ranking] = []
    if groups.count > 2 { rankings.append(Ranking(table: table, rows: groups, isOfGroups: true)) }
    // Where groups have subtotals, what belongs to them is ranked within its group as often as in all.
    if groups.isEmpty, own.count > 2, own.count == plain.count, Set(own.map(\.name)).count == own.count,
      table.groupHeads.isEmpty, table.columns(.score).isEmpty
    {
      rankings.append(Ranking(table: table, rows: own, isOfGroups: false))
    }
    return rankings
  }

  /// The names of groups, by the first cell of each, with the rows of their subtotals.
  private static func groups(of table: WrittenTable) -> [(name: String, row: Int)] {
    var name: String?
    return table.rows.indices.compactMap { row in
      let first = table.rows[row][0]
      if !first.isBlank, !TotalWord.isTotal(first.text), !TotalWord.isSubtotal(first.text) {
        name = core(first.text)
      }
      guard table.isSubtotal(row), let own = name, own.count > 1 else { return nil }
      name = nil
      return (own, row)
    }
  }

  /// A label in lower case without its code, its unit and its brackets.
  private static func core(_ label: String) -> String {
    let code = IndicatorCode.leading(label)
    let rest = label.dropFirst(code?.count ?? 0).prefix { !"（(".contains($0) }
    return String(rest).trimming(leading: [" ", ".", "、", "　", "*"], trailing: [" ", "*"]).lowercased()
  }

  // MARK: comparison

  private struct Entry {
    let name: String
    let head: String
    let cell: WrittenTable.Cell
    let isRight: Bool
  }

  private func entry(_ claim: Claim, _ ranking: Ranking) -> Entry? {
    let heads = ranking.columns.filter { column in
      let head = Self.core(ranking.table.head[column].text)
      return head.count > 1 && claim.measures.contains { Self.isCalled(head, by: $0, in: claim.text) }
    }
    let text = heads.reduce(claim.text) { text, column in
      text.without([Self.core(ranking.table.head[column].text)])
    }
    let named = ranking.rows.filter { Self.names($0.name, in: text) }
    let longest = named.filter { one in !named.contains { $0.name != one.name && $0.name.has(one.name) } }
    guard longest.count == 1, let one = longest.first, let column = heads.first else { return nil }
    let table = ranking.table
    func isExtreme(_ column: Int) -> Bool {
      let values = ranking.rows.compactMap { ranking.value($0.row, column)?.value }
      return ranking.value(one.row, column)?.value == (claim.isHigh ? values.max() : values.min())
    }
    return Entry(
      name: one.name, head: table.head[column].text, cell: table.rows[one.row][column],
      isRight: heads.contains(where: isExtreme))
  }

  private static let measured = ["完成率", "合格率", "达标率", "覆盖率", "满意度", "到位率", "执行率", "及时率", "使用率", "知晓率", "参与率"]

  /// `五项工程中，照明改造完成率最低`: by what the analyses of the same section come to, where no table has it.
  private func analysed(_ claim: Claim, _ sentence: Sentence, _ report: WrittenReport) -> Entry? {
    guard let phrase = claim.measures.first,
      let measure = Self.measured.first(where: { phrase.hasSuffix($0) })
    else {
      return nil
    }
    let thing = phrase.dropLast(measure.count).split { "中的，".contains($0) }.last.map(String.init) ?? ""
    let near = report.passages.indices.filter { report.passages[$0].section == sentence.passage.section }
    let values = near.compactMap { number -> (name: String, rate: StatedNumber)? in
      guard let row = report.indicatorRow(ofPassage: number), row.key.hasSuffix(measure) else { return nil }
      let rates = report.sentences(ofPassage: number).flatMap(\.numbers).filter { stated in
        stated.number.kind == .share && stated.number.bound == .exact && !stated.number.isRange
          && stated.before.bare.endsInAny(["=", "＝"]) && stated.before.has(measure)
      }
      return rates.first.map { (row.key, $0) }
    }
    let own = values.filter { $0.name.hasPrefix(thing) }
    guard thing.count > 1, values.count > 2, own.count == 1, let one = own.first else { return nil }
    let all = values.map(\.rate.value)
    let cell = WrittenTable.Cell(
      text: one.rate.words, place: one.rate.place, number: one.rate.number, target: one.rate.number)
    return Entry(
      name: thing, head: measure, cell: cell,
      isRight: one.rate.value == (claim.isHigh ? all.max() : all.min()))
  }

  /// Whether a name stands in a text, and no month or number as part of a longer one: `1月` in `11月`.
  private static func names(_ name: String, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.ranges(of: name).contains { range in
      let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
      let first = name.utf8.first ?? 0x20
      let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
      let isLetter: (UInt8) -> Bool = { (0x61...0x7A).contains($0) }
      return !(isDigit(first) && isDigit(before)) && !(isLetter(first) && isLetter(before))
    }
  }

  /// Whether a column is what a phrase measures: `红岩县执行率` ends in 执行率, `就餐` begins 就餐人次, `rate` ends `visit rate`.
  private static func isCalled(_ head: String, by phrase: String, in text: String) -> Bool {
    if phrase == head || phrase.hasSuffix(head) && head.first?.isHan == true { return true }
    if head.first?.isHan == true {
      // `就餐最多`, not `人最多`.
      let isCounted = text.hasAny(["最多", "最少"])
      return isCounted && phrase.count > 1 && phrase.count < 5 && head.hasPrefix(phrase)
        || phrase.count > 2 && head.hasSuffix(phrase)
    }
    return phrase.hasSuffix(" " + head) || phrase.count > 3 && head.hasSuffix(" " + phrase)
  }

  /// `Outcome has the lowest score rate of the four groups, 86.42%`, where the table gives it another one.
  private func misstated(_ claim: Claim, _ entries: [Entry], _ sentence: Sentence) -> Defect? {
    guard
      let stated = sentence.numbers.first(where: { $0.range.lowerBound >= claim.end && !$0.number.isSpelled }
      ),
      sentence.passage.text(from: claim.end, to: stated.range.lowerBound).count < 40,
      stated.lead.trimming(leading: ["，", ",", " "], trailing: ["为", "达", "仅", "只有", "at", "with", " "])
        .isEmpty,
      stated.number.kind == .share, stated.number.bound == .exact,
      let entry = entries.first, entries.count == 1, let number = entry.cell.number, number.kind == .share,
      !number.agrees(exactly: stated.number)
    else { return nil }
    return Defect(
      Message(
        zh: "“\(entry.name)”的\(entry.head)在这里是 \(stated.words)，在表中是 \(entry.cell.text)",
        en: "“\(entry.name)”: \(entry.head) is \(stated.words) here and \(entry.cell.text) in the table"),
      at: stated.place, about: [stated.words], values: [stated.value, number.value], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
  }

  private func defect(_ claim: Claim, _ entry: Entry) -> Defect {
    Defect(
      Message(
        zh:
          "写“\(entry.name)”的\(entry.head)\(claim.isHigh ? "最高" : "最低")，实际是 \(entry.cell.text)，不是\(claim.isHigh ? "最高" : "最低")的",
        en:
          "“\(entry.name)” is said to have the \(claim.isHigh ? "highest" : "lowest") \(entry.head); it is \(entry.cell.text), which is not"
      ),
      at: claim.place, about: [entry.name], values: [entry.cell.number?.value ?? .zero], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
  }
}
