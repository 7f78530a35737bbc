internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// One of the names that texts have for a figure.
struct FigurePhrase: Hashable, Sendable {
  /// In lower case.
  let text: String
  /// Its neighbouring characters, or its English words.
  let pairs: [Pair]

  init(_ text: String) {
    self.text = text.lowercased()
    var pairs = Self.pairs(of: self.text)
    // A name has few of them: to look through these is quicker than to hash each.
    for index in pairs.indices.reversed() where pairs[..<index].contains(pairs[index]) {
      pairs.remove(at: index)
    }
    self.pairs = pairs
  }

  /// How much of it a text with these pairs holds, 0…1.
  func share(in others: Set<Pair>) -> Double {
    pairs.isEmpty ? 0 : Double(pairs.count(where: others.contains)) / Double(pairs.count)
  }

  /// Pairs of neighbouring Chinese characters, and English words of three letters or more, as often as they stand
  /// there.
  static func pairs(of text: String) -> [Pair] {
    var pairs: [Pair] = []
    for word in text.unicodeScalars.split(whereSeparator: { !$0.isWordPart }) {
      if word.allSatisfy(\.isASCII) {
        if word.count > 2 { pairs.append(Pair(word)) }
      } else {
        for (left, right) in zip(word, word.dropFirst()) { pairs.append(Pair(left, right)) }
      }
    }
    return pairs
  }

  /// Two characters, or a word, as one number, which compares many times faster than text.
  struct Pair: Hashable, Sendable {
    private let code: UInt64

    init(_ left: Unicode.Scalar, _ right: Unicode.Scalar) {
      code = UInt64(left.value) << 32 | UInt64(right.value)
    }

    /// An English word by its hash as Fowler, Noll and Vo have it; the first bit tells it from two characters.
    init(_ word: Substring.UnicodeScalarView) {
      let hash = word.reduce(into: 0xcbf2_9ce4_8422_2325 as UInt64) { hash, scalar in
        hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
      }
      code = hash | 1 << 63
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit of a word, and no mark or space.
  fileprivate var isWordPart: Bool {
    if isHan || isASCIILetter || decimalDigit != nil { return true }
    return value >= 0xC0 && (properties.isAlphabetic || properties.numericType != nil)
  }
}

/// What texts and messages call the figures of a report.
struct FigureWords {
  private var words: [String: [Language: [String]]] = [:]
  private var titles: [String: Message] = [:]

  /// What texts call a figure, by language.
  subscript(name: String) -> [Language: [FigurePhrase]] {
    words[name]?.mapValues { texts in
      var known: Set<String> = []
      return texts.filter { known.insert($0).inserted }.map { FigurePhrase($0) }
    } ?? [:]
  }

  /// What messages call it; its own name where nothing else is known.
  func title(of name: String) -> Message { titles[name] ?? Message(zh: name, en: name) }

