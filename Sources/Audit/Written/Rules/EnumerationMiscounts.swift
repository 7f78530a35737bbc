internal import Diagnostics
internal import Evaluation

/// A sentence announces so many things and names another number of them.
struct EnumerationMiscounts: TextRule {
  let page = RulePage(
    code: "JX2118", severity: .error,
    title: Message(zh: "列举的项数与所写的数不符", en: "A list names more or fewer things than announced"),
    meaning: Message(
      zh: "写明“分为 4 个子项目，分别是……”，后面列举的却不是 4 个；或者“包括……四项内容”前面列举的、“4 次，分别于……”后面的日期不是这个数。",
      en:
        "The text announces, say, four sub-projects and then names three or five, or names them before their number."
    ),
    bad: "项目分为 4 个部分，分别是水源、水厂、管网。", good: "项目分为 3 个部分，分别是水源、水厂、管网。",
    fix: Message(zh: "改正数目，或补上漏列的一项", en: "correct the number, or add the one that is missing"),
    criterion: Criterion.logic)

  private static let openings = ["分别是", "分别为", "分别包括", "依次为", "即", "包括", "为"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.sentences.filter { !$0.hasReferences }.flatMap { sentence in
      (report.isAlone ? announced(sentence, report) + named(sentence) + bracketed(sentence) : [])
        + sentence.numbers.compactMap { count in
          defect(sentence, count, report)
            ?? (report.isAlone ? behind(sentence, count) ?? dated(sentence, count) : nil)
        }
    }
  }

  private static let verbs = [
    "包括", "采用", "运用", "分为", "围绕", "涵盖", "包含", "设置", "按照", "通过", "形成", "提供", "开展", "涉及",
  ]
  private static let nouns = [
    "方面", "内容", "方法", "部分", "环节", "任务", "措施", "要素", "维度", "要求", "原则", "工作", "机制", "制度", "阶段", "层面", "类", "服务",
    "活动",
  ]

  /// `包括设备购置、人员培训、系统开发、运行维护和宣传推广四项内容`: the list stands before its number.
  private func behind(_ sentence: Sentence, _ count: StatedNumber) -> Defect? {
    let clause =
      count.before.split(omittingEmptySubsequences: false) { "，；：。".contains($0) }.last.map(String.init) ?? ""
    let rest = sentence.passage.text(from: count.range.upperBound, to: sentence.range.upperBound).bare
    guard count.number.kind == .count, count.number.bound == .exact, !count.number.isRange,
      count.value > .one, count.value < Fraction(13), Self.nouns.contains(where: rest.hasPrefix),
      !clause.hasAny(["相结合", "第", "其中"])
    else { return nil }
    let number = Int(count.value.rounded(places: 0).plain) ?? 0
    // `通过招标、比选等方式提供两类服务`: the list is of something else.
    let verb = Self.verbs.compactMap { Array(clause.utf8).ranges(of: $0).last?.upperBound }.max() ?? 0
    let near = String(decoding: Array(clause.utf8)[verb...], as: UTF8.self)
    guard near.contains("、") || !["服务", "活动"].contains(where: rest.hasPrefix) && !rest.hasPrefix("类服务") else {
      return nil
    }
    // A verb may be part of what is named, so that the list may begin behind any of them.
    let lists = Self.verbs.flatMap { Array(clause.utf8).ranges(of: $0) }.map { range in
      String(decoding: Array(clause.utf8)[range.upperBound...], as: UTF8.self).bare
    }
    guard let list = lists.max(by: { $0.count < $1.count }), list.contains("、"),
      !list.contains(where: \.isArabicDigit),
      lists.allSatisfy({ !Self.isRight(number, for: $0) })
    else { return nil }
    let items = Self.items(list.trimming(leading: [], trailing: ["等"]))
    return defect(count, items.lowerBound)
  }

  /// Whether a list may name so many: one that ends in 等 at most so many.
  private static func isRight(_ number: Int, for list: String) -> Bool {
    let items = items(list.trimming(leading: [], trailing: ["等"]))
    // `早餐、午餐和助浴、助洁两类服务`: two groups.
    let groups = list.split { "和及与".contains($0) }
    if groups.count == number, groups.allSatisfy({ $0.contains("、") }) { return true }
    return list.hasSuffix("等") ? number >= items.lowerBound : items.contains(number)
  }

  /// `召开推进会 4 次，分别于 3 月、6 月、9 月召开`.
  private func dated(_ sentence: Sentence, _ count: StatedNumber) -> Defect? {
    let rest = sentence.passage.text(from: count.range.upperBound, to: sentence.range.upperBound)
    guard count.number.kind == .count, count.number.bound == .exact, !count.number.isRange,
      count.value > .one, count.value < Fraction(13),
      let opening = ["，分别于", "，分别在", "，时间分别为"].first(where: rest.hasPrefix)
    else { return nil }
    let list = rest.dropFirst(opening.count).prefix { !"，；。".contains($0) }
    let items = list.split { "、和及与".contains($0) }
    guard items.count > 1,
      items.allSatisfy({ $0.contains(where: \.isArabicDigit) && $0.hasAny(["月", "日", "年"]) }),
      !list.hasAny(["至", "—", "等"]), Fraction(items.count) != count.value
    else { return nil }
    return defect(count, items.count)
  }

