internal import Charts
internal import Evaluation
internal import Markup
internal import ReportSource

/// A diagram or chart with its headline, caption and the same data as a table.
struct FigureView {
  private let diagram: Diagram
  private let edition: Edition
  /// Whether marks lead to where their figures are at home.
  private var isLinked = true

  init(_ diagram: Diagram, _ edition: Edition) {
    self.diagram = diagram
    self.edition = edition
  }

  private var wording: Wording { edition.wording }
  private var formatter: ValueFormatter { edition.formatter }
  private var name: String { diagram.id.value.text }
  private var chartID: String { "chart-" + name }

  private func mark(_ figure: String, label: String? = nil) -> MarkLink? {
    isLinked ? FigureHome(edition).mark(figure, label: label) : nil
  }

  /// The drawing as a file of its own, on white, as wide as the text of a page.
  var file: [UInt8] {
    var view = self
    view.isLinked = false
    return DrawingFile(view.picture.svg).bytes
  }

  /// What is drawn, for a download.
  var table: Table { picture.data.table }

  /// - Parameter downloads: the drawing and its data, relative to the page.
  func node(downloads: DownloadNames) -> Node {
    let picture = picture
    var parts: [Node] = []
    if let headline = diagram.headline {
      parts.append(element(.p, [.class("headline")], edition.nodes(headline)))
    }
    parts.append(element(.div, [.class("picture")], [picture.svg.onPage]))
    let link = Permalink(wording)
    let id = "fig-" + name
    let title = edition.node(diagram.title)
    var caption: [Node] = [title, link.mark(id)]
    if let number = edition.figureNumber(name) { caption = [link.number(number, of: id), " ", title] }
    if let note = diagram.note { caption += [element(.span, [.class("note")], edition.nodes(note))] }
    let label = wording(.showAsTable, ["label": edition.text(diagram.title)])
    let files = [
      ("SVG", downloads.drawing(name, edition.language)), ("CSV", downloads.data(name)),
    ].map { kind, link in
      element(
        .a, [.href(link), .download("")], [.text(wording(.figureDownload, ["format": kind]))])
    }
    parts.append(
      element(
        .figcaption, [],
        [
          element(.p, [], caption), picture.data.details(summary: label),
          element(.p, [.class("dl")], [wording.joined(files, by: " ")]),
        ]))
    return element(.figure, [.class("fig"), .id(id)], parts)
  }

  /// The drawing and its data.
  private var picture: (svg: Node, data: DataTable) {
    switch diagram.kind {
    case .flow(let nodes, let edges): flow(nodes, edges)
    case .scoreRates: scoreRates
    case .budgetComposition: composition
    case .completion(let ids): completion(ids.map(\.value))
    case .ranking(let name): ranking(name.value)
    }
  }

  // MARK: Diagrams

  private func flow(_ nodes: [Diagram.Node], _ edges: [Diagram.Edge]) -> (svg: Node, data: DataTable) {
    let labels = Dictionary(nodes.map { ($0.id.value, edition.text($0.label)) }) { first, _ in first }
    let steps = edges.map { edge in
      wording(
        .flowDescription,
        [
          "from": labels[edge.from.value] ?? "", "to": labels[edge.to.value] ?? "",
          "label": edge.label.map { edition.text($0) } ?? "",
        ])
    }
    let flowNodes = nodes.map { node in
      FlowNode(
        id: node.id.value.text, label: edition.text(node.label), detail: node.detail.map { edition.text($0) })
    }
    let flowEdges = edges.map { edge in
      FlowEdge(
        from: edge.from.value.text, to: edge.to.value.text, label: edge.label.map { edition.text($0) })
    }
    let rows = edges.map { edge in
      [labels[edge.from.value] ?? "", edge.label.map { edition.text($0) } ?? "", labels[edge.to.value] ?? ""]
        .map { Table.Cell.text($0) }
    }
    let data = dataTable([.flowFrom, .flowWhat, .flowTo], rows)
    do throws(FlowGraphError) {
      let diagram = try FlowDiagram(
        title: edition.text(diagram.title), description: wording.sentences(steps), nodes: flowNodes,
        edges: flowEdges)
      return (diagram.svg(id: chartID), data)
    } catch {
      preconditionFailure("a diagram's nodes are unique and its edges join them: reading refuses others")
    }
  }

