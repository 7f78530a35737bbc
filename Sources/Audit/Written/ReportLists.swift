internal import Diagnostics

/// The lists of findings and of recommendations that a report numbers, as they stand side by side.
struct ReportLists {
  struct Item {
    /// The item's heading or first sentence.
    let title: String
    let place: Place
    /// The title with everything that is said under it.
    let text: String
    /// `F1` where items are numbered so.
    var code: String? { ReportLists.code(text.bare) ?? ReportLists.decimal(text.bare) }
  }

  struct Pair {
    let findings: [Item]
    let recommendations: [Item]
  }

  /// Each list of findings with the list of recommendations that follows it: one in the summary, one in the body.
  let pairs: [Pair]
  /// Everything that is said under headings of findings.
  let findingText: String

  private static let findingWords = [
    "存在的问题", "存在问题", "主要问题", "突出问题", "问题及原因", "问题和原因", "问题与原因", "问题、原因", "问题及其原因", "问题及成因", "问题与成因",
    "问题与不足", "问题和不足", "问题及不足", "存在的不足", "存在不足", "主要不足", "不足之处", "问题与短板", "问题清单", "Problems", "problems",
    "Findings", "findings",
    "Issues",
  ]
  /// `存在的问题`, also `第六章 问题` alone; `其他需要说明的问题` are none.
  private static func isFinding(_ title: String) -> Bool {
    let name = title.drop { !$0.isHan || "第一二三四五六七八九十章节部分、".contains($0) }
    return title.hasAny(findingWords) || ["问题", "发现的问题", "发现问题", "评价发现的问题", "突出问题"].contains(name.bare)
  }

  private static let adviceWords = ["建议", "改进措施", "对策", "整改措施", "Recommendation", "recommendation"]

  init(_ report: WrittenReport) {
    var pairs: [Pair] = []
    var open: [Item] = []
    var texts: [String] = []
    for index in report.headings.indices {
      let title = report.headings[index].title
      let isAdvice = title.hasAny(Self.adviceWords)
      let isFinding = Self.isFinding(title)
      if isFinding { texts.append(Self.text(under: index, in: report)) }
      // A chapter “问题和建议” holds both lists, each under a heading of its own.
      guard isFinding != isAdvice, !(isAdvice && Self.holdsAdvice(index, in: report)) else { continue }
      let items = Self.items(under: index, in: report)
      guard items.count > 1 else { continue }
      if isFinding {
        open = items
      } else if !open.isEmpty {
        pairs.append(Pair(findings: open, recommendations: items))
        open = []
      }
    }
    self.pairs = pairs
    findingText = texts.joined()
  }

  /// Whether one of the headings below a chapter such as `主要经验与有关建议` is that of the recommendations.
  private static func holdsAdvice(_ heading: Int, in report: WrittenReport) -> Bool {
    let level = report.headings[heading].level
    let below = report.headings[(heading + 1)...].prefix { $0.level > level }
    guard let next = below.map(\.level).min() else { return false }
    let inner = below.filter { $0.level == next }
    return inner.count > 1 && inner.count { $0.title.hasAny(adviceWords) } == 1
      && report.headings[heading].title.hasAny([
        "经验", "做法", "问题", "其他", "experience", "Experience", "Lessons",
      ])
  }

  private static func text(under heading: Int, in report: WrittenReport) -> String {
    let cells = report.tables.filter { $0.section.contains(heading) }.flatMap { $0.rows.joined() }
    return report.passages.filter { $0.section.contains(heading) }.map(\.text).joined()
      // Findings may stand in a table: `F1 | … | A2、B3`.
      + cells.map { $0.text + "\n" }.joined()
  }

