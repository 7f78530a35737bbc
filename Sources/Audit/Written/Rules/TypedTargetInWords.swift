internal import Diagnostics
internal import Evaluation

/// The text of the targets gives one of them another value than the table of targets.
struct TypedTargetInWords: TextRule {
  let page = RulePage(
    code: "JX2185", severity: .error,
    title: Message(zh: "目标的文字叙述与目标表不符", en: "The targets in words differ from their table"),
    meaning: Message(
      zh: "“绩效目标”一节的文字写出的数量或比率，与目标表里同一目标的值不同；或者指标分析写的目标（“低于 0.50 个百分点的目标”“达到 85%得满分”）与它们不同。",
      en: """
        A count or rate in the text of the targets is not the value that the table of targets gives, or the analysis of \
        an indicator names another target or benchmark than these.
        """),
    bad: "年度目标：服务就餐 26 万人次。\n| 就餐服务人次 | ≥240,000 人次 |", good: "年度目标：服务就餐 24 万人次。\n| 就餐服务人次 | ≥240,000 人次 |",
    fix: Message(zh: "统一文字和目标表", en: "make text and table agree"), criterion: Criterion.logic)

  private static let longTerm = ["长期", "中期", "三年", "五年", "累计", "规划", "到20", "末"]
  /// Of the whole term where the text has targets of the year beside these.
  private static let overall = ["总体", "总目标"]

  func defects(in report: WrittenReport) -> [Defect] {
    let found = benchmarks(report) + tables(report) + scored(report)
    let others =
      narrated(report) + ruled(report) + deadlines(report) + framed(report) + aimed(report) + coded(report)
      + namedAims(report)
    let all = found + others.filter { one in !found.contains { $0.place == one.place } }
    return all + analysed(report, besides: all)
  }

  /// Whether what a text calls overall is of several years, beside targets of the year.
  private static func hasAnnual(_ report: WrittenReport) -> Bool {
    report.passages.contains { passage in
      passage.role != .caption && passage.bytes.hasAnyWord(["年度目标", "年度绩效目标", "阶段性目标", "年度总体目标"])
        // Advice is of the targets to come.
        && !report.headings(passage.section).contains { $0.title.has("建议") }
    }
  }

  /// `高于 90% 的目标` in an analysis, where the text of the targets gives another rate.
  private func benchmarks(_ report: WrittenReport) -> [Defect] {
    let targets = StatedTarget.all(in: report)
    guard !targets.isEmpty else { return [] }
    return report.passages.indices.flatMap { number -> [Defect] in
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf else { return [] }
      let name = TableEntry.name(row.label)
      let own = targets.filter { $0.name == name || $0.name.hasSuffix(name) || name.hasSuffix($0.name) }
      guard own.count == 1, let target = own.first else { return [] }
      return report.sentences(ofPassage: number).flatMap(\.numbers).filter { stated in
        stated.tail.hasPrefix("的目标") && stated.number.kind == .share && !stated.number.isRange
          && stated.lead.endsInAny(["高于", "达到", "低于", "超过", "未达到", "达", "于"])
          && !stated.number.agrees(exactly: target.stated.number)
      }.map { stated in
        Defect(
          Message(
            zh: "“\(row.label)”的目标在这里是 \(stated.words)，在绩效目标里是 \(target.stated.words)",
            en:
              "the target of “\(row.label)” is \(stated.words) here and \(target.stated.words) among the targets"
          ),
          at: stated.place, about: [row.label], values: [stated.value, target.stated.value], fix: page.fix,
          notes: [Message(zh: "绩效目标", en: "the targets").note(at: target.stated.place)])
      }
    }
  }

