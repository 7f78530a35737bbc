package import Markup

/// The words above a bar: what it is about at the left, its values at the right.
///
/// On one line where both fit the narrowest chart; else the left part wraps beside short values, or stands
/// above long ones. So nothing touches at any width.
package struct RowHeading: Sendable {
  /// What a heading says.
  package struct Words: Sendable {
    package let code: String?
    package let label: String
    package let style: TextStyle
    package let values: [TextLine.Run]

    /// - Parameters:
    ///   - code: a short code before the label.
    ///   - label: what the bar is about.
    ///   - style: of the label.
    ///   - values: in reading order; the last is the one the bar is drawn for.
    package init(
      code: String? = nil, _ label: String, _ style: TextStyle = .name, values: [TextLine.Run]
    ) {
      self.code = code
      self.label = label
      self.style = style
      self.values = values
    }
  }

  private enum Form {
    case oneLine, beside, stacked
  }

  private struct Placed {
    let lines: [TextLine]
    let anchor: TextLine.Anchor
    /// The line of the heading on which they begin.
    let start: Int
  }

  /// The least distance of the two parts, px.
  private static let gap = 12.0
  private static let valueGap = 9.0

  private let placed: [Placed]
  private let style: TextStyle

  /// The headings of a chart's rows: where one of them must stand above its values all do, so that rows read
  /// alike.
  /// - Parameter rows: from top to bottom.
  package static func column(_ rows: [Words]) -> [RowHeading] {
    let forms = rows.map(form)
    let isStacked = forms.contains(.stacked)
    return zip(rows, forms).map { RowHeading($0, isStacked ? .stacked : $1) }
  }

  private init(_ words: Words, _ form: Form) {
    let room = ChartFrame.narrowest
    let values = TextLine(words.values, gap: Self.valueGap)
    style = words.style
    switch form {
    case .oneLine, .beside:
      let width = values.width > 0 ? room - values.width - Self.gap : room
      placed = [
        Placed(lines: Self.lines(words, within: width), anchor: .start, start: 0),
        Placed(lines: [values], anchor: .end, start: 0),
      ]
    case .stacked:
      let lines = Self.lines(words, within: room)
      let first = TextLine(words.values.dropLast(), gap: Self.valueGap)
      let last = TextLine(Array(words.values.suffix(1)))
      if first.width + Self.gap + last.width <= room {
        placed = [
          Placed(lines: lines, anchor: .start, start: 0),
          Placed(lines: [first], anchor: .start, start: lines.count),
          Placed(lines: [last], anchor: .end, start: lines.count),
        ]
      } else {
        let rest = words.values.flatMap { Self.wrapped($0.text, $0.style, within: room) }
        placed = [
          Placed(lines: lines, anchor: .start, start: 0),
          Placed(lines: rest, anchor: .end, start: lines.count),
        ]
      }
    }
  }

  /// The heading's height with the room before its bar, px.
  package var height: Double {
    let lines = placed.map { $0.start + $0.lines.count }.max() ?? 0
    return Double(lines) * style.lineHeight + 1
  }

  /// The heading with its top at `y`, px.
  package func svg(y: Double) -> [Node] {
    placed.map { placed in
      TextLine.block(
        placed.lines, x: placed.anchor == .end ? "100%" : "0",
        y: y + style.size + Double(placed.start) * style.lineHeight, lineHeight: style.lineHeight,
        anchor: placed.anchor)
    }
  }

  private static func form(_ words: Words) -> Form {
    let room = ChartFrame.narrowest
    let values = TextLine(words.values, gap: valueGap).width
    let label = lines(words, within: room)
    if label.count <= 1 && (label.first?.width ?? 0) + gap + values <= room { return .oneLine }
    return values <= room * 0.4 ? .beside : .stacked
  }

  /// The left part, wrapped; a code wider than a third of the room is a part of the label.
  private static func lines(_ words: Words, within width: Double) -> [TextLine] {
    let code = TextLine.Run(words.code ?? "", .code)
    guard !code.text.isEmpty, code.width < width / 3 else {
      let text = code.text.isEmpty ? words.label : code.text + " " + words.label
      return wrapped(text, words.style, within: width)
    }
    let indent = code.width + TextWidth.px(" ", words.style)
    var lines = LineBreaker.lines(words.label, words.style, within: width, indent: indent)
    let first = lines.isEmpty ? "" : lines.removeFirst()
    return [TextLine([code, TextLine.Run(first, words.style)])] + lines.map { TextLine($0, words.style) }
  }

  private static func wrapped(_ text: String, _ style: TextStyle, within width: Double) -> [TextLine] {
    LineBreaker.lines(text, style, within: width).map { TextLine($0, style) }
  }
}
