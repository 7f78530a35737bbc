internal import Diagnostics

/// Holds the units that content names against the language catalogues.
struct UnitCheck {
  private let frame: SiteFrame
  private let reader: RecordReader

  init(_ frame: SiteFrame, reader: RecordReader) {
    self.frame = frame
    self.reader = reader
  }

  func check(_ report: Report) {
    if let budget = report.budget {
      check(budget.unit.value.text, at: budget.unit.place)
      for line in budget.lines { check(line.unit.value.text, at: line.unit.place) }
    }
    for delivery in report.deliveries {
      if case .own(let plan) = delivery.plan, let unit = plan.unit { check(unit.value.text, at: unit.place) }
    }
    for fact in report.facts {
      if let place = fact.unitPlace, case .named(let unit) = fact.quantity.unit { check(unit, at: place) }
    }
  }

  func check(_ declaration: Declaration) {
    check(declaration.unit.value.text, at: declaration.unit.place)
  }

  private func check(_ unit: String, at place: Place) {
    let catalogues = frame.site.languages.compactMap { frame.catalogues[$0] }
    guard let lacking = catalogues.first(where: { $0[unit: unit] == nil }) else { return }
    let near = reader.nearest(to: unit, among: lacking.unitIDs)
    reader.report(RecordFault.unknownUnit(unit, near: near), at: place)
  }
}

/// Files in a report's folder that nothing reads: most often a misspelt name.
enum StrayFiles {
  private static let known = [
    "report.yaml", "facts.yaml", "lists.yaml", "budget.yaml", "delivery.yaml", "indicators.yaml",
    "findings.yaml", "figures.yaml", "errata.yaml", "waivers.yaml", "signoff.yaml", "translations.yaml",
  ]

  static func report(in id: Slug, _ shelf: Shelf, _ reader: RecordReader) {
    let folder = "content/reports/" + id.text
    for name in shelf.names(in: folder, reader: reader) {
      let isFolderOfLanguage = reader.languages.contains { $0.tag == name }
      if known.contains(name) || isFolderOfLanguage || name.utf8.first == UInt8(ascii: ".") { continue }
      let near = reader.nearest(to: name, among: known)
      reader.report(RecordFault.strayFile(name, near: near), at: Place(file: folder + "/" + name))
    }
  }
}
