internal import Diagnostics
internal import Evaluation

/// An analysis works with an actual that the row of its plan does not have, though its cell is filled.
struct ActualOnlyInText: TextRule {
  let page = RulePage(
    code: "JX2209", severity: .note,
    title: Message(zh: "实际数只见于分析，对照表未列", en: "An actual that only the analysis has"),
    meaning: Message(
      zh: "指标分析用计划数和实际数算出完成率；计划与执行对照表里同一计划的“执行情况”写了别的内容，没有这个实际数。",
      en: """
        An analysis computes a completion rate from a plan and an actual; the table of plans and deliveries has the \
        plan, and its cell tells of other things without that actual.
        """),
    bad: ActualOnlyInText.example("志愿者以大学生为主，另有教师 12 名"),
    good: ActualOnlyInText.example("新招募志愿者 70 名，以大学生为主"),
    fix: Message(zh: "在对照表中补列实际数", en: "enter the actual in the table"), criterion: Criterion.logic)

  private static func example(_ done: String) -> String {
    """
    | 内容 | 计划内容 | 执行情况 |
    |---|---|---|
    | 志愿者招募 | 择优录取志愿者 50 名 | \(done) |

    2017 年计划招募 50 名，实际招募 70 名，完成率为 140.00%。
    """
  }

  private struct Completion {
    let plan: StatedNumber
    let actual: StatedNumber
    let words: Set<String>
  }

  private static let plans = ["计划", "目标", "应", "任务", "预计", "拟"]
  private static let deeds = ["实际", "完成", "共", "累计", "已"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let tables = report.tables.map(\.upright).compactMap(Comparison.init)
    guard !tables.isEmpty else { return [] }
    return completions(report).flatMap { completion in
      tables.compactMap { defect(completion, in: $0) }
    }
  }

  /// A table with a column of plans and one of what was done, both in words.
  private struct Comparison {
    let table: WrittenTable
    let plan: Int
    let done: Int

    init?(_ table: WrittenTable) {
      guard table.columns(.score).isEmpty,
        let done = table.head.indices.last(where: {
          table.head[$0].text.hasAny(["执行情况", "完成情况", "实施情况", "实际完成", "实际情况", "落实情况"])
        }),
        // `工作任务` may name the rows.
        let plan = table.head.indices.last(where: {
          $0 < done && table.head[$0].text.hasAny(["计划", "目标", "任务", "要求"])
        })
      else { return nil }
      (self.table, self.plan, self.done) = (table, plan, done)
    }
  }

  private func defect(_ completion: Completion, in comparison: Comparison) -> Defect? {
    let table = comparison.table
    let planned = completion.plan.number
    let rows = table.rows.indices.filter { row in
      let cell = table.rows[row][comparison.plan]
      return !table.isTotal(row) && cell.number == nil
        && !Terms(table.label(row, before: comparison.plan), isChinese: true).pairs.isDisjoint(
          with: completion.words)
        && NumberScanner().scan(cell.text).figures.contains {
          $0.value == planned.value && $0.isComparable(to: planned)
        }
    }
    guard rows.count == 1, let row = rows.first, case let done = table.rows[row][comparison.done],
      !done.isBlank, done.number == nil, done.text.contains(where: \.isArabicDigit),
      !done.text.hasAny(["全部", "如期", "按计划", "超额", "均已", "按期", "详见", "见表"])
    else { return nil }
    let told = table.rows.indices.flatMap { other in
      NumberScanner().scan(table.rows[other][comparison.done].text).figures
    }
    // Another number for what is planned is a contradiction, of which other rules speak.
    guard !told.contains(where: { $0.agrees(with: completion.actual.value) }) else { return nil }
    return Defect(
      Message(
        zh: "分析写实际 \(completion.actual.words)，对照表“\(table.label(row, before: comparison.plan))”的执行情况没有这个数",
        en:
          "the analysis has \(completion.actual.words) done, the row “\(table.label(row, before: comparison.plan))” does not"
      ),
      at: done.place, about: [table.label(row, before: comparison.plan)], values: [completion.actual.value],
      fix: page.fix, notes: [Message(zh: "分析", en: "the analysis").note(at: completion.actual.place)])
  }

  /// `计划招募 50 名，实际招募 70 名，完成率为 140.00%`.
  private func completions(_ report: WrittenReport) -> [Completion] {
    report.sentences.compactMap { sentence in
      guard sentence.passage.role == .body, sentence.hasAny(["完成率", "实现率", "达成率", "完成计划"]),
        case let shares = sentence.numbers.filter({ $0.number.kind == .share }), shares.count == 1,
        let plan = sentence.numbers.first(where: { $0.number.kind != .share && $0.lead.hasAny(Self.plans) }),
        let actual = sentence.numbers.first(where: {
          $0.range != plan.range && $0.isComparable(to: plan) && $0.lead.hasAny(Self.deeds)
            && !$0.lead.hasAny(Self.plans)
        }), actual.value != plan.value, [.count, .duration, .measure].contains(plan.number.kind),
        shares[0].number.isRatio(of: actual.value, to: plan.value)
      else { return nil }
      let title = report.headings(sentence.passage.section).last?.title ?? ""
      return Completion(
        plan: plan, actual: actual,
        words: Terms(plan.lead + "，" + actual.lead + "，" + title, isChinese: true).pairs)
    }
  }
}
