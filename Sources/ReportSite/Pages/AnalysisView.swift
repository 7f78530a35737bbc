internal import Evaluation
internal import Markup
internal import ReportSource

/// Every leaf's own analysis, under the headings of the tree: text, rule, working, evidence, findings.
struct AnalysisView {
  private let edition: Edition
  /// The level of the heading that the block stands under, 1…6.
  private let level: Int

  init(_ edition: Edition, under level: Int) {
    self.edition = edition
    self.level = level
  }

  private var wording: Wording { edition.wording }

  /// The leaves under the headings of the tree, and at the end how the total adds up.
  var nodes: [Node] {
    edition.report.indicators.tree.nodes.map { node in
      node.indicator.leaf == nil ? group(node) : leaf(node)
    } + [total]
  }

  // The page's title is h1, so a chapter's own level n is h(n + 1).
  private func heading(_ node: IndicatorTree.Node) -> ElementName { .heading(min(level + 2 + node.depth, 6)) }

  private func leaf(_ node: IndicatorTree.Node) -> Node {
    let id = node.indicator.id
    let code = Permalink(wording).code(id.text, of: id.text)
    return element(
      .section, [.class("ind"), .id(id.text)],
      [
        element(heading(node), [], [code, " ", edition.name(id)]), facts(id),
        .fragment(text(id)), working(id),
      ])
  }

  /// An inner node: its heading, and how its score adds up.
  private func group(_ node: IndicatorTree.Node) -> Node {
    let id = node.indicator.id
    let place = "group-" + id.text
    let heading = element(
      heading(node), [.class("indh t\(min(node.depth + 1, 3))")],
      [Permalink(wording).code(id.text, of: place), " ", edition.name(id), " ", sum(id)])
    let parts = node.indicator.children.map(\.id)
    return element(
      .section, [.class("grp"), .id(place)],
      [heading, edition.report.scorecard[id].map { addition(parts, $0.score) } ?? .empty])
  }

  private var total: Node {
    element(
      .section, [.class("grp"), .id("group-total"), .aria(.label, wording(.total))],
      [addition(edition.report.indicators.tree.roots.map(\.id), edition.report.scorecard.total, losses)])
  }

  /// B31 2.00 + C12 1.96 + … = 10.12: what the findings cost, as printed; nothing where there are none.
  private var losses: [(Phrase, Node)] {
    let blamed = edition.report.blamed
    guard !blamed.isEmpty else { return [] }
    let formatter = edition.formatter
    let sum = blamed.map { Fraction($0.printedLost) }.sum
    let terms = blamed.map { score in
      let text = score.id.text + " " + formatter.text(score.printedLost)
      return FigureHome(edition).link(text, to: score.id.text + ".lost")
    }
    let places = edition.report.methodology.rounding.scorePlaces
    let said: [Node] = [
      wording.joined(terms, by: " + "), .text(" = " + formatter.text(sum.rounded(places: places))),
    ]
    return [(.lost, .fragment(said))]
  }

  private func sum(_ id: IndicatorID) -> Node {
    guard let score = edition.report.scorecard[id] else { return .empty }
    let text = edition.formatter.text(score.printed) + " / " + edition.formatter.natural(score.weight)
    return element(.span, [.class("sum")], [.text(text)])
  }

  /// C11 3.15 + C12 2.04 + … = 26.873400…, 26.87 points of 30.
  private func addition(_ parts: [IndicatorID], _ score: Score, _ more: [(Phrase, Node)] = []) -> Node {
    let formatter = edition.formatter
    let home = FigureHome(edition)
    let terms = parts.compactMap { edition.report.scorecard[$0] }.map { part in
      home.link(part.id.text + " " + formatter.text(part.printed), to: part.id.text + ".score")
    }
    let said = wording.nodes(
      .analysisSum,
      [
        "parts": wording.joined(terms, by: " + "), "exact": .text(formatter.unrounded(score.exact)),
        "score": .text(formatter.text(score.printed)), "weight": .text(formatter.natural(score.weight)),
        "rate": .text(formatter.text(score.printedScoreRate) + "%"),
        "lost": .text(edition.loss(score.printedLost)),
      ])
    return list([(.analysisWorking, said)] + more)
  }

  /// Weight, actual value, score and loss in one line.
  private func facts(_ id: IndicatorID) -> Node {
    guard let score = edition.report.scorecard[id], let notes = edition.report.indicators[id] else {
      return .empty
    }
    let formatter = edition.formatter
    func link(_ text: String, _ column: String) -> Node {
      FigureHome(edition).link(text, to: id.text + "." + column)
    }
    let measured = notes.quantity.map { formatter.text($0, filters: $0.unit == .percent ? [] : [.unit]) }
    let judged = notes.actual.map { Node.fragment(edition.nodes($0)) }
    let value = measured.map { link($0, "value") } ?? judged ?? .text(wording(.noValue))
    let said = wording.nodes(
      .analysisFacts, ["weight": link(formatter.natural(score.weight), "weight"), "value": value])
    let scored = wording(
      .analysisScored,
      [
        "score": formatter.text(score.printed), "rate": formatter.text(score.printedScoreRate) + "%",
        "lost": edition.loss(score.printedLost),
      ])
    let styles = score.lost.isZero ? "scored" : "scored dn"
    return element(
      .p, [.class("indf")],
      [said, " ", element(.b, [.class(styles)], [link(scored, "score")])])
  }

