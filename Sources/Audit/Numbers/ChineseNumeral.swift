internal import Evaluation

/// A number in Chinese characters: 八十五, 三千二百, 零点五, 二〇一七.
struct ChineseNumeral {
  let value: Fraction
  /// What one more in the last character would add.
  let step: Fraction
  /// Digits without 十, 百 …: 二〇一七.
  let isPositional: Bool
  let range: Range<Int>

  /// The value where it is whole.
  var whole: Int? { Int(value.description) }

  /// The run of numeral characters at an index; nil where there is none.
  static func run(in text: ScanText, from start: Int) -> Range<Int>? {
    var end = start
    while let scalar = text[end] {
      let isPoint =
        scalar == "点" && end > start && text[end - 1].map(isPart) == true && digit(text[end + 1]) != nil
      guard isPoint || isPart(scalar) else { break }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || power(scalar) != nil
  }

  /// Reads a run; nil where it is no well-formed number: 三四 (“three or four”), 百, 十三五.
  init?(_ text: ScanText, _ run: Range<Int>) {
    range = run
    let point = run.first { text[$0] == "点" }
    let whole = run.lowerBound..<(point ?? run.upperBound)
    guard let (value, step, isPositional) = Self.whole(text, whole) else { return nil }
    self.isPositional = isPositional
    guard let point else {
      self.value = value
      self.step = step
      return
    }
    var unscaled = Fraction.zero
    var places = 0
    var end = point + 1
    while end < run.upperBound, let digit = Self.digit(text[end]) {
      unscaled = unscaled * Fraction(10) + Fraction(digit)
      places += 1
      end += 1
    }
    // 三点五万: what follows the decimals multiplies all.
    guard let factor = Self.factor(text, end..<run.upperBound), step == .one else { return nil }
    let last = Fraction(unscaled: 1, places: places)
    self.value = (value + unscaled * last) * factor
    self.step = last * factor
  }

  /// 1 for nothing, 10,000 for 万, 100,000,000 for 亿 and 万万.
  private static func factor(_ text: ScanText, _ range: Range<Int>) -> Fraction? {
    var factor = Fraction.one
    for index in range {
      guard let power = power(text[index]), power >= 10_000 else { return nil }
      factor = factor * Fraction(power)
    }
    return factor
  }

  private static func whole(_ text: ScanText, _ range: Range<Int>) -> (Fraction, Fraction, Bool)? {
    let hasPowers = range.contains { power(text[$0]) != nil }
    if !hasPowers { return positional(text, range) }
    var total = 0
    var section = 0
    var digit: Int?
    var lastPower = Int.max
    var lastLargePower = Int.max
    for index in range {
      if let next = Self.digit(text[index]) {
        // 〇 joins; two digits in a row are “three or four”.
        if next == 0 {
          guard digit == nil else { return nil }
          continue
        }
        guard digit == nil else { return nil }
        digit = next
      } else if let power = power(text[index]) {
        if power < 10_000 {
          guard power < lastPower, let times = digit ?? (power == 10 && section == 0 ? 1 : nil) else {
            return nil
          }
          section += times * power
          lastPower = power
        } else {
          guard section + (digit ?? 0) > 0 || (total > 0 && power > lastLargePower), power != lastLargePower
          else {
            return nil
          }
          total =
            power > lastLargePower
            ? (total + section + (digit ?? 0)) * power : total + (section + (digit ?? 0)) * power
          lastLargePower = power
          section = 0
          lastPower = Int.max
        }
        digit = nil
      }
    }
    // 一百二 is 120 as spoken, 三万五 is 35,000: too doubtful to judge.
    if let digit {
      let previous = range.dropLast().last.flatMap { Self.digit(text[$0]) }
      guard lastPower == 10 || previous == 0 || (lastPower == Int.max && lastLargePower == Int.max) else {
        return nil
      }
      section += digit
    }
    let isRoundLarge = section == 0 && lastLargePower != Int.max
    return (Fraction(total + section), Fraction(isRoundLarge ? lastLargePower : 1), false)
  }

  /// One digit, or at least three in a row.
  private static func positional(_ text: ScanText, _ range: Range<Int>) -> (Fraction, Fraction, Bool)? {
    guard range.count == 1 || (3...9).contains(range.count) else { return nil }
    let value = range.reduce(0) { $0 * 10 + (digit(text[$1]) ?? 0) }
    return (Fraction(value), .one, range.count > 1)
  }

  static func digit(_ scalar: Unicode.Scalar?) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  private static func power(_ scalar: Unicode.Scalar?) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    case "万": 10_000
    case "亿": 100_000_000
    default: nil
    }
  }
}
