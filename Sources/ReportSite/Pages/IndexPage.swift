internal import Evaluation
internal import Markup
internal import ReportSource

/// The list of all reports and declarations in one language.
struct IndexPage {
  let reports: [ReportEntry]
  let declarations: [DeclarationEntry]
  let language: Language
  /// One for each language of the site.
  let catalogues: [Language: Catalogue]

  private var wording: Wording {
    guard let catalogue = catalogues[language] else {
      preconditionFailure("a site has a catalogue for each of its languages")
    }
    return Wording(catalogue)
  }

  private var formatter: ValueFormatter { ValueFormatter(wording.catalogue) }

  /// - Parameter title: the site's.
  func node(title: Label) -> Node {
    var parts = [element(.h1, [.id("top")], [label(title)])]
    if reports.isEmpty && declarations.isEmpty {
      parts.append(element(.p, [.class("note")], [.text(wording(.indexNothing))]))
    }
    if !reports.isEmpty { parts.append(reportList) }
    if !declarations.isEmpty { parts.append(declarationList) }
    return element(.div, [.class("page index")], [element(.main, [.id("main")], parts)])
  }

  private func label(_ label: Label) -> Node {
    let reading = label.reading(in: language)
    guard reading.isFallback else { return .text(reading.text) }
    let tag = reading.language.flatMap { catalogues[$0]?.htmlTag } ?? ""
    return element(
      .span, [.class("untranslated"), .lang(tag), .title(wording(.untranslated))], [.text(reading.text)])
  }

  private var reportList: Node {
    let sorted = reports.sorted { $0.year == $1.year ? $0.id < $1.id : $0.year > $1.year }
    let rows = sorted.map { entry -> [Node] in
      let link = element(.a, [.href(.path("reports/\(entry.id.text)/index.html"))], [label(entry.title)])
      return [
        link, .text(String(entry.year)), entry.department.map(label) ?? .empty,
        .text(formatter.text(entry.total)), entry.grade.map(label) ?? .empty,
      ]
    }
    return section(
      "reports", .indexReports, [.indexTitle, .indexYear, .indexDepartment, .indexScore, .indexGrade],
      numbers: [1, 3], rows)
  }

  private var declarationList: Node {
    let sorted = declarations.sorted { $0.year == $1.year ? $0.id < $1.id : $0.year > $1.year }
    let rows = sorted.map { entry -> [Node] in
      let link = element(
        .a, [.href(.path("targets/\(entry.id.text)/index.html"))], [label(entry.project)])
      return [
        link, .text(String(entry.year)), label(entry.applicant),
        .text(formatter.text(entry.budget, filters: [.unit])), .text(String(entry.targetCount)),
      ]
    }
    return section(
      "declarations", .indexDeclarations,
      [.indexTitle, .indexYear, .indexApplicant, .indexBudget, .indexTargets], numbers: [1, 3, 4], rows)
  }

  private func section(
    _ id: String, _ title: Phrase, _ heads: [Phrase], numbers: Set<Int>, _ rows: [[Node]]
  ) -> Node {
    let words = heads.map { wording($0) }
    let head = element(
      .tr, [.role("row")],
      words.enumerated().map { index, word in
        let style: [Attribute] = numbers.contains(index) ? [.class("n")] : []
        return element(.th, style + [.scope(.column), .role("columnheader")], [.text(word)])
      })
    let body = rows.map { cells in
      element(
        .tr, [.role("row")],
        cells.enumerated().map { index, cell in
          if index == 0 { return element(.th, [.scope(.row), .role("rowheader")], [cell]) }
          let style: [Attribute] = numbers.contains(index) ? [.class("n")] : []
          return element(.td, style + [.data(.label, words[index]), .role("cell")], [cell])
        })
    }
    return element(
      .section, [.aria(.labelledby, id)],
      [
        element(.h2, [.id(id)], [.text(wording(title))]),
        element(
          .table, [.class("lines cards entries"), .role("table")],
          [
            element(.caption, [.class("vh")], [.text(wording(title))]),
            element(.thead, [.role("rowgroup")], [head]), element(.tbody, [.role("rowgroup")], body),
          ]),
      ])
  }
}
