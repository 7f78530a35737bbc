internal import Diagnostics
package import Evaluation

/// One entry of `figures.yaml`: a flow diagram, or a chart of the report's own figures.
package struct Diagram: Sendable {
  package struct Node: Sendable {
    package let id: Located<Slug>
    package let label: Label
    /// A second part under a rule.
    package let detail: Label?
  }

  package struct Edge: Sendable {
    package let from: Located<Slug>
    package let to: Located<Slug>
    package let label: Label?
  }

  package enum Kind: Sendable {
    case flow(nodes: [Node], edges: [Edge])
    /// Score rates of the top-level indicators and the total.
    case scoreRates
    case budgetComposition
    /// Plan against actual for some indicators.
    case completion([Located<IndicatorID>])
    /// The parts of a fact, largest first.
    case ranking(Located<String>)
  }

  package let id: Located<Slug>
  package let title: Label
  /// What the figure shows, in a sentence.
  package let headline: InlineText?
  package let note: InlineText?
  /// Counted among the chapter's figures.
  package let isNumbered: Bool
  package let kind: Kind

  init?(id: Located<Slug>, _ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let title = fields.required("title", Label.self)
    headline = fields.optional("headline", InlineText.self)
    note = fields.optional("note", InlineText.self)
    isNumbered = fields.optional("numbered", Bool.self) ?? true
    let flow = fields.node("flow", as: Self.flowForm).flatMap { Self.flow($0, reader) }
    let chart = fields.node("chart", as: Self.chartForm).flatMap { Self.chart($0, reader) }
    fields.finish()
    guard fields.chosen(among: ["flow", "chart"]) != nil else { return nil }
    guard let title, let kind = flow ?? chart else { return nil }
    self.id = id
    self.title = title
    self.kind = kind
  }

  /// Charts that need nothing named.
  private static let charts: KeyValuePairs<String, Kind> = [
    "score-rates": .scoreRates, "budget-composition": .budgetComposition,
  ]

  private static func flowForm(in book: FormBook) -> ValueForm {
    book.record("Flow") { node, reader in _ = flow(node, reader) }
  }

  private static func chartForm(in book: FormBook) -> ValueForm {
    .either([
      .scalar(.words(charts.map(\.key))), book.record("Chart") { node, reader in _ = chart(node, reader) },
    ])
  }

  private static func flow(_ node: YAMLNode, _ reader: RecordReader) -> Kind? {
    guard let fields = Fields(node, in: reader) else { return nil }
    let nodes = reader.unique(fields.requiredList("nodes", of: Node.self) ?? [], by: \.id)
    let edges = fields.list("edges", of: Edge.self)
    fields.finish()
    let known = Set(nodes.map(\.id.value))
    for end in edges.flatMap({ [$0.from, $0.to] }) where !known.contains(end.value) {
      if reader.brokenIDs.contains(end.value.text) { continue }
      reader.report(reader.unknown(.node, end.value.text, among: known.sorted().map(\.text)), at: end.place)
    }
    if case .sequence(let items, _)? = fields.node(again: "nodes"), items.isEmpty {
      reader.report(FieldFault.missing("nodes"), at: fields.place(of: "nodes"))
    }
    if nodes.isEmpty { return nil }
    return .flow(
      nodes: nodes, edges: edges.filter { known.contains($0.from.value) && known.contains($0.to.value) })
  }

  private static func chart(_ node: YAMLNode, _ reader: RecordReader) -> Kind? {
    if case .scalar = node {
      return Located<String>(node, in: reader).flatMap {
        reader.choice($0, of: charts)
      }
    }
    guard let fields = Fields(node, in: reader) else { return nil }
    let completion = fields.optional("completion", [Located<IndicatorID>].self).map(Kind.completion)
    let ranking = fields.optional("ranking", Located<String>.self).map(Kind.ranking)
    fields.finish()
    guard fields.chosen(among: ["completion", "ranking"]) != nil else { return nil }
    return completion ?? ranking
  }
}

extension Diagram.Node: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let label = fields.required("label", Label.self)
    let detail = fields.optional("detail", Label.self)
    fields.finish()
    guard let id, let label else { return nil }
    self.init(id: id, label: label, detail: detail)
  }
}

extension Diagram.Edge: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let from = fields.required("from", Located<Slug>.self)
    let to = fields.required("to", Located<Slug>.self)
    let label = fields.optional("label", Label.self)
    fields.finish()
    guard let from, let to else { return nil }
    self.init(from: from, to: to, label: label)
  }
}
