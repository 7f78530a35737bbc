internal import Diagnostics
internal import ReportSource

/// Half-width punctuation in Chinese text.
struct HalfWidthPunctuation: WordingRule {
  let page = RulePage(
    code: "JX1901", severity: .warning,
    title: Message(zh: "中文里用了半角标点", en: "Half-width punctuation in Chinese text"),
    meaning: Message(
      zh: "汉字旁边用了英文的逗号、分号、冒号、问号、感叹号、句点或括号。数字、代码、网址和整段英文里的不算。",
      en: """
        A half-width comma, semicolon, colon, question or exclamation mark, full stop or bracket stands beside a \
        Chinese character. Numbers, code, addresses and English passages are not meant.
        """),
    bad: "预算执行率较高,制度健全(见附件).", good: "预算执行率较高，制度健全（见附件）。",
    fix: Message(zh: "改用全角标点", en: "use full-width punctuation"), criterion: Criterion.logic)

  /// The Chinese mark for a half-width one.
  private static func fullWidth(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "?": "？"
    case "!": "！"
    case "(": "（"
    case ")": "）"
    case ".": "。"
    default: nil
    }
  }

  func defects(in entries: [Prose.Entry]) -> [Defect] {
    entries.filter {
      // A summary may be English in a Chinese text.
      $0.passage.language == Language("zh") && !Self.isReference($0.text)
        && $0.text.scalars.contains(where: \.isHan)
    }.flatMap { entry in
      let (passage, text) = (entry.passage, entry.text)
      let formulas = Self.formulas(in: text)
      return text.scalars.indices.compactMap { index -> Defect? in
        guard let right = Self.fullWidth(text.scalars[index]), Self.isChinese(text, at: index),
          !formulas.contains(where: { $0.contains(index) })
        else { return nil }
        let mark = String(Character(text.scalars[index]))
        return Defect(
          Message(
            zh: "半角标点“\(mark)”应为“\(right)”", en: "“\(mark)” is half-width; Chinese text has “\(right)”"),
          at: passage.place(of: text.bytes(index..<(index + 1))), about: [mark],
          fix: Message(zh: "写成“\(right)”", en: "write “\(right)”"))
      }
    }
  }

  /// Whether a text is an entry of a bibliography, whose marks GB/T 7714 makes half-width:
  /// `[1] 国家统计局. 统计规范[Z]. 2019.`
  private static func isReference(_ text: ScanText) -> Bool {
    guard text[0] == "[" else { return false }
    let close = (1..<5).first { text[$0] == "]" }
    return close.map { close in close > 1 && (1..<close).allSatisfy { text[$0]?.decimalDigit != nil } }
      ?? false
  }

  private static let operators = Set("×÷−+*/=＝＋－".unicodeScalars)

  /// Pairs of brackets that belong to a calculation, from one to the other:
  /// `(业绩值 − 下限) ÷ (标杆值 − 下限)`, `min(业绩值, 1)`.
  private static func formulas(in text: ScanText) -> [ClosedRange<Int>] {
    var open: [Int] = []
    return text.scalars.indices.compactMap { index -> ClosedRange<Int>? in
      if text.scalars[index] == "(" { open.append(index) }
      guard text.scalars[index] == ")", let start = open.popLast() else { return nil }
      let before = text.scalars[..<start].last { $0 != " " }
      let after = text[text.skippingSpaces(index + 1)]
      let isCalculated = [before, after].contains { $0.map(operators.contains) ?? false }
      let isFunction = ["min", "max"].contains(
        String(String.UnicodeScalarView(text.scalars[max(0, start - 3)..<start])))
      return isCalculated || isFunction ? start...index : nil
    }
  }

  /// Whether a mark stands beside Chinese and belongs to it.
  private static func isChinese(_ text: ScanText, at index: Int) -> Bool {
    let before = text[index - 1]
    let after = text[index + 1]
    let followsChinese = before.map(isHanOrClosing) ?? false
    let behind = text[text.skippingSpaces(index + 1)]
    let leadsChinese = behind.map(isHanOrOpening) ?? false
    switch text.scalars[index] {
    case ".":
      return (followsChinese || (before == "%" && leadsChinese))
        && (behind == nil || leadsChinese || after == "\n" || after == " ")
    case ":": return followsChinese
    case "(": return followsChinese || (after.map(isHanOrOpening) ?? false)
    case ")":
      // 1) and a) at the beginning number a list.
      let isListMark =
        index <= 3 && before?.isASCII == true && before != "%" && !hasOpening(text, before: index)
      return !isListMark && (followsChinese || (after.map(\.isHan) ?? false))
    default: return followsChinese || leadsChinese
    }
  }

  private static func hasOpening(_ text: ScanText, before index: Int) -> Bool {
    (0..<index).contains { text[$0] == "(" }
  }

  private static func isHanOrClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || "”’》）】〕」。".unicodeScalars.contains(scalar)
  }

  private static func isHanOrOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || "“‘《（【〔「".unicodeScalars.contains(scalar)
  }
}
