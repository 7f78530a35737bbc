import Evaluation
import Testing

/// Holds scoring against an independent implementation on some 128,500 random cases.
@Suite struct OracleTests {
  @Test func arithmeticAgreesWithTheOracle() throws {
    try agree(Oracle(kind: .arithmetic, seed: 1, count: 6_000)) { line in
      let (a, b) = (try line.number(), try line.number())
      try line.expect(a + b)
      try line.expect(a - b)
      try line.expect(a * b)
      try line.expect(a.divided(by: b))
      try line.expect(String(a < b ? -1 : a > b ? 1 : 0))
      let places = try line.int()
      try line.expect(a.rounded(places: places).plain)
      try line.expect(a.isExact(atPlaces: places) ? "1" : "0")
    }
  }

  @Test func leavesAgreeWithTheOracle() throws {
    try agree(Oracle(kind: .leaves, seed: 2, count: 120_000)) { line in
      let places = try line.int()
      let leaf = try line.leaf()
      let working = leaf.working(policy: RoundingPolicy(scorePlaces: places))
      try line.expect(working.exact)
      try line.expect(working.rounded.plain)
      try line.expect(working.outcome.oracleWord)
      let value = try line.optionalNumber()
      try line.require(leaf.measure.value == value, "the actual value")
      try line.require(working.measure.map(\.value) ?? value == value, "the measure's working")
    }
  }

  @Test func treesAgreeWithTheOracle() throws {
    try agree(Oracle(kind: .trees, seed: 3, count: 2_500)) { line in
      let (scorePlaces, ratePlaces) = (try line.int(), try line.int())
      let policy = RoundingPolicy(
        scorePlaces: scorePlaces, ratePlaces: ratePlaces,
        subtotals: try line.word() == "r" ? .rounded : .exact)
      let fullScore = try line.number()
      var (roots, codes) = ([Indicator](), 0)
      for _ in 0..<(try line.int()) {
        roots.append(try line.indicator(codes: &codes))
      }
      let tree = try IndicatorTree(roots: roots, fullScore: fullScore)
      let card = Scorecard(tree: tree, policy: policy, scale: try line.scale())
      for score in card.scores.map(\.score) + [card.total] {
        try line.expect(score)
      }
      try line.expect(card.grade.id)
      try line.expect(card.nextGrade?.id ?? "-")
      try line.expect(card.distanceToNextGrade)
    }
  }

  /// Runs the oracle and reports the first lines that disagree.
  private func agree(_ oracle: Oracle, _ check: (inout OracleLine) throws -> Void) throws {
    var disagreements: [String] = []
    try oracle.forEachLine { bytes in
      var line = OracleLine(bytes)
      do {
        try check(&line)
        try line.require(line.isAtEnd, "the end of the line")
      } catch {
        disagreements.append("\(error) in: \(line.text)")
      }
    }
    let shown = disagreements.prefix(5).joined(separator: "\n")
    #expect(disagreements.isEmpty, "\(disagreements.count) of \(oracle.count) cases disagree:\n\(shown)")
  }
}

/// Our result where the oracle has another.
private struct Disagreement: Error {
  let ours: String
}

extension OracleLine {
  fileprivate mutating func expect(_ ours: String) throws {
    guard try word() == ours else { throw Disagreement(ours: ours) }
  }

  fileprivate mutating func expect(_ ours: Fraction?) throws {
    guard try optionalNumber() == ours else { throw Disagreement(ours: ours?.description ?? "none") }
  }

  fileprivate mutating func expect(_ ours: Score) throws {
    try expect(ours.exact)
    try expect(ours.printed.plain)
    try expect(ours.printedScoreRate.plain)
    try expect(ours.printedLost.plain)
    try expect(ours.roundingDifference)
    try require(ours.lost + ours.exact == ours.weight, "score and loss make the weight")
  }

  fileprivate func require(_ holds: Bool, _ claim: String) throws {
    guard holds else { throw Disagreement(ours: "not \(claim)") }
  }
}

extension Outcome {
  fileprivate var oracleWord: String {
    switch self {
    case .within: "within"
    case .cappedAtFull: "capped"
    case .belowFloor: "below"
    case .met: "met"
    case .notMet: "missed"
    case .band(let index): "band\(index)"
    case .vetoed: "vetoed"
    case .exhausted: "exhausted"
    case .awarded: "awarded"
    }
  }
}
