internal import Evaluation
internal import ReportSource

/// The words around a typed number.
struct NumberContext {
  let language: Language
  private let section: String
  private let heading: String
  /// The sentence up to the number, in lower case.
  private let before: String
  /// The sentence from behind the number on, in lower case.
  private let after: String
  /// The whole passage, in lower case.
  private let paragraph: String
  /// ``before`` without the linking words at its end.
  private let lead: String
  /// The last year that the sentence names before the number.
  private let year: Int?
  private let pairs: Set<FigurePhrase.Pair>
  private let isEnglish: Bool

  init(_ number: TextNumber, in entry: Prose.Entry) {
    let passage = entry.passage
    let bytes = Array(passage.text.utf8)
    let sentence = Self.sentence(around: number.range, in: bytes)
    language = passage.language
    section = passage.section
    heading = passage.heading.lowercased()
    isEnglish = passage.language == Language("en")
    before = String(decoding: bytes[sentence.lowerBound..<number.range.lowerBound], as: UTF8.self)
      .lowercased()
    after = String(decoding: bytes[number.range.upperBound..<sentence.upperBound], as: UTF8.self).lowercased()
    paragraph = passage.text.lowercased()
    lead = Self.withoutLinks(before, isEnglish: isEnglish)
    let years = entry.scan.others.filter { other in
      other.role == .date && sentence.contains(other.range.lowerBound)
        && other.range.upperBound <= number.range.lowerBound
    }.compactMap { Int(passage.slice($0.range).prefix { $0.isASCII && $0.isNumber }) }.filter { $0 > 1900 }
    year = years.last
    pairs = Set(FigurePhrase.pairs(of: before + after))
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

  /// Whether a name, in lower case, leads to the number.
  func leads(_ phrase: String) -> Bool {
    guard phrase.count >= 3 || phrase == "总分" else { return false }
    if isEnglish, after.hasPrefix(" " + phrase), phrase.contains(" ") { return true }
    // A name may itself end with a linking word, such as C11 得.
    return [lead, before].contains { text in
      guard text.hasSuffix(phrase) else { return false }
      guard let last = text.dropLast(phrase.count).last else { return true }
      if isEnglish { return !last.isLetter }
      return phrase.count >= 5 || phrase == "总分" || !last.isHan || "的年度共有对其中与和及每月各".contains(last)
    }
  }

  /// The figure of the thing whose name is referred to just before the number: {{budget.club.name}} 22 万元.
  func referenced(among candidates: [KnownFigure]) -> KnownFigure? {
    let name = isEnglish && lead.hasSuffix(",") ? lead.dropLast() : lead[...]
    guard name.hasSuffix(".name}}"), let open = name.ranges(of: "{{").last else { return nil }
    let thing = name[open.upperBound...].dropLast(".name}}".count).filter { $0 != " " }
    let own = candidates.filter { !$0.isOfScore && $0.name.lowercased().hasPrefix(thing + ".") }
    return own.count == 1 ? own[0] : nil
  }

  private static let qualifiers = [
    "计划", "目标", "预期", "预计", "应", "拟", "行业", "标准", "平均", "标杆", "下限", "基准", "最低", "要求", "力争", "planned",
    "target",
    "standard", "average", "floor", "benchmark", "required", "expected",
  ]
  /// Of headings whose sections say what should be.
  private static let targetHeadings = ["目标", "计划", "标准", "targets", "goals", "plan"]
  private static let otherTimes = [
    "上年", "上一年", "去年", "同期", "往年", "前年", "历年", "last year", "previous year", "year before",
  ]
  private static let comparisons = [
    "与", "较", "比", "同", "on the ", "than ", "with the ", "over the ", "from the ",
  ]

  /// Whether the sentence gives the number for another year, a plan or a standard.
  func speaksOfAnother(period: ClosedRange<Int>) -> Bool {
    if let year, !period.contains(year) { return true }
    if Self.targetHeadings.contains(where: heading.contains) { return true }
    let clause = before.suffix(while: { !"，,；：".contains($0) })
    let previous = before.dropLast(clause.count + 1).suffix(while: { !"，,；：".contains($0) })
    return Self.qualifiers.contains { clause.contains($0) }
      || Self.otherTimes.contains { Self.gives($0, in: clause) || Self.gives($0, in: previous) }
  }

  /// Whether a clause speaks of another time, and does not only compare with it: 比上年.
  private static func gives(_ time: String, in clause: some StringProtocol) -> Bool {
    clause.ranges(of: time).contains { range in
      let words = clause[..<range.lowerBound]
      return !comparisons.contains { words.hasSuffix($0) }
    }
  }

  /// How much of a figure's name the sentence holds, 0…1.
  func mention(of figure: KnownFigure) -> Double {
    let named = (figure.phrases[language] ?? []).map { $0.share(in: pairs) }.max() ?? 0
    // A section about an indicator is about its figures.
    return !section.isEmpty && figure.name.hasPrefix(section + ".") ? max(named, 0.6) : named
  }

  /// Whether the number is a bound in a sentence that explains the grades: it is bounded, or 达到 stands before it.
  func boundsGrade(_ number: TextNumber, _ grades: [Methodology.Grade]) -> Bool {
    let isBound =
      number.bound != .exact || number.isRange || lead.count < before.count && before.contains("达到")
    guard isBound else { return false }
    let named = grades.filter { grade in
      let name = grade.name.reading(in: language).text.lowercased()
      return paragraph.contains("“" + name + "”")
        || paragraph.contains("{{grade." + grade.band.id + ".name}}")
    }
    return named.count > 1
  }

  // MARK: scores

  /// 每低 1 个百分点扣 0.1 分 is a rule, no result.
  var isPartOfRule: Bool {
    let clause = before.suffix(while: { !"，,；。".contains($0) })
    return clause.contains("每") || clause.contains(" each ") || clause.contains(" every ")
      || clause.contains(" per ")
  }

  private static let scoreWords: [(suffix: String, words: [String])] = [
    (
      ".score-rate",
      ["得分率", "得分率为", "得分率是", "得分率达", "得分率达到", "score rate of", "score rate is", "score rate was"]
    ),
    (
      ".weight",
      ["权重", "权重为", "权重是", "分值", "分值为", "weight is", "weight of", "weight was", "weighs", "carries"]
    ),
    (".lost", ["扣", "扣除", "扣分", "失", "扣去", "lost", "loses", "losing"]),
    (
      ".score",
      [
        "得分", "得", "得分为", "得满分", "得分是", "评分为", "评定为", "获得", "scored", "scores", "score is", "score of",
        "score was", "earns", "earned", "earning", "earns the full", "earned the full", "scores the full",
      ]
    ),
  ]

  /// Which of an indicator's figures the words before the number speak of.
  var scoreSuffix: String? {
    var text = before[...]
    while let last = text.last, last == " " || last == "*" { text.removeLast() }
    return Self.scoreWords.first { _, words in words.contains { text.hasSuffix($0) } }?.suffix
  }

  /// The indicator that the section is about, else the one that the sentence names last before the number, else the
  /// whole.
  func subject(among subjects: [ScoreSubject]) -> String? {
    if subjects.contains(where: { $0.code == section }) { return section }
    var last: (end: String.Index, length: Int, code: String)?
    for subject in subjects {
      guard let (end, length) = subject.lastMention(in: before, language) else { continue }
      if last.map({ ($0.end, $0.length) < (end, length) }) ?? true { last = (end, length, subject.code) }
    }
    if let last { return last.code }
    return ["项目得", "本项目", "the project"].contains { before.contains($0) } ? "total" : nil
  }
}

/// What scores: an indicator by its code, with the names that texts have for it.
struct ScoreSubject {
  let code: String
  /// In lower case.
  private let names: [Language: [String]]

  init(_ notes: IndicatorNotes, in languages: [Language]) {
    let code = notes.id.value.text
    self.code = code
    var names: [Language: [String]] = [:]
    for language in languages {
      let texts = [notes.name, notes.brief].map { $0.reading(in: language).text.lowercased() }
      // 决策 is a name only as 决策类 or 决策指标.
      var own = texts.flatMap { $0.count >= 5 ? [$0] : [$0 + "类", $0 + "指标"] }
      // A code of one letter is also a word.
      if code.count > 1 { own.append(code.lowercased()) }
      names[language] = own + ["{{" + code.lowercased() + "."]
    }
    self.names = names
  }

  /// Where a text names it last, and how long that name is.
  func lastMention(in text: String, _ language: Language) -> (end: String.Index, length: Int)? {
    (names[language] ?? []).compactMap { name in
      text.ranges(of: name).last.map { ($0.upperBound, name.count) }
    }
    .max { $0 < $1 }
  }
}

extension StringProtocol {
  /// The end of a text, as far back as its characters fulfil a condition.
  fileprivate func suffix(while condition: (Character) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, condition(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
