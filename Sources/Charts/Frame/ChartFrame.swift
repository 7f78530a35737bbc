package import Markup

/// The `<svg>` around a chart: fluid in width, fixed in height, with the words a screen reader reads.
///
///     <svg class="strip" role="img" aria-labelledby="s-t s-d" width="100%" height="24" …>
///       <title id="s-t">…</title><desc id="s-d">…</desc><defs>…</defs>…
///     </svg>
///
/// A chart whose marks are links (``MarkLink``) is `role="document"` with its title alone: its marks say the rest.
///
/// A stylesheet may give these classes other colours, for dark paper or for print; it leaves sizes and
/// weights alone:
/// - fill: `earn` (and `stroke` of `bar`, `zn on`) earned; `in`, `pt`, `bx` paper; `ls` lost; `nm`,
///   `val`, `nd`, `dt`, `zt on`, `tip` ink; `cd`, `sc`, `ax`, `zt`, `lb` second ink
/// - stroke: `hat`, `hl` lost; `cut`, `cutw` paper; `pl`, `ar`, `bx` ink; `tk`, `ru` second ink; `zn` rule;
///   `pt` earned
package struct ChartFrame: Sendable {
  /// The narrowest width a chart is drawn for, px: a 320 px phone less its margins. Text that fits here fits
  /// at every greater width, as shares of the width only move apart.
  package static let narrowest = 288.0

  /// The width from which a stylesheet may lift labels of class `up` to the first line, px; less than the text of most
  /// phones.
  package static let roomy = 352.0

  /// The width from which a stylesheet may show labels of class `wide`, px; about the text of an A4 page.
  package static let wide = 560.0

  /// Prefix of every id in the chart.
  package let id: String
  private let classes: String
  private let title: String
  private let description: String
  private let isLinked: Bool

  /// - Parameters:
  ///   - classes: class names of the root, separated by spaces.
  ///   - id: unique on the page; letters, digits and hyphens, as it is also part of `url(#…)`.
  ///   - title: the chart's name, short.
  ///   - description: what the chart says, with its figures, as a sentence.
  ///   - isLinked: whether its marks are links.
  package init(
    _ classes: String, id: String, title: String, description: String, isLinked: Bool = false
  ) {
    self.classes = classes
    self.id = id
    self.title = title
    self.description = description
    self.isLinked = isLinked
  }

  /// - Parameters:
  ///   - height: px.
  ///   - definitions: what the content refers to by id; no `defs` is written when there are none.
  ///   - content: the marks, in order of painting.
  /// - Returns: the `<svg>`.
  package func svg(height: Double, definitions: [Node] = [], _ content: [Node]) -> Node {
    svg([.svg(.width, "100%"), .svg(.height, AttributeNumber.text(height))], definitions, content)
  }

  /// A drawing of its own size, which a stylesheet may scale down (`max-width: 100%; height: auto`).
  /// - Parameters:
  ///   - width: px.
  ///   - height: px.
  ///   - definitions: what the content refers to by id.
  ///   - content: the marks, in order of painting.
  /// - Returns: the `<svg>` with a view box.
  package func drawing(
    width: Double, height: Double, definitions: [Node], _ content: [Node]
  ) -> Node {
    let width = AttributeNumber.text(width)
    let height = AttributeNumber.text(height)
    return svg(
      [.svg(.width, width), .svg(.height, height), .svg(.viewBox, "0 0 \(width) \(height)")],
      definitions, content)
  }

  private func svg(
    _ size: [Attribute], _ definitions: [Node], _ content: [Node]
  ) -> Node {
    let name = element(.title, [.id(id + "-t")], [.text(title)])
    let words = isLinked ? [name] : [name, element(.desc, [.id(id + "-d")], [.text(description)])]
    let role: [Attribute] =
      isLinked
      ? [.role("document"), .aria(.labelledby, id + "-t")]
      : [.role("img"), .aria(.labelledby, "\(id)-t \(id)-d")]
    let defs = definitions.isEmpty ? [] : [element(.defs, [], definitions)]
    return element(
      .svg,
      [.class(classes)] + role + size
        + [.svg(.fontFamily, "sans-serif"), .svg(.overflow, "visible")],
      words + defs + content)
  }
}
