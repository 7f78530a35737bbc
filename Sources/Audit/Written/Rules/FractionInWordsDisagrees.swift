internal import Diagnostics
internal import Evaluation

/// A fraction in words is not what the figures of its sentence, of a table or of its indicator give.
struct FractionInWordsDisagrees: TextRule {
  let page = RulePage(
    code: "JX2187", severity: .warning,
    title: Message(zh: "“几成、几分之几”与数字不符", en: "A fraction in words that its figures do not give"),
    meaning: Message(
      zh: """
        一句话用“占七成”“超过四分之三”“近八成”“一半以上”说明比例，而同一句的比率、同一句的两个数、表中该项的占比，或者所说指标的实际值，\
        都不在这个范围内。
        """,
      en: """
        A sentence gives a share in words (three in four, more than four fifths, almost half), and the rate or the two \
        numbers beside it, the row of a table or the indicator that it names have another one.
        """),
    bad: "预算 646.20 万元，其中县级资金 387.72 万元，占七成。", good: "预算 646.20 万元，其中县级资金 387.72 万元，占六成。",
    fix: Message(zh: "按数字改写比例的说法", en: "word it as the figures say"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let tables = report.tables.map(\.upright)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, [.body, .note].contains(sentence.passage.role),
        !sentence.hasAny(Self.rules)
      else { return [] }
      return SaidFraction.all(in: sentence, isChinese: report.isChinese).compactMap { said in
        // `paid at one quarter of the budget` tells how, and not how much there was.
        let before = sentence.passage.text(from: sentence.range.lowerBound, to: said.range.lowerBound)
        guard !before.endsInAny([" at ", " by ", " to ", "按", "按照", "以"]) else { return nil }
        let known = Self.known(said, sentence, report, tables)
        guard let first = known.first, !known.contains(where: { said.agrees(with: $0.share) }) else {
          return nil
        }
        let exact = (first.share * Fraction(100)).rounded(places: 2).plain
        return Defect(
          Message(
            zh: "写“\(said.words)”，而数字是 \(exact)%", en: "“\(said.words)” is said of what is \(exact)%"),
          at: said.place, about: [said.words], values: [said.value, first.share], fix: page.fix,
          notes: [Message(zh: "数字在这里", en: "the figure is here").note(at: first.place)])
      }
    }
  }

  /// What rules, plans and comparisons of changes say, and what no figure of the report is about.
  private static let rules = [
    "得分", "扣分", "不得", "计分", "目标", "计划", "要求", "上年", "去年", "按照", "规定", "应当", "不得超过", "增长", "下降", "减少", "提高",
    "缩短", "节省", "压减", "降低",
    "rule", "target", "marks", "grew", "rose by", "fell by", "plan ", "planned",
  ]

  /// A share that a fraction may mean, with where it stands.
  private struct Known {
    let share: Fraction
    let place: Place
  }

  private static func known(
    _ said: SaidFraction, _ sentence: Sentence, _ report: WrittenReport, _ tables: [WrittenTable]
  ) -> [Known] {
    let beside = beside(said, sentence) + ofAmounts(said, sentence, report)
    return beside.isEmpty ? inTables(said, sentence, tables) + ofIndicator(said, sentence, report) : beside
  }

  private static let fillers = [
    "，", ",", "（", "(", "占", "即", "超过", "已", "or", "that is", "也就是", "为", " ", "约", "近", "接近", "不足", "不到",
    "了", "均", "以上", "仅",
  ]

  /// `好评率 73.3%，超过四分之三`, `超过四分之三（73.3%）`.
  private static func beside(_ said: SaidFraction, _ sentence: Sentence) -> [Known] {
    sentence.numbers.filter { number in
      guard number.number.kind == .share, !number.number.isSpelled, !number.number.isRange else {
        return false
      }
      let isBefore = number.range.upperBound <= said.range.lowerBound
      let between =
        isBefore
        ? sentence.passage.text(from: number.range.upperBound, to: said.range.lowerBound)
        : sentence.passage.text(from: said.range.upperBound, to: number.range.lowerBound)
      let words = between.lowercased().without(Self.fillers)
      return words.isEmpty && between.count < 12 || !isBefore && Self.isBracketed(between)
    }.map { Known(share: $0.value, place: $0.place) }
  }

  /// `约占七成（4,040,000 ÷ 6,660,000 ＝`: a calculation in brackets right behind.
  private static func isBracketed(_ between: String) -> Bool {
    let bare = between.bare
    let inner = bare.drop { !"（(".contains($0) }
    let lead = bare.dropLast(inner.count).lowercased().trimming(
      leading: ["of the budget", "of all", "of the total"], trailing: [])
    return lead.bare.isEmpty && inner.has("÷") && inner.bare.endsInAny(["＝", "="])
      && !inner.hasAny(["；", "）", ")"])
  }

