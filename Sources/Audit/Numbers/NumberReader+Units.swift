internal import Evaluation

extension NumberReader {
  /// What stands behind a number.
  struct Unit {
    var factor = Fraction.one
    var kind: TextNumber.Kind?
    var id: String?
    /// 余 or 多 stands there.
    var isSome = false
    /// The unit as written.
    var word: Range<Int>
    var end: Int

    /// Whether anything stands there that makes a Chinese numeral a count.
    var hasUnit: Bool { kind != nil || factor != .one }
  }

  /// Reads multipliers and the unit from the end of a number on.
  func unit(from start: Int) -> Unit {
    let first = text.skippingSpaces(start)
    var unit = Unit(word: start..<start, end: start)
    if let share = share(at: first) { return share }
    var index = first
    unit.isSome = skipSome(&index)
    for (word, factor) in Self.multipliers where text.has(word, at: index) {
      if word == "千", text[index + 1].map({ "米克瓦伏".unicodeScalars.contains($0) }) ?? false { continue }
      if word == "万", text[index + 1] == "分" && text[index + 2] == "之" { continue }
      unit.factor = factor
      index += word.unicodeScalars.count
      unit.end = index
      unit.word = first..<index
      break
    }
    if unit.factor == .one, let (factor, end) = englishMultiplier(at: index) {
      unit.factor = factor
      unit.end = end
      unit.word = first..<end
      index = end
    }
    unit.isSome = skipSome(&index) || unit.isSome
    index = text.skippingSpaces(index)
    if let end = tenThousandYuanEnd(index) {
      unit.factor = unit.factor * Fraction(10_000)
      unit.kind = .money
      unit.id = "yuan"
      unit.end = end
      unit.word = first..<end
    } else if let word = chineseUnit(at: index) {
      unit.kind = word.kind
      unit.id = word.id
      unit.end = index + word.word.count
      unit.word = first..<unit.end
    } else if let (word, end) = englishUnit(at: index, isGlued: index == start) {
      unit.kind = word.kind
      unit.id = word.id
      unit.end = end
      unit.word = first..<end
    } else if unit.isSome, unit.factor == .one {
      // 多 belongs to the number only before a unit.
      unit.isSome = text[first] == "余"
      unit.end = unit.isSome ? first + 1 : start
    } else if unit.isSome {
      unit.end = max(unit.end, index)
    }
    return unit
  }

  private static let multipliers: [(String, Fraction)] = [
    ("万亿", Fraction(1_000_000_000_000)), ("千亿", Fraction(100_000_000_000)), ("百亿", Fraction(10_000_000_000)),
    ("亿", Fraction(100_000_000)), ("千万", Fraction(10_000_000)), ("百万", Fraction(1_000_000)),
    ("万", Fraction(10_000)), ("千", Fraction(1000)),
  ]

  private func skipSome(_ index: inout Int) -> Bool {
    guard text[index] == "余" || text[index] == "多" else { return false }
    index += 1
    return true
  }

  /// %, ‰, per cent, percentage points, 个百分点, 成.
  private func share(at index: Int) -> Unit? {
    func unit(_ length: Int, _ factor: Fraction, _ kind: TextNumber.Kind, _ id: String) -> Unit {
      Unit(factor: factor, kind: kind, id: id, word: index..<(index + length), end: index + length)
    }
    switch text[index] {
    case "%", "％", "﹪": return unit(1, .hundredth, .share, "percent")
    case "‰": return unit(1, Fraction(1, over: 1000), .share, "percent")
    case "个" where text.has("个百分点", at: index):
      return unit(4, .hundredth, .percentagePoints, "percentage-point")
    case "百" where text.has("百分点", at: index):
      return unit(3, .hundredth, .percentagePoints, "percentage-point")
    case "成":
      let isWord = text[index + 1].map { Self.afterTenths.contains($0) } ?? false
      return isWord ? nil : unit(1, Fraction(1, over: 10), .share, "percent")
    case "p", "P":
      let (word, end) = text.word(at: index)
      let second = text.skippingSpaces(end)
      let (next, nextEnd) = text.word(at: second)
      if word == "percent" { return unit(end - index, .hundredth, .share, "percent") }
      if word == "per", next == "cent" { return unit(nextEnd - index, .hundredth, .share, "percent") }
      if word == "percentage", next == "point" || next == "points" {
        return unit(nextEnd - index, .hundredth, .percentagePoints, "percentage-point")
      }
      return nil
    default: return nil
    }
  }

  private func englishMultiplier(at index: Int) -> (Fraction, Int)? {
    let (word, end) = text.word(at: index)
    switch word {
    case "thousand": return (Fraction(1000), end)
    case "million": return (Fraction(1_000_000), end)
    case "billion": return (Fraction(1_000_000_000), end)
    default: return nil
    }
  }

  /// 256.6 RMB 10,000: the unit of official tables.
  private func tenThousandYuanEnd(_ index: Int) -> Int? {
    guard text.has("RMB", at: index) else { return nil }
    let number = text.skippingSpaces(index + 3)
    return text.has("10,000", at: number) && text[number + 6]?.decimalDigit == nil ? number + 6 : nil
  }

