internal import Diagnostics
internal import Evaluation

/// Grades that stand before their score, in brackets behind it, in a table, or without it.
extension TypedGradeDisagrees {
  private static let openings = [
    "评价等级", "绩效等级", "评定等级", "评价结果", "绩效评级", "评价结论", "评定等次", "总体绩效", "等级", "评级", "overall grade", "grade is",
    "grade:", "graded",
    "final grade", "overall rating", "the grade", "is rated", "was rated", "rating:",
  ]
  /// What has a grade of its own, or had one at another time.
  private static let others = [
    "自评", "上年", "去年", "上一年", "往年", "年度考核", "信用", "风险", "部门", "单位", "各类", "类指标", "维度", "决策", "过程", "产出", "效益",
    "季度", "满意",
    "资质", "质量", "工程", "标准", "如", "若", "以上", "以下", "self", "previous", "last year", "group", "each",
    "decision", "process",
    "output", "benefit", "outcome", "and over", "below", "band", "would",
  ]

  func told(_ report: WrittenReport) -> [Defect] {
    let bands = GradeBands(report)
    let totals = Self.totals(of: report)
    let inSentences = report.sentences.filter { !$0.hasReferences && $0.passage.role != .caption }.compactMap
    {
      told($0, bands, totals)
    }
    return inSentences + report.tables.map(\.upright).flatMap { inTable($0, bands, totals) }
  }

  private typealias Total = (value: Fraction, words: String, place: Place)

  private func defect(_ total: Total, _ word: String, at place: Place, _ bands: GradeBands, isChinese: Bool)
    -> Defect?
  {
    guard let earned = bands.grade(of: total.value), bands.has(word), earned.word != word,
      !bands.isSame(earned.word, word),
      bands.isStated || isChinese || (word == "excellent") != (total.value >= Fraction(90))
    else { return nil }
    return Defect(
      Message(
        zh: "\(total.words) 属于“\(earned.word)”，不是“\(word)”",
        en: "\(total.words) is “\(earned.word)”, not “\(word)”"),
      at: place, about: [word], values: [total.value], fix: page.fix,
      notes: [Message(zh: "得分在这里", en: "the score is here").note(at: total.place)])
  }

  /// The scores of the whole: the totals of tables of 100 points, else what sentences call so.
  private static func totals(of report: WrittenReport) -> [Total] {
    let typed = report.tables.map(\.upright).compactMap { table -> Total? in
      guard let weight = table.columns(.weight).last, let score = table.columns(.score).last,
        let row = table.rows.indices.last(where: { table.isTotal($0) && !table.isSubtotal($0) }),
        table.rows[row][weight].number?.value == Fraction(100), let number = table.rows[row][score].number
      else { return nil }
      return (number.value, table.rows[row][score].text, table.rows[row][score].place)
    }
    let told = report.sentences.filter { !$0.hasAny(["自评", "上年", "去年", "满分"]) }.flatMap(\.numbers).filter {
      number in
      [.points, .plain].contains(number.number.kind) && number.number.bound == .exact
        && !number.number.isRange
        && number.value > Fraction(30) && number.value <= Fraction(100)
        && number.lead.lowercased().trimming(leading: [], trailing: ["为", "是", "：", " ", ":", "*"]).endsInAny(
          [
            "综合得分", "总得分", "总分", "评价得分", "综合评分", "评价总分", "total score", "overall score", "programme scored",
            "project scored",
          ])
    }.map { (value: $0.value, words: $0.words, place: $0.place) }
    return typed + told
  }

