internal import Diagnostics
internal import Evaluation

/// A sentence gives a thing a quantity that no table gives it.
struct TypedEntryInWords: TextRule {
  let page = RulePage(
    code: "JX2175", severity: .error,
    title: Message(zh: "正文的数量与表中不符", en: "A quantity in the text differs from the tables"),
    meaning: Message(
      zh: "正文写出的某一项的计划数或完成数，与各张表里这一项的数都不同。",
      en: "The text gives a thing a planned or delivered quantity that none of the tables gives it."),
    bad: "计划修复护岸一千零二十米。\n| 内容 | 计划数 |\n|---|---|\n| 护岸修复 | 1,200 米 |",
    good: "计划修复护岸一千二百米。\n| 内容 | 计划数 |\n|---|---|\n| 护岸修复 | 1,200 米 |",
    fix: Message(zh: "核对来源，统一正文和表", en: "make text and tables agree"), criterion: Criterion.logic)

  /// Words that say how a quantity is stated.
  private static let noise = [
    "计划", "实际", "完成", "全年", "年度", "年内", "本年", "项目", "共计", "合计", "累计", "共", "已", "目标", "目标为", "要求", "应", "为",
    "达到",
    "达", "其中", "，", "、", "和", "及", "并", "数量", "数", "了", "的", "个", "总",
  ]

  /// What is done with things, before their name.
  private static let verbs = [
    "举办", "开展", "提供", "组织", "补助", "发放", "配置", "购置", "安装", "实施", "配备", "新增", "2", "0", "1", "3", "4", "5", "年",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    let found =
      rates(report) + quantities(report) + distributions(report) + gaps(report) + balances(report)
      + remainders(report) + operands(report) + asPlanned(report)
      + following(report) + introduced(report) + noted(report) + ofIndicators(report) + amongDone(report)
      + inCells(report) + paid(report)
    return found + anchored(report).filter { one in !found.contains { $0.place == one.place } }
  }