  func defect(_ count: StatedNumber, _ items: Int) -> Defect {
    Defect(
      Message(
        zh: "写的是 \(count.words)，列举的却有 \(items) 项", en: "\(count.words) are announced, but \(items) are named"),
      at: count.place, about: [count.words], values: [count.value, Fraction(items)], fix: page.fix)
  }

  private func defect(_ sentence: Sentence, _ count: StatedNumber, _ report: WrittenReport) -> Defect? {
    guard count.number.kind == .count, count.number.bound == .exact, !count.number.isRange,
      count.value > .one, count.value < Fraction(13)
    else { return nil }
    let rest = sentence.passage.text(from: count.range.upperBound, to: sentence.range.upperBound)
    // `4 个子项目，分别是`: the opening stands right behind the noun.
    guard let comma = rest.firstIndex(where: { "，,：:".contains($0) }), rest[..<comma].count <= 12 else {
      return nil
    }
    // `10 家增长、2 家下降：` lists the two.
    guard !rest[..<comma].contains(where: \.isArabicDigit) else { return nil }
    let behind = String(rest[rest.index(after: comma)...])
    let isColon = "：:".contains(rest[comma])
    let opening = Self.openings.dropLast().first { behind.hasPrefix($0) }
    // `7 个乡镇的自然条件差别较大：`: what follows explains and lists nothing.
    guard isColon || opening != nil, !(isColon && rest[..<comma].contains("的")) else { return nil }
    let list = behind.dropFirst(opening?.count ?? 0).drop { "：:".contains($0) }.prefix {
      !"。；;！".contains($0)
    }
    let items = Self.items(Self.firstList(String(list)))
    guard items.upperBound > 1, !Self.firstList(String(list)).hasAny(["等", "以下", "一是", "其一", "第一"]),
      !Self.firstList(String(list)).contains(where: \.isArabicDigit)
    else { return nil }
    let number = Int(count.value.rounded(places: 0).plain) ?? 0
    // `供应商负责人（3 人）：冬季取消较多`: what they said; a list of them holds names only.
    if report.isAlone, "）)".contains(rest.first ?? " "),
      !Self.areNames(Self.firstList(String(list)))
        || !count.before.suffix(12).hasAny(["组", "成员", "名单", "专家"])
    {
      return nil
    }
    guard !items.contains(number), !Self.isDivided(behind, into: number) else { return nil }
    return defect(count, items.lowerBound)
  }

  /// Whether `、` divides a list into short names of nothing but characters.
  private static func areNames(_ list: String) -> Bool {
    let names = list.split { "、和及与".contains($0) }
    return list.contains("、") && names.allSatisfy { $0.bare.count < 4 && $0.bare.allSatisfy(\.isHan) }
  }

  /// Whether semicolons divide a list into so many things, each of which may have parts of its own.
  private static func isDivided(_ list: String, into number: Int) -> Bool {
    list.prefix { !"。！".contains($0) }.split { "；;".contains($0) }.count == number
  }

  /// A list that `、` divides ends at the first full comma, unless what follows goes on with 以及 or 和.
  private static func firstList(_ text: String) -> String {
    let parts = text.split(separator: "，", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0].contains("、") else { return text }
    let rest = parts.dropFirst().prefix { part in ["以及", "和", "及"].contains { part.hasPrefix($0) } }
    return ([parts[0]] + rest).joined(separator: "，")
  }

  /// How many things a list names: between those that `、` divides, and as many more as it has 和, 及, 与.
  private static func items(_ list: String) -> ClosedRange<Int> {
    let outer = list.without(["“", "”"])
    var depth = 0
    var commas = 0
    var joints = 0
    var fullCommas = 0
    var previous: Character = " "
    for character in outer {
      if "（(《".contains(character) { depth += 1 }
      if "）)》".contains(character) { depth -= 1 }
      guard depth == 0 else { continue }
      if character == "、" { commas += 1 }
      if character == "，" { fullCommas += 1 }
      if "和及与并".contains(character), previous != "以" { joints += 1 }
      if character == "以" { joints += 1 }
      previous = character
    }
    if commas == 0 { return fullCommas > 0 ? 1...(fullCommas + 1 + joints) : 1...1 }
    // Full commas beside 、 begin something else, which may or may not belong to the list.
    return (commas + 1)...(commas + 1 + joints + fullCommas)
  }
}
