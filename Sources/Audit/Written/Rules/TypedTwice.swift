internal import Diagnostics
internal import Evaluation

/// The text states one quantity in two places with two values.
struct TypedTwice: TextRule {
  let page = RulePage(
    code: "JX2121", severity: .error,
    title: Message(zh: "同一数量前后两个值", en: "One quantity with two values in the text"),
    meaning: Message(
      zh:
        "同一个数量（名称、单位、年份、计划或实际都相同）在摘要、正文、表格、脚注的两处写了不同的值；小数位不同而四舍五入后相等的不算；“近、超过、多”等约数与确数对不上，“由甲增至乙”在两处只有一端相同，也在此列。",
      en: """
        The same quantity, by name, unit, year, and plan or actual, stands in two places of summary, body, tables \
        and notes with two values; the same value at fewer decimals is none. Also a number that is said to be nearly or \
        over something and is not, and one change that two places tell with another beginning or end.
        """),
    bad: "摘要：供水入户率为 96.2%。\n正文：供水入户率为 92.6%。", good: "摘要：供水入户率为 96.2%。\n正文：供水入户率为 96.2%。",
    fix: Message(zh: "核对来源，统一为一个值", en: "check the source and state one value"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone || !report.sentences.isEmpty else { return [] }
    let statements = Statement.all(in: report)
    let planned = report.tableEntries.filter { $0.measure == .planned }
    let groups = Dictionary(grouping: statements.filter { !isPlanned($0, planned) }) { Key($0) }
    let found =
      groups.values.filter { !areSeveral($0, report) }.flatMap { defects(among: $0, report.years) }.filter {
        !isOfRow($0, report) && !isOfAnotherIndicator($0, report)
      }
      + scores(report)
      + shortened(statements) + scoresOfSegments(report) + values(report) + rounded(report, statements)
      + changes(report) + days(report) + dates(report) + lacks(report) + sentenceScores(report)
      + latenesses(report) + samples(report)
      + englishTotals(report)
      + shares(report) + cells(report) + self.groups(report) + operands(report) + inOrder(report)
      + languages(report)
      + (report.isAlone && report.isChinese ? report.sentences.compactMap { partitions($0) } : [])
    // What two statements tell already is not told by a table or a footnote again.
    return found
      + (named(report) + delays(report) + footnotes(report) + scoresOfParts(report) + scoresAtBothEnds(report)
      + slashes(report)
      + shortfalls(report)
      + scopes(report)).filter { defect in
        !found.contains { $0.place == defect.place }
      }
  }

  /// Whether a number is that of a row which its sentence names: `柳堤园少开 2 个班，实际新增学位 210 个` is not of all.
  private func isOfRow(_ defect: Defect, _ report: WrittenReport) -> Bool {
    guard report.isAlone, let place = defect.place,
      let sentence = report.sentences.first(where: { $0.numbers.contains { $0.place == place } }),
      let stated = sentence.numbers.first(where: { $0.place == place })
    else { return false }
    return report.tables.map(\.upright).contains { table in
      table.rows.indices.contains { row in
        let label = table.label(row)
        return !table.isTotal(row) && label.count > 2 && label.allSatisfy(\.isHan) && sentence.has(label)
          && table.rows[row].contains { $0.number?.digits == stated.number.digits }
      }
    }
  }

  /// Whether two shares of one part of all are told of two indicators: `D22……市级场馆 60.38%`, `D31……市级场馆 89.10%`.
  private func isOfAnotherIndicator(_ defect: Defect, _ report: WrittenReport) -> Bool {
    guard report.isAlone, let place = defect.place, let other = defect.notes.first?.place else {
      return false
    }
    func code(_ place: Place) -> Substring? {
      guard
        let sentence = report.sentences.first(where: { $0.numbers.contains { $0.place == place } }),
        let stated = sentence.numbers.first(where: { $0.place == place }), stated.number.kind == .share,
        !stated.lead.hasAny(["率", "度", "占"])
      else { return nil }
      let text = sentence.passage.text(from: 0, to: stated.range.lowerBound)
      return text.split { !($0.isASCII && ($0.isUppercase || $0.isArabicDigit)) }.last {
        $0.first?.isUppercase == true && report.codesOfRows.contains(String($0))
      }
    }
    guard let own = code(place), let first = code(other) else { return false }
    return own != first
  }

  /// The value that a table of scores gives an indicator against what its analysis computes: `增长率＝……＝21.00%`.
  private func values(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    var computed: [String: [StatedNumber]] = [:]
    for number in report.passages.indices {
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf else { continue }
      computed[row.key, default: []] += report.sentences(ofPassage: number).flatMap { sentence in
        sentence.numbers.filter { Self.isResult($0, in: sentence) }
      }
    }
    return report.tables.map(\.upright).flatMap { values(in: $0, against: computed) }
  }

  /// Whether a rate is what the calculation before it comes to; a wrong one is a defect of its own.
  private static func isResult(_ stated: StatedNumber, in sentence: Sentence) -> Bool {
    let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
    guard stated.number.kind == .share, stated.number.bound == .exact,
      behind.first.map({ !"×÷*/+＋－-".contains($0) }) ?? true,
      let (_, value) = Formula.before(stated.range.lowerBound, in: sentence)
    else { return false }
    return stated.number.agrees(with: value)
  }

  private func values(in table: WrittenTable, against computed: [String: [StatedNumber]]) -> [Defect] {
    guard !table.columns(.score).isEmpty,
      let column = table.head.indices.first(where: { table.head[$0].text.hasAny(["业绩值", "实际值", "完成值"]) })
    else { return [] }
    return table.rows.indices.compactMap { row -> Defect? in
      let label = table.labels(row).last ?? ""
      let name = String(label.dropFirst(IndicatorCode.leading(label)?.count ?? 0))
      guard let value = table.share(row, column), let own = computed[IndicatorName.key(name)],
        let last = own.last,
        // What the table only rounds is no second value.
        !own.contains(where: { $0.number.agrees(exactly: value) || value.agrees(with: $0.value) })
      else { return nil }
      let cell = table.rows[row][column]
      return Defect(
        Message(
          zh: "“\(label)”在表中是 \(cell.text)，分析算出的是 \(last.words)",
          en: "“\(label)” is \(cell.text) in the table, and its analysis comes to \(last.words)"),
        at: cell.place, about: [label], values: [value.value, last.value], fix: page.fix,
        notes: [Message(zh: "指标分析", en: "its analysis").note(at: last.place)])
    }
  }

  /// The scores of a passage about several indicators, each behind its code, against the table of scores.
  private func scoresOfSegments(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.flatMap { report.codedSegments(ofPassage: $0) }.compactMap { segment in
      guard let typed = segment.score, let score = segment.row.score,
        !typed.number.agrees(exactly: score.number)
      else { return nil }
      return Defect(
        Message(
          zh: "“\(segment.row.label)”的得分在这里是 \(typed.words)，在表中是 \(score.cell.text)",
          en: "the score of “\(segment.row.label)” is \(typed.words) here and \(score.cell.text) in the table"
        ),
        at: typed.place, about: [segment.row.label], values: [typed.value, score.number.value], fix: page.fix,
        notes: [
          Message(zh: "表中：\(score.cell.text)", en: "in the table: \(score.cell.text)").note(
            at: score.cell.place)
        ])
    }
  }

  /// A rate under a shorter name, almost but not quite the same: 质量合格率 92.1% beside 热线质量评估合格率 92.28%.
  private func shortened(_ statements: [Statement]) -> [Defect] {
    let rates = statements.filter {
      $0.number.kind == .share && !$0.subject.isPlan && !$0.subject.isPrevious && $0.subject.key.count > 3
        && $0.years.isEmpty
    }
    let keys = Dictionary(grouping: rates, by: \.subject.key)
    return rates.compactMap { rate -> Defect? in
      let longer = keys.filter { Self.isShort(rate.subject.key, for: $0.key) }
      guard longer.count == 1, let full = longer.values.first?.first, isOneValue(longer.values.first ?? []),
        isOneValue(keys[rate.subject.key] ?? []), !isOneValue([rate, full]), rate.home != full.home,
        (rate.number.value - full.number.value).magnitude < .hundredth
      else { return nil }
      return Defect(
        Message(
          zh: "“\(rate.name)”在这里是 \(rate.words)，“\(full.name)”在另一处是 \(full.words)",
          en: "“\(rate.name)” is \(rate.words) here, and “\(full.name)” \(full.words) elsewhere"),
        at: rate.place, about: [rate.name], values: [rate.number.value, full.number.value], fix: page.fix,
        notes: [Message(zh: "另一处：\(full.words)", en: "elsewhere: \(full.words)").note(at: full.place)])
    }
  }

  /// Whether a name leaves out up to four characters of another one within it, and none at its end.
  private static func isShort(_ short: String, for long: String) -> Bool {
    guard (1...4).contains(long.count - short.count), short.suffix(2) == long.suffix(2) else { return false }
    var rest = short[...]
    for character in long where rest.first == character { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// Whether a text that does not say so speaks of what a table plans: the planned number of the same thing.
  private func isPlanned(_ statement: Statement, _ planned: [TableEntry]) -> Bool {
    // A quantity of a budget beside another table that has it as the plan and something else as done.
    let own = statement.home.split(separator: " ").last.flatMap { Int($0) }
    return planned.contains { entry in
      entry.number.isComparable(to: statement.number) && entry.number.agrees(exactly: statement.number)
        && (!statement.home.hasPrefix("table") || own != entry.table)
        && (statement.subject.key.has(entry.name) || entry.name.has(statement.subject.key))
    }
  }

  private struct Key: Hashable {
    let subject: Subject
    let kind: TextNumber.Kind
    let unit: String

    init(_ statement: Statement) {
      subject = statement.subject
      kind = statement.number.kind
      let people = ["person", "member"].contains(statement.number.unit ?? "")
      let things = ["item", "site", "place", "session", "time", "set", "device"].contains(
        statement.number.unit ?? "")
      unit = people ? "person" : things ? "item" : statement.number.unit ?? ""
    }
  }

  private func defects(among statements: [Statement], _ years: Set<String>) -> [Defect] {
    let sorted = statements.sorted { $0.place < $1.place }
    // A name that one passage or table gives several values, or that has many, names several quantities.
    let homes = Dictionary(grouping: sorted, by: \.home)
    guard !homes.values.contains(where: { !isOneValue($0) }) else { return [] }
    var values: [[Statement]] = []
    for statement in sorted {
      if let index = values.firstIndex(where: { isOneValue([$0[0], statement]) }) {
        values[index].append(statement)
      } else {
        values.append([statement])
      }
    }
    guard values.count == 2, let usual = values.max(by: { $0.count < $1.count }),
      let odd = values.first(where: { $0[0].place != usual[0].place })
    else { return [] }
    let first = usual[0]
    // `比目标低 3.10 个百分点` and `比目标低 5 个百分点` are of two indicators.
    if first.number.kind == .percentagePoints,
      ["比", "较", "低于", "高于"].contains(where: first.name.bare.hasPrefix)
    {
      return []
    }
    // `设四项要素` of one rule and `设六项要素` of another; `少支付 1.56 万元` for one reason and 1.60 for another.
    if Self.isVerb(first.name) { return [] }
    // `金额 1,413.72 万元，占支出的 70.00%`: the share of whatever stands before it.
    if first.number.kind == .share, first.name.bare.hasPrefix("占"), first.name.bare.hasSuffix("的") {
      return []
    }
    return odd.filter { Self.areOfOneTime($0.name, first.name) && $0.isOfLand == first.isOfLand }.filter {
      areSameYear($0, first, years) && !areApart($0, first) && !areOfTwoWholes($0, first)
        && !$0.isOfAnotherStage(than: first)
    }
    .map { other in
      let (wrong, right) =
        usual.count == odd.count && isRather(first, wrongThan: other) ? (first, other) : (other, first)
      return Defect(
        Message(
          zh: "“\(wrong.name)”在这里是 \(wrong.words)，在另一处是 \(right.words)",
          en: "“\(wrong.name)” is \(wrong.words) here and \(right.words) elsewhere"),
        at: wrong.place, about: [wrong.name], values: [wrong.number.value, right.number.value],
        fix: page.fix,
        notes: [Message(zh: "另一处：\(right.words)", en: "elsewhere: \(right.words)").note(at: right.place)])
    }
  }

  /// Whether a name is a verb that any sentence may have.
  private static func isVerb(_ name: String) -> Bool {
    ["设", "共设", "少支付", "少付", "少完成", "少建", "少办", "少举办", "多支付"].contains(name.bare)
  }

  private static let answers: Set<String> = [
    "非常满意", "很满意", "满意", "比较满意", "较满意", "基本满意", "一般", "不满意", "不太满意", "很不满意", "非常不满意", "了解", "知晓", "不了解",
  ]

  private static let surveyWords = Set("发放收回有效问卷调查样本共份获得集的")

  /// Whether statements without a name of their own are of several things: the questionnaires of surveys that one
  /// section lists, the budget of a table and that of the whole.
  private func areSeveral(_ statements: [Statement], _ report: WrittenReport) -> Bool {
    guard let key = statements.first?.subject.key else { return false }
    // `D31 学生满意度……非常满意 120 人`, `D32 家长满意度……非常满意 70 人`: answers of two surveys.
    if let name = statements.first?.name.bare, Self.answers.contains(name), report.isAlone {
      let lines = Set(statements.map(\.place.line))
      let rows = report.passages.indices.filter { lines.contains(report.passages[$0].place.line) }
        .compactMap { report.indicatorRow(ofPassage: $0)?.key }
      if Set(rows).count > 1 { return true }
    }
    if ["预算", "支出", "金额"].contains(key), statements.contains(where: { $0.home.hasPrefix("table") }) {
      // `装备预算 1,644 万元` of a table beside the whole 1,700 万元, where the text gives the other 56 万元.
      let values = Set(statements.map(\.number.value)).sorted()
      guard values.count == 2, let least = values.first, let most = values.last else { return false }
      return report.sentences.contains { sentence in
        sentence.numbers.contains { stated in
          // `装备购置费 1,644 万元` names the part that the table is of.
          let isNamed =
            stated.value == least && stated.lead.bare.count > 3
            && !stated.lead.hasAny(["预算", "支出", "支付", "金额"])
          return stated.number.kind == .money && (stated.value == most - least || isNamed)
        }
      }
    }
    guard key.allSatisfy(Self.surveyWords.contains) else { return false }
    let passages = Set(statements.map(\.home)).compactMap { home in
      home.split(separator: " ").last.flatMap { Int($0) }.flatMap { index in
        home.hasPrefix("passage") && report.passages.indices.contains(index) ? report.passages[index] : nil
      }
    }
    // `居民知晓率问卷`, `服务对象满意度问卷`
    let surveys = Set(
      passages.compactMap { passage -> String? in
        let text = passage.text
        let name = text.firstRange(of: "问卷").map { String(text[..<$0.lowerBound].suffix(3)) }
        return name.flatMap { $0.contains(where: Self.surveyWords.contains) ? nil : $0 }
      })
    return Set(passages.map(\.section)).count < passages.count || surveys.count > 1
  }

  /// Of two single statements a table's is rather right, else the earlier one.
  private func isRather(_ first: Statement, wrongThan other: Statement) -> Bool {
    let areTables = (first.home.hasPrefix("table"), other.home.hasPrefix("table"))
    return areTables.0 == areTables.1 ? other.place < first.place : areTables.1
  }

  /// Whether both are listed as parts of different amounts: the repairs among what is carried over, and among what was
  /// never applied for.
  private func areOfTwoWholes(_ left: Statement, _ right: Statement) -> Bool {
    guard let first = left.whole, let second = right.whole else {
      return left.name.hasPrefix("其中") && right.name.hasPrefix("其中")
    }
    return first != second
  }

  /// Whether a table and a text differ by so much that the table is of a part only.
  private func areApart(_ left: Statement, _ right: Statement) -> Bool {
    guard left.home.hasPrefix("table") != right.home.hasPrefix("table"), left.number.kind == .money else {
      return false
    }
    let (low, high) = (min(left.number.value, right.number.value), max(left.number.value, right.number.value))
    return low * Fraction(3, over: 2) < high
  }

  /// Whether neither of two changes is of several years and the other of one: `累计增加 38 人`.
  private static func areOfOneTime(_ left: String, _ right: String) -> Bool {
    left.has("累计") == right.has("累计") || !left.hasAny(["增加", "减少", "新增"])
  }

  private func isOneValue(_ statements: [Statement]) -> Bool {
    guard let first = statements.first else { return true }
    return statements.allSatisfy {
      $0.number.agrees(with: first.number.value) || first.number.agrees(with: $0.number.value)
    }
  }

  /// Whether two numbers differ in one digit or in the order of two.
  private static func isSlip(_ left: TextNumber, _ right: TextNumber) -> Bool {
    let (own, other) = (left.value.plainDigits, right.value.plainDigits)
    return own.count == other.count && own.count > 3
      && (zip(own, other).count(where: { $0 != $1 }) == 1 || DigitsSwapped.swaps(of: own).contains(other))
  }

  /// A statement without a year is of one that the report is on.
  private func areSameYear(_ left: Statement, _ right: Statement, _ years: Set<String>) -> Bool {
    guard let first = left.years.last, let second = right.years.last else {
      let stated = (left.years.last ?? right.years.last).map { String($0.prefix(4)) }
      // `截至 2023 年末累计支出` is of no one year; a slip of the pen is no later state of it.
      if left.name.has("累计"), right.name.has("累计"), Self.isSlip(left.number, right.number) { return true }
      // Of a report on several years one is a part only.
      if stated != nil, years.count > 1 { return false }
      return stated.map { $0.count < 4 || years.isEmpty || years.contains($0) } ?? true
    }
    return first.hasPrefix(second) || second.hasPrefix(first)
  }

  /// The weight and the score of an indicator in its own passage against the table of scores.
  private func scores(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.flatMap { number -> [Defect] in
      let passage = report.passages[number]
      guard passage.role == .body, let row = report.indicatorRow(ofPassage: number) else { return [] }
      let points = report.points[number]
      var defects: [Defect] = []
      func compare(
        _ typed: StatedNumber?, _ cell: (cell: WrittenTable.Cell, number: TextNumber)?, _ name: Message
      ) {
        guard let typed, let cell, !typed.number.agrees(with: cell.number.value),
          !cell.number.agrees(with: typed.value)
        else { return }
        defects.append(
          Defect(
            Message(
              zh: "“\(row.label)”的\(name.zh)在这里是 \(typed.words)，在表中是 \(cell.cell.text)",
              en: "the \(name.en) of “\(row.label)” is \(typed.words) here and \(cell.cell.text) in the table"
            ),
            at: typed.place, about: [row.label], values: [typed.value, cell.number.value], fix: page.fix,
            notes: [
              Message(zh: "表中：\(cell.cell.text)", en: "in the table: \(cell.cell.text)").note(
                at: cell.cell.place)
            ]))
      }
      compare(points.weight, row.weight, Message(zh: "权重", en: "weight"))
      // `预算编制科学性和资金分配合理性各 2 分，均得 2 分` speaks of others than the passage begins with.
      let ofOthers = points.score.flatMap { score in
        report.sentences(ofPassage: number).first { $0.range.contains(score.range.lowerBound) }
      }.map { sentence in
        !sentence.has(row.name) && sentence.has("均得")
          && report.indicatorRows.contains {
            $0.key != row.key && $0.isLeaf && $0.name.count > 3 && sentence.has($0.name)
          }
      }
      if ofOthers != true { compare(points.score, row.score, Message(zh: "得分", en: "score")) }
      if let (sentence, range) = points.fullMarks, points.score == nil, let weight = row.weight,
        let score = row.score,
        score.number.value < weight.number.value,
        // `A11、A12、A13 均得满分，共 8 分`
        !report.codesOfRows.contains(where: { $0 != row.code && sentence.has($0) })
      {
        defects.append(
          Defect(
            Message(
              zh: "这里写得满分，而表中“\(row.label)”得 \(score.cell.text)，权重 \(weight.cell.text)",
              en:
                "full marks here, but the table gives “\(row.label)” \(score.cell.text) of \(weight.cell.text)"
            ),
            at: sentence.passage.place(range), about: [row.label],
            values: [score.number.value, weight.number.value], fix: page.fix,
            notes: [
              Message(zh: "表中：\(score.cell.text)", en: "in the table: \(score.cell.text)").note(
                at: score.cell.place)
            ]))
      }
      return defects
    }
  }
}