  /// `评价等级：良（93.47 分）`, `评价结果为“良”，综合得分 93.47 分`, `综合得分 93.47 分（良）`, `评价等级为“良”` alone.
  private func told(_ sentence: Sentence, _ bands: GradeBands, _ totals: [Total]) -> Defect? {
    let text = sentence.text
    let isChinese = text.contains(where: \.isHan)
    let scores = sentence.numbers.filter {
      [.points, .plain].contains($0.number.kind) && $0.number.bound == .exact
    }
    // Bands, and grades of several things.
    guard GradeBands.read(sentence).isEmpty, scores.count < 3, !text.lowercased().hasAny(Self.others),
      WrittenGrade.all(in: sentence).isEmpty, let (word, range) = Self.grade(in: sentence)
    else { return nil }
    let place = sentence.passage.place(range)
    if scores.isEmpty {
      guard let first = totals.first, Set(totals.map(\.value)).count == 1 else { return nil }
      return defect(first, word, at: place, bands, isChinese: isChinese)
    }
    let near = scores.filter { score in
      score.value > Fraction(30) && score.value <= Fraction(100) && score.number.step <= .one
        && (score.lead.lowercased().hasAny(["得分", "总分", "score"])
          || totals.contains { $0.value == score.value }
          || ["（", "("].contains {
            sentence.passage.text(from: range.upperBound, to: score.range.lowerBound) == $0
          }
          || ["\" (", "” (", "”（"].contains(
            sentence.passage.text(from: range.upperBound, to: score.range.lowerBound)))
    }
    guard near.count == 1, let score = near.first else { return nil }
    return defect((score.value, score.words, score.place), word, at: place, bands, isChinese: isChinese)
  }

  /// The one grade of a sentence: behind a word for it, or in brackets behind a score.
  private static func grade(in sentence: Sentence) -> (String, Range<Int>)? {
    let bytes = sentence.passage.bytes[sentence.range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let starts =
      openings.flatMap { bytes.ranges(of: $0) }.map(\.upperBound)
      + ["分（", " ("].flatMap { bytes.ranges(of: $0) }.map(\.upperBound)
    let found = starts.compactMap { start -> (String, Range<Int>)? in
      let rest = String(decoding: bytes[start...], as: UTF8.self)
      let skipped = rest.prefix { "“\"「『‘*为是：: 等级定评".contains($0) }
      let body = rest.dropFirst(skipped.count)
      let lead = ["of ", "is "].first { body.hasPrefix($0) } ?? ""
      let said = body.dropFirst(lead.count).drop { "“\"".contains($0) }
      guard skipped.count < 8, let word = WrittenGrade.words.first(where: said.hasPrefix),
        said.dropFirst(word.count).first.map({ "”\"」』’，。；、）)*,.; 级（(".contains($0) }) ?? true
      else { return nil }
      let offset = sentence.range.lowerBound + start + rest.utf8.count - said.utf8.count
      return (word, offset..<(offset + word.utf8.count))
    }
    return Set(found.map(\.0)).count == 1 ? found.first : nil
  }

  /// A row `评价等级 | 良` of a table of scores, or a column 等级 beside the total.
  private func inTable(_ table: WrittenTable, _ bands: GradeBands, _ totals: [Total]) -> [Defect] {
    let names = ["评价等级", "绩效等级", "等级", "评定等级", "绩效评级", "评级", "grade", "overall grade", "final grade"]
    guard let total = totals.first, Set(totals.map(\.value)).count == 1 else { return [] }
    let isChinese = table.head.contains { $0.text.contains(where: \.isHan) }
    var cells = table.rows.filter { names.contains($0[0].text.bare.lowercased()) }.flatMap { $0.dropFirst() }
    if let column = table.head.indices.first(where: { names.contains(table.head[$0].text.bare.lowercased()) })
    {
      cells += table.rows.filter { row in row.contains { $0.number?.value == total.value } }.map {
        $0[column]
      }
    }
    return cells.compactMap { cell in
      let word = cell.text.trimming(leading: ["“", "\"", "*"], trailing: ["”", "\"", "*"]).lowercased()
      return WrittenGrade.words.contains(word)
        ? defect(total, word, at: cell.place, bands, isChinese: isChinese) : nil
    }
  }
}
