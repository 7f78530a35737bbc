package import Markup

/// Indicators with the points they lost: one block is one point, on a scale all rows and ledgers share.
///
///     B31 Management rules            3.00/5  −2.00
///     ▇▇▇▇ ▇▇▇▇ ▇▇▇▇ ▨▨▨▨ ▨▨▨▨
package struct PointsLedger: Sendable {
  /// One indicator.
  package struct Row: Sendable {
    package let code: String
    package let name: String
    package let scoreLabel: String
    package let lostLabel: String
    /// Points.
    package let weight: Double
    /// Points, 0…weight.
    package let earned: Double
    package let link: MarkLink?

    /// - Parameters:
    ///   - code: the indicator's code, such as `B31`.
    ///   - name: its name; wraps where it is too long.
    ///   - scoreLabel: such as `3.00/5`.
    ///   - lostLabel: such as `−2.00`.
    ///   - weight: points.
    ///   - earned: points, 0…weight; what lies outside is cut off.
    ///   - link: where its figure is at home.
    package init(
      code: String, name: String, scoreLabel: String, lostLabel: String, weight: Double, earned: Double,
      link: MarkLink? = nil
    ) {
      self.link = link
      self.code = code
      self.name = name
      self.scoreLabel = scoreLabel
      self.lostLabel = lostLabel
      self.weight = weight
      self.earned = earned
    }
  }

  /// Blocks narrower than this on the narrowest chart are not told apart, px.
  private static let narrowestBlock = 6.0

  private let title: String
  private let description: String
  private let rows: [Row]
  private let maximum: Double

  /// - Parameters:
  ///   - title: the chart's name.
  ///   - description: its figures, as a sentence.
  ///   - rows: from top to bottom.
  ///   - maximum: the points of the full width, the same for all ledgers that are compared; weights beyond it
  ///     are cut off.
  package init(title: String, description: String, rows: [Row], maximum: Double) {
    self.title = title
    self.description = description
    self.rows = rows
    self.maximum = maximum
  }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>`.
  package func svg(id: String) -> Node {
    let frame = ChartFrame(
      "ledger", id: id, title: title, description: description, isLinked: rows.contains { $0.link != nil })
    let hatching = Hatching(chart: id)
    var content: [Node] = []
    var y = 0.0
    let headings = RowHeading.column(
      rows.map { row in
        .init(
          code: row.code, row.name,
          values: [.init(row.scoreLabel, .detail), .init(row.lostLabel, .loss)])
      })
    for (row, heading) in zip(rows, headings) {
      let words = heading.svg(y: y)
      y += heading.height
      content += row.link.around(words + blocks(row, Bar(y: y, height: 8), hatching))
      y += 8 + 7
    }
    return frame.svg(height: max(y - 4, 1), definitions: [hatching.definition], content)
  }

  private func blocks(_ row: Row, _ bar: Bar, _ hatching: Hatching) -> [Node] {
    let end = row.weight.share(of: maximum)
    let earned = end * row.earned.share(of: row.weight)
    var marks = [bar.earned(from: 0, to: earned), bar.lost(from: earned, to: end, hatching)]
    let unit = 1.0.share(of: maximum)
    if unit * ChartFrame.narrowest >= Self.narrowestBlock {
      var share = unit
      while share < end - 1e-9 {
        marks.append(bar.cut(at: share))
        share += unit
      }
    }
    return marks
  }
}
