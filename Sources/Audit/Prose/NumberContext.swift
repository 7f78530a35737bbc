internal import ReportSource

/// The words around a typed number.
struct NumberContext {
  let language: Language
  private let section: String
  /// The sentence up to the number, in lower case.
  private let before: String
  /// The sentence from behind the number on, in lower case.
  private let after: String
  /// ``before`` without the linking words at its end.
  private let lead: String
  /// The last year that the sentence names before the number.
  private let year: Int?
  private let pairs: Set<Substring>
  private let isEnglish: Bool

  init(_ number: TextNumber, in entry: Prose.Entry) {
    let passage = entry.passage
    let bytes = Array(passage.text.utf8)
    let sentence = Self.sentence(around: number.range, in: bytes)
    language = passage.language
    section = passage.section
    isEnglish = passage.language == Language("en")
    before = String(decoding: bytes[sentence.lowerBound..<number.range.lowerBound], as: UTF8.self)
      .lowercased()
    after = String(decoding: bytes[number.range.upperBound..<sentence.upperBound], as: UTF8.self).lowercased()
    lead = Self.withoutLinks(before, isEnglish: isEnglish)
    let years = entry.scan.others.filter { other in
      other.role == .date && sentence.contains(other.range.lowerBound)
        && other.range.upperBound <= number.range.lowerBound
    }.compactMap { Int(passage.slice($0.range).prefix { $0.isASCII && $0.isNumber }) }.filter { $0 > 1900 }
    year = years.last
    pairs = Self.pairs(of: before + after)
  }

  private static func sentence(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let ends = ["。", "！", "？", "；", "|", ". ", "; "].map { Array($0.utf8) }
    var start = range.lowerBound
    while start > 0, !ends.contains(where: { bytes[..<start].suffix($0.count).elementsEqual($0) }) {
      start -= 1
    }
    var end = range.upperBound
    while end < bytes.count, !ends.contains(where: { bytes[end...].prefix($0.count).elementsEqual($0) }) {
      end += 1
    }
    return start..<end
  }

  // MARK: names

  private static let chineseLinks = [
    "达到了", "达到", "合计为", "共计", "合计", "总计", "累计", "大约", "约为", "约", "将近", "接近", "近", "超过", "逾", "不足", "不到", "低于",
    "高于",
    "仅为", "仅", "已达", "已", "均为", "则为", "则", "为", "是", "达", "到", "共", "计", "有", "了", "的", "：", "（", "“", "”",
    "(", ":", "*", " ",
    "即", "实际", "总共", "一共", "提高到", "提升至", "增至", "降至", "上升到", "下降到", "至", "在",
  ].sorted { $0.count > $1.count }
  private static let englishLinks = [
    "stood at", "came to", "amounted to", "rose to", "fell to", "a total of", "totalled", "totaled",
    "reached", "was", "were", "is", "are",
    "of", "at", "about", "around", "nearly", "over", "under", "only", "approximately", "almost", "the", "by",
    "a", "just", ":", "(", "*", "“", "”",
  ].sorted { $0.count > $1.count }

  private static func withoutLinks(_ text: String, isEnglish: Bool) -> String {
    var rest = text[...]
    let links = isEnglish ? englishLinks : chineseLinks
    while true {
      while rest.last == " " { rest.removeLast() }
      if rest.hasSuffix("）"), let open = rest.lastIndex(of: "（"), rest[open...].count <= 10 {
        rest = rest[..<open]
        continue
      }
      guard let link = links.first(where: { rest.hasSuffix($0) }) else { break }
      let shorter = rest.dropLast(link.count)
      // English links are whole words.
      if isEnglish, link.last?.isLetter == true, let last = shorter.last, last != " " { break }
      rest = shorter
    }
    return String(rest)
  }

  /// How long a phrase is that leads to the number; nil where it does not stand there.
  ///
  /// - Parameter isWeak: the phrase is a short name that must begin at a border of words.
  func leads(_ phrase: String, isWeak: Bool) -> Int? {
    guard phrase.count >= 3 else { return nil }
    if isEnglish, after.hasPrefix(" " + phrase), phrase.contains(" ") { return phrase.count }
    // A name may itself end with a linking word, such as C11 得.
    for text in [lead, before] where text.hasSuffix(phrase) {
      let rest = text.dropLast(phrase.count)
      guard let last = rest.last else { return phrase.count }
      let isBorder =
        isEnglish ? !last.isLetter : (phrase.count >= 5 || !last.isHan || "的年度共有对其中与和及每月各".contains(last))
      if isBorder { return phrase.count }
    }
    return nil
  }

