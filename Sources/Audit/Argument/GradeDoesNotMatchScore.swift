internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The published grade is not the one that the total earns.
struct GradeDoesNotMatchScore: FigureRule {
  let page = RulePage(
    code: "JX1508", severity: .error,
    title: Message(zh: "评价等级与得分不符", en: "The grade does not match the score"),
    meaning: Message(
      zh: "report.yaml 里 published 的等级，与总分在评价办法里所处的等级不同。",
      en:
        "The grade under published in report.yaml is not the one that the total earns under the methodology."),
    bad: "published: {score: 89.87, grade: 优}         # 优 from 90",
    good: "published: {score: 89.87, grade: 良}",
    fix: Message(zh: "改正等级或总分", en: "correct the grade or the total"), criterion: Criterion.grade)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let methodology = report.methodology
    guard let published = report.head.published, let grade = published.grade,
      let stated = methodology.grades.first(where: { $0.name.inMainLanguage == grade.value })
    else { return [] }
    let score = published.score?.value.value ?? Fraction(report.scorecard.total.printed)
    let band = methodology.scale.band(of: score)
    guard band != stated.band, let earned = methodology.name(of: band) else { return [] }
    return [
      Defect(
        Message(
          zh: "总分 \(score.shortText) 的等级是“\(earned.message.zh)”，印出的是“\(grade.value)”",
          en:
            "a total of \(score.shortText) earns “\(earned.inMainLanguage)”, but “\(grade.value)” is printed"),
        at: grade.place, about: ["total.grade"], values: [score], fix: page.fix,
        notes: (published.score?.place).map { [Message(zh: "总分在这里", en: "the total is here").note(at: $0)] }
          ?? [])
    ]
  }
}
