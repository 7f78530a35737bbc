import Charts
import Testing

/// WCAG 2.2, relative luminance and contrast ratio.
@Suite struct ContrastTests {
  private static let papers = ["#ffffff", "#fdfcfa"]

  @Test(arguments: papers) func inkIsReadableOnPaper(paper: String) throws {
    #expect(try contrast(Colour.ink.rawValue, paper) >= 7)
    #expect(try contrast(Colour.secondInk.rawValue, paper) >= 4.5)
    #expect(try contrast(Colour.lost.rawValue, paper) >= 4.5)
  }

  @Test(arguments: papers) func marksStandOutFromPaper(paper: String) throws {
    for colour in [Colour.earned, .lost, .secondInk, .ink] {
      #expect(try contrast(colour.rawValue, paper) >= 3)
    }
    #expect(try contrast(secondTone(on: paper), paper) >= 3)
  }

  @Test func textOnBarsIsReadable() throws {
    #expect(try contrast(Colour.paper.rawValue, Colour.earned.rawValue) >= 4.5)
    for paper in Self.papers { #expect(try contrast(Colour.paper.rawValue, secondTone(on: paper)) >= 4.5) }
  }

  @Test func everyTextHasAColourMadeForText() {
    for style in TextStyle.all {
      #expect([.ink, .secondInk, .lost, .paper].contains(style.colour))
      #expect((style.colour == .paper) == style.classes.hasPrefix("in"))
      #expect(style.size >= 11)
    }
  }

  private func secondTone(on paper: String) throws -> String {
    let blend = try zip(channels(Colour.earned.rawValue), channels(paper)).map { bar, ground in
      bar * CompositionBars.secondTone + ground * (1 - CompositionBars.secondTone)
    }
    return "#"
      + blend.map { value in
        let hexadecimal = String(Int((value * 255).rounded()), radix: 16)
        return hexadecimal.count < 2 ? "0" + hexadecimal : hexadecimal
      }.joined()
  }

  private func contrast(_ first: String, _ second: String) throws -> Double {
    let (one, other) = (try luminance(first), try luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ colour: String) throws -> Double {
    let linear = try channels(colour).map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power of 2.4, as the fifth root of x¹², found by Newton's method.
  private func power(_ base: Double) -> Double {
    let target = (0..<12).reduce(1) { product, _ in product * base }
    var root = 1.0
    for _ in 0..<100 { root -= (root * root * root * root * root - target) / (5 * root * root * root * root) }
    return root
  }

  private func channels(_ colour: String) throws -> [Double] {
    var digits = Array(colour.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    return try stride(from: 0, to: 6, by: 2).map { index in
      Double(try #require(Int(String(digits[index...(index + 1)]), radix: 16))) / 255
    }
  }
}
