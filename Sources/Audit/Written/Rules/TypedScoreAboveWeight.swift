internal import Diagnostics
internal import Evaluation

/// More points are given than an indicator weighs.
struct TypedScoreAboveWeight: TextRule {
  let page = RulePage(
    code: "JX2105", severity: .error,
    title: Message(zh: "得分高于权重", en: "A score above its weight"),
    meaning: Message(
      zh: "表里一行的得分大于同一行的权重（分值），或一段文字里的得分大于它写明的权重。",
      en: "A row's score exceeds its weight, or a passage gives more points than the weight that it names."),
    bad: "该指标权重为 4 分，得 4.5 分。", good: "该指标权重为 4 分，得 3.5 分。",
    fix: Message(zh: "核对权重和得分", en: "check weight and score"), criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap(defects(in:))
      + report.passages.indices.compactMap { defect(in: report, $0) }
  }

  private func defects(in table: WrittenTable) -> [Defect] {
    guard let weight = table.columns(.weight).last, let score = table.columns(.score).last else { return [] }
    return table.rows.compactMap { row in
      guard let most = row[weight].number, let given = row[score].number, given.value > most.value,
        given.kind != .share, most.kind != .share
      else { return nil }
      return defect(
        row[score].text, row[weight].text, row[score].place, row[weight].place, [given.value, most.value])
    }
  }

  private func defect(in report: WrittenReport, _ number: Int) -> Defect? {
    let points = report.points[number]
    guard let weight = points.weight, let score = points.score, score.value > weight.value,
      // `权重分别为 15 分、25 分、60 分，合计 100 分` gives weights and their sum.
      !score.lead.hasAny(["合计", "共计", "总分", "满分", "总权重", "total"])
    else { return nil }
    return defect(score.words, weight.words, score.place, weight.place, [score.value, weight.value])
  }

  private func defect(_ score: String, _ weight: String, _ place: Place, _ other: Place, _ values: [Fraction])
    -> Defect
  {
    Defect(
      Message(zh: "得分 \(score) 高于权重 \(weight)", en: "the score, \(score), exceeds the weight, \(weight)"),
      at: place, about: [score], values: values, fix: page.fix,
      notes: [Message(zh: "权重在这里", en: "the weight is here").note(at: other)])
  }
}
