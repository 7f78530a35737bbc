/// The colours of charts on light paper.
///
/// They are written as presentation attributes; the page's stylesheet overrides them by class for dark paper.
/// Red stands for points lost and nothing else.
package enum Colour: String, CaseIterable, Sendable {
  /// Text and outlines: at least 7:1 on paper.
  case ink = "#1c2430"
  /// Text of the second rank: at least 4.5:1 on paper.
  case secondInk = "#566070"
  /// The track behind a scale. Carries no meaning of its own.
  case rule = "#d8d4cb"
  /// Points earned, amounts, quantities: at least 3:1 on paper, and 4.5:1 under text of the paper's colour.
  case earned = "#2b4a6f"
  /// Points lost: at least 4.5:1 on paper, as it is text too.
  case lost = "#b3321c"
  /// Gaps between blocks, the ground of hatching, and text on a bar.
  case paper = "#fff"
}
