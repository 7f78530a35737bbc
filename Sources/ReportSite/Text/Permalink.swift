internal import Markup

/// What leads to the place where it stands, so that a reader can copy its address: the number of a heading,
/// table or figure, the code of an indicator, and a mark where there is none.
struct Permalink {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// The number of what has an id: `<a class="no" href="#tbl-budget">Table 1-1</a>`.
  func number(_ number: String, of id: String) -> Node {
    element(.a, [.class("no"), .href(.fragment(id))], [.text(number)])
  }

  /// The code of an indicator, at the head of its analysis.
  func code(_ code: String, of id: String) -> Node {
    element(.a, [.class("cd"), .href(.fragment(id))], [.text(code)])
  }

  /// A mark behind a title that has no number; it shows when the title is pointed at or has focus.
  func mark(_ id: String) -> Node {
    element(.a, [.class("perma"), .href(.fragment(id)), .aria(.label, wording(.permalink))], ["#"])
  }
}
