import Evaluation
import Testing

@Suite struct FractionTests {
  @Test func equalNumbersAreStructurallyEqual() {
    #expect(Fraction(2, over: 4) == Fraction(1, over: 2))
    #expect(Fraction(-1, over: -2) == Fraction(1, over: 2))
    #expect(Fraction(1, over: -2) == Fraction(-1, over: 2))
    #expect(Fraction(0, over: -7) == .zero)
    #expect(Fraction(unscaled: 350, places: 2) == Fraction(7, over: 2))
    #expect(Set([Fraction(2, over: 4), Fraction(1, over: 2), Fraction(unscaled: 5, places: 1)]).count == 1)
  }

  @Test func readsDecimals() {
    #expect(Fraction(unscaled: 7, places: 3) == Fraction(7, over: 1000))
    #expect(Fraction(unscaled: -35, places: 1) == Fraction(-7, over: 2))
    #expect(Fraction(unscaled: 256, places: 0) == Fraction(256))
    #expect(Fraction(unscaled: 0, places: 30) == .zero)
    #expect(Fraction(unscaled: 1, places: 20) * Fraction(unscaled: 1, places: -0) == "0.00000000000000000001")
  }

  @Test func computesExactly() throws {
    #expect(Fraction("0.1") + "0.2" == "0.3")
    #expect(Fraction("1") - "1.5" == "-0.5")
    #expect(Fraction("2/3") * "3/4" == "1/2")
    #expect(try #require(Fraction("1").divided(by: "-3")) == Fraction(-1, over: 3))
    #expect(-Fraction("2.5") == "-2.5")
  }

  @Test func divisionByZeroHasNoResult() {
    #expect(Fraction.one.divided(by: .zero) == nil)
    #expect(Fraction.zero.divided(by: .zero) == nil)
    #expect(Fraction.zero.divided(by: .one) == .zero)
  }

  @Test func knowsSignAndMagnitude() {
    #expect(Fraction("-0.5").isNegative)
    #expect(!Fraction.zero.isNegative)
    #expect(Fraction.zero.isZero)
    #expect(!Fraction.hundredth.isZero)
    #expect(Fraction("-0.5").magnitude == "0.5")
    #expect(Fraction("0.5").magnitude == "0.5")
    #expect((-Fraction.zero) == .zero)
  }

  @Test func comparesNumbersThatDoublesCannotTellApart() {
    let large = Fraction(Int.max, over: Int.max - 1)
    let larger = Fraction(Int.max - 1, over: Int.max - 2)
    #expect(large.approximateDouble == larger.approximateDouble)
    #expect(large < larger)
    #expect(!(larger < large))
    #expect(max(large, larger) == larger)
    #expect(min(Fraction("-1/3"), "-1/2") == "-1/2")
  }

  @Test func leavesMachineIntegersAndComesBack() throws {
    let large = Fraction(Int.max)
    let square = large * large
    #expect(square.description == "85070591730234615847396907784232501249")
    #expect(try #require(square.divided(by: large)) == large)
    #expect(square - square == .zero)
    #expect(large + large - large == large)
    #expect((square + .one) - square == .one)
    #expect(large < square)
    #expect(-square < -large)
    #expect((-square).isNegative)
    #expect((-square).magnitude == square)
    #expect(Set([large, try #require(square.divided(by: large))]).count == 1)
  }

  @Test func theSmallestIntegerIsANumberLikeAnyOther() {
    let smallest = Fraction(Int.min)
    #expect(smallest.description == "-9223372036854775808")
    #expect(-smallest == Fraction(Int.max) + .one)
    #expect(Fraction(Int.min, over: Int.min) == .one)
    #expect(Fraction(1, over: Int.min).isNegative)
    #expect(Fraction(Int.min, over: 2) == Fraction(Int.min / 2))
    #expect(smallest < Fraction(Int.min + 1))
    #expect(smallest.rounded(places: 2).plain == "-9223372036854775808.00")
    #expect(Fraction(unscaled: Int.min, places: 19) == "-0.9223372036854775808")
  }

  @Test func sumsASequence() {
    #expect(["3.15", "2.04", "4"].sum == Fraction("9.19"))
    #expect([Fraction]().sum == .zero)
  }

  @Test func approximatesForDrawing() {
    #expect(Fraction("11231/13845").approximateDouble == 11231.0 / 13845.0)
    #expect(Fraction("-2.5").approximateDouble == -2.5)
    let huge = (0..<20).reduce(Fraction.one) { number, _ in number * Fraction(Int.max) }
    let ratio = (huge + .one).divided(by: huge * Fraction(4))
    #expect(ratio?.approximateDouble == 0.25)
    #expect((-huge).divided(by: huge * huge)?.approximateDouble == 0)
  }
}
