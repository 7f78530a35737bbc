internal import Diagnostics
internal import Evaluation

/// A price times a quantity is not the amount beside them.
struct SentenceProductDisagrees: TextRule {
  let page = RulePage(
    code: "JX2115", severity: .error,
    title: Message(zh: "单价（每个的数）乘数量与同处的总数不符", en: "Price, or what each has, times quantity is not the total"),
    meaning: Message(
      zh: "一句话写出数量、单价（每……、人均、单价）和总金额，三者对不上；84 所学校每校 4 场而写 326 场之类的数量、长宽与面积、本金利率与年利息、几个数与它们的平均也在此列。",
      en: """
        A sentence states a quantity, a price for each, and an amount, and they do not fit together; so for what each of \
        several schools, teams or months has and their total, for length, width and area, for a loan, its rate and the \
        interest of a year, and for several numbers and their mean.
        """),
    bad: "新建水窖 120 口，每口补助 0.35 万元，共计 45 万元。", good: "新建水窖 120 口，每口补助 0.35 万元，共计 42 万元。",
    fix: Message(zh: "核对数量、单价和金额", en: "check quantity, price and amount"), criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    let found = products(report)
    guard report.isAlone else { return found }
    var ofSentences: [Defect] = []
    for sentence in report.sentences {
      ofSentences += plain(sentence)
      ofSentences += times(sentence)
      ofSentences += clauses(sentence)
      ofSentences += spread(sentence)
      ofSentences += frequency(sentence)
      ofSentences += bracketed(sentence)
      ofSentences += respective(sentence)
      ofSentences += weighed(sentence)
      ofSentences += perUnit(sentence)
    }
    let others: [Defect] =
      ofSentences + measuredNext(report) + tenfold(report) + means(report) + ofEach(report) + yields(report)
      + report.sentences.flatMap { measured($0) + averaged($0) }
    return others.reduce(into: found) { all, one in
      let places = [one.place] + one.notes.map { $0.place as Place? }
      if !all.contains(where: { places.contains($0.place) }) { all.append(one) }
    }
  }

  private func products(_ report: WrittenReport) -> [Defect] {
    report.sentences.flatMap { means(in: $0, report) } + meansOfRows(report)
      + report.sentences.compactMap { sentence in
        guard !sentence.hasReferences, let product = SentenceProduct(sentence) else { return nil }
        guard !SentenceProduct.isProduct(product.amount, of: product.counts + [product.price]) else {
          return nil
        }
        let exact = product.price.value * product.counts[product.counts.count - 1].value
        return Defect(
          Message(
            zh:
              "\(product.counts.map(\.words).joined(separator: "、")) × \(product.price.words) 不等于 \(product.amount.words)，应为 \(product.amount.number.words(for: exact))",
            en:
              "\(product.counts.map(\.words).joined(separator: ", ")) × \(product.price.words) is not \(product.amount.words) but \(product.amount.number.words(for: exact))"
          ),
          at: product.amount.place, about: [product.amount.words], values: [product.amount.value, exact],
          fix: page.fix,
          notes: [Message(zh: "单价", en: "the price").note(at: product.price.place)])
      }
  }
}

extension SentenceProductDisagrees {
  /// `1,152 户、91,440 平方米，户均 79.38 平方米`: a mean that its total and its count do not give.
  private func means(in sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    guard !sentence.hasReferences, sentence.has("均"), sentence.numbers.count < 12 else { return [] }
    let earlier = report.sentence(before: sentence)?.numbers ?? []
    return sentence.numbers.compactMap { mean -> Defect? in
      guard mean.number.isAmount, [.exact, .about].contains(mean.number.bound), !mean.number.isRange,
        let thing = Self.thing(countedBy: mean.lead),
        !mean.lead.hasAny(["标准", "增加", "提高", "减少", "不低于", "补差"])
      else { return nil }
      let before = sentence.numbers.filter {
        $0.place < mean.place && !$0.number.isRange && [.exact, .about].contains($0.number.bound)
          && !sentence.passage.text(from: $0.range.upperBound, to: mean.range.lowerBound).hasAny(["；", ";"])
      }
      let counts = before.filter { $0.number.kind == .count && $0.words.contains(thing) }
      let amounts = before.filter {
        $0.isComparable(to: mean) && $0.value > mean.value && !$0.words.contains(thing)
          && !$0.lead.hasAny(["均", "每"])
      }
      guard counts.count == 1, amounts.count == 1, !counts[0].value.isZero,
        !Self.isMean(mean, of: before + earlier),
        let exact = amounts[0].value.divided(by: counts[0].value)
      else { return nil }
      return Defect(
        Message(
          zh: "\(amounts[0].words) ÷ \(counts[0].words) = \(mean.number.words(for: exact))，不是 \(mean.words)",
          en: "\(amounts[0].words) ÷ \(counts[0].words) = \(mean.number.words(for: exact)), not \(mean.words)"
        ),
        at: mean.place, about: [mean.words], values: [mean.value, exact], fix: page.fix,
        notes: [Message(zh: "总量", en: "the total").note(at: amounts[0].place)])
    }
  }

