import ReportSource
import Testing

@Suite struct NumberLiteralTests {
  @Test(arguments: ["abc", "1.2.3", "一百", "%", "--5", "1e5", "万元"])
  func explainsWhatIsNoNumber(_ text: String) {
    #expect(throws: NumberLiteral.Fault.self) { try NumberLiteral(text) }
  }

  @Test func namesTheNumberInsideAText() {
    #expect(throws: NumberLiteral.Fault.hasUnit("256", unit: "万元")) { try NumberLiteral("256万元") }
    #expect(throws: NumberLiteral.Fault.hasSeparators("1000")) { try NumberLiteral("1,000") }
    #expect(throws: NumberLiteral.Fault.hasFullWidthDigits("12")) { try NumberLiteral("１２") }
  }
}
