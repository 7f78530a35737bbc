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

  // MARK: Reports

  private var reportList: Node {
    let columns = [
      Column(.indexTitle), Column(.indexDepartment), Column(.indexScore, isNumber: true), Column(.indexGrade),
    ]
    let filter =
      reports.count > 1
      ? [IndexFilter(reports, in: language, catalogues: catalogues, wording: wording).node] : []
    return section("reports", .indexReports, filter + years(reports, \.year, columns, row))
  }

  private func row(_ entry: ReportEntry) -> [Node] {
    [
      element(.a, [.href(.path("reports/\(entry.id.text)/index.html"))], [label(entry.title)]),
      entry.department.map(label) ?? .empty, .text(formatter.text(entry.total)),
      entry.grade.map(label) ?? .empty,
    ]
  }

  // MARK: Declarations

  private var declarationList: Node {
    let columns = [
      Column(.indexTitle), Column(.indexApplicant), Column(.indexBudget, isNumber: true),
      Column(.indexTargets, isNumber: true),
    ]
    return section("declarations", .indexDeclarations, years(declarations, \.year, columns, row))
  }

  private func row(_ entry: DeclarationEntry) -> [Node] {
    [
      element(.a, [.href(.path("targets/\(entry.id.text)/index.html"))], [label(entry.project)]),
      label(entry.applicant), .text(formatter.text(entry.budget, filters: [.unit])),
      .text(String(entry.targetCount)),
    ]
  }

  // MARK: Tables

  private struct Column {
    let title: Phrase
    let isNumber: Bool

    init(_ title: Phrase, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  private func section(_ id: String, _ title: Phrase, _ content: [Node]) -> Node {
    element(
      .section, [.aria(.labelledby, id)], [element(.h2, [.id(id)], [.text(wording(title))])] + content)
  }

  /// A table for each year, the latest first; its rows stay in the order of their ids.
  private func years<Entry>(
    _ entries: [Entry], _ year: (Entry) -> Int, _ columns: [Column], _ row: (Entry) -> [Node]
  ) -> [Node] {
    Dictionary(grouping: entries, by: year).sorted { $0.key > $1.key }.map { year, entries in
      table(of: year, columns, entries.map(row))
    }
  }

  private func table(of year: Int, _ columns: [Column], _ rows: [[Node]]) -> Node {
    let head = element(
      .tr, [],
      columns.map { column in
        let style: [Attribute] = column.isNumber ? [.class("n")] : []
        return element(.th, style + [.scope(.column)], [.text(wording(column.title))])
      })
    let body = rows.map { cells in
      element(
        .tr, [],
        zip(columns, cells).enumerated().map { index, pair in
          let (column, cell) = pair
          if index == 0 { return element(.th, [.scope(.row)], [cell]) }
          let style: [Attribute] = column.isNumber ? [.class("n")] : []
          return element(.td, style + [.data(.label, wording(column.title))], [cell])
        })
    }
    let heading = wording(.indexYearHeading, ["year": String(year)])
    return element(
      .table, [.class("lines cards entries"), .data(.year, String(year))],
      [
        element(.caption, [], [element(.h3, [], [.text(heading)])]),
        element(.thead, [], [head]), element(.tbody, [], body),
      ])
  }
}
