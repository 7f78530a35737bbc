internal import Diagnostics
internal import Evaluation

/// An effect is told in numbers that no other place of the report has, and names no source.
struct TypedChangeWithoutSource: TextRule {
  let page = RulePage(
    code: "JX2194", severity: .note,
    title: Message(zh: "成效数据没有来源", en: "An effect in numbers without a source"),
    meaning: Message(
      zh:
        "“经验做法”“成效”里写“由 18 分钟缩短到 9 分钟”一类的变化，或指标分析在给出得分以后又写“增长 35%以上”，这些数别处都没有，这句话也没有写明附件、统计或监测等来源，而报告的其他数据都注明来源。",
      en: """
        A chapter of good practice tells of a change such as “from 18 to 9 minutes”, or an analysis tells of one behind \
        its score, in numbers that stand nowhere else; the sentence names no annex, survey or record, as other \
        statements of the report do.
        """),
    bad: TypedChangeWithoutSource.example(""), good: TypedChangeWithoutSource.example("（附件 4）"),
    fix: Message(zh: "写明数据来源或附件，或删去", en: "name the source or annex, or remove it"),
    criterion: Criterion.evidence)

  static func example(_ source: String) -> String {
    """
    ## 三、评价结论

    就餐 9000 人次（附件 1）。送餐 800 单（附件 2）。满意 90 人（附件 3）。

    ## 四、主要经验及做法

    桥头店改建取餐窗口，午间排队时间由平均 18 分钟缩短到 9 分钟\(source)。
    """
  }

  private static let practice = ["经验", "做法", "成效", "亮点", "Lessons", "Good practice", "What worked"]
  private static let sources = [
    "来源", "附件", "附录", "附表", "《", "〔", "[^", "据", "见表", "见图", "统计", "监测", "台账", "系统", "平台", "问卷", "调查", "年报",
    "年鉴",
    "测算",
    "记录", "档案", "如表", "显示", "Annex", "Table", "ccording to", "records", "survey", "source", "data",
  ]
  private static let changes = [
    "缩短", "压缩", "降至", "降到", "降低到", "降低至", "下降到", "下降至", "减少到", "减少至", "减至", "提高到", "提高至", "提升到", "提升至", "增加到",
    "增加至",
    "增至", "上升到", "上升至", "扩大到", "扩大至",
  ]
  private static let growth = ["增长", "提高", "提升", "下降", "减少", "增加", "降低"]

  func defects(in report: WrittenReport) -> [Defect] {
    let cited = report.passages.reduce(0) { $0 + Self.annexes(in: $1) }
    guard report.isChinese, cited > 2 else { return [] }
    let known = known(report)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, !sentence.hasAny(Self.sources),
        !sentence.isScale
      else { return [] }
      return isOfPractice(sentence, report)
        ? change(in: sentence, known) : behindScore(sentence, report, known)
    }
  }

  private static func annexes(in passage: WrittenPassage) -> Int {
    passage.bytes.ranges(of: "附件").count
  }

  /// How often each number is stated in sentences and tables.
  private func known(_ report: WrittenReport) -> [Fraction: Int] {
    let stated = report.sentences.flatMap(\.numbers).map(\.number.digits)
    let cells = report.tables.flatMap { $0.rows.joined() }.compactMap { $0.target?.digits }
    return Dictionary((stated + cells).map { ($0, 1) }, uniquingKeysWith: +)
  }

  private func isOfPractice(_ sentence: Sentence, _ report: WrittenReport) -> Bool {
    let titles = report.headings(sentence.passage.section).map(\.title)
    return titles.contains { $0.hasAny(Self.practice) && !$0.hasAny(["问题", "建议"]) }
  }

  /// `由平均 18 分钟缩短到 9 分钟`: neither value stands elsewhere.
  private func change(in sentence: Sentence, _ known: [Fraction: Int]) -> [Defect] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { old, new -> Defect? in
      let between = sentence.passage.text(from: old.range.upperBound, to: new.range.lowerBound)
      guard old.isComparable(to: new), between.count < 14, between.hasAny(Self.changes),
        old.lead.hasAny(["由", "从"]), known[old.number.digits] == 1, known[new.number.digits] == 1
      else { return nil }
      return defect(old.range.lowerBound..<new.range.upperBound, in: sentence)
    }.prefix(1).map { $0 }
  }

  /// `得 8.00 分。全州非遗产品销售额增长 35%以上。`: told behind the score, and no part of what is scored.
  private func behindScore(_ sentence: Sentence, _ report: WrittenReport, _ known: [Fraction: Int])
    -> [Defect]
  {
    guard let before = report.sentence(before: sentence), sentence.numbers.count == 1,
      let stated = sentence.numbers.first, stated.number.kind == .share, known[stated.number.digits] == 1,
      [.atLeast, .above, .about, .some, .nearly].contains(stated.number.bound),
      stated.lead.hasAny(Self.growth), let row = report.indicatorRow(ofPassage: sentence.passageNumber),
      row.isLeaf,
      before.numbers.last.map({ $0.number.kind == .points && $0.lead.hasSuffix("得") }) == true
    else { return [] }
    return [defect(sentence.range, in: sentence)]
  }

  private func defect(_ range: Range<Int>, in sentence: Sentence) -> Defect {
    let words = sentence.passage.text(range).bare
    return Defect(
      Message(
        zh: "“\(words)”只在这里出现，没有写明来源", en: "“\(words)” stands here only and names no source"),
      at: sentence.passage.place(range), about: [words], fix: page.fix)
  }
}
