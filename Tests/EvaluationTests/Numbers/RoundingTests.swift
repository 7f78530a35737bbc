import Evaluation
import Testing

@Suite struct RoundingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let number: Fraction
    let places: Int
    let printed: String

    init(_ number: Fraction, _ places: Int, _ printed: String) {
      self.number = number
      self.places = places
      self.printed = printed
    }

    var testDescription: String { "\(number) at \(places)" }
  }

  @Test(arguments: [
    Case("89.865", 2, "89.87"), Case("-89.865", 2, "-89.87"),
    Case("89.8649999", 2, "89.86"), Case("89.8650001", 2, "89.87"),
    Case("0.5", 0, "1"), Case("-0.5", 0, "-1"), Case("1.5", 0, "2"), Case("2.5", 0, "3"),
    Case("-2.5", 0, "-3"),
    Case("0.125", 2, "0.13"), Case("-0.125", 2, "-0.13"), Case("0.135", 2, "0.14"),
    Case("1.005", 2, "1.01"), Case("2.675", 2, "2.68"),
    Case("99.995", 2, "100.00"), Case("9.5", 0, "10"), Case("1/3", 4, "0.3333"), Case("2/3", 4, "0.6667"),
  ])
  func roundsHalfAwayFromZero(_ example: Case) {
    #expect(example.number.rounded(places: example.places).plain == example.printed)
  }

  @Test(arguments: [
    Case("3.5", 2, "3.50"), Case("0", 2, "0.00"), Case("4", 0, "4"), Case("0.007", 3, "0.007"),
    Case("-1234.5", 1, "-1234.5"), Case("0.001", 2, "0.00"), Case("-0.001", 2, "0.00"), Case("-0.4", 0, "0"),
    Case("1", 25, "1.0000000000000000000000000"),
  ])
  func keepsZerosAndNeverPrintsMinusZero(_ example: Case) {
    #expect(example.number.rounded(places: example.places).plain == example.printed)
  }

  @Test func roundsNumbersBeyondMachineIntegers() {
    let large = Fraction(Int.max) * Fraction(Int.max)
    #expect((large + "0.005").rounded(places: 2).plain == "85070591730234615847396907784232501249.01")
    #expect((-large - "0.005").rounded(places: 2).plain == "-85070591730234615847396907784232501249.01")
    #expect(Fraction(Int.max, over: 2).rounded(places: 0).plain == "4611686018427387904")
  }

  @Test func aPrintedDecimalHasItsDigitsApart() {
    let decimal = Fraction("-1234.5").rounded(places: 2)
    #expect(decimal.isNegative)
    #expect(decimal.integerDigits == "1234")
    #expect(decimal.fractionDigits == "50")
    #expect(decimal.places == 2)
    let whole = Fraction("0.04").rounded(places: 0)
    #expect(whole.integerDigits == "0")
    #expect(whole.fractionDigits == "")
    #expect(!whole.isNegative)
  }

  @Test func mendsDigitsOfAnyLength() {
    #expect(FixedDecimal(unscaledDigits: "7", isNegative: false, places: 3).plain == "0.007")
    #expect(FixedDecimal(unscaledDigits: "000700", isNegative: true, places: 2).plain == "-7.00")
    #expect(FixedDecimal(unscaledDigits: "", isNegative: true, places: 2).plain == "0.00")
    #expect(FixedDecimal(unscaledDigits: "0", isNegative: true, places: 0).plain == "0")
  }

  @Test(arguments: ["0.00", "89.87", "-0.13", "123456789012345678901234567890.5", "-7"])
  func aPrintedDecimalLeadsBackToItsNumber(text: String) throws {
    let number = try #require(Fraction(text: text[...]))
    let places = text.contains(".") ? text.split(separator: ".")[1].count : 0
    let decimal = number.rounded(places: places)
    #expect(decimal.plain == text)
    #expect(Fraction(decimal) == number)
  }

  @Test func knowsWhichNumbersPrintExactly() {
    #expect(Fraction("3.5").isExact(atPlaces: 1))
    #expect(Fraction("3.5").isExact(atPlaces: 2))
    #expect(!Fraction("3.5").isExact(atPlaces: 0))
    #expect(Fraction("89.865").isExact(atPlaces: 3))
    #expect(!Fraction("89.865").isExact(atPlaces: 2))
    #expect(!Fraction("1/3").isExact(atPlaces: 20))
    #expect(Fraction("1/8").isExact(atPlaces: 3))
    #expect(Fraction("-12").isExact(atPlaces: 0))
  }
}
