/// All scores of a report, its total and its grade (得分表). Everything here follows from a valid tree, so
/// making one cannot fail.
///
/// The grade and the distance to the next one are judged on the printed total: a report that prints 90.00
/// under “excellent from 90” is excellent, even if 89.996 was computed, for a reader can check nothing else.
package struct Scorecard: Hashable, Sendable {
  /// The scores of all indicators in the order of the score table: each before its children.
  package let scores: [IndicatorScore]
  /// The sum of the top-level indicators against the full score.
  package let total: Score
  /// The grade of the printed total.
  package let grade: GradeBand
  /// The next better grade; `nil` in the best one.
  package let nextGrade: GradeBand?
  /// The points between the printed total and the bound of the next grade; `nil` in the best one.
  package let distanceToNextGrade: Fraction?

  private let positions: [IndicatorID: Int]

  /// Scores every indicator and grades the total. Costs one pass over the tree.
  package init(tree: IndicatorTree, policy: RoundingPolicy, scale: GradeScale) {
    let branches = tree.roots.map { Branch($0, depth: 0, parent: nil, policy: policy) }
    scores = branches.flatMap(\.scores)
    total = Branch.sum(branches, weight: tree.fullScore, policy: policy)
    positions = Dictionary(
      scores.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let printedTotal = Fraction(total.printed)
    grade = scale.band(of: printedTotal)
    nextGrade = scale.next(above: grade)
    distanceToNextGrade = scale.distanceToNext(from: printedTotal)
  }

  /// The score of one indicator; `nil` when the tree has none with this code.
  package subscript(id: IndicatorID) -> IndicatorScore? {
    positions[id].map { scores[$0] }
  }
}

/// One indicator's score with all scores below it.
private struct Branch {
  let head: IndicatorScore
  let below: [IndicatorScore]

  var scores: [IndicatorScore] { [head] + below }

  init(_ indicator: Indicator, depth: Int, parent: IndicatorID?, policy: RoundingPolicy) {
    let score: Score
    let working: Working?
    switch indicator.content {
    case .leaf(let leaf):
      let leafWorking = leaf.working(policy: policy)
      score = Score(leafWorking.exact, of: leaf.weight, parts: [], policy: policy)
      working = leafWorking
      below = []
    case .inner(let children):
      let branches = children.map {
        Branch($0, depth: depth + 1, parent: indicator.id, policy: policy)
      }
      score = Self.sum(branches, weight: indicator.weight, policy: policy)
      working = nil
      below = branches.flatMap(\.scores)
    }
    head = IndicatorScore(
      id: indicator.id, depth: depth, parent: parent, score: score,
      value: indicator.leaf?.measure.value, working: working)
  }

  static func sum(_ branches: [Branch], weight: Fraction, policy: RoundingPolicy) -> Score {
    let parts = branches.map(\.head.printed)
    let exact =
      switch policy.subtotals {
      case .exact: branches.map(\.head.exact).sum
      case .rounded: parts.map { Fraction($0) }.sum
      }
    return Score(exact, of: weight, parts: parts, policy: policy)
  }
}
