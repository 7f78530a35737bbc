internal import Evaluation
internal import ReportSource

/// What the index of the site says of a report: all that is kept of it once its pages are written.
package struct ReportEntry: Sendable {
  let id: Slug
  let title: Label
  let year: Int
  let department: Label?
  let total: FixedDecimal
  let grade: Label?

  init(_ report: Report) {
    id = report.id
    title = report.head.title
    year = report.head.period.to.year
    let department = report.head.parties.first { $0.id.value.text == "supervising-department" }
    self.department = (department ?? report.head.parties.first)?.name
    total = report.scorecard.total.printed
    grade = report.methodology.name(of: report.scorecard.grade)
  }
}

/// What the index says of a target declaration.
package struct DeclarationEntry: Sendable {
  let id: Slug
  let title: Label
  let project: Label
  let year: Int
  let applicant: Label
  let budget: Quantity
  let targetCount: Int

  init(_ declaration: Declaration) {
    id = declaration.id
    title = declaration.title
    project = declaration.project
    year = declaration.year
    applicant = declaration.applicant
    budget = .natural(declaration.money.thisYear.value, unit: .named(declaration.unit.value.text))
    targetCount = declaration.groups.map(\.targetCount).reduce(0, +)
  }
}
