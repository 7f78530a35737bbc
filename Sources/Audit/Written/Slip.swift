internal import Evaluation

/// Whether a number that was typed can be a slip for another one.
///
/// Analysts mistype a digit, swap two, lose a decimal point, take a neighbouring base or forget a part. A number that is
/// nowhere near what a rule expects was rather never meant as that: the sentence says something else.
enum Slip {
  /// Whether the two values that a defect tells of are so far from each other that one cannot be meant for the other;
  /// false where it does not tell of two.
  ///
  /// - Parameter factor: how many times as much the larger one is at least.
  static func isFar(_ defect: Defect, by factor: Int) -> Bool {
    guard defect.values.count == 2 else { return false }
    let (left, right) = (defect.values[0].magnitude, defect.values[1].magnitude)
    let (small, large) = left < right ? (left, right) : (right, left)
    return small * Fraction(factor) <= large && !isLikely(left, for: right)
  }

  /// Whether a number is another one but for a digit, or but for a twentieth.
  static func isNear(_ stated: Fraction, _ expected: Fraction) -> Bool {
    let (left, right) = (stated.magnitude, expected.magnitude)
    return (left - right).magnitude * Fraction(20) <= max(left, right) || isOneDigit(left, right)
  }

  /// - Parameters:
  ///   - stated: what was typed.
  ///   - expected: what it should be, rounded or not.
  static func isLikely(_ stated: Fraction, for expected: Fraction) -> Bool {
    let (left, right) = (stated.magnitude, expected.magnitude)
    guard !left.isZero, !right.isZero, stated.isNegative == expected.isNegative else { return true }
    let (small, large) = left < right ? (left, right) : (right, left)
    if large - small <= Fraction(2) && large.isExact(atPlaces: 0) && small.isExact(atPlaces: 0) {
      return true
    }
    if (large - small) * Fraction(4) <= large { return true }
    return isTenfold(small, large) || isOneDigit(left, right)
  }

  /// Whether a number is a slip for one of two others and not for the second.
  static func isRather(_ stated: Fraction, for expected: Fraction, than other: Fraction) -> Bool {
    isLikely(stated, for: expected) && !isLikely(stated, for: other)
      && (stated - expected).magnitude * Fraction(20) <= .one
  }

  /// Whether one is the other with its point elsewhere: 40.4 for 4.04.
  private static func isTenfold(_ small: Fraction, _ large: Fraction) -> Bool {
    var shifted = small
    for _ in 0..<5 {
      shifted = shifted * Fraction(10)
      if (shifted - large).magnitude * Fraction(50) <= large { return true }
      if shifted > large { return false }
    }
    return false
  }

  /// Whether their digits differ by one that is changed, two that are swapped, or one that is put in or left out.
  static func isOneDigit(_ left: Fraction, _ right: Fraction) -> Bool {
    // Of a share below one the first digits alone would say too little.
    let places = left < .one ? 4 : (0...4).first { left.isExact(atPlaces: $0) } ?? 4
    let one = Array(left.rounded(places: places).plain), other = Array(right.rounded(places: places).plain)
    if one.count == other.count {
      let changed = one.indices.filter { one[$0] != other[$0] }
      if changed.count == 1 { return one.filter(\.isArabicDigit).count > 1 }
      return changed.count == 2 && one[changed[0]] == other[changed[1]]
        && one[changed[1]] == other[changed[0]]
    }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard long.count == short.count + 1, short.count > 1 else { return false }
    let front = zip(short, long).prefix { $0 == $1 }.count
    return zip(short[front...], long[(front + 1)...]).allSatisfy { $0 == $1 }
  }
}
