internal import Diagnostics
internal import Evaluation

/// A calculation that is typed out does not come to its result.
struct TypedFormulaDisagrees: TextRule {
  let page = RulePage(
    code: "JX2111", severity: .error,
    title: Message(zh: "写出的算式与结果不符", en: "A typed calculation does not come to its result"),
    meaning: Message(
      zh: "正文写出算式和结果（如 683/850*100%=80.35%），按印出的小数位计算，等号两边不相等。",
      en: "A calculation and its result stand in the text, and at the decimals printed the two sides differ."),
    bad: "完成率=683/850*100%=83.35%。", good: "完成率=683/850*100%=80.35%。",
    fix: Message(zh: "重新计算，改正算式或结果", en: "compute it again, and correct the figures or the result"),
    criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    (report.sentences + report.cellSentences).flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences else { return [] }
      let scored = report.isAlone ? scored(sentence) : []
      guard sentence.hasAny(["=", "＝", "≈"]) else { return report.isAlone ? scored + inWords(sentence) : [] }
      return scored + sentence.numbers.compactMap { defect(sentence, $0) }
    } + rules(report)
  }

  private func defect(_ sentence: Sentence, _ result: StatedNumber) -> Defect? {
    // Digits that go on are cut, not rounded.
    let rest = sentence.passage.text(from: result.range.upperBound, to: sentence.range.upperBound)
    guard !rest.hasPrefix("…"), !rest.hasPrefix("..."),
      rest.bare.first.map({ !"+-−*×/÷＋－".contains($0) }) ?? true,
      result.number.bound == .exact || result.number.bound == .about, !result.number.isRange,
      let (expression, value) = Formula.before(result.range.lowerBound, in: sentence)
    else { return nil }
    // Prices in yuan come to yuan, whatever the unit of the result.
    let isYuan = expression.contains("元") && !expression.contains { "万亿".contains($0) }
    let scale = Formula.mixedScale(of: expression) ?? (isYuan ? .one : Self.scale(result.number))
    let shown = result.number.kind == .share ? value : value * scale
    guard !result.number.agrees(with: shown) else { return nil }
    return Defect(
      Message(
        zh: "\(expression) = \(result.number.words(for: shown))，不是 \(result.words)",
        en: "\(expression) = \(result.number.words(for: shown)), not \(result.words)"),
      at: result.place, about: [result.words], values: [result.value, shown], fix: page.fix)
  }

  /// The figures of a calculation stand in the unit of its result: 万元 on both sides.
  private static func scale(_ number: TextNumber) -> Fraction {
    if number.unitWord.hasPrefix("亿") { return Fraction(100_000_000) }
    return number.unitWord.hasPrefix("万") ? Fraction(10_000) : .one
  }
}

/// A calculation of typed numbers: + − × ÷, brackets, percentages.
struct Formula {
  private var characters: [Character]
  private var index = 0

  /// The calculation that ends in an equals sign before an offset, with its value; nil where there is none.
  static func before(_ offset: Int, in sentence: Sentence) -> (text: String, value: Fraction)? {
    var rest = Array(sentence.passage.text(from: sentence.range.lowerBound, to: offset))
    while let last = rest.last, last == " " || last == "*" { rest.removeLast() }
    guard let sign = rest.last, "=＝≈".contains(sign) else { return nil }
    rest.removeLast()
    return ending(rest)
  }

