internal import Evaluation
internal import Markup
internal import ReportSource

/// The fields that narrow the list of reports down; hidden until the script shows them.
///
///     <div class="filter" data-shown="显示 {n} 份，共 {all} 份" …><label>年度 <select name="year"><option …>…
///     <label>文字 <input type="search" name="q"></label><button type="button">取消筛选</button></div>
struct IndexFilter {
  private let reports: [ReportEntry]
  private let language: Language
  private let catalogues: [Language: Catalogue]
  private let wording: Wording

  /// - Parameter catalogues: one for each language of the site.
  init(_ reports: [ReportEntry], in language: Language, catalogues: [Language: Catalogue], wording: Wording) {
    self.reports = reports
    self.language = language
    self.catalogues = catalogues
    self.wording = wording
  }

  var node: Node {
    let years = Set(reports.map(\.year)).sorted(by: >).map { Label(neutral: String($0), main: language) }
    let departments = distinct(reports.compactMap(\.department)).sorted { text($0) < text($1) }
    let byScore = reports.sorted { Fraction($0.total) > Fraction($1.total) }
    return element(
      .div,
      [
        .class("filter"), .role("search"), .aria(.label, wording(.indexFilter)),
        .data(.shown, wording(.indexShown, ["n": "{n}", "all": "{all}"])), .hidden,
      ],
      [
        field(.indexYear, "year", years), field(.indexDepartment, "department", column: 1, departments),
        field(.indexGrade, "grade", column: 3, distinct(byScore.compactMap(\.grade))),
        element(
          .label, [],
          [.text(wording(.indexText) + " "), element(.input, [.type("search"), .named("q")])]),
        element(.button, [.type("button")], [.text(wording(.indexShowAll))]),
      ])
  }

  private func text(_ label: Label) -> String { label.reading(in: language).text }

  /// The first of the labels that say the same, in order.
  private func distinct(_ labels: [Label]) -> [Label] {
    var seen: Set<String> = []
    return labels.filter { seen.insert($0.inMainLanguage).inserted }
  }

  /// - Parameters:
  ///   - column: the place in a row whose words are compared with the choice’s; nil for the table’s year.
  ///   - choices: each is known to the address by its words in the main language, so that another language
  ///     finds the same.
  private func field(_ title: Phrase, _ name: String, column: Int? = nil, _ choices: [Label]) -> Node {
    let options = choices.map { choice -> Node in
      let reading = choice.reading(in: language)
      let tag = reading.isFallback ? reading.language.flatMap { catalogues[$0]?.htmlTag } : nil
      let fallback: [Attribute] = tag.map { [.lang($0)] } ?? []
      return element(.option, [.value(choice.inMainLanguage)] + fallback, [.text(reading.text)])
    }
    let place: [Attribute] = column.map { [.data(.column, String($0))] } ?? []
    let all = element(.option, [.value("")], [.text(wording(.indexAny))])
    return element(
      .label, [], [.text(wording(title) + " "), element(.select, [.named(name)] + place, [all] + options)])
  }
}
