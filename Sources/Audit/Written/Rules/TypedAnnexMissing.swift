internal import Diagnostics

/// An annex is cited that is not there, or stands there and is never cited.
struct TypedAnnexMissing: TextRule {
  let page = RulePage(
    code: "JX2156", severity: .warning,
    title: Message(zh: "附件与引用对不上", en: "Annexes do not match their citations"),
    meaning: Message(
      zh: "正文写“见附件 3”，文后却没有附件 3；或者文后的附件正文从未提到。",
      en: "The text cites an annex by a number that none has, or an annex at the end is never mentioned."),
    bad: "问卷结果见附件 3。\n\n附件 1 指标体系\n\n附件 2 问卷结果", good: "指标见附件 1，问卷结果见附件 2。\n\n附件 1 指标体系\n\n附件 2 问卷结果",
    fix: Message(zh: "改正编号，或补上附件、在正文中引用", en: "correct the number, add the annex, or mention it"),
    criterion: Criterion.tables)

  private typealias Mention = (number: String, place: Place)

  /// As a text has them, and as an annex is titled.
  private static let words: [(typed: String, word: String)] = [
    ("附件", "附件"), ("附表", "附表"), ("附录", "附录"), ("附图", "附图"), ("Annex ", "Annex "), ("Annexes ", "Annex "),
    ("Appendix ", "Appendix "), ("Appendices ", "Appendix "),
  ]
  private static let joints: [(text: String, isRange: Bool)] = [
    ("至", true), ("到", true), ("—", true), ("–", true), ("～", true), ("~", true), ("-", true), (" to ", true),
    ("、", false), ("和", false), ("及", false), ("与", false), (", and ", false), (" and ", false),
    (", ", false),
  ]

  /// Each number of `附件 1 至附件 3`, `附件 1、2`, `Annexes A to C`.
  private static func all(
    from first: (text: String, end: Int), _ word: String, in passage: WrittenPassage
  ) -> [String] {
    var (numbers, last) = ([first.text], first)
    while true {
      let rest = passage.text(from: last.end, to: min(last.end + 12, passage.bytes.count))
      let isPlural = word.hasSuffix("es ") || word.first?.isASCII == false
      guard let joint = joints.first(where: { rest.hasPrefix($0.text) && (isPlural || $0.isRange) }) else {
        break
      }
      var start = last.end + joint.text.utf8.count
      while start < passage.bytes.count, passage.bytes[start] == 0x20 { start += 1 }
      // A number with its own word is found by that.
      let isTyped = passage.bytes[start...].starts(with: word.utf8)
      if isTyped { start += word.utf8.count }
      guard let next = number(passage, behind: start) else { break }
      // `附件 1、3 个表` counts something.
      let behind = passage.text(from: next.end, to: min(next.end + 4, passage.bytes.count)).first
      guard behind.map({ !"个份张项次人种类户年月%".contains($0) }) ?? true else { break }
      let named = joint.isRange ? between(last.text, next.text) : [next.text]
      numbers += isTyped ? named.filter { $0 != next.text } : named
      last = next
    }
    return numbers
  }

  /// 2 and 3 behind 1 up to 3, B and C behind A up to C.
  private static func between(_ first: String, _ last: String) -> [String] {
    if let from = Int(first), let to = Int(last), from < to, to - from < 30 {
      return ((from + 1)...to).map(String.init)
    }
    guard let from = first.utf8.first, let to = last.utf8.first, first.utf8.count == 1, last.utf8.count == 1,
      from < to, from > 0x40
    else { return [last] }
    return ((from + 1)...to).map { String(decoding: [$0], as: UTF8.self) }
  }

