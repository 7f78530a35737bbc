internal import Diagnostics
internal import Evaluation

/// A rate is not what the numbers beside it give.
struct SentenceRateDisagrees: TextRule {
  let page = RulePage(
    code: "JX2112", severity: .error,
    title: Message(zh: "比率与同处的分子分母不符", en: "A rate is not what the numbers beside it give"),
    meaning: Message(
      zh: "一句话写出了比率，也写出了它的分子和分母，但按印出的小数位，任何一对都得不出这个比率。",
      en: """
        A sentence states a rate together with its numerator and denominator, and at the decimals printed no pair \
        of its numbers gives that rate.
        """),
    bad: "全年拨打 13845 个，接通 11231 个，接通率为 85%。", good: "全年拨打 13845 个，接通 11231 个，接通率为 81.12%。",
    fix: Message(zh: "由分子分母重新计算", en: "compute it again from numerator and denominator"),
    criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    let found =
      report.sentences.flatMap { sentence -> [Defect] in
        guard !sentence.hasReferences else { return [] }
        return sentence.numbers.indices.compactMap { defect(report, sentence, $0) }
      } + namedWholes(report)
      + (report.isAlone
        ? report.sentences.flatMap { ofWholes($0) + [listed($0, report)].compactMap { $0 } } : [])
    guard report.isAlone else { return found }
    let others =
      phrases(report) + groupRates(report) + assumed(report) + implied(report)
      + report.sentences.flatMap { bracketed($0) + within($0) + around($0) + counted($0) }
      + report.sentences.flatMap { sentence -> [Defect] in
        let earlier = report.sentence(before: sentence)?.numbers ?? []
        return pieces(sentence) + opened(sentence) + balance(sentence) + ofBefore(sentence, earlier: earlier)
          + adjacent(sentence, earlier: earlier) + plannedAndDone(sentence)
          + [respectiveShares(sentence, earlier: earlier + report.numbers(onLineAbove: sentence))].compactMap
        { $0 }
      } + otherwise(report) + perThousand(report)
    return others.reduce(into: found) { all, one in
      if !all.contains(where: { $0.place == one.place }) { all.append(one) }
    }
  }

