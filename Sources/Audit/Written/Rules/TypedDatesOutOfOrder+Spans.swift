internal import Diagnostics
internal import Evaluation

/// Hours between two times of a day, and years between two months or years, against the number that stands behind them.
extension TypedDatesOutOfOrder {
  func spans(_ report: WrittenReport) -> [Defect] {
    report.sentences.filter { !$0.hasReferences && [.body, .note].contains($0.passage.role) }.compactMap {
      hours($0) ?? years($0)
    }
  }

  private static let totals = ["共", "共计", "合计", "每天", "每日", "每天共", "每日共", "计", "为期", "历时", "总计"]

  /// What stands between the end of a span and the number of its length.
  private static func isTotal(_ text: String) -> Bool {
    let text = text.trimming(leading: ["，", "（", " "], trailing: [" "])
    return totals.contains(text)
      || totals.contains(
        text.trimming(leading: ["，", "（", "止", "期间", " "], trailing: ["为", "期", "开放", "服务", "营业", " "]))
  }

  /// `服务时间为每天 8:00 至 18:00，共 10 小时`.
  private func hours(_ sentence: Sentence) -> Defect? {
    let stated = sentence.numbers.filter {
      $0.number.unit == "hour" && $0.number.bound == .exact && !$0.number.isRange
    }
    guard stated.count == 1, let hours = stated.first, sentence.hasAny([":", "："]),
      !sentence.hasAny(["午休", "中午", "次日", "轮班", "闭馆", "休息"])
    else { return nil }
    let text = sentence.passage.text(from: sentence.range.lowerBound, to: hours.range.lowerBound)
    let spans = Self.clockSpans(text)
    guard let last = spans.last, Self.isTotal(last.rest) else { return nil }
    let minutes = spans.map { $0.to - $0.from }
    guard spans.count < 4, minutes.allSatisfy({ $0 > 0 }) else { return nil }
    let exact = Fraction(minutes.reduce(0, +), over: 60)
    let said = hours.number.digits
    guard said != exact else { return nil }
    return Defect(
      Message(
        zh: "前面的时段共 \(exact.rounded(places: 1).plain) 小时，不是 \(hours.words)",
        en: "these times are \(exact.rounded(places: 1).plain) hours, not \(hours.words)"),
      at: hours.place, about: [hours.words], values: [said, exact], fix: page.fix, notes: [])
  }

  /// The spans of a text, in minutes, each with what stands behind it up to the next one.
  private static func clockSpans(_ text: String) -> [(from: Int, to: Int, rest: String)] {
    let characters = Array(text)
    var times: [(minute: Int, start: Int, end: Int)] = []
    for index in characters.indices where characters[index] == ":" || characters[index] == "：" {
      var start = index
      while start > 0, characters[start - 1].isArabicDigit, index - start < 2 { start -= 1 }
      let end = index + 3
      guard start < index, end <= characters.count, let hour = Int(String(characters[start..<index])),
        hour < 25,
        let minute = Int(String(characters[(index + 1)..<end])), minute < 60
      else { continue }
      times.append((hour * 60 + minute, start, end))
    }
    guard times.count.isMultiple(of: 2) else { return [] }
    var spans: [(from: Int, to: Int, rest: String)] = []
    for index in stride(from: 0, to: times.count, by: 2) {
      let (from, to) = (times[index], times[index + 1])
      let joint = String(characters[from.end..<to.start]).without([" "])
      guard ["至", "-", "—", "——", "到", "～", "~", "–"].contains(joint) else { return [] }
      let next = index + 2 < times.count ? times[index + 2].start : characters.count
      spans.append((from.minute, to.minute, String(characters[to.end..<next])))
    }
    return spans
  }

  /// `分享期 8 年，自 2021 年 8 月 1 日至 2029 年 7 月 31 日`.
  private static func opens(_ period: WrittenPeriod, behind years: StatedNumber, in sentence: Sentence)
    -> Bool
  {
    let between = sentence.passage.text(from: years.range.upperBound, to: period.from.range.lowerBound).bare
    let name = years.lead.bare.trimming(leading: [], trailing: ["为", "共", "是", "限"])
    return ["，自", "，从", "，即", "（自", "（", "，即自", "（即"].contains(between)
      && name.endsInAny(["期", "期限", "合同期", "服务期", "经营期", "周期"])
      && years.range.upperBound <= period.from.range.lowerBound
  }

  /// `实施期为 2021 年 1 月至 2023 年 12 月，共 3 年`.
  private func years(_ sentence: Sentence) -> Defect? {
    let stated = sentence.numbers.filter {
      $0.number.kind == .duration && $0.words.hasSuffix("年") && $0.number.bound == .exact
        && !$0.number.isRange
    }
    guard stated.count == 1, let years = stated.first,
      let period = WrittenPeriod.all(in: sentence.passage).last(where: {
        sentence.range.contains($0.from.range.lowerBound)
          && ($0.to.range.upperBound <= years.range.lowerBound || Self.opens($0, behind: years, in: sentence))
      }), let from = period.from.year, let to = period.to.year,
      from < to || period.from.month < period.to.month,
      period.from.range.lowerBound > years.range.lowerBound
        || Self.isTotal(sentence.passage.text(from: period.to.range.upperBound, to: years.range.lowerBound))
    else { return nil }
    let months = (to - from) * 12 + period.to.month - period.from.month
    let said = years.number.digits * Fraction(12)
    // With the last month or without it, or to the nearest year.
    guard !(months - 1...months + 2).contains(where: { Fraction($0) == said }),
      (said - Fraction(months)).magnitude > Fraction(6)
    else { return nil }
    let exact = Fraction((months + 6) / 12)
    return Defect(
      Message(
        zh: "\(period.from.words)到\(period.to.words)是 \(exact.rounded(places: 0).plain) 年，不是 \(years.words)",
        en:
          "from \(period.from.words) to \(period.to.words) are \(exact.rounded(places: 0).plain) years, not \(years.words)"
      ),
      at: years.place, about: [years.words], values: [years.number.digits, exact], fix: page.fix,
      notes: [Message(zh: "后一个日期", en: "the later date").note(at: period.to.place)])
  }
}
