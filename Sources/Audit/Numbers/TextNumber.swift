package import Evaluation

/// A number that a text states, in digits or in words, with what it counts.
package struct TextNumber: Hashable, Sendable {
  /// What sort of thing a number says.
  package enum Kind: Hashable, Sendable {
    /// 92.28 %, 八成, 三分之一.
    case share
    /// A difference of shares: 2 个百分点.
    case percentagePoints
    /// An amount of money, in yuan.
    case money
    /// Points of a score: 89.87 分.
    case points
    /// Days, hours, years.
    case duration
    /// 2 倍.
    case multiple
    /// Metres, tonnes, hectares.
    case measure
    /// Things, people, events.
    case count
    /// No unit stands beside it.
    case plain
  }

  /// What the words around a number make of it.
  package enum Bound: Hashable, Sendable {
    case exact
    /// 约, 左右, about.
    case about
    /// 近, nearly: a little less.
    case nearly
    /// 余, 多: a little more.
    case some
    /// 超过, over.
    case above
    /// 不少于, 以上, at least.
    case atLeast
    /// 不足, 低于, under.
    case below
    /// 不超过, 以内, at most.
    case atMost
  }

  /// Exact, in whole units: 251000 for 25.1 万, 2566000 for 256.6 万元, 0.9228 for 92.28 %.
  package let value: Fraction
  /// What one more in the last written digit would add: 1000 for 25.1 万, 1/10000 for 92.28 %.
  package let step: Fraction
  /// As printed, before its unit: 25.1 for 25.1 万, 92.28 for 92.28 %.
  package let digits: Fraction
  package let kind: Kind
  /// The id of the unit as in the language catalogues, for example `person-time`; money is `yuan`.
  package let unit: String?
  /// The unit as written, with its multiplier: `万人次`, `%`, `sessions`; empty where none stands beside it.
  package let unitWord: String
  package let bound: Bound
  /// Written in words: 八十五, eighty-five.
  package let isSpelled: Bool
  /// One end of a range: 30 %–95 %.
  package let isRange: Bool
  /// The number with its sign and unit, in UTF-8 bytes of the text.
  package let range: Range<Int>

  /// What one more in the last digit that is not 0 would add: 100 for 300, 10 for 250.
  private var roughStep: Fraction {
    guard !value.isZero else { return step }
    var rough = step
    while let tens = value.divided(by: rough * Fraction(10)), tens.isExact(atPlaces: 0) {
      rough = rough * Fraction(10)
    }
    return rough
  }

  /// Whether the text is right where `exact` is true: equal at the digits that are written, or, beside such
  /// words as 约, 近 and 超过, rounded or bounded as they say.
  package func agrees(with exact: Fraction) -> Bool {
    switch bound {
    case .exact: isRounded(exact, to: step)
    case .about: isRounded(exact, to: step) || isRounded(exact, to: roughStep)
    case .nearly: isRounded(exact, to: step) || (exact < value && value - exact < roughStep)
    case .some: isRounded(exact, to: step) || (value < exact && exact - value < roughStep)
    case .above: value < exact
    case .atLeast: !(exact < value)
    case .below: exact < value
    case .atMost: !(value < exact)
    }
  }

  /// Whether a value becomes this number when rounded half away from zero.
  private func isRounded(_ exact: Fraction, to step: Fraction) -> Bool {
    guard let left = exact.divided(by: step), let right = value.divided(by: step) else { return false }
    return left.rounded(places: 0) == right.rounded(places: 0)
  }
}

/// A number in a text that states nothing: part of a date or a name, or the number of a thing.
package struct OtherNumber: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    /// 2017 年 5 月 1 日, 二〇一七年, May 2018.
    case date
    /// 9:00.
    case time
    /// 沪府发〔2014〕12号, GB/T 33358-2016.
    case document
    /// 第三, 2nd.
    case ordinal
    /// 表 1-1, （2）, Section 3, a list's 1.
    case label
    /// C11, COVID-19.
    case code
    /// 12355, 90 后, 24 小时热线.
    case name
    /// A telephone number or another long number of a thing.
    case telephone
    /// 1:4.
    case ratio
  }

  package let role: Role
  /// In UTF-8 bytes of the text.
  package let range: Range<Int>
}