  private func defect(_ report: WrittenReport, _ sentence: Sentence, _ index: Int) -> Defect? {
    let rate = sentence.numbers[index]
    if let defect = ofDefect(sentence, index) { return defect }
    // `合格率达到 95%得满分`; `以调整后预算为分母，执行率 95.04%`: a rule, and a rate of what the sentence does not give.
    let clauses = rate.before.split { "；。".contains($0) }.last ?? ""
    if report.isAlone,
      rate.tail.bare.hasPrefix("得满分")
        || clauses.hasAny(["为分母", "计算，", "口径，"]) && !clauses.contains(where: \.isArabicDigit)
    {
      return nil
    }
    guard rate.number.kind == .share, rate.number.bound == .exact || rate.number.bound == .about,
      // `占七成` is read with its own slack.
      !rate.number.isRange, !Self.isResult(rate),
      !(report.isAlone && rate.number.isSpelled && rate.words.has("成")),
      let name = RateName(rate), !Self.opensList(sentence, index)
    else { return nil }
    var numbers = Self.segment(of: rate, in: sentence)
    var pair = name.pair(of: numbers, before: rate)
    if pair == nil, numbers.count < sentence.numbers.count {
      numbers = sentence.numbers
      pair = name.pair(of: numbers, before: rate, needsCue: true)
    }
    if pair == nil, name.isNamed, !(report.isAlone && Self.isOfExtreme(rate)),
      let previous = report.sentence(before: sentence), !previous.hasReferences
    {
      let isBare = !numbers.contains { $0.number.isAmount && $0.place < rate.place }
      numbers = previous.numbers + sentence.numbers
      pair = name.pair(of: numbers, before: rate, needsCue: !isBare)
      // A sentence with numbers of its own speaks of those.
      if !isBare, let part = pair?.part, !sentence.numbers.contains(where: { $0.place == part.place }) {
        pair = nil
      }
    }
    guard var (part, whole) = pair, Self.mayDivide(part, by: whole) else { return nil }
    // `建成 226 个，其中东关 36 个、……、文化宫 26 个，占比 19.09%`: of the first number, not of its last part.
    if report.isAlone, rate.lead.bare.hasPrefix("占"),
      let first = sentence.numbers.first(where: { $0.isComparable(to: part) }), first.place != part.place,
      sentence.passage.text(from: first.range.upperBound, to: part.range.lowerBound).has("其中"),
      sentence.numbers.filter({
        $0.place > first.place && $0.place < rate.place && $0.isComparable(to: first)
      })
      .map(\.value).sum == first.value
    {
      return nil
    }
    // `150 卷（刑事 60 卷、民事 90 卷），占 4.76%` is of the number before the brackets.
    if report.isAlone, Self.isInBrackets(part, before: rate, in: sentence) { return nil }
    // A score rate is of a weight, never of another score.
    if name.word.hasSuffix("得分率"), whole.lead.endsInAny(["得分", "总分", "得"]) { return nil }
    // What a semicolon divides from a part is its whole only where it is called a plan.
    let own = Self.segment(of: rate, in: sentence)
    let isOwn: (StatedNumber) -> Bool = { number in own.contains { $0.place == number.place } }
    // `知晓的 361 份；60 岁以上受访者 80 人，知晓率 63.75%`: a rate of a count of its own.
    if report.isAlone, !isOwn(part), sentence.numbers.contains(where: { $0.place == part.place }),
      own.contains(where: { $0.number.kind == .count && $0.place < rate.place })
    {
      return nil
    }
    if isOwn(part), !isOwn(whole), sentence.numbers.contains(where: { $0.place == whole.place }),
      !RateName.isPlan(whole), !whole.lead.hasAny(["共", "总", "合计", "发放", "应"])
    {
      return nil
    }
    // Valid answers are taken of those that came back, not of those that were handed out.
    if name.word.hasSuffix("有效率"),
      numbers.contains(where: { $0.lead.hasAny(["回收", "收回"]) && !$0.lead.has("有效") })
    {
      // `有效率（有效份数与发放份数之比）`
      if rate.before.hasAny(["与发放", "占发放", "除以发放"]), rate.number.isRatio(of: part.value, to: whole.value) {
        return nil
      }
      numbers.removeAll { $0.lead.hasAny(["发放", "发出"]) }
      if let own = name.pair(of: numbers, before: rate) { (part, whole) = own }
    }
    // A number of the sentence, or of the sentence before, may be the whole.
    let around = (report.sentence(before: sentence)?.numbers ?? []) + sentence.numbers
    let others = around.filter { other in !numbers.contains { $0.place == other.place } }
    let isCounted: (StatedNumber) -> Bool = { $0.isComparable(to: part) && $0.number.isAmount }
    let isOfAnswers = name.word.hasSuffix("有效率")
    let candidates =
      (isOfAnswers || others.count > 12 ? [] : others.filter(isCounted)) + numbers.filter(isCounted)
    guard !Self.isExplained(rate.number, by: candidates, parts: name.parts(in: candidates, or: part)) else {
      return nil
    }
    // `计划 12 期、1,200 人次，实际 12 期、1,236 人次，按人次计完成率 103.00%`; `计划 870 人次，完成率 98.62%，其中
    // 2022 学年 396 人次，完成率 94.29%`: of other pairs of the sentence, or of a part of it.
    if report.isAlone,
      !isOfAnswers && Self.isOfOthers(rate, in: sentence)
        || Self.isOfPart(rate, part, whole, name.word, in: sentence)
    {
      return nil
    }
    // `支出 5,297 万元，预算 5,344 万元，执行率 99.13%。县级配套执行率 98.68%`: they have their rate already.
    let isTaken =
      report.isAlone
      && report.sentences(ofPassage: sentence.passageNumber).flatMap(\.numbers).contains { other in
        other.number.kind == .share && other.range.upperBound <= rate.range.lowerBound
          && other.range.lowerBound >= max(part.range.upperBound, whole.range.upperBound)
          && other.number.isRatio(of: part.value, to: whole.value) && other.value != rate.value
          && !rate.before.hasAny(["若按", "如按", "重新"]) && Self.bareName(of: other) != Self.bareName(of: rate)
      }
    if isTaken { return nil }
    // `14 个乡镇中的 12 个，覆盖率 85.71%`, `由 120 万降至 102 万，节电率 15%`
    if report.isAlone, part.value > whole.value || name.word.hasPrefix("节"), !rate.value.isZero {
      let (high, low) = (max(part.value, whole.value), min(part.value, whole.value))
      let isOfChange = name.word.hasAny(["节", "降", "减"]) && rate.number.isRatio(of: high - low, to: high)
      if isOfChange || part.value > whole.value && rate.number.isRatio(of: low, to: high) { return nil }
    }
    let exact = part.value.divided(by: whole.value) ?? .zero
    // A share of several hundred per cent beside one below a hundred is of other numbers.
    guard exact <= Fraction(2) || rate.value > .one,
      // `企业加工利用秸秆 5.61 万吨。全市秸秆综合利用率 95.60%`: of numbers that a row of a table gives.
      !report.isAlone || Slip.isLikely(rate.value, for: exact) || !Self.isOfRow(rate, report),
      !report.isAlone || exact <= .one || rate.value > .one || Slip.isLikely(rate.value, for: exact),
      // `使用中央补助 2,350 万元，使用率 97.92%`: of what only a table gives.
      !report.isAlone || part.number.kind != .money || !Self.isOfTable(rate, part, report),
      // `结算 148 万元，支付 144 万元，预算执行率 95.12%`: of the budget, which stands elsewhere.
      !report.isAlone || !name.word.has("预算") || whole.lead.has("预算") || !Self.isOfBudget(rate, part, report)
    else { return nil }
    // `不合格 12 份，合格率为 94%`, `由 120 降至 102，节电率为 18%`: of what is left or saved.
    let isOfRest =
      part.value < whole.value
      && (name.word.hasAny(["节", "降", "减"])
        || part.lead.hasAny(["不", "未", "逾", "超", "没有", "无", "fail", "not "]))
      && Slip.isRather(rate.value, for: .one - exact, than: exact)
    let share = isOfRest ? .one - exact : exact
    if isOfRest, rate.number.agrees(with: share) { return nil }
    let division =
      isOfRest ? "(\(whole.words) − \(part.words)) ÷ \(whole.words)" : "\(part.words) ÷ \(whole.words)"
    let computed = rate.number.words(for: share)
    return Defect(
      Message(
        zh: "“\(name.word)”写作 \(rate.words)，而 \(division) = \(computed)",
        en: "“\(name.word)” is given as \(rate.words), but \(division) = \(computed)"),
      at: rate.place, about: [rate.words], values: [rate.value, share], fix: page.fix,
      notes: [
        Message(zh: "分子", en: "the numerator").note(at: part.place),
        Message(zh: "分母", en: "the denominator").note(at: whole.place),
      ])
  }

