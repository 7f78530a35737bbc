package import Markup

/// Quantities in order of size, a row each, with the value at the end of its bar.
///
///     Pudong  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 122
///     Yangpu  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 105
package struct RankingBars: Sendable {
  /// One quantity.
  package struct Row: Sendable {
    package let label: String
    package let valueLabel: String
    /// In the chart's unit.
    package let value: Double
    package let link: MarkLink?

    /// - Parameters:
    ///   - label: what is ranked.
    ///   - valueLabel: its quantity.
    ///   - value: 0 and more; what lies below is 0.
    ///   - link: where its figure is at home.
    package init(label: String, valueLabel: String, value: Double, link: MarkLink? = nil) {
      self.link = link
      self.label = label
      self.valueLabel = valueLabel
      self.value = value
    }
  }

  /// Labels wrap beyond this, px.
  private static let widestLabel = 110.0
  /// Values wrap beyond this, px.
  private static let widestValue = 90.0
  private static let barHeight = 12.0

  private let title: String
  private let description: String
  private let rows: [Row]

  /// - Parameters:
  ///   - title: the chart's name.
  ///   - description: its figures, as a sentence.
  ///   - rows: from top to bottom, in the order given; the largest fills the room between labels and values.
  package init(title: String, description: String, rows: [Row]) {
    self.title = title
    self.description = description
    self.rows = rows
  }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>`.
  package func svg(id: String) -> Node {
    let frame = ChartFrame(
      "rank", id: id, title: title, description: description, isLinked: rows.contains { $0.link != nil })
    let labels = rows.map { lines($0.label, .smallName, within: Self.widestLabel) }
    let values = rows.map { lines($0.valueLabel, .smallValue, within: Self.widestValue) }
    let span = BarSpan(left: width(labels) + 8, right: width(values) + 6)
    let maximum = rows.map(\.value).max() ?? 0
    var content: [Node] = []
    var y = 0.0
    for (index, row) in rows.enumerated() {
      let lineHeight = TextStyle.smallName.lineHeight
      let count = Double(max(labels[index].count, values[index].count, 1))
      let share = row.value.share(of: maximum)
      let middle = y + (count * lineHeight) / 2
      var marks = [
        TextLine.block(
          labels[index], x: AttributeNumber.text(span.left - 8),
          y: baseline(middle, labels[index].count), lineHeight: lineHeight, anchor: .end),
        span.bar(to: share, y: middle, height: Self.barHeight),
      ]
      marks += values[index].enumerated().map { line, text in
        text.svg(
          x: AttributeNumber.percent(share), dx: span.shift(at: share) + 5,
          y: baseline(middle, values[index].count) + Double(line) * lineHeight)
      }
      content += row.link.around(marks)
      y += count * lineHeight + 3
    }
    return frame.svg(height: max(y - 2, 1), content)
  }

  private func lines(_ text: String, _ style: TextStyle, within width: Double) -> [TextLine] {
    LineBreaker.lines(text, style, within: width).map { TextLine($0, style) }
  }

  private func width(_ texts: [[TextLine]]) -> Double { texts.joined().map(\.width).max() ?? 0 }

  /// The first baseline of lines centred at a height.
  private func baseline(_ middle: Double, _ lines: Int) -> Double {
    middle + 4.5 - Double(lines - 1) * TextStyle.smallName.lineHeight / 2
  }
}
