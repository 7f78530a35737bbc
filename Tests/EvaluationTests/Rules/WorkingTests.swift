import Evaluation
import Testing

@Suite struct WorkingTests {
  static let weight = Expression.term(.weight("4"))

  static func actual(_ value: Fraction) -> Expression {
    .term(Term(.actualValue, value, .percent))
  }

  @Test func aWorkingHoldsTheFiguresOfItsScore() throws {
    let leaf = try Leaf(
      measure: .ratio(try Ratio(numerator: "11231", denominator: "13845")),
      rule: .linear(try LinearRule(floor: "30%", benchmark: "95%")), weight: "4")
    let working = leaf.working(policy: RoundingPolicy())
    let floor = Expression.term(Term(.floor, "30%", .percent))
    #expect(
      working.measure
        == .quotient(
          .term(Term(.numerator, "11231", .plain)), .term(Term(.denominator, "13845", .plain))))
    #expect(
      working.score
        == .product(
          Self.weight,
          .quotient(
            .difference(Self.actual("11231/13845"), floor),
            .difference(.term(Term(.benchmark, "95%", .percent)), floor))))
    #expect(working.outcome == .within)
    #expect(working.exact == working.score.value)
    #expect(working.rounded.plain == "3.15")
  }

  @Test func aLimitStandsInTheWorkingOnlyWhereItTakesEffect() throws {
    let rule = ScoringRule.proportional(try ProportionalRule(target: "100%"))
    let target = Expression.term(Term(.target, .one, .percent))
    #expect(
      try leaf("140%", rule).assessment.score
        == .product(Self.weight, .lesser(.quotient(Self.actual("140%"), target), .term(.full))))
    #expect(
      try leaf("100%", rule).assessment.score
        == .product(Self.weight, .quotient(Self.actual("100%"), target)))
    #expect(
      try leaf("-1%", rule).assessment.score
        == .product(
          Self.weight, .greater(.quotient(Self.actual("-1%"), target), .term(.zero(.percent)))))
  }

  @Test func noDifferenceIsNegativeBetweenTheEndsOfALine() throws {
    let rule = ScoringRule.linear(try LinearRule(floor: "15%", benchmark: "5%"))
    let floor = Expression.term(Term(.floor, "15%", .percent))
    #expect(
      try leaf("10%", rule).assessment.score
        == .product(
          Self.weight,
          .quotient(
            .difference(floor, Self.actual("10%")),
            .difference(floor, .term(Term(.benchmark, "5%", .percent))))))
  }

  @Test func aWorkingWithoutComputedValueHasNoMeasure() throws {
    let judged = try Leaf(measure: .awarded, rule: .judgement(score: "1.5"), weight: "2")
    let working = judged.working(policy: RoundingPolicy(scorePlaces: 1))
    #expect(working.measure == nil)
    #expect(working.rounded.plain == "1.5")
  }

  @Test func expressionsEvaluateEveryOperation() {
    let two = Expression.term(Term(.weight, "2", .points))
    let three = Expression.term(Term(.weight, "3", .points))
    #expect(Expression.sum([two, three, two]).value == "7")
    #expect(Expression.sum([]).value == .zero)
    #expect(Expression.difference(two, three).value == "-1")
    #expect(Expression.product(two, three).value == "6")
    #expect(Expression.quotient(two, three).value == "2/3")
    #expect(Expression.lesser(two, three).value == "2")
    #expect(Expression.greater(two, three).value == "3")
    #expect(Expression.sum([.difference(two, three), .lesser(three, two)]).terms.count == 4)
  }
}