  /// Headings one level below, else paragraphs that begin with a typed number.
  private static func items(under heading: Int, in report: WrittenReport) -> [Item] {
    let inner = report.passages.filter { $0.section.contains(heading) }
    let own = report.headings.indices.filter { index in
      inner.contains { $0.role == .heading && $0.place == report.headings[index].place }
    }
    let level = own.map { report.headings[$0].level }.min()
    let headings = own.filter { report.headings[$0].level == level }
    if headings.count > 1 {
      return headings.map { index in
        Item(
          title: report.headings[index].title, place: report.headings[index].place,
          text: report.headings[index].title + text(under: index, in: report))
      }
    }
    let paragraphs = part(of: inner.filter { $0.role == .body }, about: report.headings[heading].title)
    let named = paragraphs.flatMap(lines).filter { isNamed($0.passage.text($0.range)) }
    if named.count > 1 { return named.map { item($0.passage, $0.range) } }
    let style = paragraphs.lazy.compactMap { mark($0) }.first
    let items = paragraphs.filter { mark($0) != nil && mark($0) == style }.map { passage in
      item(passage, passage.bytes.indices)
    }
    if items.count > 1 { return items }
    let inline = paragraphs.flatMap(inlineItems)
    return inline.isEmpty && report.isAlone ? rows(under: heading, in: report) : inline
  }

  /// The paragraphs below `**二、存在的问题。**` alone in a chapter `经验与问题`.
  private static func part(of paragraphs: [WrittenPassage], about title: String) -> [WrittenPassage] {
    let words = isFinding(title) ? findingWords : adviceWords
    guard
      let start = paragraphs.firstIndex(where: {
        $0.text.hasPrefix("**") && $0.text.count < 20 && $0.text.hasAny(words)
      }),
      let style = mark(paragraphs[start])
    else { return paragraphs }
    return Array(paragraphs[(start + 1)...].prefix { mark($0) != style })
  }

  /// The rows of a table that says which finding each recommendation answers: `1 | 问题（一） | 统一合同文本`.
  private static func rows(under heading: Int, in report: WrittenReport) -> [Item] {
    report.tables.lazy.filter { $0.section.contains(heading) && $0.rows.count > 1 }.map { table -> [Item] in
      let cited = table.head.indices.first { table.head[$0].text.hasAny(["对应问题", "针对问题", "Finding"]) }
      let advice = table.head.indices.last {
        table.head[$0].text.count < 20
          && table.head[$0].text.hasAny(["建议", "措施", "Recommendation", "Measure"])
      }
      guard let cited, let advice, cited != advice else { return [] }
      let items = table.rows.map { row in
        Item(
          title: row[advice].text, place: row[advice].place,
          text: "对应问题" + row[cited].text.without(["问题", "Finding"]) + "；" + row[advice].text)
      }
      return items.allSatisfy { !CitedFindings.numbers(in: $0.text).isEmpty } ? items : []
    }.first { !$0.isEmpty } ?? []
  }

  /// A paragraph, or its lines where each of several begins as an item does.
  private static func lines(of passage: WrittenPassage) -> [(passage: WrittenPassage, range: Range<Int>)] {
    let ranges = passage.parts.indices.map { index in
      let end = index + 1 < passage.parts.count ? passage.parts[index + 1].start : passage.bytes.count
      return passage.parts[index].start..<end
    }
    let isList = ranges.count > 1 && ranges.count { isNamed(passage.text($0)) } > 1
    return isList ? ranges.map { (passage, $0) } : [(passage, passage.bytes.indices)]
  }

  private static let itemWords = [
    "针对问题", "对应问题", "问题", "建议", "Problem ", "Finding ", "Issue ", "Recommendation ",
  ]

  /// `问题一：……`, `**建议 2（对应问题 2）：**……`, `针对问题三：……`, `**Finding 1. …**`, `F1. …`.
  private static func isNamed(_ line: String) -> Bool {
    let text = line.trimming(leading: ["*", " ", "-"], trailing: [])
    if code(text) != nil { return true }
    guard let word = itemWords.first(where: { text.hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(word.count).drop { " （(".contains($0) }
    let number = rest.prefix { $0.isArabicDigit || "一二三四五六七八九十".contains($0) }
    let behind = rest.dropFirst(number.count)
    guard (1...2).contains(number.count), let next = behind.first else { return false }
    // `针对问题一，县水利局……`
    if word.hasSuffix("对问题") || word.hasSuffix("应问题"), "，,".contains(next) { return true }
    return "：:.．、（()）—–\u{3000}".contains(next) || rest.prefix(24).contains { "：:".contains($0) }
      || next == " " && behind.dropFirst().first.map { !"个项条类方处".contains($0) } == true
  }

  /// `F1` of `F1. Contracts lack a clause.`; nil where a text begins otherwise.
  private static func code(_ text: String) -> String? {
    guard let letter = text.first, "FPQRS".contains(letter) else { return nil }
    let hyphen = text.dropFirst().prefix { $0 == "-" }
    let digits = text.dropFirst(1 + hyphen.count).prefix { $0.isASCII && $0.isWholeNumber }
    let length = 1 + hyphen.count + digits.count
    guard hyphen.count < 2, (1...2).contains(digits.count), let next = text.dropFirst(length).first,
      ".．:：、 ".contains(next)
    else { return nil }
    return String(text.prefix(length))
  }

  /// `5.1` of `5.1 绩效目标不全`.
  private static func decimal(_ text: String) -> String? {
    let number = text.prefix { $0.isArabicDigit || $0 == "." }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }),
      let next = text.dropFirst(number.count).first, next == " " || next == "\u{3000}" || next.isHan
    else { return nil }
    return String(number)
  }

