internal import Diagnostics
internal import Evaluation

/// Looks up every name in a report's texts: figures, tables, sections, footnotes.
struct ReferenceCheck {
  /// The tables that a report can place, by their names.
  static let tables = ["budget", "payments", "delivery", "summary", "scores"]

  private let report: ReportParts
  private let reader: RecordReader
  /// What can be placed, by the name of the directive.
  private let placeable: [String: Set<String>]
  /// What a cross-reference of the language at hand may lead to.
  private var anchors: [String: Place] = [:]
  private var placed: Set<String> = []

  init(_ report: ReportParts, reader: RecordReader) {
    self.report = report
    self.reader = reader
    let hasBudget = report.budget != nil || report.book.isBroken("budget")
    placeable = [
      "table": Set(hasBudget ? Self.tables : ["summary", "scores"]),
      "figure": Set(report.diagrams.map(\.id.value.text)),
      "finding": Set(report.findings.map(\.id.value.text)),
      "recommendation": Set(report.recommendations.map(\.id.value.text)),
      "indicators": [""],
    ]
  }

  /// Checks every text, in every language.
  mutating func check() {
    // The anchors of the main language hold for what stands in YAML.
    for language in report.languages.reversed() { checkChapters(in: language) }
    for inlines in labels.flatMap(\.all) { check(inlines.flatMap(\.withDescendants)) }
  }

  /// The texts that stand in YAML.
  private var labels: [InlineText] {
    var texts = report.deliveries.flatMap { delivery -> [InlineText] in
      var texts: [InlineText] = []
      if case .own(let plan) = delivery.plan { texts.append(plan.text) }
      if case .own(let actual) = delivery.actual { texts.append(actual.text) }
      return texts
    }
    let notes = report.indicators?.notes ?? []
    texts += notes.flatMap { [$0.actual, $0.reason].compactMap { $0 } + $0.alternatives.map(\.reason) }
    texts += report.recommendations.map(\.brief)
    texts += report.diagrams.flatMap { [$0.headline, $0.note].compactMap { $0 } }
    texts += report.facts.compactMap(\.note)
    texts += report.waivers.map(\.reason)
    for erratum in report.errata {
      texts += erratum.readings.flatMap { [$0.value, $0.location] } + [erratum.used, erratum.reason]
    }
    return texts
  }

  private mutating func checkChapters(in language: Language) {
    anchors = [:]
    placed = []
    let texts = report.chapters.map { $0.text(in: language, main: report.languages[0]) }
    for text in texts {
      var level = 0
      collect(text.document.blocks, level: &level)
    }
    for text in texts where text.language == language { check(text.document.inlines) }
    let analyses = report.analyses[language] ?? [:]
    for id in report.leaves {
      guard let analysis = analyses[id] else { continue }
      check(analysis.inlines)
      for directive in analysis.blocks.flatMap(\.directives) { checkName(of: directive) }
    }
  }

  // MARK: What can be referred to

  /// - Parameter level: of the heading before, 0 at the start.
  private mutating func collect(_ blocks: [Block], level: inout Int) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        if heading.level > level + 1 {
          let fault = MarkdownFault.headingLevelSkipped(from: level, to: heading.level)
          reader.report(fault, at: heading.place)
        }
        level = heading.level
        guard let id = heading.id else {
          reader.report(MarkdownFault.headingWithoutID, at: heading.place)
          continue
        }
        if Slug(id.value) == nil { reader.report(MarkdownFault.badHeadingID(id.value), at: id.place) }
        if let first = enter(id.value, at: id.place) {
          reader.report(MarkdownFault.headingIDTwice(id.value), at: id.place, notes: [first])
        }
      case .directive(let directive): collect(directive)
      case .list(let list): for item in list.items { collect(item, level: &level) }
      case .quote(let inner): collect(inner, level: &level)
      case .paragraph, .code, .table, .rule: continue
      }
    }
  }

  private mutating func collect(_ directive: Directive) {
    guard checkName(of: directive) else { return }
    let prefixes = [
      "table": "tbl-", "figure": "fig-", "finding": "finding-", "recommendation": "recommendation-",
    ]
    let id = prefixes[directive.name].map { $0 + directive.argument } ?? directive.name
    let isPlaced = !placed.insert(id).inserted
    if let first = enter(id, at: directive.place) {
      let name = directive.argument.isEmpty ? directive.name : directive.argument
      let fault: any Problem = isPlaced ? ReferenceFault.placedTwice(name) : MarkdownFault.headingIDTwice(id)
      reader.diagnostics.append(Diagnostic(fault, at: directive.place, notes: [first]))
    }
    if directive.name == "indicators" {
      for id in report.leaves { anchors[id.text] = directive.place }
    }
  }

  /// Whether there is what a directive places; if not, that is reported.
  @discardableResult
  private func checkName(of directive: Directive) -> Bool {
    let kinds: [String: ReferenceFault.Kind] = [
      "table": .table, "figure": .diagram, "finding": .finding, "recommendation": .recommendation,
      "indicators": .indicator,
    ]
    let name = directive.argument
    let known = placeable[directive.name] ?? []
    if known.contains(name) || report.book.isBroken(directive.name + "." + name) { return true }
    let kind = kinds[directive.name] ?? .target
    reader.report(reader.unknown(kind, name, among: known.sorted()), at: directive.place)
    return false
  }

  /// - Returns: a note on where the anchor stands already, if it does.
  private mutating func enter(_ id: String, at place: Place) -> Diagnostic.Note? {
    if let first = anchors[id] {
      return Diagnostic.Note(Message(zh: "第一次在这里", en: "first here"), at: first)
    }
    anchors[id] = place
    return nil
  }

  // MARK: Texts

  /// - Parameter inlines: all of a text; those within others stand beside them.
  private func check(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .value(let value): check(value)
      case .crossReference(let target): checkTarget(target.value, at: target.place)
      case .link(let target, _) where target.value.utf8.first == UInt8(ascii: "#"):
        checkTarget(String(decoding: target.value.utf8.dropFirst(), as: UTF8.self), at: target.place)
      case .link, .text, .emphasis, .strong, .code, .footnote, .softBreak, .hardBreak: continue
      }
    }
  }

  private func checkTarget(_ id: String, at place: Place) {
    guard anchors[id] == nil else { return }
    reader.report(reader.unknown(.target, id, among: anchors.keys.sorted()), at: place)
  }

  private func check(_ value: ValueReference) {
    guard let figure = report.book[value.name] else {
      if !report.book.isBroken(value.name) {
        reader.report(reader.unknown(.figure, value.name, among: report.book.names), at: value.place)
      }
      return
    }
    for filter in value.filters {
      guard let quantity = figure.quantity else {
        reader.report(ReferenceFault.filterOnText(value.name), at: value.place)
        return
      }
      switch filter {
      case .words where !NumberWords.covers(quantity):
        reader.report(ReferenceFault.filterDoesNotFit("words"), at: value.place)
      case .unit where quantity.unit == .percent:
        reader.report(ReferenceFault.filterDoesNotFit("unit"), at: value.place)
      default: continue
      }
    }
  }
}

/// Which numbers can be spelled in words.
package enum NumberWords {
  /// Whole numbers of this range have words in every catalogue.
  package static let range = 0...20

  package static func covers(_ quantity: Quantity) -> Bool { number(quantity) != nil }

  /// The number, or nil where it has no words.
  package static func number(_ quantity: Quantity) -> Int? {
    guard quantity.unit != .percent, quantity.value.isExact(atPlaces: 0),
      let number = Int(quantity.value.rounded(places: 0).plain), range.contains(number)
    else { return nil }
    return number
  }
}