  init(_ report: Report) {
    for fact in report.facts {
      add(fact.label, to: fact.name, in: report)
      let label = fact.label.message
      titles[fact.name] = label
      for part in fact.parts {
        let name = part.name.message
        titles[fact.name + "." + part.id.text] = Message(
          zh: label.zh + "（" + name.zh + "）", en: label.en + " (" + name.en + ")")
      }
      for part in fact.parts where part.name.inMainLanguage.count >= 3 {
        add(part.name, to: fact.name + "." + part.id.text, in: report)
      }
    }
    for notes in report.indicators.notes { add(notes, in: report) }
    for line in report.budget?.lines ?? [] {
      let name = line.id.value.text
      add(line.name, to: "budget.\(name).amount", in: report, ending: ["预算", "经费", "资金"])
      add(line.name, to: "plan.\(name).quantity", in: report, ending: ["计划", "计划数", "计划数量"])
    }
    for group in report.budget?.groups ?? [] {
      add(group.name, to: "budget.\(group.id.value.text).amount", in: report, ending: ["", "预算", "经费", "资金"])
    }
    for grade in report.methodology.grades {
      let name = grade.name.message
      titles["grade.\(grade.band.id).from"] = Message(
        zh: "“\(name.zh)”的下限", en: "the least score of “\(name.en)”")
    }
    for (name, title) in Self.fixedTitles { titles[name] = title }
    words["total.score"] = [Language("zh"): Self.total, Language("en"): Self.totalEnglish]
    words["budget.total"] = [
      Language("zh"): ["预算总额", "总预算", "项目预算", "预算资金", "预算金额", "年度预算", "预算安排", "预算总金额"],
      Language("en"): ["total budget", "project budget", "budget total", "the budget"],
    ]
    words["payments.total"] = [
      Language("zh"): ["支出总额", "总支出", "实际支出", "支出资金", "支出资金总额", "累计支出", "资金支出", "项目支出"],
      Language("en"): ["total expenditure", "expenditure", "total payments"],
    ]
    words["budget.execution-rate"] = [
      Language("zh"): ["预算执行率", "资金执行率"], Language("en"): ["budget execution rate", "execution rate"],
    ]
  }

  private static let fixedTitles = [
    "total.score": Message(zh: "总分", en: "total score"),
    "total.score-rate": Message(zh: "总得分率", en: "total score rate"),
    "total.weight": Message(zh: "满分", en: "full score"),
    "budget.total": Message(zh: "预算总额", en: "total budget"),
    "payments.total": Message(zh: "支出总额", en: "total payments"),
    "budget.execution-rate": Message(zh: "预算执行率", en: "budget execution rate"),
  ]

  private static let total = ["总分", "总得分", "综合得分", "项目得分", "评价得分", "绩效得分", "最终得分", "综合评分", "评价总分", "绩效评价得分"]
  private static let totalEnglish = [
    "total score", "overall score", "final score", "the project scored", "project score",
  ]

  /// An indicator's figures and what ends their names in both languages, the usual one first.
  static let indicatorWords: [(suffix: String, chinese: [String], english: [String])] = [
    (".value", [""], [""]), (".score", ["得分", "得", "评分"], [" score", " scored"]),
    (".weight", ["权重", "分值", "类指标权重", "指标权重"], [" weight", "'s weight"]),
    (".score-rate", ["得分率"], [" score rate"]), (".lost", ["扣分", "失分", "扣"], [" lost"]),
  ]

  private mutating func add(_ notes: IndicatorNotes, in report: Report) {
    let code = notes.id.value.text
    let name = notes.name.message
    for (suffix, chinese, english) in Self.indicatorWords {
      titles[code + suffix] = Message(zh: name.zh + chinese[0], en: name.en + english[0])
    }
    for language in report.languages {
      let isEnglish = language == Language("en")
      var names = [notes.name, notes.brief].map { $0.reading(in: language).text }
      // A code of one letter is also a word.
      if code.count > 1 { names += isEnglish ? [code] : [code, code + " "] }
      for (suffix, chinese, english) in Self.indicatorWords {
        let endings = isEnglish ? english : chinese
        words[code + suffix, default: [:]][language, default: []] += names.flatMap { name in
          endings.map { name + $0 }
        }
      }
    }
  }

  private mutating func add(_ label: Label, to name: String, in report: Report, ending: [String] = [""]) {
    for language in report.languages {
      guard label.written[language] != nil else { continue }
      let text = label.reading(in: language).text
      let isEnglish = language == Language("en")
      let names =
        isEnglish
        ? [text] : (ending.map { text + $0 } + Self.stems(of: text))
      words[name, default: [:]][language, default: []] += names
    }
  }

  /// 接听来电数 is also called 接听来电.
  private static func stems(of label: String) -> [String] {
    for ending in ["数量", "总数", "次数", "人数", "数", "量"]
    where label.hasSuffix(ending) && label.count - ending.count >= 4 {
      return [String(label.dropLast(ending.count))]
    }
    return []
  }
}