  private func chineseUnit(at index: Int) -> UnitWord? {
    guard let first = text[index], let words = UnitWord.chinese[first] else { return nil }
    return words.first { word in
      text.has(word.word, at: index)
        && !(text[index + word.word.count].map { word.notBefore.contains($0) } ?? false)
    }
  }

  private func englishUnit(at index: Int, isGlued: Bool) -> (UnitWord, Int)? {
    guard let first = text[index], first.isASCIILetter || first == "㎡" else { return nil }
    var end = index
    while let scalar = text[end], scalar.isASCIILetter || "²³㎡".unicodeScalars.contains(scalar) { end += 1 }
    if isGlued, text[end] == "2" || text[end] == "3" { end += 1 }
    let word = text.string(index..<end).lowercased()
    // A single letter is a unit only close to its number: 5t, 300m.
    guard end - index > 1 || isGlued, let unit = UnitWord.english[word] else { return nil }
    return (unit, end)
  }

  /// What a minus sign may stand behind; behind anything else it is a hyphen or the mark of a range.
  private static let beforeSigns = Set(" \u{A0}\u{3000}（(：:|=＝，,为率是于至达长降减幅".unicodeScalars)

  /// Where the number begins with its sign and currency.
  func sign(before start: Int) -> (start: Int, isNegative: Bool, isMoney: Bool) {
    var first = start
    let mark = text[start - 1]
    var isNegative = false
    if mark == "-" || mark == "−" || mark == "－", text[start - 2].map(Self.beforeSigns.contains) ?? true {
      isNegative = true
      first = start - 1
    }
    let behind = text.skippingSpacesBack(first)
    if let sign = text[behind - 1], "¥￥$€".unicodeScalars.contains(sign) {
      return (behind - 1, isNegative, sign != "$" && sign != "€")
    }
    let currency = ["RMB", "CNY", "人民币"].first { text.has($0, at: behind - $0.unicodeScalars.count) }
    return (currency.map { behind - $0.unicodeScalars.count } ?? first, isNegative, currency != nil)
  }

  private static let boundsBefore: [(TextNumber.Bound, [String])] = [
    (
      .about,
      ["约", "大约", "约为", "大约为", "约占", "约合", "约计", "大致", "about", "approximately", "around", "roughly", "some"]
    ),
    (.nearly, ["近", "将近", "接近", "nearly", "almost"]),
    (
      .above,
      [
        "超过", "逾", "超", "突破", "高于", "大于", "多于", "高出", ">", "＞", "over", "more than", "above", "exceeding",
        "exceeded", "greater than",
      ]
    ),
    (
      .atLeast,
      [
        "不少于", "不低于", "至少", "不小于", "≥", ">=", "at least", "no less than", "not less than", "no fewer than",
        "not fewer than",
      ]
    ),
    (
      .below,
      ["不足", "不到", "低于", "少于", "小于", "未达", "未达到", "＜", "<", "under", "below", "less than", "fewer than"]
    ),
    (
      .atMost,
      [
        "不超过", "不多于", "不高于", "至多", "最多", "不大于", "≤", "<=", "at most", "up to", "no more than",
        "not more than",
      ]
    ),
  ]

  private static let boundsAfter: [(TextNumber.Bound, [String])] = [
    (.atLeast, ["以上", "及以上", "（含）以上", "(含)以上", "or more", "or above", "and above"]),
    (.atMost, ["以内", "之内", "以下", "及以下", "or less", "or below", "or fewer"]), (.about, ["左右", "上下"]),
  ]

  /// The longest word before the number wins: 不超过 is not 超过.
  func bound(before start: Int, after end: Int, isSome: Bool) -> TextNumber.Bound {
    if isSome { return .some }
    let behind = text.skippingSpacesBack(start)
    var found: (bound: TextNumber.Bound, length: Int)?
    for (bound, words) in Self.boundsBefore {
      guard let word = text.last(of: words, before: behind) else { continue }
      let first = word.unicodeScalars.first
      if first?.isASCIILetter == true, text[behind - word.unicodeScalars.count - 1]?.isASCIILetter == true {
        continue
      }
      // 附近, 最近 and 公约 are other words.
      if word == "近" || word == "约" || word == "超",
        let before = text[behind - 2], "附最远就公合签节条制大邻新违履特预邀契".unicodeScalars.contains(before)
      {
        continue
      }
      if word.unicodeScalars.count > found?.length ?? 0 { found = (bound, word.unicodeScalars.count) }
    }
    if let found { return found.bound }
    let next = text.skippingSpaces(end)
    for (bound, words) in Self.boundsAfter {
      guard let word = text.first(of: words, at: next) else { continue }
      // `a rise of 1.7 points and above the target` goes on with another number.
      let behind = text.word(at: text.skippingSpaces(next + word.unicodeScalars.count)).text
      if !["the", "a", "an", "its", "our", "that", "this", "last"].contains(behind) { return bound }
    }
    return .exact
  }
}
