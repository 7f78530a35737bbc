/// The classes under which targets and indicators are grouped.
enum TargetClass: Hashable, CaseIterable {
  case output, outcome, impact, satisfaction

  /// Those that a heading or a group's name has: 产出 of `（1）产出目标`, 效益 of `C2 项目效益`.
  static func all(in title: String) -> Set<TargetClass> {
    Set(words.filter { title.hasAny($0.words) }.map(\.name))
  }

  private static let words: [(name: TargetClass, words: [String])] = [
    (.output, ["产出", "output", "Output"]),
    (.outcome, ["效果", "效益", "成效", "outcome", "Outcome"]),
    (.impact, ["影响力", "可持续影响", "长期影响", "impact", "Impact"]),
    (.satisfaction, ["满意"]),
  ]
}
