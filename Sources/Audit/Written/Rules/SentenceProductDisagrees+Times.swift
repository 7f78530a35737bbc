internal import Diagnostics
internal import Evaluation

/// What so many persons get in so many days, and monthly means of a year.
extension SentenceProductDisagrees {
  func times(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences else { return [] }
    return [
      daily(sentence), monthly(sentence), weekly(sentence), yearly(sentence), perArea(sentence),
      byDay(sentence),
    ]
    .compactMap { $0 }
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

  /// `每周开放 5 天、每天 8 小时，每周共开放 40 小时`.
  private func weekly(_ sentence: Sentence) -> Defect? {
    let times = sentence.numbers.filter {
      $0.number.kind == .duration && $0.number.bound == .exact && !$0.number.isRange
    }
    guard times.count == 3, times[0].lead.has("每周"), times[0].number.unit == "day", times[1].lead.has("每天"),
      times[1].number.unit == "hour", times[2].lead.has("每周"), times[2].number.unit == "hour"
    else { return nil }
    // The scanner gives each of them in its own unit or in one: the digits tell.
    return product(times[0].number.digits, times[1], times[2])
  }

  /// `每月补贴 300 元，补贴 12 个月，每人全年补贴 3,600 元`.
  private func yearly(_ sentence: Sentence) -> Defect? {
    let money = sentence.numbers.filter { $0.number.kind == .money && $0.number.bound == .exact }
    let months = sentence.numbers.filter { $0.number.kind == .duration && $0.words.hasSuffix("个月") }
    guard money.count == 2, months.count == 1, let month = months.first,
      money[0].lead.hasAny(["每月", "每人每月", "月补贴", "月均"]),
      money[1].lead.hasAny(["全年", "每年", "年补贴"]), !sentence.hasAny(["提高", "调整", "其中"])
    else { return nil }
    return product(month.number.digits, money[0], money[1])
  }

  /// `流转土地 3.2 万亩，每亩补贴 50 元，补贴资金 160 万元`.
  private func perArea(_ sentence: Sentence) -> Defect? {
    let areas = sentence.numbers.filter {
      $0.number.kind == .measure && $0.words.hasSuffix("亩") && $0.number.bound == .exact
    }
    let prices = sentence.numbers.filter { $0.number.kind == .money && $0.lead.hasAny(["每亩", "亩均"]) }
    // `每亩每年 800 元，……三年共支付 360 万元`
    if sentence.numbers.contains(where: { $0.number.unit == "year" && $0.value != .one }) { return nil }
    let totals = sentence.numbers.filter {
      $0.number.kind == .money && !$0.lead.hasAny(["每亩", "亩均", "预算", "计划"])
    }
    guard areas.count == 1, prices.count == 1, totals.count == 1, let area = areas.first,
      let price = prices.first,
      let total = totals.first, total.range.lowerBound > price.range.lowerBound,
      total.lead.hasAny(["补贴", "补助", "资金", "合计", "共", "支出"]), !sentence.hasAny(["结余", "其中", "少", "多"])
    else { return nil }
    // An area that is rounded leaves the amount as much room.
    return product(area.value, price, total, slack: area.number.step * Fraction(1, over: 2) * price.value)
  }

  /// `全年开放 310 天，日均接待读者 600 人次，全年接待 18.6 万人次`.
  private func byDay(_ sentence: Sentence) -> Defect? {
    let days = sentence.numbers.filter {
      $0.number.unit == "day" && $0.number.bound == .exact && !$0.number.isRange
    }
    let means = sentence.numbers.filter {
      $0.number.kind == .count && $0.number.bound == .exact && $0.lead.hasAny(["日均", "平均每天", "每天平均"])
    }
    guard days.count == 1, means.count == 1, let day = days.first, let mean = means.first,
      day.lead.hasAny(["开放", "运行", "服务", "营业", "开馆", "工作"]),
      case let totals = sentence.numbers.filter({ $0.isComparable(to: mean) && $0.place != mean.place }),
      totals.count == 1, let total = totals.first, total.lead.hasAny(["全年", "共", "累计", "年"]),
      total.number.bound == .exact
    else { return nil }
    let slack = (mean.number.step * day.value + total.number.step) * Fraction(1, over: 2)
    return product(day.number.digits, mean, total, slack: slack)
  }

  private func product(
    _ times: Fraction, _ each: StatedNumber, _ total: StatedNumber, slack: Fraction = .zero
  ) -> Defect? {
    let exact = times * each.value
    guard !total.number.agrees(with: exact), (exact - total.value).magnitude > slack,
      total.number.bound == .exact
    else { return nil }
    return Defect(
      Message(
        zh:
          "\(each.words) 的 \(times.rounded(places: 0).plain) 倍是 \(total.number.words(for: exact))，不是 \(total.words)",
        en:
          "\(times.rounded(places: 0).plain) times \(each.words) is \(total.number.words(for: exact)), not \(total.words)"
      ),
      at: total.place, about: [total.words], values: [total.value, exact], fix: page.fix,
      notes: [Message(zh: "每份", en: "each").note(at: each.place)])
  }
}
