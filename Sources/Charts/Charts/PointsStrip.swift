package import Markup

/// The full score as one strip: what each part earned, and hatched what it lost.
///
///     <svg class="strip" …><rect class="earn" x="0%" width="11.5%" …/><rect class="hat" x="11.5%" …/>…</svg>
package struct PointsStrip: Sendable {
  /// One part of the whole.
  package struct Part: Sendable {
    /// Short; left out where the earned part is too narrow for it.
    package let label: String
    /// Points.
    package let weight: Double
    /// Points, 0…weight.
    package let earned: Double
    package let link: MarkLink?

    /// - Parameters:
    ///   - label: short, such as an indicator's code.
    ///   - weight: points.
    ///   - earned: points, 0…weight; what lies outside is cut off.
    ///   - link: where its figure is at home.
    package init(label: String, weight: Double, earned: Double, link: MarkLink? = nil) {
      self.link = link
      self.label = label
      self.weight = weight
      self.earned = earned
    }
  }

  private let title: String
  private let description: String
  private let parts: [Part]
  private let full: Double

  /// - Parameters:
  ///   - title: the chart's name.
  ///   - description: its figures, as a sentence.
  ///   - parts: from left to right.
  ///   - full: the points of the whole strip; parts beyond them are cut off.
  package init(title: String, description: String, parts: [Part], full: Double) {
    self.title = title
    self.description = description
    self.parts = parts
    self.full = full
  }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>`, 24 px high.
  package func svg(id: String) -> Node {
    let frame = ChartFrame(
      "strip", id: id, title: title, description: description, isLinked: parts.contains { $0.link != nil })
    let hatching = Hatching(chart: id)
    let bar = Bar(y: 0, height: 24)
    var marks: [Node] = []
    var before = 0.0
    for part in parts {
      let start = before.share(of: full)
      let earned = (before + part.weight * part.earned.share(of: part.weight)).share(of: full)
      before += max(part.weight, 0)
      let end = before.share(of: full)
      var own = [bar.earned(from: start, to: earned), bar.lost(from: earned, to: end, hatching)]
      if start > 0 && start < end { own.append(bar.wideCut(at: start)) }
      let label = TextLine(part.label, .inside)
      if 9 + label.width + 6 <= (earned - start) * ChartFrame.narrowest {
        own.append(label.svg(x: AttributeNumber.percent(start), dx: 9, y: 16.5))
      }
      marks += part.link.around(own)
    }
    return frame.svg(height: 24, definitions: [hatching.definition], marks)
  }
}