  /// How an item is numbered.
  private enum Mark: Equatable {
    case typed(TypedMark.Style), english
  }

  private static func mark(_ passage: WrittenPassage) -> Mark? {
    let text = passage.text.trimming(leading: ["*"], trailing: [])
    return TypedMark(text).map { .typed($0.style) } ?? (isEnglishItem(text) ? .english : nil)
  }

  /// `6.1 One target is not quantified.`
  private static func isEnglishItem(_ marked: String) -> Bool {
    let text = marked.without(["**"])
    let number = text.prefix { $0.isASCII && ($0.isWholeNumber || $0 == ".") }
    let parts = number.split(separator: ".")
    return parts.count == 2 && parts.allSatisfy { $0.count < 3 } && text.dropFirst(number.count).first == " "
      && text.dropFirst(number.count + 1).first?.isUppercase == true
  }

  private static func item(_ passage: WrittenPassage, _ range: Range<Int>) -> Item {
    let text = passage.text(range)
    let title = text.split { "。；".contains($0) }.first.map(String.init) ?? text
    return Item(
      title: title.bare, place: passage.place(range.lowerBound..<(range.lowerBound + title.utf8.count)),
      text: text)
  }

  /// `一是支出进度慢。二是部分设备闲置。`
  private static func inlineItems(_ passage: WrittenPassage) -> [Item] {
    let starts = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是"].compactMap {
      passage.bytes.range(of: $0)?.lowerBound
    }
    guard starts == starts.sorted() else { return [] }
    return starts.indices.map { index in
      item(passage, starts[index]..<(index + 1 < starts.count ? starts[index + 1] : passage.bytes.count))
    }
  }
}

/// The pairs of characters (Chinese) or words (English) by which two texts can be seen to speak of one thing.
struct Terms {
  let pairs: Set<String>

  /// Words that any part of an evaluation report may hold.
  private static let common: Set<String> = [
    "项目", "绩效", "评价", "管理", "工作", "情况", "进一", "一步", "不够", "不足", "存在", "问题", "加强", "完善", "建议", "提高", "有效",
    "效性", "健全", "全性", "规范",
    "范性", "合理", "理性", "完成", "成率", "及时", "时性", "实施", "开展", "建设", "机制", "制度", "落实", "保障", "确保", "单位", "部门",
    "相关", "有待", "执行", "行情",
    "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "指标", "方面", "没有", "未能", "未按", "强化", "明确", "确性", "部分",
    "较为", "质量", "使用", "的问", "和改", "改进", "措施",
  ]
  private static let commonWords: Set<String> = [
    "the", "and", "for", "with", "was", "were", "not", "project", "should", "have", "has", "that", "are",
    "its", "from", "been", "rate", "of", "to", "in", "a", "is", "be",
    "problem", "problems", "recommendation", "strengthen", "improve", "some", "all",
  ]

  /// Every pair of Chinese characters side by side.
  static func all(in text: String) -> Set<String> {
    let characters = Array(text)
    return Set(
      zip(characters, characters.dropFirst()).filter { $0.0.isHan && $0.1.isHan }.map {
        String([$0.0, $0.1])
      })
  }

  init(_ text: String, isChinese: Bool) {
    if isChinese {
      pairs = Self.all(in: text).subtracting(Self.common)
    } else {
      let words = text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 }.map {
        String($0.prefix(6))
      }
      pairs = Set(words).subtracting(Self.commonWords)
    }
  }
}