  /// `报废更新补贴执行率 74.67%` against what the tables pay and budget, plan and deliver.
  private func rates(_ report: WrittenReport) -> [Defect] {
    let entries = Dictionary(grouping: report.tableEntries) { $0.name }.filter { $0.key.count > 2 }
    guard !entries.isEmpty else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.hasAny(["执行率", "完成率"]), !sentence.hasReferences, sentence.passage.role == .body else {
        return []
      }
      return sentence.numbers.compactMap { rate -> Defect? in
        guard rate.number.kind == .share, rate.number.bound == .exact,
          rate.lead.endsInAny(["执行率", "完成率", "执行率为", "完成率为"])
        else { return nil }
        let isMoney = rate.lead.has("执行率")
        let segment = IndicatorName.plain(rate.before.split { "；。".contains($0) }.last ?? "")
        // The thing nearest before the rate.
        let clause = rate.lead.bare.count > 5 ? IndicatorName.plain(rate.lead) : segment
        let named = entries.filter { clause.has($0.key) }
        guard let own = named.max(by: { $0.key.count < $1.key.count }),
          named.allSatisfy({ own.key.has($0.key) }),
          let whole = own.value.first(where: { $0.measure == (isMoney ? .budgeted : .planned) }),
          let part = own.value.first(where: { $0.measure == (isMoney ? .paid : .delivered) }),
          part.number.isComparable(to: whole.number), part.number.kind != .share,
          !rate.number.isRatio(of: part.number.value, to: whole.number.value, slack: part.number.tolerance),
          let exact = part.number.value.divided(by: whole.number.value)
        else { return nil }
        return Defect(
          Message(
            zh:
              "“\(part.label)”写作 \(rate.words)，而表中 \(part.cell.text) ÷ \(whole.cell.text) = \(rate.number.words(for: exact))",
            en:
              "“\(part.label)” is given as \(rate.words), but the tables have \(part.cell.text) ÷ \(whole.cell.text) = \(rate.number.words(for: exact))"
          ),
          at: rate.place, about: [part.label], values: [rate.value, exact], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: part.cell.place)])
      }
    }
  }

  private func quantities(_ report: WrittenReport) -> [Defect] {
    let quantities = report.tableEntries.filter { entry in
      [.planned, .delivered].contains(entry.measure)
        && [.count, .measure, .duration].contains(entry.number.kind)
    }
    let names = Dictionary(grouping: quantities) { $0.name }.filter { Terms.all(in: $0.key).count > 2 }
      .map { (name: $0.key, terms: Terms.all(in: $0.key), entries: $0.value) }
    guard !names.isEmpty else { return [] }
    let years = report.years
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body || sentence.passage.role == .note, !sentence.hasReferences,
        // What is advised is still to be done.
        !report.headings(sentence.passage.section).contains(where: {
          $0.title.hasAny(["建议", "Recommendation"])
        }),
        !sentence.hasAny(["建议", "剩余", "补齐", "补办"])
      else { return [] }
      return sentence.numbers.compactMap { stated -> Defect? in
        guard [.count, .measure, .duration].contains(stated.number.kind), stated.number.bound == .exact,
          !stated.number.isRange, stated.years.count < 2, !Self.isOfOtherYear(stated, years),
          !stated.lead.hasAny(["少", "缺", "超", "欠", "未", "补"]),
          // `课程在 5 个街镇轮流举办`, `有 30 台因频点不符退回`: of a place, or of some.
          !stated.lead.endsInAny(["多", "差", "减", "由", "从", "在", "有", "于", "向", "对"]),
          // `供水、排水、道路三个单项工程组成` counts what is listed.
          !stated.tail.hasAny(["组成", "构成"]),
          !(stated.number.isSpelled
            && stated.before.split { "，；。：".contains($0) }.last?.contains("、") == true)
        else { return nil }
        let lead = stated.lead.without(Self.noise).trimming(leading: Self.verbs, trailing: [])
        let terms = Terms.all(in: lead)
        guard lead.count < 12,
          let found = names.first(where: { Self.isNamed(lead, terms, $0.name, $0.terms) })
        else { return nil }
        let kin = found.entries.filter { $0.number.isComparable(to: stated.number) }
        let said = sentence.numbers.filter { $0.place != stated.place }
        guard !kin.contains(where: { $0.number.agrees(exactly: stated.number) }),
          // `2022 年 20,000 | 2023 年 25,000 | 两年 45,000`
          !Self.isInRow(stated, of: found.entries, report),
          // `水质监测为 64 个断面，每月 1 次，64×12＝768 次`: how the table's number comes about.
          !kin.contains(where: { entry in
            said.contains {
              $0.range.lowerBound > stated.range.lowerBound && entry.number.agrees(exactly: $0.number)
            }
          }),
          let entry = kin.first(where: { entry in
            // A table that only plans says nothing of what was done, nor one of what was done of a plan.
            sentence.isOfPlan(stated)
              ? entry.measure == .planned
              : entry.measure == .delivered || Self.tellsOfAPlan(stated, in: sentence)
                || !Self.tellsWhatWasDone(stated)
          })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(stated.lead.bare)”在这里是 \(stated.words)，表中“\(entry.label)”是 \(entry.cell.text)",
            en: "\(stated.words) here, but the table gives “\(entry.label)” \(entry.cell.text)"),
          at: stated.place, about: [entry.label], values: [stated.value, entry.number.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
      }
    }
  }

  /// Whether a row of the name has a number in any of its columns.
  private static func isInRow(_ stated: StatedNumber, of entries: [TableEntry], _ report: WrittenReport)
    -> Bool
  {
    let labels = Set(entries.map(\.label))
    return report.isAlone
      && report.tables.map(\.upright).contains { table in
        table.rows.indices.contains { row in
          labels.contains(table.label(row)) && table.rows[row].contains { $0.number?.value == stated.value }
        }
      }
  }

  /// `完成退塘还湿 114 公顷、植被恢复 180 公顷`: the verb of a list, with nothing planned in it.
  static func tellsWhatWasDone(_ stated: StatedNumber) -> Bool {
    let clause = stated.before.split { "。；;".contains($0) }.last ?? ""
    return clause.hasAny(["完成", "建成", "实际", "发放", "奖励", "培训", "年间", "completed", "built", "held"])
      && !clause.hasAny(["计划", "目标", "应完成", "拟", "planned", "target"])
  }

  static func tellsOfAPlan(_ stated: StatedNumber, in sentence: Sentence) -> Bool {
    sentence.isOfPlan(stated) || stated.before.hasAny(["计划", "目标", "方案", "拟", "预算", "planned", "target"])
  }

  /// What a number counts, without the words that say how: 口袋公园 of `，建成口袋公园`.
  static func bareName(_ stated: StatedNumber) -> String {
    stated.lead.without(noise).trimming(
      leading: verbs + ["建成", "修缮", "整治", "改造", "建设", "新建", "铺设", "培训", "建"], trailing: []
    ).bare
  }

  /// `2022 年接听来电 20,704 个` in a report on 2023.
  private static func isOfOtherYear(_ stated: StatedNumber, _ years: Set<String>) -> Bool {
    guard let year = stated.years.last.map({ String($0.prefix(4)) }), !years.isEmpty, year.count == 4 else {
      return stated.before.hasAny(["上年", "去年"])
    }
    return !years.contains(year)
  }

  /// Whether a lead says a name and nothing else, in whatever order.
  private static func isNamed(_ lead: String, _ terms: Set<String>, _ name: String, _ own: Set<String>)
    -> Bool
  {
    let (left, right) = (Set(lead), Set(name))
    return terms.intersection(own).count * 3 >= own.count * 2 - 1 && left.subtracting(right).count < 2
      && right.subtracting(left).count < 2
  }
}
