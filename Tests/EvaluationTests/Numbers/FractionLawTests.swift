import Evaluation
import Testing

/// The laws of arithmetic on random numbers, small ones and ones that leave machine integers.
@Suite struct FractionLawTests {
  private static func random(_ generator: inout SplitMix64) -> Fraction {
    let part = { (generator: inout SplitMix64) -> Int in
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: Int.random(in: -12...12, using: &generator)
      case 1: Int.random(in: -1_000_000...1_000_000, using: &generator)
      case 2: Int.random(in: Int.min...Int.max, using: &generator)
      default: [Int.min, .min + 1, -1, 0, 1, .max - 1, .max].randomElement(using: &generator) ?? 0
      }
    }
    let below = part(&generator)
    return Fraction(part(&generator), over: below == 0 ? 1 : below)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func obeysTheLawsOfArithmetic(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<250 {
      let (a, b, c) = (
        Self.random(&generator), Self.random(&generator), Self.random(&generator)
      )
      var laws = [
        "sums commute": a + b == b + a,
        "products commute": a * b == b * a,
        "sums associate": (a + b) + c == a + (b + c),
        "products associate": (a * b) * c == a * (b * c),
        "products distribute": a * (b + c) == a * b + a * c,
        "differences undo sums": (a + b) - b == a,
        "0 is neutral": a + .zero == a,
        "1 is neutral": a * .one == a,
        "negation is times −1": -a == a * Fraction(-1),
        "order agrees with difference": (a < b) == (a - b).isNegative,
        "one order holds": [a < b, a == b, b < a].count { $0 } == 1,
        "sums keep order": (a < b) == (a + c < b + c),
        "magnitude has no sign": !a.magnitude.isNegative && (a.magnitude == a || a.magnitude == -a),
        "equal numbers hash alike": ((a + b) - b).hashValue == a.hashValue,
        "text leads back": Fraction(text: a.description[...]) == a,
      ]
      if !b.isZero {
        laws["quotients undo products"] = (a * b).divided(by: b) == a
      }
      #expect(laws.filter { !$0.value }.isEmpty, "for \(a), \(b), \(c)")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func roundsToTheNearestDecimal(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<250 {
      let number = Self.random(&generator)
      let places = Int.random(in: 0...20, using: &generator)
      let printed = Fraction(number.rounded(places: places))
      let unit = Fraction(unscaled: 1, places: places)
      let error = (number - printed).magnitude * Fraction(2)
      #expect(error <= unit, "for \(number) at \(places)")
      #expect(error < unit || printed.magnitude > number.magnitude, "half goes away from 0: \(number)")
      #expect((-number).rounded(places: places) == (-printed).rounded(places: places))
    }
  }
}
