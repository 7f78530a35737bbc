internal import Diagnostics

/// Money was paid on a day outside the period that the report says it evaluates.
struct TypedDateOutsidePeriod: TextRule {
  let page = RulePage(
    code: "JX2162", severity: .warning,
    title: Message(zh: "日期不在评价期内", en: "A date outside the period evaluated"),
    meaning: Message(
      zh: """
        正文写明评价时段（评价期、评价范围），而拨付表或正文里的一笔拨付不在这一时段内；表中一列日期都在被评价的年度内，只有一个在前一年或后一年；合同期、约定的期限、所依据文件的施行日期不在被评价的年度内，文号的年份不是印发的年份，指标分析里计入本年的不合格、故障等发生在上一年，或者实施一年后的调查早于实施。
        """,
      en: """
        The text states the period that it evaluates, and a payment in a table or sentence lies outside it; all dates of \
        a column are of the year evaluated and one is of the year before or behind it; the term of a contract, an agreed \
        deadline or the day on which the ground of the project came into force is outside the year evaluated, a document \
        is numbered in another year than it was issued, a failure that an analysis counts is of the year before, or a follow-up is dated before what it follows.
        """
    ),
    bad: "评价时段为 2022 年 1 月 1 日至 2022 年 12 月 31 日。\n| 2023-03-15 | 工程款 | 120 |",
    good: "评价时段为 2022 年 1 月 1 日至 2022 年 12 月 31 日。\n| 2022-03-15 | 工程款 | 120 |",
    fix: Message(zh: "核对日期；确为跨期拨付时说明", en: "check the date; say so if it was paid in another period"),
    criterion: Criterion.logic)

  private static let periodWords = [
    "评价时段", "评价期", "评价时间范围", "评价基准期", "评价的时间", "时间范围", "评价范围", "实施期", "实施周期", "period evaluated",
    "evaluation covers",
  ]
  private static let payments = ["拨付", "支付", "付款", "下达", "到账", "拨款"]

  func defects(in report: WrittenReport) -> [Defect] {
    let found = payments(report)
    guard report.isAlone else { return found }
    let late = lateDates(report).filter { defect in !found.contains { $0.place == defect.place } }
    let others =
      found + incidents(report) + adjustments(report) + completions(report) + late + terms(report)
      + advice(report)
    return others + oddYears(report).filter { odd in !others.contains { $0.place == odd.place } }
  }

  private static let ends = [
    "支付", "付款", "拨付", "验收", "完工", "竣工", "结算", "末次", "发放", "paid", "Paid", "payment", "accepted",
  ]
  /// What ends a matter, as no list of payments in their order begins.
  private static let lasts = ["末次", "最后", "最终", "完工", "竣工", "验收", "结算", "尾款", "accepted", "final", "Final"]
  private static let events = [
    "决赛", "比赛", "举办", "开展", "活动", "培训", "交付", "到货", "日期", "时间", "held", "Date", "date", "delivered",
  ]

  /// A column of dates of the year evaluated but one, which is of the year before, as nothing ends then, or behind it.
  private func oddYears(_ report: WrittenReport) -> [Defect] {
    guard report.years.count == 1, let year = report.years.first.flatMap({ Int($0) }) else { return [] }
    return report.tables.map(\.upright).flatMap { table in
      table.head.indices.compactMap { column -> Defect? in
        let head = table.head[column].text
        let dates = table.rows.compactMap { TypedDatesOutOfOrder.date($0[column]) }.filter { $0.year != nil }
        let odd = dates.filter { $0.year != year }
        guard odd.count == 1, let one = odd.first, let own = one.year,
          own == year - 1 ? dates.count > 2 && head.hasAny(Self.ends) : dates.count > 5 && own == year + 1,
          head.hasAny(Self.ends + Self.events), !head.hasAny(["计划", "应", "质保", "到期", "截止", "合同", "签订"]),
          // Rows in the order of their dates go over the end of a year.
          !(own == year + 1 && one.month < 4),
          own > year || head.hasAny(Self.lasts)
        else { return nil }
        return Defect(
          Message(
            zh: "“\(head)”一列都在 \(year) 年，只有 \(one.words) 在 \(own) 年",
            en: "the dates of “\(head)” are of \(year), and \(one.words) alone is of \(own)"),
          at: one.place, about: [one.words], fix: page.fix)
      }
    }
  }

  private static let faults = ["不合格", "故障", "事故", "投诉", "超标", "中断", "停运", "逾期", "返工", "缺失", "未达标"]