  // MARK: Charts

  private var scoreRates: (svg: Node, data: DataTable) {
    let card = edition.report.scorecard
    let parts = card.scores.filter { $0.depth == 0 }
      .map { (name: $0.id.text, label: $0.id.text + " " + edition.plainName($0.id), score: $0.score) }
    let all = parts + [(name: "total", label: wording(.total), score: card.total)]
    let rows = all.map { part in
      RateBars.Row(
        label: part.label, valueLabel: formatter.text(part.score.printedScoreRate) + "%",
        share: part.score.scoreRate.approximateDouble, isTotal: part.name == "total",
        link: mark(part.name + ".score-rate"))
    }
    let said = rows.map { wording(.rateChartRow, ["label": $0.label, "rate": $0.valueLabel]) }
    let chart = RateBars(
      title: edition.text(diagram.title),
      description: wording(.rateChartDescription, ["rows": wording.list(said)]), rows: rows)
    let data = all.map { part in
      [
        Table.Cell.text(part.label), natural(part.score.weight).linked(to: part.name + ".weight", edition),
        .number(formatter.text(part.score.printed), part.score.printed.plain)
          .linked(to: part.name + ".score", edition),
        .percentage(formatter.text(part.score.printedScoreRate) + "%")
          .linked(to: part.name + ".score-rate", edition),
      ]
    }
    return (chart.svg(id: chartID), dataTable([.indicator, .weight, .scoreColumn, .scoreRate], data))
  }

  private var composition: (svg: Node, data: DataTable) {
    guard let budget = edition.report.budget else { return (.empty, dataTable([], [])) }
    let unit = budget.unit.value.text
    func amount(_ value: Fraction) -> String {
      formatter.text(Quantity.natural(value, unit: .named(unit)), filters: [.unit])
    }
    func label(_ line: Budget.Line) -> String {
      edition.text(line.name) + " " + formatter.natural(line.amount)
    }
    let groups = budget.groups.map { group -> CompositionBars.Group in
      let total = budget.amount(of: group)
      let share = total.divided(by: budget.total) ?? .zero
      return CompositionBars.Group(
        label: edition.text(group.brief), valueLabels: [amount(total), formatter.percent(share, places: 1)],
        segments: budget.lines(of: group).map { line in
          CompositionBars.Segment(
            label: label(line), value: line.amount.approximateDouble,
            link: mark("budget.\(line.id.value.text).amount", label: label(line)))
        }, link: mark("budget.\(group.id.value.text).amount"))
    }
    let said = groups.map { ([$0.label] + $0.valueLabels).joined(separator: " ") }
    let chart = CompositionBars(
      title: edition.text(diagram.title), description: wording.list(said), groups: groups)
    let data = budget.lines.map { line -> [Table.Cell] in
      let group = budget.groups.first { $0.id.value == line.group.value }
      let share = line.amount.divided(by: budget.total) ?? .zero
      let name = "budget.\(line.id.value.text).amount"
      return [
        .text(group.map { edition.text($0.brief) } ?? ""), .text(edition.text(line.name)),
        natural(line.amount).linked(to: name, edition),
        .percentage(formatter.percent(share, places: 1)).linked(to: name, edition),
      ]
    }
    return (chart.svg(id: chartID), dataTable([.chartGroup, .chartLabel, .chartValue, .chartShare], data))
  }

