internal import Diagnostics
internal import Evaluation

/// What so many persons get in so many days, and monthly means of a year.
extension SentenceProductDisagrees {
  func times(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return [daily(sentence), monthly(sentence)].compactMap { $0 }
  }

  /// `按每人每天 120 元、共培训 35 人 5 天计算，培训费为 2.10 万元`.
  private func daily(_ sentence: Sentence) -> Defect? {
    let prices = sentence.numbers.filter {
      $0.number.kind == .money && $0.lead.hasAny(["每人每天", "每人每日", "人均每天", "每人天"])
    }
    let people = sentence.numbers.filter {
      $0.number.kind == .count && $0.number.unit == "person" && $0.number.bound == .exact
    }
    let days = sentence.numbers.filter {
      $0.number.kind == .duration && $0.number.unit == "day" && $0.number.bound == .exact
    }
    let totals = sentence.numbers.filter { $0.number.kind == .money && !$0.lead.hasAny(["每", "均", "标准"]) }
    guard prices.count == 1, people.count == 1, days.count == 1, totals.count == 1, let price = prices.first,
      let person = people.first, let day = days.first, let total = totals.first,
      !sentence.hasAny(["期", "批次", "轮"]),
      total.range.lowerBound > max(price.range.lowerBound, person.range.lowerBound, day.range.lowerBound)
    else { return nil }
    let exact = price.value * person.value * day.value
    guard !total.number.agrees(with: exact) else { return nil }
    return Defect(
      Message(
        zh:
          "\(price.words) × \(person.words) × \(day.words) = \(total.number.words(for: exact))，不是 \(total.words)",
        en:
          "\(price.words) × \(person.words) × \(day.words) = \(total.number.words(for: exact)), not \(total.words)"
      ),
      at: total.place, about: [total.words], values: [total.value, exact], fix: page.fix,
      notes: [Message(zh: "标准", en: "the rate").note(at: price.place)])
  }

  /// `全年接待 28.8 万人次，月均 2.4 万人次`.
  private func monthly(_ sentence: Sentence) -> Defect? {
    zip(sentence.numbers, sentence.numbers.dropFirst()).lazy.compactMap { total, mean -> Defect? in
      let lead = mean.lead.trimming(leading: ["，", "（", " "], trailing: ["为", "达", "接待", "服务", "完成", "约"])
      guard ["月均", "平均每月", "每月平均"].contains(lead), total.lead.hasAny(["全年", "年度", "一年", "年共"]),
        mean.isComparable(to: total),
        [total, mean].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        !sentence.hasAny(["个月", "月至", "月起", "月开始"]), let exact = total.value.divided(by: Fraction(12)),
        !mean.number.agrees(with: exact), (mean.value - exact).magnitude * Fraction(4) < exact
      else { return nil }
      return Defect(
        Message(
          zh: "\(total.words) 的月均是 \(mean.number.words(for: exact))，不是 \(mean.words)",
          en: "\(total.words) is \(mean.number.words(for: exact)) a month, not \(mean.words)"),
        at: mean.place, about: [mean.words], values: [mean.value, exact], fix: page.fix,
        notes: [Message(zh: "全年", en: "the year").note(at: total.place)])
    }.first
  }
}