  private static func bareName(of rate: StatedNumber) -> String {
    rate.lead.bare.trimming(leading: ["，", "。"], trailing: ["为", "是", "达", "达到"])
  }

  /// Whether two other numbers of the sentence, of one unit, give a rate to its last digit.
  private static func isOfOthers(_ rate: StatedNumber, in sentence: Sentence) -> Bool {
    guard rate.number.step <= Fraction(1, over: 1000), rate.value != .one else { return false }
    let amounts = sentence.numbers.filter { $0.number.isAmount && !$0.value.isZero && $0.place < rate.place }
    guard amounts.count < 16 else { return false }
    // `计划 3 期、每期 40 人次；实际 2 期、每期 48 人次，共 96 人次，完成率 80.00%`: of a product.
    let products = zip(amounts, amounts.dropFirst()).compactMap { times, each in
      each.lead.bare.hasPrefix("每") || each.lead.has("，每") || each.lead.has("、每")
        ? (value: times.value * each.value, unit: each.number.unit) : nil
    }
    return amounts.contains { one in
      amounts.contains {
        one.place != $0.place && one.number.unit == $0.number.unit && one.number.kind == $0.number.kind
          && rate.number.isRatio(of: one.value, to: $0.value)
      }
        || products.contains {
          $0.unit == one.number.unit && rate.number.isRatio(of: one.value, to: $0.value)
        }
    }
  }