  /// `精准识别率不低于 95%` among the targets, where the table of scores has `≥98%`.
  private func scored(_ report: WrittenReport) -> [Defect] {
    let stated = StatedTarget.all(in: report)
    guard !stated.isEmpty else { return [] }
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard !table.columns(.score).isEmpty, !table.columns(.actual).isEmpty || !table.columns(.value).isEmpty,
        let column = table.head.indices.first(where: { table.head[$0].text.hasAny(["目标值", "指标值", "标杆值"]) })
      else { return [] }
      return table.rows.indices.compactMap { row -> Defect? in
        let name = TableEntry.name(table.label(row, before: column))
        let same = stated.filter { $0.name == name }
        // `取证学员三个月内就业率不低于 75%` beside `三个月内就业率`
        let own = same.isEmpty && name.count > 5 ? stated.filter { $0.name.hasSuffix(name) } : same
        guard own.count == 1, let target = own.first, let number = table.rows[row][column].target,
          number.kind == .share, !number.isRange,
          !number.agrees(exactly: target.stated.number)
            // `≥96%` in the text, `=96%` in the table
            || target.stated.before.bare.hasSuffix("≥") && number.value < .one
              && ["=", "＝"].contains(where: table.rows[row][column].text.bare.hasPrefix)
        else { return nil }
        return Defect(
          Message(
            zh: "目标的文字写 \(target.stated.words)，得分表里“\(name)”的目标是 \(table.rows[row][column].text)",
            en:
              "the text gives \(target.stated.words), the table of scores \(table.rows[row][column].text) for “\(name)”"
          ),
          at: target.stated.place, about: [name], values: [target.stated.value, number.value], fix: page.fix,
          notes: [Message(zh: "得分表", en: "the table of scores").note(at: table.rows[row][column].place)])
      }
    }
  }

  /// `hold 8 temporary exhibitions` beside a target for `Temporary exhibitions held`.
  func english(_ stated: StatedNumber, among targets: [TypedTarget]) -> Defect? {
    let words = stated.tail.lowercased().split { !$0.isLetter }.prefix(2).map {
      $0.hasSuffix("s") ? String($0.dropLast()) : String($0)
    }
    if stated.number.kind == .share { return englishRate(stated, among: targets) }
    if let target = named(stated, among: targets) { return target }
    guard words.count == 2, !words.contains(where: { ["and", "of", "the", "to", "in", "or"].contains($0) })
    else {
      return nil
    }
    let found = targets.filter { target in
      let label = target.label.lowercased()
      return label.has(words.joined(separator: " ")) && !label.hasAny(["share", "satisf", "%"])
        && target.number.map { $0.kind != .share && !$0.isRange } == true
    }
    guard found.count == 1, let target = found.first, let number = target.number,
      number.value != stated.value, stated.number.kind == .count || stated.number.kind == .plain
    else { return nil }
    return Defect(
      Message(
        zh: "目标的文字写 \(stated.words)，目标表里“\(target.label)”是 \(target.cell.text)",
        en: "the text gives \(stated.words), the table of targets \(target.cell.text) for “\(target.label)”"),
      at: stated.place, about: [target.label], values: [stated.value, number.value], fix: page.fix,
      notes: [Message(zh: "目标表", en: "the table of targets").note(at: target.cell.place)])
  }

  /// `issue 60,000 cards` beside a target for `Cards issued`: the verb before and the thing behind the number.
  private func named(_ stated: StatedNumber, among targets: [TypedTarget]) -> Defect? {
    let thing = Self.words(String(stated.tail.prefix { !",;.".contains($0) })).first ?? stated.number.unitWord
    let verb = Self.words(stated.lead).last ?? ""
    guard thing.count > 3, verb.count > 3 else { return nil }
    let stem = verb.trimming(leading: [], trailing: ["e"])
    let found = targets.filter { target in
      let words = Self.words(target.label)
      return words.contains { $0.prefix(thing.count - 1) == thing.dropLast() }
        && words.contains { $0.hasPrefix(stem) } && words.count < 4
        && target.number.map { $0.kind != .share && !$0.isRange } == true
    }
    guard found.count == 1, let target = found.first, let number = target.number,
      number.value != stated.value
    else { return nil }
    return Defect(
      Message(
        zh: "目标的文字写 \(stated.words)，目标表里“\(target.label)”是 \(target.cell.text)",
        en: "the text gives \(stated.words), the table of targets \(target.cell.text) for “\(target.label)”"),
      at: stated.place, about: [target.label], values: [stated.value, number.value], fix: page.fix,
      notes: [Message(zh: "目标表", en: "the table of targets").note(at: target.cell.place)])
  }

  /// `the share of out-of-town spectators 30%` beside a target for `Share of out-of-town spectators`: every word of
  /// the target's name stands right before the rate.
  private func englishRate(_ stated: StatedNumber, among targets: [TypedTarget]) -> Defect? {
    let said = Set(Self.words(stated.lead))
    let found = targets.filter { target in
      let words = Self.words(target.label)
      return target.number?.kind == .share && target.number?.isRange == false && words.count > 1
        && said.isSuperset(of: words)
    }
    guard let target = found.first, let number = target.number,
      !found.contains(where: { $0.number?.agrees(exactly: stated.number) == true })
    else { return nil }
    return Defect(
      Message(
        zh: "目标的文字写 \(stated.words)，目标表里“\(target.label)”是 \(target.cell.text)",
        en: "the text gives \(stated.words), the table of targets \(target.cell.text) for “\(target.label)”"),
      at: stated.place, about: [target.label], values: [stated.value, number.value], fix: page.fix,
      notes: [Message(zh: "目标表", en: "the table of targets").note(at: target.cell.place)])
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter {
      !["the", "of", "and", "a", "in", "to", "for"].contains($0)
    }
  }

  private func tables(_ report: WrittenReport) -> [Defect] {
    guard !report.targets.isEmpty else { return [] }
    let longTerm = Self.longTerm + (Self.hasAnnual(report) ? Self.overall : [])
    return analyses(report)
      + report.sentences.flatMap { sentence -> [Defect] in
        let titles = report.headings(sentence.passage.section).map(\.title)
        let isTarget =
          titles.last.map { $0.lowercased().hasAny(["目标", "objective", "target", "goal"]) } == true
          || Self.opensWithTargets(sentence.passage)
        guard !sentence.hasReferences, sentence.passage.role == .body,
          !(titles.last ?? "").hasAny(longTerm) || (titles.last ?? "").has("年度"),
          // What is advised is a target to come.
          !titles.contains(where: { $0.hasAny(["建议", "改进措施", "Recommendation"]) }),
          // A finding tells what was reached: `### 6.7 满意度未达目标`.
          !report.isFinding(sentence.passage),
          !sentence.hasAny(["建议", "增设"])
        else { return [] }
        // What an analysis tells behind its target is what was done.
        let isAnalysis = report.indicatorRow(ofPassage: sentence.passageNumber) != nil
        return sentence.numbers.filter {
          isTarget
            || $0.before.hasAny(["目标为", "年度目标", "目标：", "目标值为"]) && (!isAnalysis || $0.lead.has("目标"))
        }
        .filter { !$0.before.without(["年度总体目标", "本年度总目标", "年度总目标"]).hasAny(longTerm) }
        .filter { !Self.isTotal($0, in: sentence) && !Self.isRespective($0, in: sentence) }
        .compactMap { defect($0, among: report.targets) }
      }
  }

  /// Whether the next numbers of its unit add up to it: `新增学位 2,250 个，其中公办园 1,200 个、民办园 750 个、托班 300 个`.
  static func isTotal(_ stated: StatedNumber, in sentence: Sentence) -> Bool {
    let parts = sentence.numbers.filter {
      $0.range.lowerBound >= stated.range.upperBound && $0.isComparable(to: stated)
        && $0.number.unit == stated.number.unit
    }
    return (2...max(2, min(8, parts.count))).contains { count in
      parts.count >= count && parts.prefix(count).map(\.value).sum == stated.value
    }
  }

  /// `观展人次和成交额分别增长百分之十和百分之十二`: the first number is of the first name.
  private static func isRespective(_ stated: StatedNumber, in sentence: Sentence) -> Bool {
    guard stated.lead.hasAny(["分别", "依次"]) else { return false }
    let next = sentence.numbers.first { $0.range.lowerBound >= stated.range.upperBound }
    return next.map { next in
      ["和", "、", "与", "及"].contains(
        sentence.passage.text(from: stated.range.upperBound, to: next.range.lowerBound).bare)
    } ?? false
  }

  /// `CT 检查人次：目标 9,000 人次，实际……`: the target that an indicator's analysis names.
  private func analyses(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.flatMap { number -> [Defect] in
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf else { return [] }
      let stem = TargetName.stem(TableEntry.name(row.label))
      // A declaration and a table of scores may both have it.
      let targets = report.targets.filter { TargetName.stem($0.name) == stem }
      guard stem.count > 1, let target = targets.first, let own = target.number,
        targets.allSatisfy({ $0.number?.agrees(exactly: own) == true })
      else { return [] }
      return report.sentences(ofPassage: number).flatMap(\.numbers).filter { stated in
        stated.lead.trimming(
          leading: [],
          trailing: ["为", "是", " ", "值", "≥", "≤", "＝", "=", "不低于", "不少于", "不高于", "不超过", "（", "("]
        ).endsInAny([
          "目标", "标杆", "低于", "高于", "达到目标",
        ])
          && stated.before.has("目标") && stated.lead.has("目标") && own.isComparable(to: stated.number)
          && !own.agrees(exactly: stated.number)
          || Self.isBar(stated, own)
          || own.isComparable(to: stated.number) && !own.agrees(exactly: stated.number)
            && stated.before.lowercased().bare.endsInAny(Self.englishTargets)
      }.map { stated in
        Defect(
          Message(
            zh: "“\(row.label)”的目标在这里是 \(stated.words)，在目标表里是 \(target.cell.text)",
            en:
              "the target of “\(row.label)” is \(stated.words) here and \(target.cell.text) in the table of targets"
          ),
          at: stated.place, about: [row.label], values: [stated.value, own.value], fix: page.fix,
          notes: [Message(zh: "目标表", en: "the table of targets").note(at: target.cell.place)])
      }
    }
  }

  /// `**四、绩效目标。** 本年度计划修补路面……`: a paragraph that begins with its heading.
  private static func opensWithTargets(_ passage: WrittenPassage) -> Bool {
    guard passage.text.hasPrefix("**"), let end = passage.bytes.range(of: "**", from: 2) else { return false }
    let title = passage.text(from: 2, to: end.lowerBound)
    return title.count < 16 && title.has("目标")
  }

  private static let englishTargets = [
    "target was", "target is", "target of", "target:", "benchmark was", "benchmark is", "benchmark of",
    "benchmark:",
  ]

  /// `高于 70% 的及格线，得满分`, `低于 90% 的目标`, `full marks at 85%`, where the target is another rate.
  static func isBar(_ stated: StatedNumber, _ target: TextNumber) -> Bool {
    guard stated.number.kind == .share, target.kind == .share, !target.agrees(exactly: stated.number),
      !stated.number.isRange
    else { return false }
    if stated.before.lowercased().bare.endsInAny(["full marks at", "full marks from"]) { return true }
    let isCompared =
      stated.lead.endsInAny(["高于", "达到", "超过", "低于", "未达到", "≥", "≤", "不低于", "不高于", "不超过"])
      || [.above, .atLeast, .below, .atMost].contains(stated.number.bound)
    let tail = stated.tail.trimming(
      leading: ["及以上", "以上", "（含）", "的，", "的", " ", "or above", "or more", "and above"], trailing: [])
    return isCompared
      && (["的及格线", "的标准", "得满分", "的目标", "的年度目标", "为标准", "为目标", "为满分线"].contains {
        stated.tail.hasPrefix($0)
      }
        || ["得满分", "earns full marks", "scores full marks", "gets full marks", "for full marks"].contains {
          tail.hasPrefix($0)
        })
      && !(tail.hasPrefix("得满分") && stated.number.bound == .below)
  }

  private func defect(_ stated: StatedNumber, among targets: [TypedTarget]) -> Defect? {
    guard [.count, .measure, .share, .duration, .percentagePoints].contains(stated.number.kind),
      !stated.number.isRange,
      !stated.lead.hasAny(["实际", "完成了", "已"])
    else { return nil }
    let isEnglish = !(stated.lead + stated.tail).contains(where: \.isHan)
    if isEnglish { return english(stated, among: targets) }
    let own = Self.pairs(stated.lead + stated.tail)
    /// How many pairs of a target's name are said; also its unit, behind what its name begins with: `献血 6.2 万人次`.
    func shared(_ target: TypedTarget) -> Int {
      let said = Self.pairs(target.name).intersection(own)
      let begins = said.contains(String(target.name.prefix(2)))
      return said.count
        + (begins && target.name.count > 3 && stated.words.endsInAny([String(target.name.suffix(2))]) ? 1 : 0)
    }
    let found = targets.filter { target in
      guard let number = target.number, number.isComparable(to: stated.number) else { return false }
      return shared(target) > (stated.number.kind == .share || own.count > 2 ? 1 : 0)
    }
    let best = found.map(shared).max() ?? 0
    // `助浴 6,000 次` of 助浴服务次数: the one target that begins so.
    let nearest = found.isEmpty ? Self.begun(stated, among: targets) : found.filter { shared($0) == best }
    guard let target = nearest.first, let number = target.number,
      !nearest.contains(where: { $0.number?.agrees(exactly: stated.number) == true }),
      Set(nearest.map(\.name)).count == 1
    else { return nil }
    return Defect(
      Message(
        zh: "目标的文字写 \(stated.words)，目标表里“\(target.label)”是 \(target.cell.text)",
        en: "the text gives \(stated.words), the table of targets \(target.cell.text) for “\(target.label)”"),
      at: stated.place, about: [target.label], values: [stated.value, number.value], fix: page.fix,
      notes: [Message(zh: "目标表", en: "the table of targets").note(at: target.cell.place)])
  }

  /// The one target of its unit whose name begins with what a number counts.
  private static func begun(_ stated: StatedNumber, among targets: [TypedTarget]) -> [TypedTarget] {
    let name = TypedEntryInWords.bareName(stated).trimming(
      leading: ["举办", "开展", "提供", "组织", "实施"], trailing: [])
    guard [.count, .measure, .duration].contains(stated.number.kind), stated.number.bound == .exact,
      name.count > 1,
      name.allSatisfy(\.isHan)
    else { return [] }
    let found = targets.filter { target in
      target.number.map { $0.isComparable(to: stated.number) && $0.unitWord == stated.number.unitWord }
        == true
        && target.name.hasPrefix(name)
    }
    return found.count == 1 ? found : []
  }

  private static func pairs(_ text: String) -> Set<String> { Terms.all(in: text) }
}