  /// What the author wrote.
  private func text(_ id: IndicatorID) -> [Node] {
    let own = edition.report.analyses[edition.language]?[id]
    guard let document = own ?? edition.report.analyses[edition.report.mainLanguage]?[id] else {
      return [element(.p, [.class("note")], [.text(wording(.analysisMissing))])]
    }
    let speaker = own == nil ? edition.speaking(edition.report.mainLanguage) : edition
    let renderer = TextRenderer(speaker, key: .analysis(id), footnotes: document.footnotes)
    let content = renderer.blocks(document.blocks)
    if own != nil { return content }
    let tag = edition.htmlTag(edition.report.mainLanguage)
    return [element(.div, [.class("untranslated"), .lang(tag)], content)]
  }

  // MARK: Working

  private func working(_ id: IndicatorID) -> Node {
    guard
      let leaf = edition.report.indicators.tree.nodes.first(where: { $0.indicator.id == id })?.indicator.leaf,
      let notes = edition.report.indicators[id], let working = edition.report.scorecard[id]?.working
    else { return .empty }
    var items: [(Phrase, Node)] = [(.analysisRule, rule(leaf, notes))]
    if let measure = working.measure, let value = notes.quantity {
      items.append((.actualValue, said(measure, value, notes)))
    }
    if case .judgement = leaf.rule {} else { items.append((.analysisWorking, said(working, notes))) }
    if let outcome = wording.outcome(working.outcome) {
      items[items.count - 1].1 = .fragment(
        [items[items.count - 1].1, .text(wording.catalogue.listSeparator), .text(outcome)])
    }
    if let basis = notes.basis,
      let citation = edition.report.head.references.first(where: { $0.id.value == basis.value })
    {
      items.append((.analysisBasis, TextRenderer(edition).citation(citation)))
    }
    let evidence = notes.evidence.compactMap { edition.report.source($0.value) }
    if !evidence.isEmpty {
      items.append((.analysisEvidence, wording.list(evidence.map { edition.node($0.title) })))
    }
    let findings = edition.report.findings(on: id)
    if !findings.isEmpty {
      items.append((.analysisFindings, wording.list(findings.map { link("finding", $0.id.value, $0.title) })))
    }
    let advice = findings.compactMap(\.recommendation).compactMap { edition.report.recommendation($0.value) }
    if !advice.isEmpty {
      let links = advice.map { link("recommendation", $0.id.value, $0.title) }
      items.append((.analysisRecommendations, wording.list(links)))
    }
    return list(items)
  }

  /// What an entry says, and a place for the links back to where it is used.
  private func list(_ items: [(Phrase, Node)]) -> Node {
    let items = items.flatMap { phrase, content in
      [element(.dt, [], [.text(wording(phrase))]), element(.dd, [], [content])]
    }
    return .fragment([element(.dl, [.class("work")], items), element(.p, [.class("used")])])
  }

  private func rule(_ leaf: Leaf, _ notes: IndicatorNotes) -> Node {
    let names = Dictionary(notes.elementNames.map { ($0.id, edition.text($0.name)) }) { first, _ in first }
    var parts: [Node] = [.text(wording.rule(leaf, elementNames: names))]
    if let reason = notes.reason { parts += [.text(wording.catalogue.sentenceSpace)] + edition.nodes(reason) }
    return .fragment(parts)
  }

  /// 接听数 ÷ 拨打数 = 11231 ÷ 13845 = 81.12%. A ratio is said in the names of its two figures.
  private func said(_ measure: Evaluation.Expression, _ value: Quantity, _ notes: IndicatorNotes) -> Node {
    var formula = Node.text(wording.formula(measure))
    if case .quotient(.term, .term) = measure, let inputs = notes.derivation?.inputs, inputs.count == 2 {
      formula = wording.joined(inputs.map { FigureLabel(edition).node(of: $0) }, by: " ÷ ")
    }
    return wording.nodes(
      .analysisMeasureValue,
      [
        "formula": formula, "filled": wording.filled(measure) { input($0, $1, of: notes) },
        "value": .text(edition.formatter.text(value)),
      ])
  }

  private func said(_ working: Working, _ notes: IndicatorNotes) -> Node {
    wording.nodes(
      .analysisWorkingValue,
      [
        "formula": .text(wording.formula(working.score)),
        "filled": wording.filled(working) { input($0, $1, of: notes) },
        "exact": .text(edition.formatter.unrounded(working.exact)),
        "score": .text(edition.formatter.text(working.rounded)),
      ])
  }

  /// A number of a working as a link to the figure that was put in; every other is the rule's own.
  private func input(_ term: Term, _ number: Node, of notes: IndicatorNotes) -> Node {
    guard let inputs = notes.derivation?.inputs, inputs.count == 2 else { return number }
    switch term.symbol {
    case .numerator: return FigureHome(edition).link(number, to: inputs[0])
    case .denominator: return FigureHome(edition).link(number, to: inputs[1])
    default: return number
    }
  }

  private func link(_ kind: String, _ id: Slug, _ title: Label) -> Node {
    guard edition.outline.isPlaced(kind, id.text) else { return edition.node(title) }
    return element(.a, [.href(.fragment(kind + "-" + id.text))], [edition.node(title)])
  }
}