  /// `36 次检测中 35 次合格……不合格 1 次为 2023 年 7 月 18 日` in a report on 2024.
  private func incidents(_ report: WrittenReport) -> [Defect] {
    guard report.years.count == 1, let year = report.years.first.flatMap({ Int($0) }) else { return [] }
    return report.passages.indices.flatMap { number -> [Defect] in
      guard report.indicatorRow(ofPassage: number)?.isLeaf == true else { return [] }
      return report.sentences(ofPassage: number).flatMap { sentence -> [Defect] in
        guard
          !sentence.hasAny(["上年", "去年", "同期", "往年", "较", "比20", "增长", "下降", "整改", "合同", "签订", "文件", "办法"])
        else { return [] }
        return WrittenDate.all(in: sentence.passage).filter { date in
          let before = sentence.passage.text(from: sentence.range.lowerBound, to: date.range.lowerBound)
          let clause = before.split { "，；。".contains($0) }.last.map(String.init)?.bare ?? ""
          return sentence.range.contains(date.range.lowerBound) && date.year == year - 1 && date.day != nil
            && clause.hasAny(Self.faults) && clause.endsInAny(["为", "是", "发生在", "发生于", "于", "出现在"])
        }.map { date in
          Defect(
            Message(
              zh: "\(date.words) 不在被评价的 \(year) 年内", en: "\(date.words) is not in \(year), the year evaluated"
            ),
            at: date.place, about: [date.words], fix: page.fix)
        }
      }
    }
  }

  /// `2022 年年初预算 648 万元。2023 年 2 月调减 18 万元`: a budget changed after its year.
  private func adjustments(_ report: WrittenReport) -> [Defect] {
    report.passages.filter { $0.role == .body }.flatMap { passage -> [Defect] in
      WrittenDate.all(in: passage).compactMap { date -> Defect? in
        let before = passage.text(from: 0, to: date.range.lowerBound)
        let rest = passage.text(from: date.range.upperBound, to: passage.bytes.count)
        let sentence = rest.prefix { !"。；".contains($0) }
        let clause = sentence.hasAny(["年"]) ? "" : sentence
        guard let year = date.year, clause.hasAny(["调减", "调增", "追加", "核减预算"]),
          clause.contains(where: \.isArabicDigit), !clause.hasAny(["决算", "结转", "次年"]),
          let budget = Self.yearOfBudget(in: before), budget < year,
          !passage.text.without([" "]).hasAny(["\(year)年预算", "\(year)年度预算", "\(year)年年初预算"])
        else { return nil }
        return Defect(
          Message(
            zh: "\(date.words) 调整的是 \(budget) 年的预算：该年已经结束",
            en: "\(date.words) is after the year \(budget), whose budget is changed here"),
          at: date.place, about: [date.words], fix: page.fix)
      }
    }
  }

  /// One payment of the next year among those of the year that the report is on, or one whose amount a table counts
  /// as spent in that year.
  private func lateDates(_ report: WrittenReport) -> [Defect] {
    guard report.years.count == 1, let year = report.years.first.flatMap({ Int($0) }) else { return [] }
    let inTables = report.tables.flatMap { table -> [WrittenDate] in
      guard
        let column = table.head.indices.first(where: { table.head[$0].text.hasAny(["日期", "时间", "Date"]) }),
        table.caption.lowercased().hasAny(["拨付", "支付", "payment", "disburse"])
      else { return [] }
      let dates = table.rows.compactMap { TypedDatesOutOfOrder.date($0[column]) }.filter { $0.year != nil }
      let late = dates.filter { $0.year == year + 1 }
      return dates.count > 3 && late.count == 1 && dates.count { $0.year == year } == dates.count - 1
        ? late : []
    }
    let paid = report.tables.map(\.upright).flatMap { table in
      table.columns(.paid).flatMap { column in table.rows.compactMap { $0[column].number?.digits } }
    }
    let inSentences = report.sentences.filter { $0.passage.role == .body }.flatMap {
      sentence -> [WrittenDate] in
      WrittenDate.all(in: sentence.passage).filter { date in
        guard sentence.range.contains(date.range.lowerBound), date.year == year + 1 else { return false }
        let next = sentence.numbers.first { $0.range.lowerBound >= date.range.upperBound }
        return next.map { number in
          number.number.kind == .money && number.number.hasThreeDigits && paid.contains(number.number.digits)
            && number.lead.bare.trimming(leading: ["累计", "共"], trailing: []).hasPrefix("支付")
        } == true
      }
    }
    return (inTables + inSentences).map { date in
      Defect(
        Message(
          zh: "\(date.words) 的付款计入了 \(year) 年的支出",
          en: "a payment of \(date.words) is counted as spending of \(year)"),
        at: date.place, about: [date.words], fix: page.fix)
    }
  }

