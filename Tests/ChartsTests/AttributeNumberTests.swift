import Charts
import Testing

@Suite struct AttributeNumberTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (-0.001, "0"), (0.005, "0.01"), (-0.005, "-0.01"), (1.5, "1.5"),
    (20.05, "20.05"),
    (20.004, "20"), (100, "100"), (-12.34, "-12.34"), (1e-9, "0"), (1e9, "1000000000"),
    (1e300, "1000000000000"), (-1e300, "-1000000000000"), (Double.infinity, "1000000000000"),
    (Double.nan, "0"),
  ])
  func writesAtMostTwoDecimalsAndNoExponent(value: Double, text: String) {
    #expect(AttributeNumber.text(value) == text)
  }

  @Test func readsBackWithinHalfAHundredth() throws {
    var random = RandomNumbers(seed: 1)
    for _ in 0..<2000 {
      let value = Double.random(in: -5000...5000, using: &random)
      let text = AttributeNumber.text(value)
      let read = try #require(Double(text))
      #expect(abs(read - value) <= 0.005_000_1)
      #expect(text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]{1,2})?/) != nil, "\(text)")
    }
  }

  @Test(arguments: [
    (1.0, 0.0, 0.0), (1, -1, 0), (3, 4, 0.75), (5, 4, 1), (-1, 4, 0), (.nan, 4, 0), (.infinity, 4, 1),
    (.infinity, .infinity, 0), (0, 0, 0), (1, .nan, 0),
  ])
  func takesAShareOfNothingAsNothing(part: Double, whole: Double, share: Double) {
    #expect(part.share(of: whole) == share)
  }
}
