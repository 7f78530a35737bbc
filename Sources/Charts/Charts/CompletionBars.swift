package import Markup

/// Plan against actual: bars from zero on one scale, with a tick where the plan is fulfilled; what lacks to
/// it is hatched where it cost points.
///
///     C12 Supervision sessions      683 / 850  80.35%
///     ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▨▨▨|
///                    plan = 100%
package struct CompletionBars: Sendable {
  /// One quantity.
  package struct Row: Sendable {
    package let label: String
    package let detail: String
    package let valueLabel: String
    /// Actual ÷ plan, 0 and more.
    package let ratio: Double
    package let isBelow: Bool
    package let link: MarkLink?

    /// - Parameters:
    ///   - label: what was planned.
    ///   - detail: actual and plan, such as `683 / 850`.
    ///   - valueLabel: the rate, such as `80.35%`.
    ///   - ratio: actual ÷ plan; what lies below 0 is 0.
    ///   - isBelow: whether the plan was missed and it cost points: red and hatched.
    ///   - link: where its figure is at home.
    package init(
      label: String, detail: String, valueLabel: String, ratio: Double, isBelow: Bool, link: MarkLink? = nil
    ) {
      self.link = link
      self.label = label
      self.detail = detail
      self.valueLabel = valueLabel
      self.ratio = ratio
      self.isBelow = isBelow
    }
  }

  private let title: String
  private let description: String
  private let rows: [Row]
  private let planLabel: String

  /// - Parameters:
  ///   - title: the chart's name.
  ///   - description: its figures, as a sentence.
  ///   - rows: from top to bottom.
  ///   - planLabel: what the tick says, such as `plan = 100%`.
  package init(title: String, description: String, rows: [Row], planLabel: String) {
    self.title = title
    self.description = description
    self.rows = rows
    self.planLabel = planLabel
  }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>`.
  package func svg(id: String) -> Node {
    let frame = ChartFrame(
      "plan", id: id, title: title, description: description, isLinked: rows.contains { $0.link != nil })
    let hatching = Hatching(chart: id)
    let maximum = rows.reduce(1) { $1.ratio.isFinite ? max($0, $1.ratio) : $0 }
    let plan = 1.0.share(of: maximum)
    var content: [Node] = []
    var y = 0.0
    let headings = RowHeading.column(
      rows.map { row in
        .init(
          row.label,
          values: [.init(row.detail, .detail), .init(row.valueLabel, row.isBelow ? .loss : .value)])
      })
    for (row, heading) in zip(rows, headings) {
      var marks = heading.svg(y: y)
      y += heading.height
      let bar = Bar(y: y, height: 10)
      let actual = row.ratio.share(of: maximum)
      marks.append(bar.earned(from: 0, to: actual))
      if row.isBelow { marks.append(bar.lost(from: actual, to: plan, hatching)) }
      content += row.link.around(marks + [bar.tick(at: plan, isOnBar: actual > plan)])
      y += 10 + 10
    }
    content += legend(at: plan, y: &y)
    return frame.svg(height: max(y, 1), definitions: [hatching.definition], content)
  }

  /// What the tick means, under it: centred, or beside it where it stands near an edge.
  private func legend(at plan: Double, y: inout Double) -> [Node] {
    let lines = LineBreaker.lines(planLabel, .axis, within: ChartFrame.narrowest)
    guard !rows.isEmpty, !lines.isEmpty else { return [] }
    let place = ScalePlace(plan, width: lines.map { TextLine($0, .axis).width }.max() ?? 0)
    y += 3
    let text = TextLine.block(
      lines.map { TextLine($0, .axis) }, x: place.x, y: y + 7, lineHeight: TextStyle.axis.lineHeight,
      anchor: place.anchor)
    y += Double(lines.count) * TextStyle.axis.lineHeight - 4
    return [text]
  }
}
