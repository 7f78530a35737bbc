internal import Diagnostics
internal import ReportSource

/// A word or punctuation mark stands twice in a row.
struct DoubledWords: WordingRule {
  let page = RulePage(
    code: "JX1905", severity: .warning,
    title: Message(zh: "字词或标点重复", en: "A word or mark stands twice"),
    meaning: Message(
      zh: "标点连用（。。 ，，）或字词重复（的的、进行进行、the the），多为修改时遗留。",
      en: "Punctuation is doubled (。。 ，，), or a word is (的的, 进行进行, the the), mostly left over from editing."),
    bad: "项目进行进行了中期检查。。", good: "项目进行了中期检查。", fix: Message(zh: "删去一个", en: "remove one"),
    criterion: Criterion.logic)

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", ",", ";": true
    default: false
    }
  }

  private static let chinese = Dictionary(
    grouping: [
      "进行", "开展", "通过", "以及", "并且", "但是", "由于", "其中", "对于", "根据", "本项目", "有效", "情况",
    ].map { Array($0.unicodeScalars) }
  ) { $0[0] }
  /// Words of one character that no word ends or begins with where they meet.
  private static let single: Set<Unicode.Scalar> = ["将", "按", "已", "未", "至", "或", "须", "仍"]
  private static let english: Set<String> = [
    "the", "of", "is", "to", "and", "a", "in", "for", "on", "was", "were", "are", "with", "by", "an",
  ]

  func defects(in entries: [Prose.Entry]) -> [Defect] {
    entries.flatMap { entry in
      let (passage, text) = (entry.passage, entry.text)
      let ranges = passage.language == Language("en") ? Self.words(in: text) : Self.characters(in: text)
      return ranges.map { range in
        let words = text.string(range)
        return Defect(
          Message(zh: "“\(words)”重复", en: "“\(words)” stands twice"),
          at: passage.place(of: text.bytes(range)), about: [words],
          fix: page.fix)
      }
    }
  }

  private static func characters(in text: ScanText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while let scalar = text[index] {
      let next = text[index + 1]
      if isMark(scalar), let next, isMark(next) {
        ranges.append(index..<(index + 2))
        index += 1
      } else if single.contains(scalar), next == scalar {
        ranges.append(index..<(index + 2))
        index += 1
      } else if scalar == "的", next == "的", text[index - 1] != "目", text[index + 2] != "确" {
        ranges.append(index..<(index + 2))
      } else if scalar == text[index + 2] || scalar == text[index + 3],
        let word = chinese[scalar]?.first(where: { text.has($0 + $0, at: index) })
      {
        ranges.append(index..<(index + word.count * 2))
        index += word.count
      }
      index += 1
    }
    return ranges
  }

  private static func words(in text: ScanText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var last: Range<Int>?
    var index = 0
    while let scalar = text[index] {
      guard scalar.isASCIILetter else {
        if !scalar.isSpaceOrEmphasis { last = nil }
        index += 1
        continue
      }
      var end = index
      while text[end]?.isASCIILetter == true { end += 1 }
      if let last, last.count == end - index {
        let word = text.word(at: index).text
        if word == text.word(at: last.lowerBound).text, english.contains(word) {
          ranges.append(last.lowerBound..<end)
        }
      }
      last = index..<end
      index = end
    }
    return ranges
  }
}
