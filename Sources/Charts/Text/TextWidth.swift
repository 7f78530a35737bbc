/// How wide text is at most, without a font at hand.
///
/// Widths are upper bounds over the fonts a page is likely to get (PingFang, YaHei, Noto Sans CJK, WenQuanYi,
/// Segoe UI, Arial): a chart may leave a little room unused, but its text does not touch.
package enum TextWidth {
  /// - Parameters:
  ///   - text: without line breaks.
  ///   - style: its size and weight.
  /// - Returns: px. Linear in the length of the text.
  package static func px(_ text: String, _ style: TextStyle) -> Double {
    var width = 0.0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      width += em(scalar)
      if let previous { width += spacing(between: previous, and: scalar) }
      previous = scalar
    }
    return width * emInPixels(style)
  }

  /// The width of 1 em of a style, px; bold letters are wider by up to 7 %.
  package static func emInPixels(_ style: TextStyle) -> Double { style.size * (style.isBold ? 1.07 : 1) }

  /// The advance of one scalar, em.
  package static func em(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "0"..."9": 0.6
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "!", "|", " ", "\u{A0}", "`": 0.3
    case "f", "r", "t", "(", ")", "[", "]", "{", "}", "/", "\\", "-", "\"", "J": 0.41
    case "m", "M", "w", "W", "%", "@": 0.95
    case "a", "c", "e", "s", "k", "v", "x", "y", "z": 0.57
    case "b"..."z": 0.62
    case "A"..."Z", "!"..."~": 0.76
    case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{FE00}"..."\u{FE0F}": 0
    case "\u{C0}"..."\u{52F}": 0.8
    case "\u{1F000}"..."\u{1FAFF}": 1.4
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: 0
      default: 1
      }
    }
  }

  /// What `text-autospace: normal` adds between a Chinese character and a letter or digit, em.
  package static func spacing(between first: Unicode.Scalar, and second: Unicode.Scalar) -> Double {
    guard first != " ", second != " " else { return 0 }
    let isBoundary =
      first.isIdeographic && second.value < 0x2000 || second.isIdeographic && first.value < 0x2000
    return isBoundary ? 0.15 : 0
  }
}

extension Unicode.Scalar {
  /// Whether this is a Chinese character, kana or hangul, between which lines may break.
  package var isIdeographic: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x2FFF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
