internal import Diagnostics
internal import ReportSource

/// Digits or letters are typed full-width.
struct FullWidthCharacters: WordingRule {
  let page = RulePage(
    code: "JX1906", severity: .warning,
    title: Message(zh: "用了全角数字或字母", en: "Full-width digits or letters"),
    meaning: Message(
      zh: "文字里有全角的数字、字母或百分号（１２３、ＡＢＣ、％）：与其他数字宽度不一，也搜不到。",
      en:
        "The text has full-width digits, letters or percent signs: they look unlike the others and are not found by searching."
    ),
    bad: "共接听１１２３１个来电", good: "共接听 11231 个来电", fix: Message(zh: "改用半角", en: "use the ordinary ones"),
    criterion: Criterion.logic)

  func defects(in entries: [Prose.Entry]) -> [Defect] {
    // A text that has most of its digits full-width has them on purpose.
    let wide = entries.reduce(0) { $0 + $1.text.scalars.count(where: Self.isFullWidth) }
    let narrow = entries.reduce(0) { $0 + $1.text.scalars.count { (0x30...0x39).contains($0.value) } }
    guard wide > 0, wide < narrow else { return [] }
    return entries.flatMap { entry -> [Defect] in
      let (passage, text) = (entry.passage, entry.text)
      guard text.scalars.contains(where: Self.isFullWidth) else { return [] }
      return text.scalars.indices.filter {
        Self.isFullWidth(text.scalars[$0]) && !(text[$0 - 1].map(Self.isFullWidth) ?? false)
      }
      .map { start in
        var end = start
        while let scalar = text[end], Self.isFullWidth(scalar) { end += 1 }
        let words = text.string(start..<end)
        let plain = String(
          String.UnicodeScalarView(text.scalars[start..<end].compactMap { Unicode.Scalar($0.value - 0xFEE0) })
        )
        return Defect(
          Message(zh: "“\(words)”是全角字符", en: "“\(words)” is full-width"),
          at: passage.place(of: text.bytes(start..<end)),
          about: [words], fix: Message(zh: "写成 \(plain)", en: "write \(plain)"))
      }
    }
  }

  private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05: true
    default: false
    }
  }
}
