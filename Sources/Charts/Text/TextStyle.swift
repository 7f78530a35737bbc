package import Markup

/// How a kind of text looks: its class for the page's stylesheet, and the same look as presentation
/// attributes for where no stylesheet reaches.
///
/// A stylesheet may change colours. It must not change sizes or weights: room is reserved for these.
package struct TextStyle: Hashable, Sendable {
  /// Class names, separated by spaces.
  package let classes: String
  package let colour: Colour
  /// px.
  package let size: Double
  package let isBold: Bool

  /// Whether it is shown by a stylesheet only.
  package let isHidden: Bool

  private init(
    _ classes: String, _ colour: Colour, _ size: Double, isBold: Bool = false, isHidden: Bool = false
  ) {
    self.classes = classes
    self.colour = colour
    self.size = size
    self.isBold = isBold
    self.isHidden = isHidden
  }

  /// The same for a label that a stylesheet may lift by a line where there is room.
  package var liftable: TextStyle {
    TextStyle(classes + " up", colour, size, isBold: isBold, isHidden: isHidden)
  }

  /// The distance of two baselines, px.
  package var lineHeight: Double { (size * 1.35).rounded(.up) }

  /// Class, colour, size and weight, for a `text` or `tspan`.
  package var attributes: [Attribute] {
    var attributes: [Attribute] = [
      .class(classes), .svg(.fill, colour.rawValue), .svg(.fontSize, AttributeNumber.text(size)),
    ]
    if isBold { attributes.append(.svg(.fontWeight, "600")) }
    if isHidden { attributes.append(.svg(.display, "none")) }
    return attributes
  }
}

extension TextStyle {
  /// What a row is about.
  package static let name = TextStyle("nm", .ink, 13)
  /// What a total, or a group, is about.
  package static let heading = TextStyle("nm", .ink, 13, isBold: true)
  /// What a row of a dense ranking is about.
  package static let smallName = TextStyle("nm", .ink, 12.5)
  /// An indicator's code before its name.
  package static let code = TextStyle("cd", .secondInk, 12.5, isBold: true)
  /// The value a row is drawn for.
  package static let value = TextStyle("val", .ink, 13, isBold: true)
  /// A value in a dense ranking.
  package static let smallValue = TextStyle("val", .ink, 12.5)
  /// What a value is made of.
  package static let detail = TextStyle("sc", .secondInk, 12)
  /// Points lost.
  package static let loss = TextStyle("ls", .lost, 13, isBold: true)
  /// A scale's numbers.
  package static let axis = TextStyle("ax", .secondInk, 11)
  /// A band's name under a scale.
  package static let band = TextStyle("zt", .secondInk, 12)
  /// The name of the band the point is in.
  package static let currentBand = TextStyle("zt on", .ink, 12, isBold: true)
  /// A band's name where names would touch.
  package static let smallBand = TextStyle("zt", .secondInk, 11)
  /// The name of the band the point is in, where names would touch.
  package static let smallCurrentBand = TextStyle("zt on", .ink, 11, isBold: true)
  /// A short label on a bar.
  package static let inside = TextStyle("in", .paper, 12.5, isBold: true)
  /// A label on a segment of a bar.
  package static let insideSegment = TextStyle("in", .paper, 11.5)
  /// A label on a segment that is too narrow for it on the narrowest charts; hidden until a stylesheet shows
  /// it.
  package static let insideWideSegment = TextStyle("in wide", .paper, 11.5, isHidden: true)
  /// A box of a diagram.
  package static let node = TextStyle("nd", .ink, 13, isBold: true)
  /// The second part of a box.
  package static let nodeDetail = TextStyle("dt", .ink, 12)
  /// An arrow's label.
  package static let edge = TextStyle("lb", .secondInk, 12)

  /// Every style, for tests of contrast.
  package static let all = [
    name, heading, smallName, code, value, smallValue, detail, loss, axis, band, currentBand, smallBand,
    smallCurrentBand, inside, insideSegment, insideWideSegment, node, nodeDetail, edge,
  ]
}
