internal import Diagnostics

/// Deeds called done that are dated after the report, and rows of a table that are later than the text says.
extension TypedDatesOutOfOrder {
  func onTime(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return afterwards(report) + report.sentences.flatMap { lateRows($0, report) }
  }

  private static let future = [
    "计划", "预计", "拟", "将", "应", "须", "需", "力争", "要求", "约定", "到期", "期限", "有效", "质保", "建议", "尚未", "若", "如", "以前",
    "届满",
    "截至", "更正", "修订", "复核", "更新", "核实",
  ]
  private static let done = ["才通过", "才完成", "才签订", "才支付", "才交付", "通过验收", "通过了验收", "验收合格", "已完成", "完成了", "已全部"]

  /// `直至 2022 年 8 月 18 日才通过验收` in a report of 24 June.
  private func afterwards(_ report: WrittenReport) -> [Defect] {
    guard let date = date(of: report), let year = date.year else { return [] }
    return report.passages.filter { passage in
      passage.role == .body && passage.dates.contains { $0.year.map { $0 >= year } == true }
        && !report.headings(passage.section).contains { $0.title.hasAny(["建议", "整改", "后续", "下一步"]) }
    }.flatMap { passage in
      DatedClause.all(in: passage).filter { clause in
        clause.date.year != nil && clause.date.day != nil && date.end(in: year) < clause.start
          && !(clause.before + clause.rest).hasAny(Self.future) && !clause.behind.hasPrefix("前")
          && clause.behind.prefix(16).hasAny(Self.done)
      }.map { clause in
        outOfOrder(
          clause.date, other: date,
          Message(zh: "晚于报告日期，却写作已经发生", en: "is after the date of the report, and yet told as done"))
      }
    }
  }

  private static let kept = ["按时", "按期", "如期"]
  private static let kinds = ["入库", "到货", "交付", "交货", "完工", "竣工", "验收", "到馆", "上线", "提交", "报送"]

  /// `要求 6 月 15 日前入库。A 包、B 包按时入库`, where a table has `B 包 | 2023 年 6 月 22 日`.
  private func lateRows(_ sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    guard sentence.passage.role == .body, sentence.hasAny(Self.kept) else { return [] }
    let passage = sentence.passage
    let text = sentence.text
    return Self.kinds.flatMap { kind -> [Defect] in
      let marks = Self.kept.compactMap { text.firstRange(of: $0 + kind) }
      guard let mark = marks.first else { return [] }
      let before = text[..<mark.lowerBound].split(omittingEmptySubsequences: false) { "，；。：".contains($0) }
      let names = (before.last ?? "").without(["均", "已", "全部", "都"]).split { "、和".contains($0) }
        .map { String($0).bare }.filter { $0.count > 1 }
      guard !names.isEmpty else { return [] }
      let due = passage.dates.filter { date in
        date.day != nil
          && ["前" + kind, "之前" + kind, "前全部" + kind, "前完成" + kind].contains {
            passage.text(from: date.range.upperBound, to: passage.bytes.count).hasPrefix($0)
          }
      }
      guard due.count == 1, let last = due.first else { return [] }
      return report.tables.map(\.upright).flatMap { table -> [Defect] in
        guard
          let column = table.head.indices.first(where: {
            table.head[$0].text.has(kind) && table.head[$0].text.hasAny(["日期", "时间"])
              && !table.head[$0].text.hasAny(["计划", "应", "约定", "要求"])
          })
        else { return [] }
        let rows = table.rows.indices.filter { names.contains(table.labels($0).first ?? "") }
        // Each of them once.
        guard Set(rows.map { table.labels($0).first }).count == rows.count else { return [] }
        return rows.compactMap { row -> Defect? in
          guard let date = Self.date(table.rows[row][column]), let year = date.year,
            last.end(in: year) < date.start(in: year)
          else { return nil }
          return outOfOrder(
            date, other: last,
            Message(zh: "晚于正文说它按时达到的期限", en: "is after the day by which the text says that it was on time"))
        }
      }
    }
  }
}