  /// The calculation that some characters end with.
  static func ending(_ typed: [Character]) -> (text: String, value: Fraction)? {
    var rest = typed
    rest = operands(withoutRates(rest))
    var start = rest.count
    while start > 0, isPart(rest[start - 1]) { start -= 1 }
    // Words before the calculation may end in a unit or a bracket that belongs to it.
    while start < rest.count, !rest[start].isASCII || !rest[start].isNumber, !"（(-−".contains(rest[start]) {
      start += 1
    }
    // `2021 年 121/6,120`
    let head = rest[start...].prefix(6)
    if head.count == 6, head.prefix(4).allSatisfy(\.isArabicDigit), head.dropFirst(4).first == "年",
      head.last?.isArabicDigit == true
    {
      start += 5
    }
    let typed = String(rest[start...]).bare
    let plain = typed.filter { !units.contains($0) && $0 != " " && $0 != "," }
    guard plain.contains(where: { "+-−*×/÷＋－".contains($0) }),
      Set(typed.filter { "万亿".contains($0) }).count < 2
    else {
      return nil
    }
    let scaled = typed.count { "万亿".contains($0) }
    let operands = plain.split { "+-−*×/÷＋－()（）".contains($0) }.count { !$0.hasSuffix("%") }
    guard scaled == 0 || scaled == operands || mixedScale(of: typed) != nil else { return nil }
    var formula = Formula(characters: Array(plain))
    guard let value = formula.sum(), formula.index == formula.characters.count else { return nil }
    return (typed, value)
  }

  /// How many ones the product is counted in where a single factor is in 万 or 亿: `4.80万吨×60元` comes to so many 万元.
  static func mixedScale(of typed: String) -> Fraction? {
    guard typed.contains("×"), !typed.contains(where: { "+-−÷/＋－(（".contains($0) }),
      typed.count(where: { "万亿".contains($0) }) == 1
    else { return nil }
    return typed.contains("万") ? Fraction(10_000) : Fraction(100_000_000)
  }

  /// A calculation whose prices are for one of something: `60元/吨×4吨` as `60元×4吨`.
  private static func withoutRates(_ typed: [Character]) -> [Character] {
    var kept: [Character] = []
    var index = 0
    while index < typed.count {
      if "/／".contains(typed[index]), index > 0, units.contains(typed[index - 1]), index + 1 < typed.count,
        typed[index + 1].isHan
      {
        index += 1
        while index < typed.count, typed[index].isHan { index += 1 }
      } else {
        kept.append(typed[index])
        index += 1
      }
    }
    return kept
  }

  /// A calculation without the words between its marks and its numbers: `137 人÷核定 144 人` as `137 人÷144 人`.
  private static func operands(_ typed: [Character]) -> [Character] {
    var kept: [Character] = []
    var end = typed.count
    while end > 0 {
      if isPart(typed[end - 1]) {
        kept.append(typed[end - 1])
        end -= 1
        continue
      }
      var start = end
      while start > 0, end - start < 10, typed[start - 1].isHan { start -= 1 }
      guard start > 0, start < end, "*×/÷".contains(typed[start - 1]),
        kept.last(where: { $0 != " " })?.isNumber == true
      else {
        break
      }
      end = start
    }
    return typed[..<end] + kept.reversed()
  }

  private static let units = Set("个人次份户场分元项名件处套万亿吨亩米公里天台篇例月年日辆间座株头只本册口盏所期")

  private static func isPart(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || " .,%％+-−*×/÷＋－()（）".contains(character)
      || units.contains(character)
  }

  private func peek(_ marks: String) -> Bool { index < characters.count && marks.contains(characters[index]) }

  private mutating func sum() -> Fraction? {
    guard var value = product() else { return nil }
    while peek("+＋-−－") {
      let isPlus = peek("+＋")
      index += 1
      guard let next = product() else { return nil }
      value = isPlus ? value + next : value - next
    }
    return value
  }

  private mutating func product() -> Fraction? {
    guard var value = factor() else { return nil }
    while peek("*×/÷") {
      let isTimes = peek("*×")
      index += 1
      guard let next = factor() else { return nil }
      if isTimes {
        value = value * next
      } else {
        guard let quotient = value.divided(by: next) else { return nil }
        value = quotient
      }
    }
    return value
  }

  private mutating func factor() -> Fraction? {
    if peek("(（") {
      index += 1
      guard let value = sum(), peek(")）") else { return nil }
      index += 1
      return value
    }
    var digits = ""
    while index < characters.count, characters[index].isASCII,
      characters[index].isNumber || characters[index] == "."
    {
      digits.append(characters[index])
      index += 1
    }
    guard let point = PrintedNumber.all(in: digits).first, !digits.isEmpty, digits.first != "." else {
      return nil
    }
    guard peek("%％") else { return point.digits }
    index += 1
    return point.digits * .hundredth
  }
}
