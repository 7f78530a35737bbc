internal import Diagnostics
internal import Evaluation

/// A table of answers does not add up, gives a rate that its answers do not make, or differs from the text.
struct SurveyTableDisagrees: TextRule {
  let page = RulePage(
    code: "JX2167", severity: .error,
    title: Message(zh: "问卷表自身或与正文对不上", en: "A table of answers that contradicts itself or the text"),
    meaning: Message(
      zh: """
        问卷结果表里各选项份数之和不等于有效份数；满意度与各选项算出的不符，而其他各行用的是同一种算法；或者正文写的发放、回收、有效份数与\
        表中同一对象的不同。
        """,
      en: """
        In a table of answers the answers of a row do not add up to the valid ones; its rate is not what its answers \
        make in the way of the other rows; or the text hands out, collects or counts other questionnaires of a group \
        than the table.
        """),
    bad: "| 对象 | 很满意 | 满意 | 一般 | 有效份数 |\n|---|---|---|---|---|\n| 学员 | 80 | 30 | 10 | 210 |",
    good: "| 对象 | 很满意 | 满意 | 一般 | 有效份数 |\n|---|---|---|---|---|\n| 学员 | 80 | 30 | 10 | 120 |",
    fix: Message(zh: "核对问卷原始统计", en: "check the counts of the questionnaires"), criterion: Criterion.evidence)

  func defects(in report: WrittenReport) -> [Defect] {
    let surveys = SurveyTable.all(in: report)
    return surveys.flatMap(sums) + rates(surveys) + stated(report)
  }

  private func sums(_ survey: SurveyTable) -> [Defect] {
    // A column of totals is held against its parts in any table.
    guard let valid = survey.valid, survey.table.roles[valid] != .total else { return [] }
    let rows = survey.table.rows.indices.filter { survey.counts($0) != nil }
    return rows.compactMap { row -> Defect? in
      let cell = survey.table.rows[row][valid]
      guard let counts = survey.counts(row), let number = cell.number, number.kind != .share,
        number.value != counts.sum,
        // A head of another name may count those who were asked.
        survey.table.head[valid].text.lowercased().hasAny(["有效", "valid"])
          || rows.contains(where: { survey.table.rows[$0][valid].number?.value == survey.counts($0)?.sum })
      else { return nil }
      let sum = counts.sum.rounded(places: 0).plain
      let label = survey.table.label(row)
      return Defect(
        Message(
          zh: "“\(label)”各选项之和是 \(sum)，不是 \(cell.text)",
          en: "the answers of “\(label)” add up to \(sum), not \(cell.text)"),
        at: cell.place, about: [label], values: [number.value, counts.sum], fix: page.fix)
    }
  }

  /// The rates that are not made of their answers as those of other rows with as many answers are.
  private func rates(_ surveys: [SurveyTable]) -> [Defect] {
    let rows = surveys.flatMap { survey in
      survey.table.rows.indices.filter { row in
        survey.counts(row) != nil && survey.rate.flatMap { survey.table.share(row, $0) } != nil
      }.map { (survey: survey, row: $0, readings: survey.readings(of: $0)) }
    }
    return rows.filter { $0.readings.isEmpty }.compactMap { odd -> Defect? in
      let kin = rows.filter { $0.survey.answers.count == odd.survey.answers.count && !$0.readings.isEmpty }
      let usual = odd.survey.readings.filter { reading in kin.allSatisfy { $0.readings.contains(reading) } }
      // Sums of a few answers over three rows and more are held by the columns of any table.
      guard !kin.isEmpty, usual.count == 1,
        kin.count < 2 || usual[0].marks.contains(where: { $0 != .zero && $0 != .one }),
        let reading = usual.first,
        let column = odd.survey.rate,
        let share = odd.survey.table.share(odd.row, column), let counts = odd.survey.counts(odd.row),
        let exact = odd.survey.value(reading, counts)
      else { return nil }
      let cell = odd.survey.table.rows[odd.row][column]
      let label = odd.survey.table.label(odd.row)
      return Defect(
        Message(
          zh: "“\(label)”的满意度按同样的算法是 \(share.words(for: exact))，不是 \(cell.text)",
          en:
            "the satisfaction of “\(label)” comes to \(share.words(for: exact)) in the same way, not \(cell.text)"
        ),
        at: cell.place, about: [label], values: [share.value, exact], fix: page.fix)
    }
  }