  /// Whether a row of a table has the rate together with the two numbers that it is of.
  private static func isOfRow(_ rate: StatedNumber, _ report: WrittenReport) -> Bool {
    report.tables.map(\.upright).contains { table in
      table.rows.indices.contains { row in
        guard table.head.indices.contains(where: { table.share(row, $0)?.value == rate.value }) else {
          return false
        }
        let amounts = table.rows[row].compactMap(\.number).filter { $0.kind != .share && !$0.value.isZero }
        return amounts.contains { part in
          amounts.contains { rate.number.isRatio(of: part.value, to: $0.value) }
        }
      }
    }
  }

  /// Whether the whole has another rate of that name behind it already, and the part is one of a year or a group.
  private static func isOfPart(
    _ rate: StatedNumber, _ part: StatedNumber, _ whole: StatedNumber, _ name: String, in sentence: Sentence
  ) -> Bool {
    guard whole.range.upperBound <= part.range.lowerBound, part.place < rate.place else { return false }
    let between = sentence.passage.text(from: whole.range.upperBound, to: part.range.lowerBound)
    let others = sentence.numbers.filter {
      $0.number.kind == .share && $0.place > whole.place && $0.place < part.place
        && $0.lead.has(String(name.suffix(3)))
    }
    return !others.isEmpty && between.hasAny(["其中", "；"])
  }

  /// Whether one number can be a part of another: no years of years, no machines of projects.
  private static func mayDivide(_ part: StatedNumber, by whole: StatedNumber) -> Bool {
    guard part.number.kind != .duration || part.value < whole.value || RateName.isPlan(whole),
      // `7 起中 6 起在 24 小时内扑灭，1 起历时 31 小时`
      part.number.kind != .duration || !part.tail.bare.hasPrefix("内") && !part.lead.bare.hasSuffix("历时")
    else { return false }
    let machines: Set<String> = ["device", "set", "piece"]
    let (first, second) = (part.number.unit ?? "", whole.number.unit ?? "")
    return (part.words != whole.words || part.words.contains(where: \.isArabicDigit))
      // `两厂各达标 23 次`
      && !part.lead.bare.hasPrefix("各") && !part.lead.has("各达") && !part.lead.has("均达")
      && (first == second || !machines.contains(first) && !machines.contains(second))
  }

  /// `甲街道人数最多，占 27.44%`: of one thing of a table, whose count the sentence leaves out.
  private static func isOfExtreme(_ rate: StatedNumber) -> Bool {
    let clauses = rate.before.split { "；。;".contains($0) }.last ?? ""
    return rate.lead.bare.hasPrefix("占")
      && clauses.hasAny(["最多", "最少", "最高", "最低", "最大", "最小", "居首", "第一", "首位", "末位"])
  }

