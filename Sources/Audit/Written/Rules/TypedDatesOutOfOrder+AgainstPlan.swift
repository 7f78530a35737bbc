internal import Diagnostics
internal import Evaluation

/// Days behind or before a plan whose two dates stand elsewhere: `实际完工晚于计划 25 天` below the table of dates.
extension TypedDatesOutOfOrder {
  private static let deeds = ["开工", "完工", "竣工", "交付", "验收", "投用", "启用", "上线", "建成", "交工", "通车", "开班"]
  private static let comparisons = [
    "晚于计划", "迟于计划", "早于计划", "比计划晚", "比计划推迟", "比计划滞后", "比计划延迟", "比计划提前", "比计划早", "较计划晚", "较计划推迟", "较计划滞后",
    "较计划延迟", "较计划提前", "较计划早", "晚于约定", "比约定晚", "较约定晚", "逾期", "滞后", "延期", "推迟",
  ]

  func againstPlan(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        guard stated.number.unit == "day", stated.number.bound == .exact, !stated.number.isRange,
          !stated.words.has("工作日"), stated.lead.bare.endsInAny(Self.comparisons),
          [.body, .note].contains(sentence.passage.role),
          !sentence.passage.dates.contains(where: { sentence.range.contains($0.range.lowerBound) }),
          let deed = Self.deeds.first(where: { stated.lead.has($0) }),
          // `9 个项目逾期完工 25 天` is of some.
          !stated.lead.hasAny(["平均", "累计", "最长", "合计", "其中", "最多", "个"])
        else { return nil }
        return differs(stated, deed, report)
      }
    }
  }

  private func differs(_ stated: StatedNumber, _ deed: String, _ report: WrittenReport) -> Defect? {
    let days = Self.datesOfTables(deed, report) + Self.datesOfText(deed, report)
    let (planned, done) = (days.filter(\.isPlan).map(\.date), days.filter { !$0.isPlan }.map(\.date))
    guard Set(planned.map { $0.start(in: 0) }).count == 1, Set(done.map { $0.start(in: 0) }).count == 1,
      let plan = planned.first, let end = done.first, plan.year != nil, end.year != nil,
      let length = Self.days(plan, end), length != 0,
      ![abs(length) - 1, abs(length), abs(length) + 1].contains(where: { Fraction($0) == stated.value })
    else { return nil }
    return Defect(
      Message(
        zh: "\(plan.words) 到 \(end.words) 是 \(abs(length)) 天，不是 \(stated.words)",
        en: "from \(plan.words) to \(end.words) are \(abs(length)) days, not \(stated.words)"),
      at: stated.place, about: [stated.words], values: [stated.value, Fraction(abs(length))], fix: page.fix,
      notes: [
        Message(zh: "计划", en: "the plan").note(at: plan.place),
        Message(zh: "实际", en: "what happened").note(at: end.place),
      ])
  }

  private typealias Dated = (date: WrittenDate, isPlan: Bool)

  /// Of a row of its own (`计划完工 | 2024-09-30`, `完工 | 2024-10-15`) or of columns (`完工 | 计划 | 实际`).
  private static func datesOfTables(_ deed: String, _ report: WrittenReport) -> [Dated] {
    report.tables.flatMap { table in
      table.rows.flatMap { row -> [Dated] in
        guard let name = row.first?.text.without(["工程", "项目", "全部", "时间", "日期", "日"]).bare,
          name.hasSuffix(deed)
        else {
          return []
        }
        let cells = row.indices.dropFirst().compactMap { column -> (WrittenDate, String)? in
          WrittenDate.all(in: row[column].passage).first.map { ($0, table.head[column].text) }
        }
        if cells.count == 1, let date = cells.first?.0,
          ["", "计划", "约定", "实际"].contains(name.dropLast(deed.count))
        {
          return [(date, ["计划", "约定"].contains(where: name.hasPrefix))]
        }
        guard name == deed, cells.count == 2,
          let plan = cells.first(where: { $0.1.hasAny(["计划", "约定", "合同"]) }),
          let done = cells.first(where: { $0.1.hasAny(["实际", "完成"]) })
        else { return [] }
        return [(plan.0, true), (done.0, false)]
      }
    }
  }

  /// `计划完工 2024 年 9 月 30 日`, `计划于 2024 年 9 月 30 日完工`.
  private static func datesOfText(_ deed: String, _ report: WrittenReport) -> [Dated] {
    report.passages.filter { $0.role == .body && $0.bytes.range(of: deed) != nil }.flatMap { passage in
      DatedClause.all(in: passage).compactMap { clause -> Dated? in
        let before = clause.before.bare.trimming(leading: [], trailing: ["日期", "时间", "为", "：", "是", "于"])
        guard
          before.endsInAny(["计划" + deed, "约定" + deed])
            || before.endsInAny(["计划", "约定", "应"])
              && ["", "前"].contains(where: { clause.behind.hasPrefix($0 + deed) })
        else { return nil }
        return (clause.date, true)
      }
    }
  }
}
