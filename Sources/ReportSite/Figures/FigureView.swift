internal import Charts
internal import Evaluation
internal import Markup
internal import ReportSource

/// A diagram or chart with its headline, caption and the same data as a table.
struct FigureView {
  private let diagram: Diagram
  private let edition: Edition

  init(_ diagram: Diagram, _ edition: Edition) {
    self.diagram = diagram
    self.edition = edition
  }

  private var wording: Wording { edition.wording }
  private var formatter: ValueFormatter { edition.formatter }
  private var home: FigureHome { FigureHome(edition) }
  private var name: String { diagram.id.value.text }
  private var chartID: String { "chart-" + name }

  var node: Node {
    let picture = picture
    var parts: [Node] = []
    if let headline = diagram.headline {
      parts.append(element(.p, [.class("headline")], edition.nodes(headline)))
    }
    parts.append(element(.div, [.class("picture")], [picture.svg.colouredByClass]))
    let link = Permalink(wording)
    let id = "fig-" + name
    let title = edition.node(diagram.title)
    var caption: [Node] = [title, link.mark(id)]
    if let number = edition.figureNumber(name) { caption = [link.number(number, of: id), " ", title] }
    if let note = diagram.note { caption += [element(.span, [.class("note")], edition.nodes(note))] }
    parts.append(element(.figcaption, [], [element(.p, [], caption), picture.data]))
    return element(.figure, [.class("fig"), .id(id)], parts)
  }

  /// The drawing and its data.
  private var picture: (svg: Node, data: Node) {
    switch diagram.kind {
    case .flow(let nodes, let edges): flow(nodes, edges)
    case .scoreRates: scoreRates
    case .budgetComposition: composition
    case .completion(let ids): completion(ids.map(\.value))
    case .ranking(let name): ranking(name.value)
    }
  }

  // MARK: Diagrams