  /// `（60－44）÷44＝36.36%`: the result of what stands before it, which is held against that.
  private static func isResult(_ rate: StatedNumber) -> Bool {
    let clause = rate.before.split { "，；。;".contains($0) }.last ?? ""
    return clause.bare.endsInAny(["＝", "="]) && clause.hasAny(["÷", "/", "／"]) && clause.hasAny(["）", ")"])
  }

  /// Whether what the report calls the budget somewhere gives a rate of a part.
  private static func isOfBudget(_ rate: StatedNumber, _ part: StatedNumber, _ report: WrittenReport) -> Bool
  {
    report.sentences.lazy.flatMap(\.numbers).contains {
      $0.number.kind == .money && $0.lead.has("预算") && rate.number.isRatio(of: part.value, to: $0.value)
    }
      || report.tables.map(\.upright).contains { table in
        table.columns(.budget).contains { column in
          table.numbers(column, totals: true).contains {
            rate.number.isRatio(of: part.value, to: table.inOwnUnit($0.number, column: column).value)
          }
        }
      }
  }

  /// Whether a table has a whole that gives the rate of a part, in a row that holds the part or that the text names
  /// before it, or another sentence has it.
  private static func isOfTable(_ rate: StatedNumber, _ part: StatedNumber, _ report: WrittenReport) -> Bool {
    let lead = String(part.lead.bare.suffix(4))
    let isSaid = report.sentences.contains { sentence in
      sentence.numbers.contains { other in
        lead.count > 3 && other.lead.bare.hasSuffix(lead) && other.isComparable(to: part)
          && other.value != part.value && rate.number.isRatio(of: part.value, to: other.value)
      }
    }
    return isSaid
      || report.tables.map(\.upright).contains { table in
        table.rows.indices.contains { row in
          let numbers = table.rows[row].compactMap(\.number)
          let name = String(table.label(row).prefix(4))
          return
            (numbers.contains { $0.digits == part.number.digits } || name.count > 3 && part.before.has(name))
            && numbers.contains { number in
              number.digits != part.number.digits
                && rate.number.isRatio(of: part.number.digits, to: number.digits)
            }
        }
      }
  }

  /// `得分率分别为 90.00%、92.50%和 94.33%`: rates of several things in their order.
  private static func opensList(_ sentence: Sentence, _ index: Int) -> Bool {
    let rate = sentence.numbers[index]
    guard rate.lead.hasAny(["分别", "依次"]), index + 1 < sentence.numbers.count else { return false }
    let next = sentence.numbers[index + 1]
    return next.number.kind == .share
      && ["、", "和", "，", ","].contains(
        sentence.passage.text(from: rate.range.upperBound, to: next.range.lowerBound).bare)
  }

