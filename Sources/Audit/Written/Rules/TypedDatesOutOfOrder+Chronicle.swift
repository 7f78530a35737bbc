internal import Diagnostics
internal import Evaluation

/// Steps that a sentence tells in their order, and terms of so many years.
extension TypedDatesOutOfOrder {
  private static let tellers = ["评价组", "评价机构", "评价工作", "项目组", "工作组", "评价小组"]

  /// `4 月 6 日制定方案，4 月 18 日开展调查，6 月 10 日形成初稿，5 月 24 日召开评审会，7 月 8 日提交终稿`.
  func chronicle(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, sentence.hasAny(Self.tellers),
        !sentence.hasAny(["其中", "此前", "早在", "补充"])
      else { return nil }
      let dates = sentence.passage.dates.filter {
        sentence.range.contains($0.range.lowerBound) && $0.day != nil && $0.exists
      }
      let periods = WrittenPeriod.all(in: sentence.passage)
      // The end of a period may overlap what follows.
      let steps = dates.filter { date in !periods.contains { $0.to.range == date.range } }
      guard steps.count > 3, periods.filter({ sentence.range.contains($0.from.range.lowerBound) }).count < 2,
        let year = steps.lazy.compactMap(\.year).first,
        steps.dropFirst().allSatisfy({ $0.year == nil || $0.year == year })
      else { return nil }
      let starts = steps.map { $0.start(in: year) }
      let falls = starts.indices.dropFirst().filter { starts[$0] < starts[$0 - 1] }
      guard falls.count == 1, let fall = falls.first else { return nil }
      // One of the two stands out of the order of all others.
      let others = [fall, fall - 1].contains { odd in
        let rest = starts.indices.filter { $0 != odd }.map { starts[$0] }
        return zip(rest, rest.dropFirst()).allSatisfy { $0 <= $1 }
      }
      guard others else { return nil }
      return Defect(
        Message(
          zh: "\(steps[fall].words) 早于写在它前面的 \(steps[fall - 1].words)",
          en: "\(steps[fall].words) is before \(steps[fall - 1].words), which stands before it"),
        at: steps[fall].place, about: [steps[fall].words], fix: page.fix,
        notes: [Message(zh: "前一步", en: "the step before").note(at: steps[fall - 1].place)])
    }
  }

  /// `自 2020 年 1 月起执行，有效期五年，至 2025 年 12 月 31 日止`.
  func terms(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      let dates = sentence.passage.dates.filter {
        sentence.range.contains($0.range.lowerBound) && $0.year != nil
      }
      let spans = sentence.numbers.filter {
        $0.number.kind == .duration && $0.words.hasSuffix("年") && $0.number.bound == .exact
          && ["有效期", "期限", "为期", "合同期", "服务期", "执行期"].contains(
            $0.lead.trimming(leading: ["，", "（"], trailing: ["为", "限", " "]))
      }
      guard spans.count == 1, let span = spans.first,
        let from = dates.last(where: { $0.range.upperBound <= span.range.lowerBound }),
        let to = dates.first(where: { $0.range.lowerBound >= span.range.upperBound }),
        case let between = sentence.passage.text(from: span.range.upperBound, to: to.range.lowerBound),
        ["，至", "（至", "，到"].contains(between.bare),
        let first = from.year, let last = to.year, from.day ?? 1 == 1, to.day.map({ $0 > 27 }) ?? true
      else { return nil }
      let months = Fraction((last - first) * 12 + to.month - from.month + 1)
      guard months != span.number.digits * Fraction(12), span.number.digits > .zero else { return nil }
      return Defect(
        Message(
          zh: "\(from.words) 到 \(to.words) 是 \(months.rounded(places: 0).plain) 个月，不是 \(span.words)",
          en:
            "from \(from.words) to \(to.words) are \(months.rounded(places: 0).plain) months, not \(span.words)"
        ),
        at: to.place, about: [to.words], values: [months], fix: page.fix,
        notes: [Message(zh: "期限", en: "the term").note(at: span.place)])
    }
  }
}
