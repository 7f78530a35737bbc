package import Markup

/// A score on the scale of grades: the bands with their bounds, the current one set off, and a point.
///
///     0                         60     75     90  100
///     ──────────────────────────┼──────┼━━━━━●┼────
///                 fail           pass   good  excellent
package struct GradeScaleChart: Sendable {
  /// One grade.
  package struct Band: Sendable {
    package let name: String
    /// Points.
    package let lower: Double
    /// Points.
    package let upper: Double
    package let isCurrent: Bool

    /// - Parameters:
    ///   - name: of the grade.
    ///   - lower: where it begins, points.
    ///   - upper: where it ends, points.
    ///   - isCurrent: whether the score is in it.
    package init(name: String, lower: Double, upper: Double, isCurrent: Bool) {
      self.name = name
      self.lower = lower
      self.upper = upper
      self.isCurrent = isCurrent
    }
  }

  /// A labelled bound.
  package struct Tick: Sendable {
    /// Points.
    package let value: Double
    package let label: String

    /// - Parameters:
    ///   - value: points.
    ///   - label: the same, written out.
    package init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }

  private let title: String
  private let description: String
  private let bands: [Band]
  private let ticks: [Tick]
  private let score: Double
  private let full: Double
  private let link: MarkLink?

  /// - Parameters:
  ///   - title: the chart's name.
  ///   - description: its figures, as a sentence.
  ///   - bands: the grades, in any order.
  ///   - ticks: the bounds to label, with both ends of the scale; a tick is drawn between the ends.
  ///   - score: points, 0…full.
  ///   - full: the points at the end of the scale.
  ///   - link: where the score is at home.
  package init(
    title: String, description: String, bands: [Band], ticks: [Tick], score: Double, full: Double,
    link: MarkLink? = nil
  ) {
    self.link = link
    self.title = title
    self.description = description
    self.bands = bands.sorted { $0.lower < $1.lower }
    self.ticks = ticks.sorted { $0.value < $1.value }
    self.score = score
    self.full = full
  }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>`.
  package func svg(id: String) -> Node {
    let names = names
    let frame = ChartFrame(
      names.isLiftable ? "scale tall" : "scale", id: id, title: title, description: description,
      isLinked: link != nil)
    let numbers = ScaleLabels(ticks.map { ($0.value.share(of: full), $0.label, .axis) }, gap: 2)
    let axis = numbers.height + 11
    return frame.svg(
      height: axis + 7 + names.height + 3,
      numbers.svg(bottom: axis - 8) + bands.map { zone($0, y: axis) }
        + ticks.map { tick($0, y: axis) } + names.svg(top: axis + 7) + link.around([point(y: axis)]))
  }

  /// Centred below their bands; where that takes more than a line, smaller and from where the bands begin, if on roomy
  /// charts they then stand on one.
  private var names: ScaleLabels {
    let centred = ScaleLabels(
      bands.map { band in
        let middle = (band.lower.share(of: full) + band.upper.share(of: full)) / 2
        return (middle, band.name, band.isCurrent ? .currentBand : .band)
      }, gap: 6)
    let begun = ScaleLabels(
      bands.map { ($0.lower.share(of: full), $0.name, $0.isCurrent ? .smallCurrentBand : .smallBand) },
      gap: 4, anchor: .start)
    return begun.isLiftable ? begun : centred
  }

  private func zone(_ band: Band, y: Double) -> Node {
    line(
      band.isCurrent ? "zn on" : "zn", band.isCurrent ? .earned : .rule, width: 4,
      x: (band.lower.share(of: full), band.upper.share(of: full)), y: (y, y))
  }

  private func tick(_ tick: Tick, y: Double) -> Node {
    let share = tick.value.share(of: full)
    guard share > 0 && share < 1 else { return .empty }
    return line("tk", .secondInk, width: 1, x: (share, share), y: (y - 5, y + 5))
  }

  private func line(
    _ classes: String, _ colour: Colour, width: Double, x: (Double, Double), y: (Double, Double)
  ) -> Node {
    element(
      .line,
      [
        .class(classes), .svg(.stroke, colour.rawValue), .svg(.strokeWidth, AttributeNumber.text(width)),
        .svg(.x1, AttributeNumber.percent(x.0)), .svg(.x2, AttributeNumber.percent(x.1)),
        .svg(.y1, AttributeNumber.text(y.0)), .svg(.y2, AttributeNumber.text(y.1)),
      ])
  }

  private func point(y: Double) -> Node {
    element(
      .circle,
      [
        .class("pt"), .svg(.fill, Colour.paper.rawValue), .svg(.stroke, Colour.earned.rawValue),
        .svg(.strokeWidth, "3"), .svg(.cx, AttributeNumber.percent(score.share(of: full))),
        .svg(.cy, AttributeNumber.text(y)), .svg(.r, "5.5"),
      ])
  }
}