  /// `27 of 32 schools were satisfied, 84.38%`.
  private func ofDefect(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 1, sentence.numbers[index].number.kind == .share else { return nil }
    let (part, whole, rate) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let joint = sentence.passage.text(from: part.range.upperBound, to: whole.range.lowerBound).lowercased()
    let gap = sentence.passage.text(from: whole.range.upperBound, to: rate.range.lowerBound)
    guard [" of ", " out of ", " of the "].contains(joint), gap.count < 40, gap.has(","),
      !gap.hasAny([";", "target", "than", "above", "below"]), rate.number.bound == .exact,
      part.number.kind == .plain || part.number.isAmount, rate.lead.bare.isEmpty || rate.lead.has("rate"),
      !rate.number.isRatio(of: part.value, to: whole.value)
    else { return nil }
    let exact = part.value.divided(by: whole.value) ?? .zero
    return Defect(
      Message(
        zh: "\(rate.words) 与 \(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact)) 不符",
        en: "\(rate.words) is not \(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "分子", en: "the numerator").note(at: part.place)])
  }

  /// The numbers between the semicolons around a rate.
  private static func segment(of rate: StatedNumber, in sentence: Sentence) -> [StatedNumber] {
    sentence.numbers.filter { number in
      let (first, second) = number.place < rate.place ? (number, rate) : (rate, number)
      return !sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).hasAny([
        "；", ";",
      ])
    }
  }

  /// Whether a numerator, a sum of neighbours, or what an unfavourable count leaves of a whole gives the rate. O(n³);
  /// a longer list is not judged.
  private static func isExplained(_ rate: TextNumber, by numbers: [StatedNumber], parts: [StatedNumber])
    -> Bool
  {
    guard numbers.count < 25 else { return true }
    let wholes = runs(of: numbers)
    let numerators = runs(of: numbers).filter { run in parts.contains { $0.place == run.first } }
    return wholes.contains { whole in
      guard !whole.value.isZero else { return false }
      // A number is no share of itself.
      return numerators.contains { part in
        !(part.first == whole.first && part.value == whole.value
          && numbers.contains { $0.place == part.first && $0.value == part.value })
          && rate.isRatio(of: part.value, to: whole.value, slack: part.slack)
      }
        || numbers.contains { part in
          (part.lead.hasAny(["不", "未", "剩余", "结余", "欠", "缺", "结转", "无效", "多报", "虚报", "误", "错", "漏"])
            || part.tail.hasAny(["不", "未", "无效", "超期", "逾期", "超时", "缺"]))
            && rate.isRatio(of: (whole.value - part.value).magnitude, to: whole.value)
        }
    }
  }

  /// Each number, and the sums of neighbours, with where they begin.
  private static func runs(of numbers: [StatedNumber]) -> [(value: Fraction, slack: Fraction, first: Place)] {
    numbers.indices.flatMap { start in
      (start..<numbers.count).map { end in
        let run = numbers[start...end]
        return (run.map(\.value).sum, run.map(\.number.tolerance).sum, numbers[start].place)
      }
    }
  }
}

/// What a rate is called, and by which words its numerator is known.
struct RateName {
  /// `接通率`.
  let word: String
  private let cues: [String]
  private let isShareOf: Bool
  /// Whether words before the number call it a rate.
  let isNamed: Bool

  private static let kin: [String: [String]] = [
    "执行": ["执行", "支出", "使用", "拨付", "支付", "列支", "兑付", "兑现", "发放"], "支出": ["支出", "支付", "列支"],
    "完成": ["完成", "实际"], "投用": ["投用", "投入使用"], "整改": ["整改"], "知晓": ["知晓", "知道"],
    "回收": ["回收", "收回"], "合格": ["合格", "达标"], "达标": ["达标", "合格"], "使用": ["使用", "支出", "利用"],
    "及时": ["及时", "按时", "按期"], "按时": ["按时", "按期", "及时"], "拨付": ["拨付", "支付"], "验收": ["验收"],
    "覆盖": ["覆盖"], "到位": ["到位", "拨付", "下达"], "得分": ["得"],
    "execution": ["paid", "spent", "expenditure", "disbursed"],
    "completion": ["completed", "built", "delivered", "finished", "actual"],
    "response": ["returned", "collected"],
    "recovery": ["returned", "collected"], "return": ["returned", "collected"], "pass": ["passed"],
    "answer": ["answered"], "validity": ["valid"], "valid": ["valid"],
  ]
  /// Rates of change and means, which no part of a whole gives.
  private static let others = [
    "增长", "增幅", "提高", "上升", "下降", "降低", "减少", "降幅", "提升", "增加", "汇率", "利率", "税率", "费率", "较上", "同比",
    "折旧", "偏差", "差异", "变动", "核减", "审减", "节约", "节支", "缺口", "溢价", "下浮", "净增",
    "growth", "increase", "decrease", "rose", "fell", "grew", "up ", "down ", "interest", "score rate",
  ]