  // MARK: the text

  private static let steps = [
    ["发放", "发出", "distributed", "handed out", "issued"],
    ["回收", "收回", "returned", "collected", "replied"],
    ["有效", "valid"],
  ]
  private static let units: Set<String> = ["copy", "item", "person", "thing", "member", "household", "place"]

  /// `职工问卷有效 28 份` beside a row 职工 with 280.
  private func stated(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright).filter { table in
      SurveyTable(table) != nil || table.head.contains { $0.text.hasAny(["发放", "回收"]) }
    }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body || sentence.passage.role == .note, !sentence.hasReferences,
        sentence.hasAny(["问卷", "有效", "回收", "valid", "returned", "questionnaire"])
      else { return [] }
      return sentence.numbers.compactMap { stated in
        // `在城东发放 200 份、在城西发放 200 份` gives parts.
        let isListed =
          stated.lead.hasAny(["依次为", "分别为"])
          || sentence.passage.text(from: stated.range.upperBound, to: stated.range.upperBound + 3) == "、"
        let isAlone = !isListed && sentence.numbers.count { Self.isSameStep($0, stated) } == 1
        return isAlone ? tables.lazy.compactMap { defect(stated, $0) }.first : nil
      }
    }
  }

  private func defect(_ stated: StatedNumber, _ table: WrittenTable) -> Defect? {
    let words = (stated.lead + " " + stated.tail.prefix(24)).lowercased()
    guard stated.number.kind == .count, stated.number.bound == .exact, !stated.number.isRange,
      Self.units.contains(stated.number.unit ?? ""), !stated.lead.hasAny(["各", "每", "率", "each"]),
      let step = Self.steps.lastIndex(where: { words.hasAny($0) }),
      let column = column(step, table), let row = row(of: stated.before, table),
      let number = table.rows[row][column].number, number.value != stated.value,
      // What another group has belongs to that group.
      !table.rows.joined().contains(where: { $0.number?.value == stated.value })
    else { return nil }
    let cell = table.rows[row][column]
    return Defect(
      Message(
        zh: "“\(table.label(row))”的问卷在这里是 \(stated.words)，在表中是 \(cell.text)",
        en:
          "the questionnaires of “\(table.label(row))” are \(stated.words) here and \(cell.text) in the table"
      ),
      at: stated.place, about: [table.label(row)], values: [stated.value, number.value], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
  }

  /// Whether two numbers tell one step of one part of a sentence.
  private static func isSameStep(_ left: StatedNumber, _ right: StatedNumber) -> Bool {
    guard left.place != right.place else { return true }
    let (first, second) = left.place < right.place ? (left, right) : (right, left)
    let between = second.before.dropFirst(first.before.count)
    let step = steps.lastIndex { words in first.lead.lowercased().hasAny(words) }
    return left.number.kind == .count && right.number.kind == .count && !between.hasAny(["；", ";"])
      && step != nil && step == steps.lastIndex { words in second.lead.lowercased().hasAny(words) }
  }

  private func column(_ step: Int, _ table: WrittenTable) -> Int? {
    let columns = table.head.indices.filter { column in
      let head = table.head[column].text.lowercased()
      return head.hasAny(Self.steps[step]) && !head.hasAny(["率", "%", "rate"])
        // `有效回收` is of those that are valid.
        && (step == 2 || !head.hasAny(Self.steps[2]))
    }
    return columns.count == 1 ? columns.first : nil
  }

  /// The row of the group that is named last before a number.
  private func row(of before: String, _ table: WrittenTable) -> Int? {
    let text = Array(before.lowercased().utf8)
    let rows = table.rows.indices.filter { !table.isTotal($0) }
    let named = rows.compactMap { row -> (row: Int, end: Int, length: Int)? in
      let label = table.label(row).lowercased().prefix { !"（(".contains($0) }
        .trimming(leading: [], trailing: ["问卷", "满意度", "调查", " "])
      guard label.count > 1, let range = text.ranges(of: label).last else { return nil }
      return (row, range.upperBound, label.utf8.count)
    }
    guard let last = named.max(by: { ($0.end, $0.length) < ($1.end, $1.length) }),
      named.count(where: { $0.end == last.end && $0.length == last.length }) == 1
    else { return nil }
    return last.row
  }
}
