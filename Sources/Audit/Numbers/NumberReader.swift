internal import Evaluation

/// Reads one text from front to back.
struct NumberReader {
  /// A number before it is known what it counts.
  struct Raw {
    let value: Fraction
    /// What one more in the last digit adds.
    let step: Fraction
    /// The value where it is typed as a plain whole number, without point or separators.
    let plain: Int?
    /// How many digits were typed.
    let digits: Int
    let isSpelled: Bool
    var range: Range<Int>
  }

  let text: ScanText
  let names: Set<String>
  private(set) var figures: [TextNumber] = []
  private(set) var others: [OtherNumber] = []
  private var index = 0
  /// Of the last number: where it ends, and its role where it states nothing.
  private(set) var last: (end: Int, role: OtherNumber.Role?)?

  init(_ text: ScanText, names: Set<String>) {
    self.text = text
    self.names = names
    others = text.names.map { OtherNumber(role: .name, range: text.bytes($0)) }
  }

  mutating func read() {
    while let scalar = text[index] {
      if scalar.decimalDigit != nil {
        readDigits()
      } else if ChineseNumeral.isPart(scalar) {
        readChinese()
      } else if scalar.isASCIILetter {
        readWord()
      } else {
        index += 1
      }
    }
    others.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: digits

  private mutating func readDigits() {
    let raw = Self.digits(in: text, from: index)
    if let end = pointedDateEnd(index) ?? dateEnd(of: raw) {
      enter(.date, raw.range.lowerBound..<end)
    } else if let (role, end) = otherRole(of: raw) {
      enter(role, raw.range.lowerBound..<end)
    } else if let fraction = fraction(raw) {
      enterFigure(fraction, as: .share, unit: "percent")
    } else {
      enterFigure(raw)
    }
  }

  static func digits(in text: ScanText, from start: Int) -> Raw {
    var end = start
    var unscaled = Fraction.zero
    var places = 0
    var count = 0
    var isPlain = true
    var hasPoint = false
    while let scalar = text[end] {
      if let digit = scalar.decimalDigit {
        unscaled = unscaled * Fraction(10) + Fraction(digit)
        if hasPoint { places += 1 }
        count += 1
      } else if !hasPoint, scalar == "." || scalar == "．", text[end + 1]?.decimalDigit != nil {
        hasPoint = true
        isPlain = false
      } else if !hasPoint, isSeparator(in: text, at: end) {
        isPlain = false
      } else {
        break
      }
      end += 1
    }
    let step = Fraction(unscaled: 1, places: places)
    let plain =
      isPlain && count <= 15
      ? Int(text.string(start..<end).map { String($0.wholeNumberValue ?? 0) }.joined()) : nil
    return Raw(
      value: unscaled * step, step: step, plain: plain, digits: count, isSpelled: false, range: start..<end)
  }

  /// A comma, or a thin space, with exactly three digits behind it.
  private static func isSeparator(in text: ScanText, at index: Int) -> Bool {
    guard text[index] == "," || text[index] == "，" || text[index] == "\u{2009}" || text[index] == "\u{202F}"
    else {
      return false
    }
    // A full-width comma also ends a clause: 85，120 are two numbers unless the digits are full-width.
    if text[index] == "，", (text[index - 1]?.value ?? 0) < 0xFF10 { return false }
    return (1...3).allSatisfy { text[index + $0]?.decimalDigit != nil }
      && text[index + 4]?.decimalDigit == nil
  }

  /// 1/3 as a share; nil for other numbers.
  private func fraction(_ raw: Raw) -> Raw? {
    guard let numerator = raw.plain, text[raw.range.upperBound] == "/",
      text[raw.range.upperBound + 1]?.decimalDigit != nil
    else { return nil }
    let other = Self.digits(in: text, from: raw.range.upperBound + 1)
    guard let denominator = other.plain, numerator > 0, numerator < denominator, denominator <= 100 else {
      return nil
    }
    return Raw(
      value: Fraction(numerator, over: denominator), step: Fraction(1, over: 1000), plain: nil,
      digits: raw.digits,
      isSpelled: true, range: raw.range.lowerBound..<other.range.upperBound)
  }

  // MARK: Chinese numerals

  private static let idioms = [
    "三个代表", "四个意识", "四个自信", "四个全面", "两个维护", "两个确立", "两个一百年", "两个责任", "八项规定", "三令五申", "千家万户",
  ]

  private mutating func readChinese() {
    let start = index
    guard let run = ChineseNumeral.run(in: text, from: start) else { return }
    index = run.upperBound
    if let idiom = text.first(of: Self.idioms, at: start) {
      index = start + idiom.unicodeScalars.count
      return
    }
    if text.has("百分百", at: start) {
      return enterFigure(spelled(.one, step: .hundredth, start..<(start + 3)), as: .share, unit: "percent")
    }
    if let (share, step, end) = partOf(from: start) {
      return enterFigure(spelled(share, step: step, start..<end), as: .share, unit: "percent")
    }
    if let (share, end) = chineseFraction(run) {
      return enterFigure(
        spelled(share, step: Fraction(1, over: 1000), start..<end), as: .share, unit: "percent")
    }
    if let share = tenthsAndHundredths(run) {
      return enterFigure(
        spelled(share, step: .hundredth, start..<(run.upperBound + 2)), as: .share, unit: "percent")
    }
    let before = text[text.skippingSpacesBack(start) - 1]
    if before == "第" { return enter(.ordinal, start..<run.upperBound) }
    guard let numeral = ChineseNumeral(text, run) else { return }
    let raw = Raw(
      value: numeral.value, step: numeral.step,
      plain: numeral.isPositional || numeral.step == .one ? numeral.whole : nil,
      digits: numeral.isPositional ? run.count : 0, isSpelled: true, range: run)
    if continuesLast(raw), last?.role == .ordinal { return enter(.ordinal, run) }
    if let end = dateEnd(of: raw) { return enter(.date, start..<end) }
    guard !numeral.isPositional, isCounted(raw, run, before) else { return }
    enterFigure(raw)
  }

  /// 百分之九十五, 千分之三, 百分之95.
  private func partOf(from start: Int) -> (share: Fraction, step: Fraction, end: Int)? {
    let wholes = [("百分之", 100), ("千分之", 1000), ("万分之", 10_000)]
    guard let (word, whole) = wholes.first(where: { text.has($0.0, at: start) }) else { return nil }
    let first = start + word.unicodeScalars.count
    let part = Fraction(1, over: whole)
    if text[first]?.decimalDigit != nil {
      let raw = Self.digits(in: text, from: first)
      return (raw.value * part, raw.step * part, raw.range.upperBound)
    }
    guard let run = ChineseNumeral.run(in: text, from: first) else { return nil }
    if run.count == 1, text[first] == "百" { return (Fraction(100) * part, part, run.upperBound) }
    guard let numeral = ChineseNumeral(text, run) else { return nil }
    return (numeral.value * part, numeral.step * part, run.upperBound)
  }

  /// 八成五; not 八成五个, where 五 counts what follows.
  private func tenthsAndHundredths(_ run: Range<Int>) -> Fraction? {
    guard run.count == 1, text[run.upperBound] == "成",
      let tenths = ChineseNumeral.digit(text[run.lowerBound]),
      let hundredths = ChineseNumeral.digit(text[run.upperBound + 1]), tenths > 0, hundredths > 0,
      ChineseNumeral.run(in: text, from: run.upperBound + 1)?.count == 1,
      !unit(from: run.upperBound + 2).hasUnit
    else { return nil }
    return Fraction(tenths * 10 + hundredths, over: 100)
  }

  /// 三分之二.
  private func chineseFraction(_ run: Range<Int>) -> (share: Fraction, end: Int)? {
    guard text.has("分之", at: run.upperBound), let whole = ChineseNumeral(text, run),
      let other = ChineseNumeral.run(in: text, from: run.upperBound + 2),
      let part = ChineseNumeral(text, other),
      let share = part.value.divided(by: whole.value)
    else { return nil }
    return (share, other.upperBound)
  }

  /// Whether a Chinese numeral counts something, rather than being part of a word: 一个, 二次, 三级, 十分, 数十.
  private func isCounted(_ raw: Raw, _ run: Range<Int>, _ before: Unicode.Scalar?) -> Bool {
    if let before, "几数若上".unicodeScalars.contains(before) {
      let isNoun = text[run.lowerBound - 2].map { "总人次件户场个题分票台度".unicodeScalars.contains($0) } ?? false
      if before != "数" || !isNoun { return false }
    }
    // 十几, and words such as 红十字.
    if text[run.upperBound] == "几" || text[run.upperBound] == "字" { return false }
    let next = text[run.upperBound]
    if run.count == 1 {
      guard let digit = ChineseNumeral.digit(text[run.lowerBound]) else {
        // 十分 is “very” unless points are given or taken.
        guard text[run.lowerBound] == "十" else { return false }
        if next == "分" { return before.map { "得扣加减计满为值".unicodeScalars.contains($0) } ?? false }
        return unit(from: run.upperBound).hasUnit
      }
      if digit == 0 { return false }
      if digit == 1 || (digit == 2 && text[run.lowerBound] != "两") {
        return next == "成" && !isOtherWord(after: run.upperBound) || (digit == 1 && next == "倍")
      }
    }
    return unit(from: run.upperBound).hasUnit || raw.step < .one
  }

  private func isOtherWord(after index: Int) -> Bool {
    text[index + 1].map { Self.afterTenths.contains($0) } ?? false
  }

  /// What makes 成 the beginning of another word.
  static let afterTenths = Set("立为果员本绩长功熟效都分因形型人交品就不千".unicodeScalars)

  private func spelled(_ value: Fraction, step: Fraction, _ range: Range<Int>) -> Raw {
    Raw(value: value, step: step, plain: nil, digits: 0, isSpelled: true, range: range)
  }

  // MARK: words

  private static let currencies: Set<String> = ["rmb", "cny", "usd", "hkd", "eur"]
  /// What begins the number of a standard.
  private static let standards: Set<String> = [
    "gb", "db", "iso", "iec", "hj", "sl", "cjj", "jgj", "jtg", "qb", "yy", "ws", "ly", "ny", "jt", "tsg",
    "cecs", "mz", "tb",
  ]

  private mutating func readWord() {
    let start = index
    if !isUpper(start), !EnglishNumeral.mayBegin(text, start) { return skipCode(start) }
    let (word, end) = text.word(at: start)
    index = end
    if Self.currencies.contains(word) {
      if let label = moneyUnitEnd(start) { enter(.label, start..<label) }
      return
    }
    if let number = EnglishNumeral.read(text, from: start) {
      index = number.end
      let raw = Raw(
        value: Fraction(number.value), step: .one, plain: number.value, digits: 0, isSpelled: true,
        range: start..<number.end)
      if Self.labelWords.contains(text.word(before: start)) { return enter(.label, raw.range) }
      if text[number.end] == "-", text[number.end + 1]?.isASCIILetter == true {
        return enter(.name, start..<text.word(at: number.end + 1).end)
      }
      return enterFigure(raw)
    }
    if let date = monthEnd(start), date > end { return enter(.date, start..<date) }
    if Self.standards.contains(word), isUpper(start) { return readStandard(start, end) }
    skipCode(start)
  }

  private func isUpper(_ index: Int) -> Bool { text[index].map { (0x41...0x5A).contains($0.value) } ?? false }

  /// `GB/T 33358-2016`, `DB31/T 810—2014`.
  private mutating func readStandard(_ start: Int, _ end: Int) {
    var end = end
    while let scalar = text[end], scalar.isASCIILetter || scalar.decimalDigit != nil || scalar == "/" {
      end += 1
    }
    let number = text.skippingSpaces(end)
    if text[number]?.decimalDigit != nil { end = number }
    while let scalar = text[end],
      scalar.decimalDigit != nil
        || (scalar == "." || scalar.isRangeMark) && text[end + 1]?.decimalDigit != nil
        || scalar == "—" && text[end + 1] == "—"
    { end += 1 }
    if text.string(start..<end).utf8.contains(where: { (0x30...0x39).contains($0) }) {
      enter(.document, start..<end)
    }
    index = end
  }

  /// `C11`, `C332`, `COVID-19`, `pre-2018`.
  private mutating func skipCode(_ start: Int) {
    var end = start
    var isCode = false
    while let scalar = text[end], scalar.isASCIILetter || scalar.decimalDigit != nil || scalar == "_" {
      isCode = isCode || scalar.decimalDigit != nil
      end += 1
    }
    while text[end] == "-" || text[end] == ".", text[end + 1]?.decimalDigit != nil,
      !text.isEnd(end, ofSentence: isCode)
    {
      isCode = true
      end += 1
      while let scalar = text[end], scalar.isASCIILetter || scalar.decimalDigit != nil { end += 1 }
    }
    if isCode { enter(.code, start..<end) }
    index = end
  }

  /// `（RMB 10,000）`: the unit of a table, no amount.
  private func moneyUnitEnd(_ start: Int) -> Int? {
    let first = text.skippingSpaces(start + 3)
    guard text[first]?.decimalDigit != nil else { return nil }
    let raw = Self.digits(in: text, from: first)
    let before = text[text.skippingSpacesBack(start) - 1]
    let after = text[text.skippingSpaces(raw.range.upperBound)]
    let isAlone =
      before == "(" || before == "（" || before == nil || before == "|" || before == ":" || before == "："
    let isLast = after == ")" || after == "）" || after == nil || after == "|"
    return raw.value == Fraction(10_000) && isAlone && isLast ? raw.range.upperBound : nil
  }

  // MARK: results

  private mutating func enter(_ role: OtherNumber.Role, _ range: Range<Int>) {
    others.append(OtherNumber(role: role, range: text.bytes(range)))
    last = (range.upperBound, role)
    index = max(range.upperBound, index)
  }

  private mutating func enterFigure(_ raw: Raw) {
    let unit = unit(from: raw.range.upperBound)
    let (start, isNegative, isMoney) = sign(before: raw.range.lowerBound)
    let sign = Fraction(isNegative ? -1 : 1)
    let bound = bound(before: start, after: unit.end, isSome: unit.isSome)
    let isRange = joinsRange(start)
    if isRange { inheritUnit(unit, isMoney: isMoney) }
    let kind = unit.kind ?? (isMoney ? .money : .plain)
    figures.append(
      TextNumber(
        value: raw.value * unit.factor * sign, step: raw.step * unit.factor, digits: raw.value * sign,
        kind: kind,
        unit: unit.id ?? (isMoney ? "yuan" : nil), unitWord: text.string(unit.word), bound: bound,
        isSpelled: raw.isSpelled, isRange: isRange, range: text.bytes(start..<unit.end)))
    last = (unit.end, nil)
    index = unit.end
  }

  private mutating func enterFigure(_ raw: Raw, as kind: TextNumber.Kind, unit: String) {
    let start = raw.range.lowerBound
    let end = raw.range.upperBound
    figures.append(
      TextNumber(
        value: raw.value, step: raw.step, digits: kind == .share ? raw.value * Fraction(100) : raw.value,
        kind: kind,
        unit: unit, unitWord: "",
        bound: bound(before: start, after: end, isSome: false), isSpelled: true, isRange: joinsRange(start),
        range: text.bytes(raw.range)))
    last = (end, nil)
    index = end
  }

  /// Whether only the mark of a range stands between the last figure and this one.
  private func joinsRange(_ start: Int) -> Bool {
    guard let last, last.role == nil, !figures.isEmpty else { return false }
    let first = text.skippingSpaces(last.end)
    if text.word(at: first).text == "to" { return text.skippingSpaces(first + 2) == start }
    guard let mark = text[first], mark.isRangeMark else { return false }
    var end = first
    while text[end] == mark { end += 1 }
    return text.skippingSpaces(end) == start && end - first <= 2
  }

  /// Gives the first end of a range the unit that stands behind the second: 18-35 岁, 3–5 万元.
  private mutating func inheritUnit(_ unit: Unit, isMoney: Bool) {
    guard let first = figures.popLast() else { return }
    let takes = first.kind == .plain && unit.kind != nil
    let factor = takes ? unit.factor : .one
    figures.append(
      TextNumber(
        value: first.value * factor, step: first.step * factor, digits: first.digits,
        kind: takes ? unit.kind ?? .plain : first.kind,
        unit: takes ? unit.id : first.unit, unitWord: takes ? text.string(unit.word) : first.unitWord,
        bound: first.bound, isSpelled: first.isSpelled, isRange: true, range: first.range))
  }
}

extension ScanText {
  /// Whether a point ends a sentence rather than joining a code: `C11. 85` has a space, `C11.85` is a code.
  fileprivate func isEnd(_ index: Int, ofSentence isCode: Bool) -> Bool { self[index] == "." && !isCode }
}
