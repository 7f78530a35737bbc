package import Markup

/// Score rates, each of its own full score: the part earned, and hatched the rest to 100 %.
///
///     A Project decision                    95.83%
///     ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▨
package struct RateBars: Sendable {
  /// One rate.
  package struct Row: Sendable {
    package let label: String
    package let valueLabel: String
    /// 0…1.
    package let share: Double
    package let isTotal: Bool
    package let link: MarkLink?

    /// - Parameters:
    ///   - label: what the rate is of.
    ///   - valueLabel: such as `95.83%`.
    ///   - share: 0…1; what lies outside is cut off.
    ///   - isTotal: set apart by a rule above it.
    ///   - link: where its figure is at home.
    package init(
      label: String, valueLabel: String, share: Double, isTotal: Bool = false, link: MarkLink? = nil
    ) {
      self.link = link
      self.label = label
      self.valueLabel = valueLabel
      self.share = share
      self.isTotal = isTotal
    }
  }

  private let title: String
  private let description: String
  private let rows: [Row]

  /// - Parameters:
  ///   - title: the chart's name.
  ///   - description: its figures, as a sentence.
  ///   - rows: from top to bottom.
  package init(title: String, description: String, rows: [Row]) {
    self.title = title
    self.description = description
    self.rows = rows
  }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>`.
  package func svg(id: String) -> Node {
    let frame = ChartFrame(
      "rates", id: id, title: title, description: description, isLinked: rows.contains { $0.link != nil })
    let hatching = Hatching(chart: id)
    var content: [Node] = []
    var y = 0.0
    let headings = RowHeading.column(
      rows.map { row in
        .init(row.label, row.isTotal ? .heading : .name, values: [.init(row.valueLabel, .value)])
      })
    for (row, heading) in zip(rows, headings) {
      if row.isTotal && y > 0 {
        content.append(rule(y: y + 0.5))
        y += 7
      }
      let words = heading.svg(y: y)
      y += heading.height
      let bar = Bar(y: y, height: 11)
      let share = row.share.share(of: 1)
      content += row.link.around(
        words + [bar.earned(from: 0, to: share), bar.lost(from: share, to: 1, hatching)])
      y += 11 + 11
    }
    return frame.svg(height: max(y - 10, 1), definitions: [hatching.definition], content)
  }

  private func rule(y: Double) -> Node {
    element(
      .line,
      [
        .class("tk"), .svg(.stroke, Colour.secondInk.rawValue), .svg(.strokeWidth, "1"),
        .svg(.x1, "0"), .svg(.x2, "100%"),
        .svg(.y1, AttributeNumber.text(y)), .svg(.y2, AttributeNumber.text(y)),
      ])
  }
}
