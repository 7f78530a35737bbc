/// Where a label stands on a horizontal scale: centred at its share or beginning there, or set flush with the end of
/// the scale it would leave.
package struct ScalePlace: Hashable, Sendable {
  /// The anchor's place, as an attribute.
  package let x: String
  package let anchor: TextLine.Anchor
  private let share: Double
  private let width: Double

  /// - Parameters:
  ///   - share: where it belongs, 0…1 of the chart's width.
  ///   - width: of the label, px.
  ///   - anchor: what of the label stands there.
  package init(_ share: Double, width: Double, anchor: TextLine.Anchor = .middle) {
    let before =
      switch anchor {
      case .start: 0.0
      case .middle: width / 2
      case .end: width
      }
    self.width = width
    if share * ChartFrame.narrowest < before {
      (self.share, self.anchor, x) = (0, .start, "0")
    } else if (1 - share) * ChartFrame.narrowest < width - before {
      (self.share, self.anchor, x) = (1, .end, "100%")
    } else {
      (self.share, self.anchor, x) = (share, anchor, AttributeNumber.percent(share))
    }
  }

  /// The label's extent on a chart of the given width, px.
  package func extent(on chart: Double) -> ClosedRange<Double> {
    let point = share * chart
    let start =
      switch anchor {
      case .start: point
      case .middle: point - width / 2
      case .end: point - width
      }
    return start...(start + max(width, 0))
  }

  /// Sets labels on as few lines as keep them apart, each on the first line that has room for it.
  /// - Parameters:
  ///   - places: of the labels, in order.
  ///   - gap: the least distance of two labels on a line, px.
  ///   - narrowest: the least width of the chart, px.
  /// - Returns: the line of each label, from 0. Quadratic in the number of labels.
  package static func rows(
    _ places: [ScalePlace], gap: Double, from narrowest: Double = ChartFrame.narrowest
  ) -> [Int] {
    var lines: [[ScalePlace]] = []
    return places.map { place in
      let free = lines.firstIndex { line in
        line.allSatisfy { place.isApart(from: $0, by: gap, on: narrowest) }
      }
      let row = free ?? lines.count
      if row == lines.count { lines.append([]) }
      lines[row].append(place)
      return row
    }
  }

  /// Distances are linear in the chart's width, so the narrowest and a wide chart stand for all between.
  private func isApart(from other: ScalePlace, by gap: Double, on narrowest: Double) -> Bool {
    [narrowest, 4 * narrowest].allSatisfy { chart in
      let (mine, its) = (extent(on: chart), other.extent(on: chart))
      return mine.lowerBound >= its.upperBound + gap || its.lowerBound >= mine.upperBound + gap
    }
  }
}
