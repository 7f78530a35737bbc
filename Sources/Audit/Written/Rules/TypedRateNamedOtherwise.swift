internal import Diagnostics
internal import Evaluation

/// An indicator's analysis defines or states a rate of another name than the indicator's.
struct TypedRateNamedOtherwise: TextRule {
  let page = RulePage(
    code: "JX2137", severity: .warning,
    title: Message(zh: "分析里的比率不是该指标", en: "The rate of an analysis is not its indicator"),
    meaning: Message(
      zh: "指标“志愿者注册率”的分析定义的却是“注册计划完成率”；公式算的是比率，左边却写作“督导次数”；或者指标是“结案及时率”，列出的只有结案率，看不出是否及时。",
      en: """
        The analysis of “registration rate” defines “completion of planned registrations”; a formula computes a rate \
        and calls it a number; or the indicator is the timeliness of closure and only a closure rate is given.
        """),
    bad: "C23 志愿者注册率：志愿者注册计划完成率＝实际注册人数÷计划注册人数×100%。", good: "C23 志愿者注册率：志愿者注册率＝已注册人数÷志愿者总人数×100%。",
    fix: Message(
      zh: "统一名称和口径，或补上该指标的数据", en: "use one name and one definition, or give the indicator’s own figure"),
    criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.indicatorSections.flatMap { section in
      definition(of: section, in: report) + timeliness(of: section, in: report)
    }
  }

  // MARK: definitions

  /// How counts end, which no share is.
  private static let counts = ["次数", "人数", "人次", "数量", "场次", "件数", "户数", "时长"]
  /// What makes another measure of the same thing.
  private static let measures = ["计划完成", "目标完成", "计划", "完成", "达标", "增长", "合格", "及时"]

  /// The one definition in words: `志愿者注册计划完成率＝实际注册人数÷计划注册人数×100%`.
  private func definition(of section: IndicatorSection, in report: WrittenReport) -> [Defect] {
    let definitions = section.passages.flatMap { Self.definitions(in: report.passages[$0]) }
    let name = IndicatorName.plain(section.row.name)
    guard definitions.count == 1, let (words, range, passage) = definitions.first, name.hasSuffix("率"),
      words != name, Self.isOther(words, than: name)
    else { return [] }
    return [
      Defect(
        Message(
          zh: "“\(section.row.label)”的分析定义的是“\(words)”",
          en: "the analysis of “\(section.row.label)” defines “\(words)”"),
        at: passage.place(range), about: [section.row.label], fix: page.fix)
    ]
  }

  private static func isOther(_ words: String, than name: String) -> Bool {
    if counts.contains(where: words.hasSuffix) {
      return Terms.all(in: name).isSuperset(of: Terms.all(in: words))
    }
    guard words.hasSuffix("率"), !name.isSparse(in: words) || isMeasuredOtherwise(words, name) else {
      return false
    }
    // A short form of the name, or another rate altogether, such as one of its parts.
    guard !words.isSparse(in: name) else { return false }
    let shared = Terms.all(in: words).intersection(Terms.all(in: name))
    return shared.count { !$0.hasSuffix("率") } > 1 && Set(words).intersection(name).count * 2 >= name.count
  }

  /// Whether a name that holds the indicator's whole puts a measure into it: 注册计划完成率 for 注册率.
  private static func isMeasuredOtherwise(_ words: String, _ name: String) -> Bool {
    measures.contains { words.has($0) && !name.has($0) }
  }

  /// What stands left of `＝` or `等于` where words, not numbers, are divided on the right.
  private static func definitions(in passage: WrittenPassage) -> [(
    words: String, range: Range<Int>, passage: WrittenPassage
  )] {
    (["＝", "="].map { ($0, "÷") } + [("=", "/"), ("＝", "/"), ("等于", "除以")]).flatMap { sign, division in
      passage.bytes.ranges(of: sign).compactMap { range -> (String, Range<Int>, WrittenPassage)? in
        let behind = passage.text(from: range.upperBound, to: passage.bytes.count).prefix {
          !"。；".contains($0)
        }
        let left = String(
          passage.text(from: 0, to: range.lowerBound).reversed().prefix { $0.isHan }.reversed())
        let first = behind.bare.drop { "（(“".contains($0) }.first
        guard behind.has(division), first?.isHan == true, (4...20).contains(left.count) else { return nil }
        // A clause goes on in front of the name: 其中计划完成率等于…
        let words = left.trimming(leading: ["其中", "公式为", "计算公式为", "即", "该指标", "本指标"], trailing: [])
        return (words, (range.lowerBound - words.utf8.count)..<range.lowerBound, passage)
      }
    }
  }

  // MARK: timeliness

  private static let timely = [
    "及时", "按时", "时限", "逾期", "超期", "天内", "日内", "工作日", "小时内", "期限", "月内", "滞后", "延误",
  ]
  private static let defining = ["等于", "＝", "=", "考察", "是指", "反映", "用以", "用于", "评分", "得满分", "规则"]

  /// `结案率为 100%` of an indicator for 结案及时率, and nothing about time.
  private func timeliness(of section: IndicatorSection, in report: WrittenReport) -> [Defect] {
    let name = IndicatorName.plain(section.row.name)
    guard name.hasSuffix("及时率"), section.row.score != nil else { return [] }
    let stem = String(name.dropLast(3))
    let sentences = report.sentences(of: section).filter { !$0.hasAny(Self.defining) || $0.hasAny(["÷"]) }
    guard !sentences.contains(where: { $0.hasAny(Self.timely) }) else { return [] }
    let stated = sentences.flatMap(\.numbers).first { number in
      let lead = number.lead.bare.trimming(leading: [], trailing: ["为", "达到", "达", "是", "仍为"])
      let action = lead.hasSuffix("率") ? String(lead.dropLast().suffix(2)) : ""
      return number.number.kind == .share && action.count == 2 && stem.hasSuffix(action)
    }
    return stated.map { stated in
      [
        Defect(
          Message(
            zh: "“\(section.row.label)”只列了\(stated.lead.bare)\(stated.words)，没有说明是否及时",
            en:
              "“\(section.row.label)” is scored by “\(stated.lead.bare)\(stated.words)”, and nothing tells of time"
          ),
          at: stated.place, about: [section.row.label], values: [stated.value], fix: page.fix)
      ]
    } ?? []
  }
}

extension String {
  /// Whether all of its characters stand in a text in this order, others between them.
  fileprivate func isSparse(in text: String) -> Bool {
    var rest = text[...]
    for character in self {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