  private func flow(_ nodes: [Diagram.Node], _ edges: [Diagram.Edge]) -> (svg: Node, data: Node) {
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

  private var scoreRates: (svg: Node, data: Node) {
    let card = edition.report.scorecard
    let parts = card.scores.filter { $0.depth == 0 }
      .map { (name: $0.id.text, label: $0.id.text + " " + edition.plainName($0.id), score: $0.score) }
    let all = parts + [(name: "total", label: wording(.total), score: card.total)]
    let rows = all.map { part in
      RateBars.Row(
        label: part.label, valueLabel: formatter.text(part.score.printedScoreRate) + "%",
        share: part.score.scoreRate.approximateDouble, isTotal: part.name == "total",
        link: home.mark(part.name + ".score-rate"))
    }
    let said = rows.map { wording(.rateChartRow, ["label": $0.label, "rate": $0.valueLabel]) }
    let chart = RateBars(
      title: edition.text(diagram.title),
      description: wording(.rateChartDescription, ["rows": wording.list(said)]), rows: rows)
    let data = all.map { part in
      [
        part.label, formatter.natural(part.score.weight), formatter.text(part.score.printed),
        formatter.text(part.score.printedScoreRate) + "%",
      ]
    }
    return (chart.svg(id: chartID), dataTable([.indicator, .weight, .scoreColumn, .scoreRate], data))
  }

  private var composition: (svg: Node, data: Node) {
    guard let budget = edition.report.budget else { return (.empty, .empty) }
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
            link: home.mark("budget.\(line.id.value.text).amount", label: label(line)))
        }, link: home.mark("budget.\(group.id.value.text).amount"))
    }
    let said = groups.map { ([$0.label] + $0.valueLabels).joined(separator: " ") }
    let chart = CompositionBars(
      title: edition.text(diagram.title), description: wording.list(said), groups: groups)
    let data = budget.lines.map { line -> [String] in
      let group = budget.groups.first { $0.id.value == line.group.value }
      let share = line.amount.divided(by: budget.total) ?? .zero
      return [
        group.map { edition.text($0.brief) } ?? "", edition.text(line.name), formatter.natural(line.amount),
        formatter.percent(share, places: 1),
      ]
    }
    return (chart.svg(id: chartID), dataTable([.chartGroup, .chartLabel, .chartValue, .chartShare], data))
  }

  private func completion(_ ids: [IndicatorID]) -> (svg: Node, data: Node) {
    let ranked = ids.compactMap { id -> (notes: IndicatorNotes, rate: Fraction)? in
      guard let notes = edition.report.indicators[id], let quantity = notes.quantity else { return nil }
      return (notes, quantity.value)
    }.sorted { $0.rate > $1.rate }
    var rows: [CompletionBars.Row] = []
    var data: [[String]] = []
    for (notes, rate) in ranked {
      let inputs = (notes.derivation?.inputs ?? []).compactMap { edition.report.book[$0]?.quantity }
      let words = inputs.map { formatter.text($0) }
      let detail = words.count == 2 ? wording(.chartDetail, ["actual": words[0], "plan": words[1]]) : ""
      let value = notes.quantity.map { formatter.text($0) } ?? ""
      rows.append(
        CompletionBars.Row(
          label: notes.id.value.text + " " + edition.text(notes.brief), detail: detail, valueLabel: value,
          ratio: rate.approximateDouble, isBelow: rate < .one,
          link: home.mark(notes.id.value.text + ".value")))
      data.append([
        notes.id.value.text + " " + edition.text(notes.name), words.first ?? "",
        words.dropFirst().first ?? "", value,
      ])
    }
    let chart = CompletionBars(
      title: edition.text(diagram.title),
      description: wording.list(rows.map { $0.label + " " + $0.valueLabel }), rows: rows,
      planLabel: wording(.chartPlanTick))
    return (
      chart.svg(id: chartID), dataTable([.indicator, .chartActual, .chartPlan, .chartCompletion], data)
    )
  }

  private func ranking(_ fact: String) -> (svg: Node, data: Node) {
    let full = fact.hasPrefix("fact.") ? fact : "fact." + fact
    guard let fact = edition.report.facts.first(where: { $0.name == full }) else { return (.empty, .empty) }
    let parts = fact.parts.enumerated()
      .sorted {
        $0.element.quantity.value == $1.element.quantity.value
          ? $0.offset < $1.offset : $0.element.quantity.value > $1.element.quantity.value
      }
      .map(\.element)
    let rows = parts.map { part in
      RankingBars.Row(
        label: edition.text(part.name), valueLabel: formatter.text(part.quantity),
        value: part.quantity.value.approximateDouble, link: home.mark(fact.name))
    }
    let chart = RankingBars(
      title: edition.text(diagram.title),
      description: wording.list(rows.map { $0.label + " " + $0.valueLabel }), rows: rows)
    let data = zip(parts, rows).map { part, row -> [String] in
      let share = part.quantity.value.divided(by: fact.quantity.value) ?? .zero
      return [row.label, row.valueLabel, formatter.percent(share, places: 1)]
    }
    return (chart.svg(id: chartID), dataTable([.chartLabel, .chartValue, .chartShare], data))
  }

  // MARK: Data

  private func dataTable(_ heads: [Phrase], _ rows: [[String]]) -> Node {
    DataTable(heads: heads.map { wording($0) }, rows: rows).details(
      summary: wording(.showAsTable, ["label": edition.text(diagram.title)]))
  }
}

/// A chart's data as a plain table that unfolds.
struct DataTable {
  let heads: [String]
  /// The first cell of a row is its head.
  let rows: [[String]]

  func details(summary: String) -> Node {
    let head = element(.tr, [], heads.map { element(.th, [.scope(.column)], [.text($0)]) })
    let body = rows.map { row in
      element(
        .tr, [],
        row.enumerated().map { index, text in
          index == 0
            ? element(.th, [.scope(.row)], [.text(text)]) : element(.td, [], [.text(text)])
        })
    }
    let caption = element(.caption, [.class("vh")], [.text(summary)])
    let table = element(
      .table, [.class("alt")], [caption, element(.thead, [], [head]), element(.tbody, [], body)])
    return element(
      .details, [],
      [element(.summary, [], [.text(summary)]), element(.div, [.class("scroll")], [table])])
  }
}