  private func completion(_ ids: [IndicatorID]) -> (svg: Node, data: DataTable) {
    let ranked = ids.compactMap { id -> (notes: IndicatorNotes, rate: Fraction)? in
      guard let notes = edition.report.indicators[id], let quantity = notes.quantity else { return nil }
      return (notes, quantity.value)
    }.sorted { $0.rate > $1.rate }
    var rows: [CompletionBars.Row] = []
    var data: [[Table.Cell]] = []
    for (notes, rate) in ranked {
      let inputs = (notes.derivation?.inputs ?? []).compactMap { name in
        edition.report.book[name]?.quantity.map { (name: name, quantity: $0) }
      }
      let words = inputs.map { formatter.text($0.quantity) }
      let detail = words.count == 2 ? wording(.chartDetail, ["actual": words[0], "plan": words[1]]) : ""
      let value = notes.quantity.map { formatter.text($0) } ?? ""
      rows.append(
        CompletionBars.Row(
          label: notes.id.value.text + " " + edition.text(notes.brief), detail: detail, valueLabel: value,
          ratio: rate.approximateDouble, isBelow: rate < .one,
          link: mark(notes.id.value.text + ".value")))
      let cells = inputs.prefix(2).map { cell($0.quantity, of: $0.name) }
      let name = notes.id.value.text
      data.append(
        [.text(name + " " + edition.text(notes.name))] + cells
          + [Table.Cell](repeating: .text(""), count: 2 - cells.count)
          + [Table.Cell.percentage(value).linked(to: name + ".value", edition)])
    }
    let chart = CompletionBars(
      title: edition.text(diagram.title),
      description: wording.list(rows.map { $0.label + " " + $0.valueLabel }), rows: rows,
      planLabel: wording(.chartPlanTick))
    return (
      chart.svg(id: chartID), dataTable([.indicator, .chartActual, .chartPlan, .chartCompletion], data)
    )
  }

  private func ranking(_ fact: String) -> (svg: Node, data: DataTable) {
    let full = fact.hasPrefix("fact.") ? fact : "fact." + fact
    guard let fact = edition.report.facts.first(where: { $0.name == full }) else {
      return (.empty, dataTable([], []))
    }
    let parts = fact.parts.enumerated()
      .sorted {
        $0.element.quantity.value == $1.element.quantity.value
          ? $0.offset < $1.offset : $0.element.quantity.value > $1.element.quantity.value
      }
      .map(\.element)
    let rows = parts.map { part in
      RankingBars.Row(
        label: edition.text(part.name), valueLabel: formatter.text(part.quantity),
        value: part.quantity.value.approximateDouble, link: mark(fact.name))
    }
    let chart = RankingBars(
      title: edition.text(diagram.title),
      description: wording.list(rows.map { $0.label + " " + $0.valueLabel }), rows: rows)
    let data = zip(parts, rows).map { part, row -> [Table.Cell] in
      let share = part.quantity.value.divided(by: fact.quantity.value) ?? .zero
      return [
        .text(row.label), cell(part.quantity, of: fact.name),
        .percentage(formatter.percent(share, places: 1)).linked(to: fact.name, edition),
      ]
    }
    return (chart.svg(id: chartID), dataTable([.chartLabel, .chartValue, .chartShare], data))
  }

  // MARK: Data

  private func dataTable(_ heads: [Phrase], _ rows: [[Table.Cell]]) -> DataTable {
    DataTable(heads: heads.map { wording($0) }, rows: rows)
  }

  private func natural(_ value: Fraction) -> Table.Cell {
    .number(formatter.natural(value), value.rounded(places: BudgetTable.places([value])).plain)
  }

  /// A quantity that leads to where its figure is at home.
  private func cell(_ quantity: Quantity, of name: String) -> Table.Cell {
    let text = formatter.text(quantity)
    let cell = quantity.unit == .percent ? Table.Cell.percentage(text) : .number(text, quantity.printed.plain)
    return cell.linked(to: name, edition)
  }
}
