internal import Diagnostics
internal import Evaluation

/// Looks up the names that a report's YAML files use of one another.
struct NameCheck {
  private let report: ReportParts
  private let reader: RecordReader
  private let facts: Set<String>
  /// `section.process-base`, `section.C11`: the ids of headings and the codes of analyses, as errata name them.
  private let sections: Set<String>

  init(_ report: ReportParts, reader: RecordReader) {
    self.report = report
    self.reader = reader
    facts = Set(report.facts.map(\.name))
    let headings = report.chapters.flatMap { $0.texts.values }.flatMap(\.headings).compactMap(\.id?.value)
    let analyses = report.analyses.values.flatMap(\.keys).map(\.text)
    sections = Set((headings + analyses).map { "section." + $0 })
  }

  func check() {
    if let head = report.head {
      checkSources(head)
      checkParties(head)
    }
    checkFindings()
    checkDeliveries()
    checkDiagrams()
    for erratum in report.errata {
      if let about = erratum.about, !sections.contains(about.value) { look(up: about, .figure) }
    }
    for fact in report.facts {
      if let whole = fact.whole { lookUpFact(whole) }
      for other in fact.sameAs {
        look(up: Located(FactResolver.figureName(other.value), at: other.place), .figure)
      }
    }
  }

  private func look(up name: Located<String>, _ kind: ReferenceFault.Kind) {
    if report.book[name.value] == nil, !report.book.isBroken(name.value) {
      reader.report(reader.unknown(kind, name.value, among: report.book.names), at: name.place)
    }
  }

  /// Looks up a fact by its id or its whole name.
  private func lookUpFact(_ name: Located<String>) {
    let fullName = FactResolver.figureName(name.value)
    if facts.contains(fullName) || report.book.isBroken(fullName) { return }
    let fault =
      report.book[fullName] == nil
      ? reader.unknown(.fact, name.value, among: report.facts.map(\.id.value.text))
      : ReferenceFault.notAFact(name.value)
    reader.report(fault, at: name.place)
  }

  private func look(up name: Located<Slug>?, _ kind: ReferenceFault.Kind, among known: Set<Slug>) {
    guard let name, !known.contains(name.value), !reader.brokenIDs.contains(name.value.text) else { return }
    reader.report(
      reader.unknown(kind, name.value.text, among: known.sorted().map(\.text)), at: name.place)
  }

  private func checkSources(_ head: ReportHead) {
    let sources = Set(head.sources.map(\.id.value))
    let citations = Set(head.references.map(\.id.value))
    for fact in report.facts {
      look(up: fact.source, .source, among: sources)
      for evidence in fact.evidence { look(up: evidence, .source, among: sources) }
    }
    for notes in report.indicators?.notes ?? [] {
      look(up: notes.basis, .citation, among: citations)
      for evidence in notes.evidence { look(up: evidence, .source, among: sources) }
    }
    look(up: report.budget?.source, .source, among: sources)
  }

  private func checkParties(_ head: ReportHead) {
    let parties = Set(head.parties.map(\.id.value))
    for party in head.headline { look(up: party, .party, among: parties) }
    for recommendation in report.recommendations {
      look(up: recommendation.addressee, .party, among: parties)
    }
  }

  private func checkFindings() {
    let recommendations = Set(report.recommendations.map(\.id.value))
    for finding in report.findings {
      look(up: finding.recommendation, .recommendation, among: recommendations)
      for id in finding.lostOn { check(id) }
    }
  }

  private func check(_ id: Located<IndicatorID>) {
    if let fault = report.fault(of: id.value, reader) { reader.report(fault, at: id.place) }
  }

  private func checkDeliveries() {
    // A budget that is there but broken has been reported, and its lines are not known.
    if report.budget == nil, report.book.isBroken("budget") { return }
    let lines = report.budget?.lines ?? []
    let groups = Dictionary(lines.map { ($0.id.value, $0.group.value) }) { first, _ in first }
    let known = Set(groups.keys)
    var seen: [Slug: Place] = [:]
    var groupAbove: Slug?
    for delivery in report.deliveries {
      let id = delivery.line
      look(up: id, .budgetLine, among: known)
      if let first = seen[id.value] {
        let note = Diagnostic.Note(Message(zh: "第一次在这里", en: "first here"), at: first)
        reader.report(RecordFault.twice(id.value.text), at: id.place, notes: [note])
      } else {
        seen[id.value] = id.place
      }
      let group = groups[id.value]
      let isBelowItsGroup = group != nil && group == groupAbove
      groupAbove = group
      // Of an unknown line nothing can be said.
      if group != nil { check(delivery, isBelowItsGroup: isBelowItsGroup) }
    }
    guard !report.deliveries.isEmpty else { return }
    for line in lines where seen[line.id.value] == nil {
      reader.report(ReferenceFault.unusedLine(line.id.value.text), at: line.id.place)
    }
  }

  /// - Parameter isBelowItsGroup: the entry above belongs to the same group, so that cells can merge with it.
  private func check(_ delivery: Delivery, isBelowItsGroup: Bool) {
    if case .above(let place) = delivery.plan, !isBelowItsGroup {
      reader.report(ReferenceFault.nothingAbove, at: place)
    }
    switch delivery.actual {
    case .above(let place):
      if !isBelowItsGroup { reader.report(ReferenceFault.nothingAbove, at: place) }
    case .own(let actual):
      if let fact = actual.fact { lookUpFact(fact) }
    }
  }

  private func checkDiagrams() {
    for diagram in report.diagrams {
      switch diagram.kind {
      case .flow, .scoreRates: continue
      case .budgetComposition:
        if report.budget == nil {
          reader.report(ReferenceFault.unknown(.table, "budget", near: nil), at: diagram.id.place)
        }
      case .completion(let ids):
        for id in ids {
          check(id)
          if let notes = report.indicators?[id.value], notes.quantity?.unit != .percent {
            reader.report(ReferenceFault.noMeasure(id.value.text), at: id.place)
          }
        }
      case .ranking(let name):
        lookUpFact(name)
        let fullName = FactResolver.figureName(name.value)
        if let fact = report.facts.first(where: { $0.name == fullName }), fact.parts.isEmpty {
          reader.report(ReferenceFault.noParts(name.value), at: name.place)
        }
      }
    }
  }
}