  /// - Returns: nil where the number is no share of something.
  init?(_ rate: StatedNumber) {
    let lead = rate.lead.trimming(
      leading: [],
      trailing: [" ", "仅", "为", "是", "达", "到", "达到", "约", "仅为", "的", "：", "分别", "共", "即", "高", "只有", "在"])
    guard !lead.hasAny(Self.others), !rate.tail.hasAny(["增长", "growth", "increase"]) else { return nil }
    let english = rate.lead.lowercased()
    if lead.hasSuffix("满意度") {
      (word, cues, isShareOf, isNamed) = (String(lead.suffix(10)), ["满意"], false, true)
    } else if lead.hasSuffix("率") || lead.hasSuffix("比例") || lead.hasSuffix("比重") {
      let stem = String(lead.dropLast(lead.hasSuffix("率") ? 1 : 2).suffix(8))
      word = String(lead.suffix(10))
      let end = String(stem.suffix(2))
      cues =
        (Self.kin[end] ?? [end]) + (stem.hasSuffix(end) && stem.count > 3 && stem.has("有效") ? ["有效"] : [])
      (isShareOf, isNamed) = (false, true)
    } else if lead.hasPrefix("占"), lead.count <= 12 {
      word = lead == "占" ? "占比" : String(lead.suffix(10))
      cues = []
      (isShareOf, isNamed) = (true, true)
    } else if rate.lead.bare == "的", rate.before.endsInAny(["的", "的 "]) {
      // `完成 420 间，占计划 450 间的 94.33%`
      word = rate.words
      cues = ["完成", "实际", "占", "为", "支出", "执行", "改造", "新建"]
      (isShareOf, isNamed) = (false, false)
    } else if english.has(" rate") {
      let words = english.split { !$0.isLetter }
      let stem = words.lastIndex(of: "rate").flatMap { $0 > 0 ? String(words[$0 - 1]) : nil } ?? ""
      word = stem + " rate"
      cues = Self.kin[stem] ?? [String(stem.prefix(max(4, stem.count - 4)))]
      (isShareOf, isNamed) = (false, true)
    } else if english.bare.isEmpty || english.endsInAny(["or ", "or", "that is", "i.e."])
      || rate.tail.hasPrefix(" of ")
    {
      word = rate.words
      cues = []
      (isShareOf, isNamed) = (false, false)
    } else {
      return nil
    }
  }

  /// `满意的 353 份`, not `满意度问卷 400 份`.
  private static func countsSatisfied(_ number: StatedNumber) -> Bool {
    (number.lead + number.tail).without(["满意度", "满意率", "满意情况", "满意问卷"]).has("满意")
  }

  /// Whether words tell that one of two numbers is what was reached of the other.
  private func isDone(_ numbers: [StatedNumber]) -> Bool {
    let stem = word.hasSuffix("率") ? String(word.dropLast().suffix(2)) : ""
    return numbers.contains { number in
      number.lead.hasAny(["实", "已", "其中", "有效"]) || number.lead.bare.hasSuffix("中")
        || ["of which", "of whom", "of these", "of those", "of them"].contains(
          where: number.lead.lowercased().has)
        || number.lead.contains { $0.isHan && stem.contains($0) }
    }
  }

  /// The numbers that the words name as numerators; the one found where they name none.
  func parts(in numbers: [StatedNumber], or part: StatedNumber) -> [StatedNumber] {
    // English puts the word for what was reached before or behind either number.
    if !word.contains(where: \.isHan) { return numbers }
    if isShareOf { return numbers.filter { $0.place <= part.place } }
    let named = numbers.filter { number in
      number.place == part.place || (!cues.isEmpty && (number.lead + number.tail).lowercased().hasAny(cues))
    }
    return named.isEmpty ? [part] : named
  }

  /// Whether words call a number what was planned.
  static func isPlan(_ number: StatedNumber) -> Bool {
    number.lead.hasAny([
      "计划", "目标", "应", "预算", "批复", "满分", "权重", "分值", "标准分", "planned", "target", "budget",
    ]) && !number.lead.hasAny(["实际", "actual"])
  }

