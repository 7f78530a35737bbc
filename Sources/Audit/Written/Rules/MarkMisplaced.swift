internal import Diagnostics
internal import ReportSource

/// A punctuation mark where none can stand.
struct MarkMisplaced: TextRule {
  let page = RulePage(
    code: "JX2191", severity: .warning,
    title: Message(zh: "标点误插", en: "A mark where none can stand"),
    meaning: Message(
      zh: "标点插在不能断开的地方：“一、是”里的顿号，左括号之后、右括号之前的逗号，“的”之前的逗号，标点之前的空格，或者段末的逗号、顿号。",
      en: """
        A mark stands where nothing can be divided: within 一是, behind an opening or before a closing bracket, before \
        的, behind a space, or a comma at the end of a paragraph.
        """),
    bad: "主要问题为：一、是目标不明确；二是任务未完成。", good: "主要问题为：一是目标不明确；二是任务未完成。",
    fix: Message(zh: "删去或改正这个标点", en: "remove or correct the mark"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let spaced = report.entries.map { Self.spaced($0) }
    // A text that was copied from a printed page has spaces before many marks.
    let isTyped = spaced.joined().count < 3
    return zip(report.entries, spaced).flatMap { entry, spaced -> [Defect] in
      let isChinese = entry.passage.language == Language("zh")
      let ranges =
        (isChinese
          ? Self.bracketed(entry.text) + Self.divided(entry.text) + Self.enumerated(entry.text)
            + Self.open(entry)
          : Self.bracketed(entry.text)) + (isTyped ? spaced : [])
      return ranges.map { range in
        let words = entry.text.string(range)
        return Defect(
          Message(zh: "“\(words)”里的标点位置不当", en: "the mark in “\(words)” stands where none can"),
          at: entry.passage.place(of: entry.text.bytes(range)), about: [words], fix: page.fix)
      }
    }
  }

  private static let marks = Set("，、；：。".unicodeScalars)
  private static let commas = Set("，、；：".unicodeScalars)
  private static let narrow = Set(",;:".unicodeScalars)
  private static let opening = Set("（(《【〔“‘".unicodeScalars)
  private static let closing = Set("）)》】〕”’".unicodeScalars)

  /// `（，`, `、）`; not a mark that is quoted: “，”.
  private static func bracketed(_ text: ScanText) -> [Range<Int>] {
    text.scalars.indices.compactMap { index -> Range<Int>? in
      guard let next = text[index + 1] else { return nil }
      let scalar = text.scalars[index]
      if opening.contains(scalar), marks.contains(next) || narrow.contains(next) {
        return text[index + 2].map(closing.contains) == true ? nil : index..<(index + 2)
      }
      guard commas.contains(scalar) || narrow.contains(scalar), closing.contains(next),
        next != ")" || scalar != ":"
      else { return nil }
      return text[index - 1].map(opening.contains) == true ? nil : index..<(index + 2)
    }
  }

  /// What 的 and 了 begin: 的确, 了解.
  private static let begun = Set("确士解结却然".unicodeScalars)

  /// `预算，的执行率`.
  private static func divided(_ text: ScanText) -> [Range<Int>] {
    text.scalars.indices.filter { index in
      commas.contains(text.scalars[index]) && (text[index + 1] == "的" || text[index + 1] == "了")
        && text[index - 1]?.isHan == true && text[index + 2].map(begun.contains) != true
    }.map { $0..<($0 + 2) }
  }

  private static let numerals = Set("一二三四五六七八九".unicodeScalars)

  /// `一、是` in a passage that also has `二是`.
  private static func enumerated(_ text: ScanText) -> [Range<Int>] {
    let isPlain = text.scalars.indices.contains { index in
      numerals.contains(text.scalars[index]) && text[index + 1] == "是"
    }
    guard isPlain else { return [] }
    return text.scalars.indices.filter { index in
      numerals.contains(text.scalars[index])
        && text[index + 1].map { "、，,.．".unicodeScalars.contains($0) } == true
        && text[index + 2] == "是" && text[index + 3] != "否"
        && text[index - 1].map { numerals.contains($0) || $0 == "十" } != true
    }.map { $0..<($0 + 3) }
  }

  /// A comma that ends a paragraph of several clauses.
  private static func open(_ entry: Prose.Entry) -> [Range<Int>] {
    let text = entry.text
    guard entry.passage.kind == .paragraph, text.scalars.count > 20, text.scalars.contains("。"),
      let last = text.scalars.indices.last, text.scalars[last] == "，" || text.scalars[last] == "、"
    else { return [] }
    return [last..<(last + 1)]
  }

  /// A space between a word and its mark: `到位 ，`, `points ,`.
  private static func spaced(_ entry: Prose.Entry) -> [Range<Int>] {
    let text = entry.text
    let isChinese = entry.passage.language == Language("zh")
    return text.scalars.indices.filter { index in
      guard text.scalars[index] == " ", let before = text[index - 1], let next = text[index + 1] else {
        return false
      }
      return isChinese
        ? before.isHan && !numerals.contains(before) && before != "十" && marks.contains(next)
        : before.isASCIILetter && (next == "," || next == ";") && text[index + 2] == " "
    }.map { $0..<($0 + 2) }
  }
}