  func defects(in report: WrittenReport) -> [Defect] {
    var annexes: [Mention] = []
    var citations: [Mention] = []
    for passage in report.passages {
      for (typed, word) in Self.words {
        for range in passage.bytes.ranges(of: typed) {
          guard let number = Self.number(passage, behind: range.upperBound) else { continue }
          let place = passage.place(range.lowerBound..<number.end)
          if Self.isTitle(passage, at: range.lowerBound, behind: number.end)
            || Self.isEntry(passage, at: range.lowerBound, behind: number.end, in: report)
            || Self.isListed(passage, at: range.lowerBound)
          {
            annexes.append((word + number.text, place))
          } else {
            citations += Self.all(from: number, typed, in: passage).map { (word + $0, place) }
          }
        }
      }
    }
    let known = Set(annexes.map(\.number))
    let cited = Set(citations.map(\.number)).union(Self.inCells(of: report))
    guard !known.isEmpty else { return gaps(citations) }
    let missing = citations.filter { !known.contains($0.number) }
    // Two that are cited make it a habit to cite them.
    let uncited = cited.count < 2 ? [] : annexes.filter { !cited.contains($0.number) }
    // A document that leaves several of them without a word does not cite its annexes.
    let silent = report.isAlone && Set(uncited.map(\.number)).count > 1 && missing.isEmpty ? [] : uncited
    return missing.map { citation in
      Defect(
        Message(zh: "没有“\(citation.number)”", en: "there is no “\(citation.number)”"), at: citation.place,
        about: [citation.number], fix: page.fix)
    }
      + silent.map { annex in
        Defect(
          Message(zh: "正文没有提到“\(annex.number)”", en: "the text never mentions “\(annex.number)”"),
          at: annex.place,
          about: [annex.number], fix: page.fix)
      }
  }

