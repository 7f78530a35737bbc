import Charts
import Markup
import Testing

/// Reads a drawing back: where its text stands on a chart of a given width, by the estimator's widths.
struct SVGReader {
  struct Line: CustomStringConvertible {
    let text: String
    let left: Double
    let right: Double
    let baseline: Double
    let size: Double

    var top: Double { baseline - 0.85 * size }
    var bottom: Double { baseline + 0.2 * size }
    var description: String { "“\(text)” \(left)…\(right) at \(baseline)" }

    func overlaps(_ other: Line) -> Bool {
      min(right, other.right) - max(left, other.left) > 0.01
        && min(bottom, other.bottom) - max(top, other.top) > 0.01
    }
  }

  let root: Element
  let elements: [Element]

  init(_ node: Node) throws {
    guard case .element(let root) = node else { throw Unreadable() }
    self.root = root
    elements = Self.elements(in: .element(root))
  }

  struct Unreadable: Error {}

  /// px.
  var height: Double { Double(root["height"] ?? "") ?? 0 }

  /// - Parameter width: of the chart, px.
  func lines(at width: Double) -> [Line] {
    elements.filter { $0.name == .text }.flatMap { text -> [Line] in
      let tspans = Self.children(of: text).filter { $0["x"] != nil }
      return (tspans.isEmpty ? [text] : tspans).compactMap { line -> Line? in
        guard line["display"] != "none" || width >= ChartFrame.wide else { return nil }
        let anchor = line["text-anchor"] ?? text["text-anchor"]
        let extent = Self.width(of: line)
        let point = Self.px(line["x"], of: width) + Self.px(line["dx"], of: width)
        let left = anchor == "end" ? point - extent : anchor == "middle" ? point - extent / 2 : point
        return Line(
          text: Node.element(line).plainText, left: left, right: left + extent,
          baseline: Self.px(line["y"], of: 0), size: Self.style(line)?.size ?? 13)
      }
    }
  }

  /// A length as an attribute says it, px.
  static func px(_ length: String?, of width: Double) -> Double {
    guard let length else { return 0 }
    if length.hasSuffix("%") { return (Double(length.dropLast()) ?? .nan) / 100 * width }
    return Double(length) ?? .nan
  }

  private static func width(of line: Element) -> Double {
    var width = 0.0
    var last: TextStyle = style(line) ?? .name
    for child in line.children {
      switch child {
      case .element(let span):
        last = style(span) ?? last
        width += px(span["dx"], of: 0) + TextWidth.px(Node.element(span).plainText, last)
      case .text(let text):
        width += TextWidth.px(text == " " ? "" : text, last)
      case .fragment: Issue.record("text in a fragment")
      }
    }
    return width
  }

  /// The style an element was written in.
  static func style(_ element: Element) -> TextStyle? {
    TextStyle.all.first { style in
      element["class"] == style.classes && element["font-size"] == AttributeNumber.text(style.size)
        && (element["font-weight"] == "600") == style.isBold
    } ?? children(of: element).lazy.compactMap(style).first
  }

  static func children(of element: Element) -> [Element] {
    element.children.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  private static func elements(in node: Node) -> [Element] {
    switch node {
    case .text: []
    case .fragment(let nodes): nodes.flatMap(elements)
    case .element(let element): [element] + element.children.flatMap(elements)
    }
  }
}

extension Element {
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