  /// `实施周期为 2021 年 1 月至 2022 年 12 月`, and a row completed in 2020.
  private func completions(_ report: WrittenReport) -> [Defect] {
    let stated = report.passages.flatMap { WrittenPeriod.all(in: $0) }.first {
      $0.lead.hasAny(["实施周期", "实施期", "建设周期", "建设期", "建设工期", "项目周期"]) && $0.from.year != nil
    }
    guard let stated, let year = stated.from.year else { return [] }
    return report.tables.map(\.upright).flatMap { table in
      table.head.indices.filter { column in
        table.head[column].text.hasAny(["开工", "完工", "竣工", "验收", "完成日期", "完成时间", "到货"])
      }.flatMap { column in
        table.rows.compactMap { row -> Defect? in
          guard let date = TypedDatesOutOfOrder.date(row[column]), date.year != nil,
            date.end(in: year) < stated.from.start(in: year)
          else { return nil }
          return Defect(
            Message(
              zh: "\(date.words) 早于 \(stated.from.words) 开始的实施周期",
              en: "\(date.words) is before the project began, \(stated.from.words)"),
            at: date.place, about: [date.words], fix: page.fix,
            notes: [Message(zh: "时段在这里", en: "the period is here").note(at: stated.from.place)])
        }
      }
    }
  }

  /// 2022 of the last `2022 年度预算`, `2022 年年初预算`.
  private static func yearOfBudget(in text: String) -> Int? {
    let plain = text.without([" "])
    guard let range = Array(plain.utf8).ranges(of: "预算").last else { return nil }
    let lead = String(decoding: Array(plain.utf8)[..<range.lowerBound], as: UTF8.self)
      .trimming(leading: [], trailing: ["年初", "度", "项目", "专项", "安排"])
    guard lead.hasSuffix("年"), let year = Int(lead.dropLast().suffix(4)), (1990...2100).contains(year) else {
      return nil
    }
    return year
  }

  private func payments(_ report: WrittenReport) -> [Defect] {
    let stated = report.passages.flatMap { WrittenPeriod.all(in: $0) }.first {
      $0.lead.hasAny(Self.periodWords) && $0.from.year != nil
    }
    guard let stated, let year = stated.from.year else { return [] }
    // `第一年度（2021 年 8 月 1 日至 2022 年 7 月 31 日）和第二年度（……）`
    let all = report.passages.flatMap { WrittenPeriod.all(in: $0) }
    let goesOn = all.contains { other in
      guard let own = other.from.year, let end = stated.to.year else { return false }
      let (start, last) = (stated.from.start(in: year), stated.to.end(in: end))
      let begins = other.from.start(in: own)
      return begins >= start && other.to.end(in: other.to.year ?? own) > last
        && (begins == start || other.from.place.line == stated.from.place.line)
    }
    guard !goesOn else { return [] }
    let range =
      stated.from.start(
        in: year)...max(stated.from.start(in: year), stated.to.end(in: stated.to.year ?? year))
    return (tableDates(report) + sentenceDates(report)).filter {
      $0.year != nil && !range.contains($0.start(in: year))
    }.map { date in
      Defect(
        Message(
          zh: "\(date.words) 不在 \(stated.from.words) 至 \(stated.to.words) 内",
          en: "\(date.words) is outside \(stated.from.words) to \(stated.to.words)"),
        at: date.place, about: [date.words], fix: page.fix,
        notes: [Message(zh: "时段在这里", en: "the period is here").note(at: stated.from.place)])
    }
  }

  /// The dates of tables of payments.
  private func tableDates(_ report: WrittenReport) -> [WrittenDate] {
    report.tables.filter { table in
      table.caption.hasAny(Self.payments) || table.head.contains { $0.text.hasAny(Self.payments) }
    }.flatMap { table in
      table.rows.flatMap { row in
        row.indices.flatMap { column in
          WrittenDate.all(in: row[column].passage).filter { date in
            // `宁财教〔2021〕186 号 | 2021 年 12 月 10 日`: when it was allotted, not when it was paid.
            guard let year = date.year, !table.head[column].text.hasAny(["下达", "印发", "批复", "文件"]) else {
              return false
            }
            return !row.contains { $0.text.has("〔\(year)〕") } || table.head[column].text.hasAny(Self.payments)
          }
        }
      }
    }
  }

  /// `于 2023 年 3 月 15 日拨付 120 万元`.
  private func sentenceDates(_ report: WrittenReport) -> [WrittenDate] {
    report.passages.filter { $0.role == .body }.flatMap { passage in
      WrittenDate.all(in: passage).filter { date in
        let rest = passage.text(from: date.range.upperBound, to: passage.bytes.count)
        // What a contract settles at its end is paid when the year is over.
        let clause = rest.prefix { !"，。；".contains($0) }
        let lead = passage.text(from: 0, to: date.range.lowerBound).split { "，。；".contains($0) }.last ?? ""
        return !(lead + clause).hasAny(["结算款", "尾款", "质保金", "余款", "保证金"])
          && Self.payments.contains {
            rest.hasPrefix($0) || rest.hasPrefix("，" + $0) || rest.hasPrefix("前" + $0)
          }
      }
    }
  }
}
