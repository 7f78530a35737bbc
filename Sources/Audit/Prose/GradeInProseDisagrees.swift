internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A sentence gives the project a grade that the total does not earn.
struct GradeInProseDisagrees: FigureRule {
  let page = RulePage(
    code: "JX1305", severity: .error,
    title: Message(zh: "正文的等级与总分不符", en: "The text names a grade that the total does not earn"),
    meaning: Message(
      zh: "正文写明的评价等级是评价办法里的一个等级，却不是总分所处的那一个。说明各等级分数线的句子不算。",
      en: """
        The text names as the project's grade one of the methodology's, but not the one that the total earns. \
        Sentences that explain the bands are not meant.
        """),
    bad: "得 89.87 分，评价等级为“优”。              # 优 from 90", good: "得 {{total.score}} 分，评价等级为“{{total.grade}}”。",
    fix: Message(zh: "写 {{total.grade}}", en: "write {{total.grade}}"), criterion: Criterion.grade)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    guard let earned = report.methodology.name(of: report.scorecard.grade) else { return [] }
    let total = report.scorecard.total.printed.plain
    return sources.prose(of: report).entries.filter { $0.passage.kind != .name }.flatMap {
      entry -> [Defect] in
      let language = entry.passage.language
      let right = earned.reading(in: language).text
      let others = report.methodology.grades.map { $0.name.reading(in: language).text }.filter { $0 != right }
      return GradeClaim.all(in: entry.text, of: others).map { claim in
        Defect(
          Message(
            zh: "正文写等级为“\(claim.word)”，总分 \(total) 的等级是“\(earned.message.zh)”",
            en: "the text says “\(claim.word)”, but a total of \(total) earns “\(earned.message.en)”"),
          at: entry.passage.place(of: entry.text.bytes(claim.range)), about: ["total.grade"], fix: page.fix,
          notes: report.book["total.score"]?.place.map {
            [Message(zh: "总分由指标得出", en: "the total follows from the indicators").note(at: $0)]
          } ?? [])
      }
    }
  }
}

/// A grade that a text gives: `评价等级为“优”`, `rated “Excellent”`.
struct GradeClaim {
  let word: String
  /// Where the word stands, in scalars of the text.
  let range: Range<Int>

  private static let leads = [
    "等级为", "等级是", "等级属于", "等级：", "等级评定为", "评定为", "评为", "等级达到", "grade is", "grade was", "graded", "rated",
    "grade of",
    "rating of", "rated as",
  ].map { Array($0.unicodeScalars) }
  /// Words of sentences that explain the bands.
  private static let bounds = ["以上", "以下", "不足", "（含", "or above", "or more", "below", "from "]
  private static let opening = Set("“\"「 *".unicodeScalars)
  private static let closing = Set("”\"」*".unicodeScalars)
  private static let ends = Set("，。、；,.;（( ".unicodeScalars)

  /// Claims of any of some grades: one follows the words that give a grade, in quotes or before the end of a clause.
  static func all(in text: ScanText, of grades: [String]) -> [GradeClaim] {
    var found: [Int: GradeClaim] = [:]
    for index in text.scalars.indices {
      // Most characters begin none of them.
      guard
        text.scalars[index] == "等" || text.scalars[index] == "评" || text.scalars[index] == "g"
          || text.scalars[index] == "r"
      else { continue }
      for lead in leads where text.has(lead, at: index) {
        if let claim = claim(in: text, of: grades, from: index + lead.count) {
          found[claim.range.lowerBound] = claim
        }
      }
    }
    return found.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func claim(in text: ScanText, of grades: [String], from behind: Int) -> GradeClaim? {
    var start = behind
    while let scalar = text[start], opening.contains(scalar) { start += 1 }
    let isQuoted = text[start - 1].map { opening.contains($0) && $0 != " " } ?? false
    guard let word = text.first(of: grades + grades.map { $0.lowercased() }, at: start) else { return nil }
    let end = start + word.unicodeScalars.count
    guard let next = text[end] else { return GradeClaim(word: word, range: start..<end) }
    guard closing.contains(next) || (!isQuoted && ends.contains(next)) else { return nil }
    var first = behind
    while let scalar = text[first - 1], !"。；;".unicodeScalars.contains(scalar) { first -= 1 }
    let sentence = text.string(first..<behind)
    return bounds.contains { sentence.contains($0) } ? nil : GradeClaim(word: word, range: start..<end)
  }
}