  /// Numerator and denominator among the numbers of a sentence; nil where they do not stand there.
  ///
  /// - Parameter needsCue: whether words must tell the numerator.
  func pair(
    of numbers: [StatedNumber], before rate: StatedNumber, needsCue: Bool = false
  ) -> (part: StatedNumber, whole: StatedNumber)? {
    let amounts = numbers.filter { $0.number.isAmount && $0.number.bound != .atLeast && !$0.number.isRange }
    let earlier = amounts.filter { $0.place < rate.place }
    // Satisfaction may be a weighted mean of several answers: one count of satisfied ones makes it a share.
    if word.hasSuffix("满意度"), earlier.count != 2 { return nil }
    if isShareOf {
      guard let part = earlier.last else { return nil }
      // `满意的 184 人，占 80.70%；不满意的 10 人，占 4.39%`: what has a share itself is a part beside it.
      let sharers = zip(numbers, numbers.dropFirst()).filter { own, share in
        share.number.kind == .share && share.place < part.place
          && ["占", "占比", "占比为", "，占"].contains(share.lead.bare)
      }.map(\.0.place)
      // `老年人 8.42 万人，其中高龄 2.16 万人，占 25.65%`
      let isWithin = part.before.split { "，；".contains($0) }.last?.bare.hasPrefix("其中") == true
      let others = earlier.filter {
        $0.isComparable(to: part) && $0.place != part.place && $0.value > part.value
          && (isWithin || !sharers.contains($0.place))
      }
      let isTotal: (StatedNumber) -> Bool = {
        $0.lead.hasAny(["共", "总", "合计", "全部", "抽查", "抽检", "调查", "检查", "检测", "应"]) || $0.tail.hasSuffix("中")
          || $0.tail.hasSuffix("有") || $0.tail.has("中") && $0.lead.hasSuffix("从")
      }
      guard let whole = others.last(where: isTotal) ?? (isWithin ? others.last : nil) else { return nil }
      return (part, whole)
    }
    let isPlan = Self.isPlan
    let cued =
      cues.isEmpty
      ? []
      : earlier.filter { number in
        (number.lead.lowercased().hasAny(cues) || number.tail.lowercased().hasAny(cues)) && !isPlan(number)
          && !(number.lead + " " + number.tail).hasAny(["不" + (cues.first ?? ""), "未" + (cues.first ?? "")])
      }
    for part in cued.reversed() where !word.hasSuffix("满意度") || Self.countsSatisfied(part) {
      let others = earlier.filter { $0.isComparable(to: part) && $0.place != part.place && !$0.value.isZero }
      let wholes = word.contains(where: \.isHan) ? others : others.filter { $0.value >= part.value }
      if let whole = others.last(where: isPlan) ?? wholes.max(by: { $0.value < $1.value }) {
        return (part, whole)
      }
    }
    // Two numbers of a kind right before a rate are what it is taken of.
    // `through the 15 schools visited: 480 questionnaires were returned, of which 450 were valid (93.75%)`
    let isOfWhich = earlier.last.map { $0.lead.lowercased().has("of which") } == true
    let near = isOfWhich ? earlier.suffix(2) : earlier[...]
    guard !needsCue, !word.hasSuffix("满意度"), isDone(earlier) || earlier.first?.tail.bare == "of",
      isNamed || rate.lead.bare.isEmpty || amounts.count == 2, near.count == 2, let first = near.first,
      let second = near.last, first.isComparable(to: second),
      numbers.count(where: { $0.number.kind == .share }) == 1
    else { return nil }
    guard !near.contains(where: { $0.value.isZero }) else { return nil }
    return first.value < second.value || isPlan(second) ? (first, second) : (second, first)
  }
}

extension TextNumber {
  /// A number of things, money or measures, that can be a part or a whole.
  var isAmount: Bool { [.count, .money, .measure, .duration, .points].contains(kind) }
}
