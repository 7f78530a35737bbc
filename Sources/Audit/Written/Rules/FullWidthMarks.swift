internal import Diagnostics
internal import ReportSource

/// Full-width punctuation in English text.
struct FullWidthMarks: TextRule {
  let page = RulePage(
    code: "JX2192", severity: .warning,
    title: Message(zh: "英文里用了全角标点", en: "Full-width punctuation in English text"),
    meaning: Message(
      zh: "英文报告的字母、数字之后用了全角的逗号、句号、分号、冒号、问号或括号。",
      en:
        "A full-width comma, full stop, semicolon, colon or bracket follows a letter or digit of an English text."
    ),
    bad: "The programme scored 97.38 points， and met its target。",
    good: "The programme scored 97.38 points, and met its target.",
    fix: Message(zh: "改用半角标点", en: "use the ordinary mark"), criterion: Criterion.logic)

  private static let marks: [Unicode.Scalar: String] = [
    "，": ",", "。": ".", "；": ";", "：": ":", "、": ",", "！": "!", "？": "?",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    guard !report.isChinese else { return [] }
    return report.entries.flatMap { entry -> [Defect] in
      let text = entry.text
      return text.scalars.indices.compactMap { index -> Defect? in
        guard let right = Self.marks[text.scalars[index]], let before = text[index - 1],
          before.isASCIILetter || before.decimalDigit != nil || "%)”\"’".unicodeScalars.contains(before)
        else { return nil }
        let mark = text.string(index..<(index + 1))
        return Defect(
          Message(
            zh: "“\(mark)”是全角标点，英文应为“\(right)”", en: "“\(mark)” is full-width; English text has “\(right)”"),
          at: entry.passage.place(of: text.bytes(index..<(index + 1))), about: [mark], fix: page.fix)
      }
    }
  }
}
