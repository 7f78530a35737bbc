import Evaluation

extension OracleLine {
  /// LEAF: weight, measure and rule.
  mutating func leaf() throws -> Leaf {
    let weight = try number()
    let measure = try measure()
    return try Leaf(measure: measure, rule: try rule(), weight: weight)
  }

  /// NODE, with the codes 1, 2, 3… in the order of the line.
  mutating func indicator(codes: inout Int) throws -> Indicator {
    codes += 1
    let id = IndicatorID(String(codes))
    guard try word() == "n" else { return Indicator(id: id, leaf: try leaf()) }
    let weight = try number()
    var children: [Indicator] = []
    for _ in 0..<(try int()) {
      children.append(try indicator(codes: &codes))
    }
    return Indicator(id: id, weight: weight, children: children)
  }

  /// The grades, called 0, 1, 2… from the best.
  mutating func scale() throws -> GradeScale {
    var bands: [GradeBand] = []
    for index in 0..<(try int()) {
      let bound = try number()
      bands.append(GradeBand(id: String(index), bound: bound, isInclusive: try word() == "i"))
    }
    return try GradeScale(bands)
  }

  private mutating func measure() throws -> Measure {
    switch try word() {
    case "r":
      let numerator = try number()
      return .ratio(try Ratio(numerator: numerator, denominator: try number()))
    case "q": return .quantity(try number())
    case "a": return .awarded
    case "s":
      var answers: [Int: Int] = [:]
      for _ in 0..<(try int()) {
        let points = try int()
        answers[points] = try int()
      }
      return .survey(try Survey(answers: answers))
    case "e":
      var elements: [ElementList.Element] = []
      for index in 0..<(try int()) {
        let share = try number()
        let isPresent = try flag()
        elements.append(
          .init(id: String(index), share: share, isPresent: isPresent, isVeto: try flag()))
      }
      return .elements(try ElementList(elements))
    default: throw malformed("a measure")
    }
  }

  private mutating func rule() throws -> ScoringRule {
    switch try word() {
    case "P": return .proportional(try ProportionalRule(target: try number()))
    case "R":
      let target = try number()
      let method: ReverseRule.Method = try word() == "q" ? .quotient : .difference
      return .reverse(try ReverseRule(target: target, method: method))
    case "L":
      let floor = try number()
      return .linear(try LinearRule(floor: floor, benchmark: try number()))
    case "T":
      let comparison = try comparison()
      return .threshold(ThresholdRule(comparison, bound: try number()))
    case "B": return .bands(try bands())
    case "E": return .elements
    case "D": return .deduction(try DeductionRule(per: try number()))
    case "S": return .survey(then: try rule())
    case "J": return .judgement(score: try number())
    default: throw malformed("a rule")
    }
  }

  private mutating func comparison() throws -> Comparison {
    switch try word() {
    case "gt": .moreThan
    case "ge": .atLeast
    case "eq": .equalTo
    case "le": .atMost
    case "lt": .lessThan
    default: throw malformed("a comparison")
    }
  }

  private mutating func bands() throws -> BandsRule {
    var bands: [Band] = []
    for _ in 0..<(try int()) {
      let bound: BandBound? =
        switch try word() {
        case "f": .from(try number())
        case "a": .above(try number())
        default: nil
        }
      let isShare = try word() == "s"
      let amount = try number()
      bands.append(Band(bound: bound, earning: isShare ? .share(amount) : .points(amount)))
    }
    return try BandsRule(bands)
  }
}
