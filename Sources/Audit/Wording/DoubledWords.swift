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

  /// What is said of one thing after the other: 逐一, step by step.
  private static let counts: Set<Unicode.Scalar> = ["一", "逐", "各", "某"]
  /// Nouns that end one name and begin another: 养老服务 and 服务质量.
  private static let names: Set<String> = [
    "服务", "管理", "工作", "项目", "资金", "建设", "培训", "评价", "监测", "检测", "中心", "合同", "工程", "采购", "设备", "机构", "企业",
    "系统", "信息", "数据", "标准", "社区",
  ]
  /// The longest word that is looked for twice.
  private static let longest = 6

  /// Words of one character that no word ends or begins with where they meet.
  private static let single: Set<Unicode.Scalar> = [
    "将", "按", "已", "未", "至", "或", "须", "仍", "没", "尚", "推", "反", "这", "那", "但", "把", "很", "又", "若",
  ]
  /// Words of one character, with those before or behind which two of them meet in a right text: 现在在, 为了了解.
  private static let met: [Unicode.Scalar: (before: Set<Unicode.Scalar>, behind: Set<Unicode.Scalar>)] = [
    "在": (["现", "正", "存", "所", "内", "潜", "实", "外", "旨", "好", "自"], ["于"]),
    "了": (["为", "除", "到"], ["解", "结", "却", "断", "然"]), "和": ([], ["气", "美", "谐", "睦", "解", "平", "缓"]),
    "是": (["但", "还", "就", "于", "凡", "都", "而", "只", "要", "可"], ["非", "否"]),
    "与": (["参", "给", "赋", "授", "付"], []),
  ]
  /// 反反复复, 至至…: what may follow two of a kind.
  private static let reduplicated: [Unicode.Scalar: Unicode.Scalar] = ["反": "复"]
  /// Words that English lets stand twice.
  private static let english: Set<String> = ["that", "had", "very", "so", "long", "far", "again", "more"]

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
      } else if next == scalar, single.contains(scalar), reduplicated[scalar] != text[index + 2] {
        ranges.append(index..<(index + 2))
        index += 1
      } else if next == scalar, let met = met[scalar], text[index - 1].map(met.before.contains) != true,
        text[index + 2].map(met.behind.contains) != true
      {
        ranges.append(index..<(index + 2))
        index += 1
      } else if scalar == "的", next == "的", text[index - 1] != "目", text[index + 2] != "确" {
        ranges.append(index..<(index + 2))
      } else if let count = repeated(in: text, at: index) {
        ranges.append(index..<(index + count * 2))
        index += count * 2 - 1
      }
      index += 1
    }
    return ranges
  }

  /// How many characters of a word of two to six stand twice from here; nil where none does.
  private static func repeated(in text: ScanText, at index: Int) -> Int? {
    guard let first = text[index], first.isHan, !counts.contains(first) else { return nil }
    return (2...longest).first { count in
      guard text[index + count] == first, text[index + 1] != first else { return false }
      let word = (0..<count).compactMap { text[index + $0] }
      guard word.count == count, word.allSatisfy(\.isHan), text.has(word, at: index + count)
      else { return false }
      let isInside =
        text[index - 1]?.isHan == true && text[index + count * 2]?.isHan == true
      // `每村每月`
      if count == 2, word.last == "每" { return false }
      return !(isInside && names.contains(text.string(index..<(index + count))))
    }
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
        // A capital may begin a name: Walla Walla.
        let isName = (text[index]?.value).map { $0 < 0x61 } == true && word.count > 3
        if word == text.word(at: last.lowerBound).text, !english.contains(word), !isName,
          word.count > 1 || word == "a"
        {
          ranges.append(last.lowerBound..<end)
        }
      }
      last = index..<end
      index = end
    }
    return ranges
  }
}
