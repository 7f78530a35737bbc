package import Markup

/// What an amount is made of: a bar for each group, on one scale, divided into segments.
///
///     Hotline                          RMB 1.003 million
///     ▇▇▇Service 56▇▇▇▇▇▇▇▇▇▇|▇Monitoring▇|▇▇▇|▇▇▇▇
package struct CompositionBars: Sendable {
  /// One part of a group.
  package struct Segment: Sendable {
    package let label: String
    /// In the chart's unit.
    package let value: Double
    package let link: MarkLink?

    /// - Parameters:
    ///   - label: with its amount; left out where the segment is too narrow for it, and hidden until a
    ///     stylesheet shows it (`.budget .wide { display: inline }`) where it needs a chart of
    ///     ``ChartFrame/wide``.
    ///   - value: 0 and more.
    ///   - link: where its figure is at home.
    package init(label: String, value: Double, link: MarkLink? = nil) {
      self.link = link
      self.label = label
      self.value = value
    }
  }

  /// One bar.
  package struct Group: Sendable {
    package let label: String
    package let valueLabels: [String]
    package let segments: [Segment]
    package let link: MarkLink?

    /// - Parameters:
    ///   - label: of the group.
    ///   - valueLabels: its amount and whatever belongs beside it, such as its share.
    ///   - segments: from left to right.
    ///   - link: where its amount is at home.
    package init(
      label: String, valueLabels: [String], segments: [Segment], link: MarkLink? = nil
    ) {
      self.link = link
      self.label = label
      self.valueLabels = valueLabels
      self.segments = segments
    }
  }

  private let title: String
  private let description: String
  private let groups: [Group]

  /// - Parameters:
  ///   - title: the chart's name.
  ///   - description: its figures, as a sentence.
  ///   - groups: from top to bottom; the largest fills the chart's width.
  package init(title: String, description: String, groups: [Group]) {
    self.title = title
    self.description = description
    self.groups = groups
  }

  /// - Parameter id: unique on the page; letters, digits and hyphens.
  /// - Returns: the `<svg>`.
  package func svg(id: String) -> Node {
    let isLinked = groups.contains { $0.link != nil || $0.segments.contains { $0.link != nil } }
    let frame = ChartFrame("budget", id: id, title: title, description: description, isLinked: isLinked)
    let maximum = groups.map(amount).max() ?? 0
    var content: [Node] = []
    var y = 0.0
    let headings = RowHeading.column(
      groups.map { group in
        .init(group.label, .heading, values: group.valueLabels.map { .init($0, .detail) })
      })
    for (group, heading) in zip(groups, headings) {
      content += group.link.around(heading.svg(y: y))
      y += heading.height + 1
      content += segments(of: group, Bar(y: y, height: 20), maximum: maximum)
      y += 20 + 12
    }
    return frame.svg(height: max(y - 11, 1), content)
  }

  private func amount(of group: Group) -> Double { group.segments.reduce(0) { $0 + max($1.value, 0) } }

  /// Segments alternate in tone, so that neighbours are told apart also where the gap between them is thin.
  private func segments(of group: Group, _ bar: Bar, maximum: Double) -> [Node] {
    var marks: [Node] = []
    var labels: [Node] = []
    var before = 0.0
    for (index, segment) in group.segments.enumerated() {
      let start = before.share(of: maximum)
      before += max(segment.value, 0)
      let end = before.share(of: maximum)
      let opacity = index.isMultiple(of: 2) ? 1 : Self.secondTone
      marks += segment.link.around([
        bar.earned(
          from: start, to: end, opacity: opacity, tip: segment.link?.name == nil ? segment.label : nil)
      ])
      if start > 0 && start < end { marks.append(bar.cut(at: start)) }
      let isWide = 6 + label(segment, .insideSegment).width + 5 > (end - start) * ChartFrame.narrowest
      let line = label(segment, isWide ? .insideWideSegment : .insideSegment)
      if 6 + line.width + 5 <= (end - start) * ChartFrame.wide {
        labels.append(line.svg(x: AttributeNumber.percent(start), dx: 6, y: bar.y + 14.5))
      }
    }
    return marks + labels
  }

  private func label(_ segment: Segment, _ style: TextStyle) -> TextLine { TextLine(segment.label, style) }

  /// The opacity of every second segment: on paper still 3:1 against it, and 4.5:1 under text.
  package static let secondTone = 0.8
}
