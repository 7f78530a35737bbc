import Charts
import Markup

/// Charts of nothing, of one thing, of zeros, and of labels nobody should write.
enum HostileCharts {
  typealias Row = (label: String, value: Double)

  static let all: [Sample] = empty + one + hostile + random

  static let empty = charts("empty", [])

  static let one =
    charts("one", [("甲", 5)]) + charts("zero", [("甲", 0), ("乙", 0)])
    + charts("odd", [("甲", -1), ("乙", .nan), ("丙", .infinity)])

  private static let hostile: [Sample] = Labels.hostile.enumerated().flatMap { index, label in
    charts("hostile \(index)", [(label, 0), ("a", 3), (label, 9)])
  }

  private static let random: [Sample] = (0..<40).flatMap { seed in
    var random = RandomNumbers(seed: UInt64(seed))
    var rows: [Row] = []
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      rows.append(
        (Labels.all.randomElement(using: &random) ?? "", Double.random(in: 0...100, using: &random)))
    }
    return charts("random \(seed)", rows)
  }

  static func charts(_ name: String, _ rows: [Row]) -> [Sample] {
    let text = rows.last?.label ?? "x"
    return [
      Sample("\(name) scale", scale(rows, text).svg), Sample("\(name) strip", strip(rows, text).svg),
      Sample("\(name) ledger", ledger(rows, text).svg), Sample("\(name) rates", rates(rows, text).svg),
      Sample("\(name) completion", completion(rows, text).svg),
      Sample("\(name) composition", composition(rows, text).svg),
      Sample("\(name) ranking", ranking(rows, text).svg), Sample("\(name) flow", flow(rows, text).svg),
    ]
  }

  private static func scale(_ rows: [Row], _ text: String) -> GradeScaleChart {
    let step = 100 / Double(rows.count + 1)
    var bands: [GradeScaleChart.Band] = []
    var ticks: [GradeScaleChart.Tick] = []
    for (index, row) in rows.enumerated() {
      let lower = Double(index) * step
      bands.append(.init(name: row.label, lower: lower, upper: lower + step, isCurrent: index == 0))
      ticks.append(.init(value: lower, label: row.label))
    }
    return GradeScaleChart(
      title: text, description: text, bands: bands, ticks: ticks, score: rows.first?.value ?? 0, full: 100)
  }

  private static func strip(_ rows: [Row], _ text: String) -> PointsStrip {
    let parts = rows.map { PointsStrip.Part(label: $0.label, weight: $0.value, earned: $0.value / 2) }
    return PointsStrip(
      title: text, description: text, parts: parts, full: rows.reduce(0) { $0 + $1.value })
  }

  private static func ledger(_ rows: [Row], _ text: String) -> PointsLedger {
    let ledger = rows.map { row in
      PointsLedger.Row(
        code: row.value > 2 ? "C12" : row.label, name: row.label,
        scoreLabel: row.value > 5 ? "3.00/5" : row.label, lostLabel: "−2.00", weight: row.value,
        earned: row.value / 3)
    }
    return PointsLedger(
      title: text, description: text, rows: ledger, maximum: rows.map(\.value).max() ?? 0)
  }

  private static func rates(_ rows: [Row], _ text: String) -> RateBars {
    let rates = rows.enumerated().map { index, row in
      RateBars.Row(
        label: row.label, valueLabel: index == 0 ? text : "95.83%", share: row.value / 10,
        isTotal: index % 2 == 1)
    }
    return RateBars(title: text, description: text, rows: rates)
  }

  private static func completion(_ rows: [Row], _ text: String) -> CompletionBars {
    let bars = rows.map { row in
      CompletionBars.Row(
        label: row.label, detail: text, valueLabel: "9%", ratio: row.value, isBelow: row.value < 1)
    }
    return CompletionBars(title: text, description: text, rows: bars, planLabel: text)
  }

  private static func composition(_ rows: [Row], _ text: String) -> CompositionBars {
    let segments = rows.map { CompositionBars.Segment(label: $0.label, value: $0.value) }
    let groups = rows.map { row in
      CompositionBars.Group(label: row.label, valueLabels: [text, "39.2%"], segments: segments)
    }
    return CompositionBars(title: text, description: text, groups: groups)
  }

  private static func ranking(_ rows: [Row], _ text: String) -> RankingBars {
    let bars = rows.map { RankingBars.Row(label: $0.label, valueLabel: text, value: $0.value) }
    return RankingBars(title: text, description: text, rows: bars)
  }

  private static func flow(_ rows: [Row], _ text: String) -> FlowDiagram {
    let nodes = rows.enumerated().map { index, row in
      FlowNode(id: String(index), label: row.label, detail: index % 2 == 0 ? row.label : nil)
    }
    let edges = rows.indices.map { index in
      FlowEdge(from: String(index), to: String((index * 2 + 1) % rows.count), label: text)
    }
    return Samples.diagram(nodes: nodes, edges: edges)
  }
}
