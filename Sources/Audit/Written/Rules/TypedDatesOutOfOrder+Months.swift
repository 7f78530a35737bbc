internal import Diagnostics
internal import Evaluation

/// Months of a period against the number of months beside it.
extension TypedDatesOutOfOrder {
  /// `2023 年 1 月 1 日至 2023 年 10 月 31 日，共 12 个月`, from the first day of a month to the last of another.
  func months(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      let periods = WrittenPeriod.all(in: sentence.passage).filter {
        sentence.range.contains($0.from.range.lowerBound) && $0.from.year != nil && ($0.from.day ?? 1) == 1
      }
      let stated = sentence.numbers.filter {
        $0.number.kind == .duration && $0.words.hasSuffix("个月") && $0.number.bound == .exact
          && ["共", "共计", "为期", "历时", "期限", "服务期", "合计"].contains(
            $0.lead.trimming(leading: ["，", "（"], trailing: ["为", " "]))
      }
      guard periods.count == 1, let period = periods.first, stated.count == 1, let months = stated.first,
        let from = period.from.year, let to = period.to.year ?? period.from.year,
        period.to.day.map({ $0 > 27 }) ?? true
      else { return nil }
      let exact = Fraction((to - from) * 12 + period.to.month - period.from.month + 1)
      guard months.value != exact, exact > .zero else { return nil }
      return Defect(
        Message(
          zh:
            "\(period.from.words) 到 \(period.to.words) 是 \(exact.rounded(places: 0).plain) 个月，不是 \(months.words)",
          en:
            "from \(period.from.words) to \(period.to.words) are \(exact.rounded(places: 0).plain) months, not \(months.words)"
        ),
        at: months.place, about: [months.words], values: [months.value, exact], fix: page.fix,
        notes: [Message(zh: "后一个日期", en: "the later date").note(at: period.to.place)])
    }
  }
}