  private static let qualifiers = [
    "计划", "目标", "预期", "预计", "应", "拟", "行业", "标准", "平均", "标杆", "下限", "基准", "最低", "要求", "力争", "planned",
    "target", "standard",
    "average", "floor", "benchmark", "required", "expected",
  ]
  private static let otherTimes = [
    "上年", "上一年", "去年", "同期", "往年", "前年", "历年", "last year", "previous year", "year before",
  ]

  /// Whether the sentence gives the number for another year, a plan or a standard.
  func speaksOfAnother(period: ClosedRange<Int>) -> Bool {
    if let year, !period.contains(year) { return true }
    let clause = before.suffix(while: { !"，,；：".contains($0) })
    return Self.otherTimes.contains { before.contains($0) }
      || Self.qualifiers.contains { clause.contains($0) }
  }

  /// How much of a figure's name the sentence holds, 0…1.
  func mention(of figure: KnownFigure) -> Double {
    let named =
      (figure.phrases[language] ?? []).map { phrase -> Double in
        let own = Self.pairs(of: phrase)
        return own.isEmpty ? 0 : Double(own.intersection(pairs).count) / Double(own.count)
      }.max() ?? 0
    // A section about an indicator is about its figures.
    return !section.isEmpty && figure.name.hasPrefix(section + ".") ? max(named, 0.6) : named
  }

  /// Neighbouring characters, or English words.
  private static func pairs(of text: String) -> Set<Substring> {
    var pairs: Set<Substring> = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        if word.count > 2 { pairs.insert(word) }
        continue
      }
      var index = word.startIndex
      while let next = word.index(index, offsetBy: 2, limitedBy: word.endIndex) {
        pairs.insert(word[index..<next])
        index = word.index(after: index)
      }
    }
    return pairs
  }

  // MARK: scores

  /// 每低 1 个百分点扣 0.1 分 is a rule, no result.
  var isPartOfRule: Bool {
    let clause = before.suffix(while: { !"，,；。".contains($0) })
    return clause.contains("每") || clause.contains(" each ") || clause.contains(" every ")
      || clause.contains(" per ")
  }

  private static let scoreWords: [(String, [String])] = [
    (
      ".score-rate",
      ["得分率", "得分率为", "得分率是", "得分率达", "得分率达到", "score rate of", "score rate is", "score rate was"]
    ),
    (".weight", ["权重", "权重为", "权重是", "分值", "分值为", "weight is", "weight of", "weight was", "weighs"]),
    (".lost", ["扣", "扣除", "扣分", "失", "扣去", "lost", "loses", "losing"]),
    (
      ".score",
      [
        "得分", "得", "得分为", "得满分", "得分是", "评分为", "评定为", "获得", "scored", "scores", "score is", "score of",
        "score was",
      ]
    ),
  ]

  /// Which of an indicator's figures the words before the number speak of.
  var scoreSuffix: String? {
    let text = before.trimmingEnd
    return Self.scoreWords.first { _, words in words.contains { text.hasSuffix($0) } }?.0
  }

  /// The indicator that the sentence names last before the number, else that of the section.
  func subject(among codes: Set<String>, _ figures: [KnownFigure]) -> String? {
    var last: (end: String.Index, length: Int, code: String)?
    for code in codes {
      let names = (figures.first { $0.name == code + ".weight" }?.phrases[language] ?? []).compactMap(
        Self.subjectName)
      for name in names where name.count >= 3 {
        guard let range = before.ranges(of: name).last else { continue }
        if range.upperBound > last?.end ?? before.startIndex
          || (range.upperBound == last?.end && name.count > last?.length ?? 0)
        {
          last = (range.upperBound, name.count, code)
        }
      }
    }
    if let last { return last.code }
    if codes.contains(section) { return section }
    return ["项目得", "本项目", "the project"].contains { before.contains($0) } ? "total" : nil
  }

  /// 项目决策 of 项目决策权重; a short name must be followed by 类 or 指标.
  private static func subjectName(_ phrase: String) -> String? {
    for ending in ["类指标权重", "指标权重", "权重", "分值", " weight", "'s weight"] where phrase.hasSuffix(ending) {
      let name = String(phrase.dropLast(ending.count))
      let isCode = name.utf8.allSatisfy { $0 < 0x80 } && name.contains { $0.isNumber }
      if isCode { return name }
      if ending == "类指标权重" { return name + "类" }
      return name.count >= 5 ? name : nil
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while let last = text.last, last == " " || last == "*" { text.removeLast() }
    return String(text)
  }

  fileprivate func suffix(while condition: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, condition(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}

extension Character {
  fileprivate var isHan: Bool { unicodeScalars.first?.isHan ?? false }
}
