internal import Diagnostics

/// Money was paid on a day outside the period that the report says it evaluates.
struct TypedDateOutsidePeriod: TextRule {
  let page = RulePage(
    code: "JX2162", severity: .warning,
    title: Message(zh: "拨付日期不在评价期内", en: "A payment outside the period evaluated"),
    meaning: Message(
      zh: "正文写明评价时段（评价期、评价范围），而拨付表或正文里的一笔拨付不在这一时段内。",
      en:
        "The text states the period that it evaluates, and a payment in a table or sentence lies outside it."),
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
    let stated = report.passages.flatMap { WrittenPeriod.all(in: $0) }.first {
      $0.lead.hasAny(Self.periodWords) && $0.from.year != nil
    }
    guard let stated, let year = stated.from.year else { return [] }
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
      table.rows.joined().flatMap { cell in
        WrittenDate.all(in: WrittenPassage(.body, [(Array(cell.text.utf8)[...], cell.place)], section: []))
          .filter {
            $0.year != nil
          }
      }
    }
  }

  /// `于 2023 年 3 月 15 日拨付 120 万元`.
  private func sentenceDates(_ report: WrittenReport) -> [WrittenDate] {
    report.passages.filter { $0.role == .body }.flatMap { passage in
      WrittenDate.all(in: passage).filter { date in
        let rest = passage.text(from: date.range.upperBound, to: passage.bytes.count)
        return Self.payments.contains {
          rest.hasPrefix($0) || rest.hasPrefix("，" + $0) || rest.hasPrefix("前" + $0)
        }
      }
    }
  }
}