  /// 户 of 户均, 人 of 人均.
  static func thing(countedBy lead: String) -> Character? {
    guard let index = lead.lastIndex(of: "均"), index != lead.startIndex else { return nil }
    let thing = lead[lead.index(before: index)]
    return "户人次车辆场批栋校村家座所班".contains(thing) ? (thing == "车" ? "辆" : thing) : nil
  }

  /// Whether any of some numbers, or a sum of neighbours, divided by another one gives a mean.
  private static func isMean(_ mean: StatedNumber, of numbers: [StatedNumber]) -> Bool {
    let totals = numbers.indices.flatMap { start in
      (start..<numbers.count).map { end in
        numbers[start...end].map { (value: $0.value, slack: $0.number.tolerance) }
      }
    }.map { run in (value: run.map(\.value).sum, slack: run.map(\.slack).sum) }
    return totals.contains { total in
      numbers.contains { count in
        guard let exact = total.value.divided(by: count.value),
          let slack = total.slack.divided(by: count.value)
        else { return false }
        return mean.number.agrees(with: exact)
          || (exact - mean.value).magnitude <= slack.magnitude + mean.number.step
      }
    }
  }
}

/// A quantity, a price and an amount of one sentence.
struct SentenceProduct {
  let counts: [StatedNumber]
  let price: StatedNumber
  let amount: StatedNumber

  private static let priceWords = ["每", "单价", "均价", "人均", "户均", "单位成本", "per ", "each", "a unit price"]
  private static let terms = ["a month", "per month", "monthly", "a day", "per day", "a week", "per week"]
  private static let amountWords = ["共", "合计", "总计", "总", "计", "total", "in all", "cost"]

  /// - Returns: nil where a sentence does not state exactly one of each.
  init?(_ sentence: Sentence) {
    let money = sentence.numbers.filter {
      $0.number.kind == .money && $0.number.bound == .exact && !$0.number.isRange
    }
    let prices = money.filter { number in
      (number.lead.hasAny(Self.priceWords) && !number.lead.hasAny(["每年", "每月", "每季"]))
        || number.tail.bare.hasPrefix("/") || number.tail.bare.lowercased().hasAny(["each", "per "])
    }
    // `CNY 500 a month to each of 40 wardens` is paid twelve times.
    guard prices.count == 1, !sentence.text.lowercased().hasAny(Self.terms) else { return nil }
    let isMean = prices[0].lead.hasAny(["人均", "户均"])
    let isTotal: (StatedNumber) -> Bool = { number in
      number.lead.lowercased().hasAny(Self.amountWords)
        || number.tail.lowercased().hasAny(["in total", "in all"]) || isMean
    }
    let behind = money.first { $0.place > prices[0].place }
    let before = money.last { $0.place < prices[0].place }
    guard let amount = [behind, before].compactMap({ $0 }).first(where: isTotal),
      amount.value > prices[0].value,
      // Twelve wages a month make a year's.
      !(prices[0].lead.has("月") && amount.lead.hasAny(["全年", "年工资", "年度", "一年"]))
    else { return nil }
    // The counts that stand between this amount and the next one.
    let start = amount.place < prices[0].place ? amount.place : before?.place
    let end = amount.place < prices[0].place ? behind?.place : amount.place
    let counts = sentence.numbers.filter { number in
      [.count, .measure, .duration].contains(number.number.kind) && number.number.bound == .exact
        && !number.number.isRange
        && start.map { $0 < number.place } ?? true && end.map { number.place < $0 } ?? true
    }
    // `每人每天补助 120 元` asks for people and days.
    let factors = max(1, prices[0].lead.count { $0 == "每" })
    guard (1...3).contains(counts.count), counts.count >= factors, !prices[0].lead.hasAny(["增加", "提高", "减少"])
    else { return nil }
    self.counts = counts
    price = prices[0]
    self.amount = amount
  }

  /// Whether an amount is a price times one or several of the counts beside it.
  static func isProduct(_ amount: StatedNumber, of numbers: [StatedNumber]) -> Bool {
    let prices = numbers.filter { $0.number.kind == .money }
    let counts = numbers.filter { $0.number.kind != .money && $0.number.kind != .share }
    guard !prices.isEmpty else { return false }
    guard counts.count < 6 else { return true }
    return prices.contains { price in
      (1..<(1 << counts.count)).contains { choice in
        let chosen = counts.indices.filter { choice & (1 << $0) != 0 }.map { counts[$0].value }
        let count = chosen.reduce(Fraction.one) { $0 * $1 }
        let slack = count * price.number.tolerance + amount.number.tolerance
        let exact = count * price.value
        return amount.number.agrees(with: exact) || (exact - amount.value).magnitude <= slack
          || amount.value.divided(by: count).map { price.number.agrees(with: $0) } == true
      }
    }
  }
}