  /// `预算 646.20 万元，其中县级资金 387.72 万元，占七成`: the amount before it, of every larger one of its kind.
  private static func ofAmounts(_ said: SaidFraction, _ sentence: Sentence, _ report: WrittenReport)
    -> [Known]
  {
    let before = sentence.passage.text(from: sentence.range.lowerBound, to: said.range.lowerBound)
    guard before.trimming(leading: [], trailing: Self.bounds).endsInAny(["占", "占比", "占到", "占了", "比例为"]) else {
      return []
    }
    let amounts = sentence.numbers.filter {
      $0.range.upperBound <= said.range.lowerBound && $0.number.isAmount && !$0.number.isRange
    }
    guard let part = amounts.last,
      sentence.passage.text(from: part.range.upperBound, to: said.range.lowerBound).count < 10
    else { return [] }
    let earlier = report.sentence(before: sentence)?.numbers ?? []
    return (amounts.dropLast() + earlier).filter { $0.isComparable(to: part) && $0.value > part.value }
      .compactMap { whole in part.value.divided(by: whole.value).map { Known(share: $0, place: part.place) } }
  }

  private static let bounds = [
    "超过", "约", "近", "接近", "将近", "不足", "不到", "达", "达到", "大约", "已", "了", "逾", "超", " ", "仅", "仅有",
  ]

  /// `Lanjiang Bus Group carried more than four fifths of the trips`, `智能技术厅完好率超过四分之三`: the row that the
  /// clause names, in the column that it names, else in the only one of shares.
  private static func inTables(_ said: SaidFraction, _ sentence: Sentence, _ tables: [WrittenTable])
    -> [Known]
  {
    let clause = sentence.passage.text(said.clause).lowercased()
    return tables.compactMap { table -> Known? in
      let plain = table.rows.indices.filter { !table.isTotal($0) }
      let rows = plain.filter { row in
        let label = table.label(row).prefix { !"（(".contains($0) }.lowercased().bare
        // Those who are content may be those who are very content, too.
        return label.count > 2 && !label.endsInAny(["满意", "知晓", "satisfied"]) && clause.has(label)
      }
      guard plain.count > 1, rows.count == 1, let row = rows.first else { return nil }
      let named = table.head.indices.filter { column in
        let head = table.head[column].text.prefix { !"（(".contains($0) }.lowercased().bare
        return head.count > 1 && clause.has(head) && table.rows[row][column].number != nil
      }
      let shares = table.head.indices.filter { table.share(row, $0) != nil }
      if let column = named.first, named.count == 1 {
        if let share = table.share(row, column) {
          return Known(share: share.value, place: table.rows[row][column].place)
        }
        guard let total = table.rows.indices.last(where: { table.isTotal($0) }),
          let part = table.rows[row][column].number, let whole = table.rows[total][column].number,
          let share = part.value.divided(by: whole.value), share <= .one
        else { return nil }
        return Known(share: share, place: table.rows[row][column].place)
      }
      guard named.isEmpty, shares.count == 1, let column = shares.first, table.roles[column] == .share,
        let share = table.share(row, column)
      else { return nil }
      return Known(share: share.value, place: table.rows[row][column].place)
    }
  }

  /// `Almost three in four of the children showed functional improvement`: what the analysis of the indicator comes to.
  private static func ofIndicator(_ said: SaidFraction, _ sentence: Sentence, _ report: WrittenReport)
    -> [Known]
  {
    let text = sentence.passage.text(said.clause).lowercased()
    guard report.indicatorRow(ofPassage: sentence.passageNumber) == nil else { return [] }
    let named = report.indicatorRows.filter { row in
      let name = IndicatorName.key(row.name).lowercased()
      let spaced = row.name.prefix { !"（(：:".contains($0) }.lowercased().bare
      return row.isLeaf && (name.count > 3 && text.has(name) || spaced.count > 8 && text.has(spaced))
    }
    guard named.count == 1, let row = named.first else { return [] }
    let passages = report.passages.indices.filter { report.indicatorRow(ofPassage: $0)?.key == row.key }
    return passages.flatMap { report.sentences(ofPassage: $0) }.flatMap { sentence -> [Known] in
      sentence.numbers.filter { number in
        let before = sentence.passage.text(from: sentence.range.lowerBound, to: number.range.lowerBound).bare
        let behind = sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound).bare
        return number.number.kind == .share && !number.number.isRange && before.endsInAny(["=", "＝"])
          && !["×", "÷", "*", "/"].contains { behind.hasPrefix($0) }
      }.map { Known(share: $0.value, place: $0.place) }
    }
  }
}