  /// What the cells of tables cite among other words: `访谈记录（附件 3）`.
  private static func inCells(of report: WrittenReport) -> [String] {
    guard report.isAlone else { return [] }
    let cells = report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil && $0.text.count > 4 }
    return cells.flatMap { cell -> [String] in
      let passage = cell.passage
      return words.flatMap { typed, word in
        passage.bytes.ranges(of: typed).filter { $0.lowerBound > 0 }.flatMap { range -> [String] in
          guard let number = number(passage, behind: range.upperBound) else { return [] }
          return all(from: number, typed, in: passage).map { word + $0 }
        }
      }
    }
  }

  /// Of a text without annexes: the first citation that skips a number.
  private func gaps(_ citations: [Mention]) -> [Defect] {
    let numbers = Dictionary(
      citations.compactMap { mention in
        Int(mention.number.dropFirst(2)).map { ($0, mention) }
      }
    ) { first, _ in first }
    guard citations.allSatisfy({ $0.number.hasPrefix("附件") }), let last = numbers.keys.max(),
      numbers.count > 1,
      let missing = (1..<last).first(where: { numbers[$0] == nil }),
      let next = numbers.keys.filter({ $0 > missing }).min().flatMap({ numbers[$0] })
    else { return [] }
    return [
      Defect(
        Message(
          zh: "提到“\(next.number)”，没有提到“附件\(missing)”",
          en: "“\(next.number)” is mentioned and “附件\(missing)” never is"),
        at: next.place, about: [next.number], fix: page.fix)
    ]
  }

  /// `1`, `一`, `D`, with the offset behind it.
  private static func number(_ passage: WrittenPassage, behind start: Int) -> (text: String, end: Int)? {
    let rest = passage.text(from: start, to: min(start + 16, passage.bytes.count))
    let spaces = rest.prefix { $0 == " " }.utf8.count
    let letter = rest.dropFirst(spaces).prefix { $0.isASCII && ($0.isLetter || $0.isWholeNumber) }
    let joint = rest.dropFirst(spaces + letter.count).prefix(2)
    // `附表 A-1` is a table of an annex, too.
    if letter.count == 1, joint.first.map({ "-－–.".contains($0) }) == true, joint.last?.isArabicDigit == true
    {
      return nil
    }
    if letter.count == 1, let first = letter.first, first.isASCII, first.isUppercase {
      return (String(letter), start + spaces + 1)
    }
    // `II`, `IV`
    if (2...4).contains(letter.count), letter.allSatisfy({ "IVX".contains($0) }) {
      return (String(letter), start + spaces + letter.utf8.count)
    }
    let digits = rest.dropFirst(spaces).prefix { $0.isASCII && $0.isWholeNumber || "一二三四五六七八九十".contains($0) }
    // `附表 2-1` is a table of an annex.
    let second = rest.dropFirst(spaces + digits.count).prefix(2)
    if second.first.map({ "-－–.".contains($0) }) == true, second.last?.isArabicDigit == true { return nil }
    guard !digits.isEmpty, digits.count < 3 else { return nil }
    let chinese = Array("一二三四五六七八九十")
    let plain =
      digits.count == 1 ? digits.first.flatMap { chinese.firstIndex(of: $0) }.map { String($0 + 1) } : nil
    return (plain ?? String(digits), start + spaces + digits.utf8.count)
  }

  /// Of `1. 附件 1：立项文件` nothing: the mark of a list is no word before the annex.
  private static func withoutMark(_ before: String) -> String {
    let rest = before.drop(while: \.isArabicDigit)
    return [".", "．", "、", "）", ")", "-", "·"].contains(String(rest)) ? "" : before
  }

  private static let chapters = ["附件", "附录", "附表", "Annex", "Appendi"]

  /// `附件 1　资料清单：立项文件、……`: what a paragraph begins with in the chapter of annexes; elsewhere only with its
  /// title and a colon.
  private static func isEntry(
    _ passage: WrittenPassage, at start: Int, behind end: Int, in report: WrittenReport
  ) -> Bool {
    let before = Self.withoutMark(passage.text(from: 0, to: start).bare)
    // `附件1　行动方案；附件2　实施方案`: all of them on one line.
    let isInList =
      report.isAlone && passage.text.hasPrefix("附件") && before.endsInAny(["；", "。", ";"])
      && passage.text(from: end, to: passage.bytes.count).first.map({ "　 《：:".contains($0) }) == true
    if isInList,
      passage.text(from: 0, to: start).split(whereSeparator: { "；。;".contains($0) }).allSatisfy({
        $0.bare.hasPrefix("附件")
      })
    {
      return true
    }
    guard before.isEmpty, passage.role != .note else { return false }
    // The first of them.
    if report.isAlone, passage.bytes.ranges(of: "；附件").count > 1,
      passage.text(from: end, to: passage.bytes.count).first.map({ "　 《：:".contains($0) }) == true
    {
      return true
    }
    if report.headings(passage.section).contains(where: { heading in
      chapters.contains { heading.title.hasPrefix($0) }
    }) {
      return true
    }
    let rest = passage.text(from: end, to: passage.bytes.count)
    let title = rest.prefix { !"：:".contains($0) }
    return title.count < rest.count && title.count < 24 && !title.hasAny(["，", "。", "所", "列", "见"])
  }

  private static let lists = [
    "附件目录", "附件清单", "附录目录", "附录清单", "本报告附件", "报告附件", "本报告附录", "附件包括", "附录包括", "附件如下", "附录如下", "附件为", "附件有",
    "附：",
  ]

  /// `本报告附件：附件一，支付凭证清单；附件二，……`: one of a list of all annexes in a sentence.
  private static func isListed(_ passage: WrittenPassage, at start: Int) -> Bool {
    guard passage.role != .note else { return false }
    // The list may stand behind other sentences.
    let before = passage.text(from: 0, to: start)
    let sentence = before.split(omittingEmptySubsequences: false) { $0 == "。" }.last ?? ""
    guard let colon = sentence.firstIndex(where: { "：:".contains($0) }),
      case let opening = sentence[...colon],
      opening.count < 20
    else { return false }
    return lists.contains(where: opening.has)
      || ["所附材料", "所附资料", "附件材料", "附件共", "另附"].contains(where: opening.has)
  }

  /// A line of its own that begins with the annex's number and goes on with its title.
  private static func isTitle(_ passage: WrittenPassage, at start: Int, behind end: Int) -> Bool {
    // Annexes may be listed on lines of their own without blank ones between.
    let line = passage.parts.last { $0.start <= start }?.start ?? 0
    let next = passage.parts.first { $0.start > start }?.start ?? passage.bytes.count
    let before = Self.withoutMark(passage.text(from: line, to: start).without(["#", "*", " ", "："]))
    let isListed = passage.role == .heading || passage.role == .caption || next - line < 150
    return ["", "附件：", "附件:"].contains(before) && isListed
      && !passage.text(from: end, to: next).hasAny(["。", "所示"])
  }
}
