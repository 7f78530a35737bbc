internal import Diagnostics
internal import Evaluation

/// A grade is named by a word that the bands of the text do not have.
struct TypedGradeWordUnknown: TextRule {
  let page = RulePage(
    code: "JX2132", severity: .warning,
    title: Message(zh: "等级用词前后不一", en: "A grade word that the stated bands do not have"),
    meaning: Message(
      zh: "正文评定的等级，不是文中分档所用的名称：分档是“优、良、合格”，结论写“良好”；或两处分档用词不同。",
      en:
        "The grade that the text gives is not a word of its own bands, such as 良好 where they have 良, or two statements of the bands use different words."
    ),
    bad: "75–90 分为“良”……评价等级为“良好”。", good: "75–90 分为“良”……评价等级为“良”。",
    fix: Message(zh: "统一使用评价办法的等级名称", en: "use the words of the methodology throughout"),
    criterion: Criterion.grade)

  func defects(in report: WrittenReport) -> [Defect] {
    let bands = GradeBands(report)
    guard bands.isStated else { return [] }
    let names = Set(bands.bands.map(\.word))
    let list = bands.bands.map(\.word).joined(separator: "、")
    let claims = report.sentences.flatMap { WrittenGrade.all(in: $0) }.map { ($0.word, $0.place) }
    let others = report.sentences.map { GradeBands.read($0) }.filter { $0.count > 1 }.dropFirst().joined()
      .compactMap { band in band.place.map { (band.word, $0) } }
    // An English abstract of a Chinese report names the same grades in English.
    let isForeign: (String) -> Bool = { word in
      !word.contains(where: \.isHan) && names.contains { $0.contains(where: \.isHan) }
    }
    return (claims + others).filter { !names.contains($0.0) && !isForeign($0.0) }.map { word, place in
      Defect(
        Message(zh: "分档是\(list)，没有“\(word)”", en: "the bands are \(list); there is no “\(word)”"), at: place,
        about: [word],
        fix: page.fix,
        notes: bands.bands.first?.place.map { [Message(zh: "分档在这里", en: "the bands are here").note(at: $0)] }
          ?? [])
    }
  }
}
