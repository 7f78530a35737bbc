internal import Diagnostics
internal import Evaluation

/// The shares of a whole do not add up to 100 %.
struct TableSharesMissTheWhole: TextRule {
  let page = RulePage(
    code: "JX2104", severity: .error,
    title: Message(zh: "占比之和不是 100%", en: "Shares do not add up to 100%"),
    meaning: Message(
      zh: "表里一列占比，或一句话里“分别占”的各项，加起来不是 100%，差额超过四舍五入的尾差。",
      en: "A column of shares, or the shares that a sentence lists, do not add up to 100% within rounding."),
    bad: "城镇占 45%，农村占 65%，两者合计为全部用户。", good: "城镇占 35%，农村占 65%，两者合计为全部用户。",
    fix: Message(zh: "核对各项占比", en: "check each share"), criterion: Criterion.parts)

  func defects(in report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap(defects(in:)) + report.sentences.compactMap(defect(in:))
  }

  private func defects(in table: WrittenTable) -> [Defect] {
    table.columns(.share).compactMap { column in
      let cells = table.numbers(column)
      let numbers = cells.map(\.number).map(\.asShare)
      guard cells.count > 2, cells.count == table.rows.indices.count(where: { !table.isTotal($0) }),
        table.rows.indices.contains(where: { table.isTotal($0) }), let last = cells.last
      else { return nil }
      let sum = numbers.map(\.value).sum
      let whole = numbers[0].withValue(.one)
      let total = table.rows.last { row in row.contains { TotalWord.isTotal($0.text) } }?[column]
      if let total, let number = total.number?.asShare,
        let defect = miscounted(total, number, sum, numbers, whole)
      {
        return defect
      }
      // Rates of each row, whose total is a rate, too, are no shares.
      guard (sum - .one).magnitude > TableTotalDisagrees.slack(whole, numbers),
        total?.number.map({ $0.asShare.value == .one }) ?? ((sum - .one).magnitude < Fraction(3, over: 10))
      else { return nil }
      let cell = total?.number == nil ? table.head[column] : total ?? table.head[column]
      return Defect(
        Message(
          zh: "“\(table.head[column].text)”各项之和是 \(whole.words(for: sum))，不是 100%",
          en: "“\(table.head[column].text)” adds up to \(whole.words(for: sum)), not 100%"),
        at: cell.place, about: [table.head[column].text], values: [sum, .one], fix: page.fix,
        notes: [Message(zh: "最后一项", en: "the last share").note(at: last.cell.place)])
    }
  }

  /// Shares that make 100%, above a total that says something else.
  private func miscounted(
    _ cell: WrittenTable.Cell, _ total: TextNumber, _ sum: Fraction, _ shares: [TextNumber],
    _ whole: TextNumber
  ) -> Defect? {
    guard (sum - .one).magnitude <= TableTotalDisagrees.slack(whole, shares),
      (total.value - .one).magnitude > TableTotalDisagrees.slack(whole, shares) + total.step
    else { return nil }
    return Defect(
      Message(
        zh: "各项占比之和是 \(whole.words(for: sum))，合计写作 \(cell.text)",
        en: "the shares add up to \(whole.words(for: sum)), and their total reads \(cell.text)"),
      at: cell.place, about: [cell.text], values: [total.value, sum], fix: page.fix)
  }

  /// `教师占 40%，学生占 35%，家长占 30%`: more than all, unless several answers could be given.
  private func parallel(_ shares: [StatedNumber]) -> Defect? {
    let isNamed = shares.allSatisfy { share in
      share.lead.hasSuffix("占") && share.lead.count > 2
        && !share.lead.hasAny(["认为", "选择", "表示", "反映", "的占", "觉得", "希望", "其中"])
    }
    let sum = shares.map(\.value).sum
    // `男性占 55%，女性占 45%；60 岁以上占 30%`: the first ones are all.
    let isOfTwo = shares.indices.dropLast().contains { shares[...$0].map(\.value).sum == .one }
    guard shares.count > 2, isNamed, !isOfTwo, let last = shares.last,
      sum > .one + last.number.step * Fraction(2)
    else { return nil }
    return Defect(
      Message(
        zh: "各项占比之和是 \(last.number.words(for: sum))，超过 100%",
        en: "the shares add up to \(last.number.words(for: sum)), more than 100%"),
      at: last.place, about: [last.words], values: [sum, .one], fix: page.fix,
      notes: [Message(zh: "第一项", en: "the first share").note(at: shares[0].place)])
  }

  /// `男性占 46.5%，女性占 54.5%`: two shares that leave nothing else.
  private func couple(_ shares: [StatedNumber]) -> Defect? {
    guard shares.count == 2, let man = shares.first(where: { $0.lead.has("男") }),
      let woman = shares.first(where: { $0.lead.has("女") }), man.place != woman.place,
      shares.allSatisfy({ $0.lead.bare.endsInAny(["占", "占比", "占比为", "性", "生"]) })
    else { return nil }
    let sum = man.value + woman.value
    guard (sum - .one).magnitude > shares[0].number.step, let last = shares.last else { return nil }
    return Defect(
      Message(
        zh: "男女占比之和是 \(last.number.words(for: sum))，不是 100%",
        en: "the shares of men and women add up to \(last.number.words(for: sum)), not 100%"),
      at: last.place, about: [last.words], values: [sum, .one], fix: page.fix,
      notes: [Message(zh: "另一项", en: "the other share").note(at: shares[0].place)])
  }

  /// `甲 50 人，占 50%；乙 30 人，占 30%；丙 20 人，占 25%`, `……分别占 50%、30%、25%`: all shares but one are those of
  /// their amounts in the sum of these.
  private func ofAmounts(_ sentence: Sentence) -> Defect? {
    let numbers = sentence.numbers
    var pairs: [(amount: StatedNumber, share: StatedNumber)] = []
    for (amount, share) in zip(numbers, numbers.dropFirst())
    where amount.number.isAmount && share.number.kind == .share && share.lead.bare.hasSuffix("占") {
      pairs.append((amount, share))
    }
    if let first = numbers.firstIndex(where: { $0.number.kind == .share && $0.lead.hasAny(["分别占"]) }) {
      let shares = numbers[first...].prefix {
        $0.number.kind == .share
          && ($0.place == numbers[first].place || ["", "和", "及"].contains($0.lead.bare))
      }
      let amounts = numbers[..<first].suffix(shares.count)
      pairs = amounts.count == shares.count ? Array(zip(amounts, shares)).map { ($0.0, $0.1) } : []
    }
    guard pairs.count > 2, pairs.allSatisfy({ $0.amount.isComparable(to: pairs[0].amount) }) else {
      return nil
    }
    let sum = pairs.map(\.amount.value).sum
    let slack = pairs.map(\.amount.number.tolerance).sum
    let wrong = pairs.filter { !$0.share.number.isRatio(of: $0.amount.value, to: sum, slack: slack) }
    guard wrong.count == 1, let (amount, share) = wrong.first, let exact = amount.value.divided(by: sum),
      (exact - share.value).magnitude > share.number.step * Fraction(2)
    else { return nil }
    return Defect(
      Message(
        zh: "\(amount.words) 占各项之和的 \(share.number.words(for: exact))，不是 \(share.words)",
        en: "\(amount.words) is \(share.number.words(for: exact)) of the sum of all, not \(share.words)"),
      at: share.place, about: [share.words], values: [share.value, exact], fix: page.fix,
      notes: [Message(zh: "数额", en: "the amount").note(at: amount.place)])
  }

  /// `A 占 20%，B 占 30%，其余占 45%`: shares that claim to be all.
  private func defect(in sentence: Sentence) -> Defect? {
    let shares = sentence.numbers.filter {
      $0.number.kind == .share && $0.number.bound == .exact && !$0.number.isRange
    }
    guard shares.count > 1, !sentence.hasReferences else { return nil }
    let others = ["其余", "其他", "剩余", "the rest", "the others", "the remaining"]
    let isAll =
      shares.last.map { $0.lead.hasAny(others) || $0.tail.hasAny(["the rest", "the remaining"]) } == true
    if let defect = parallel(shares) ?? ofAmounts(sentence) ?? couple(shares) { return defect }
    let isShare = shares.dropLast().allSatisfy {
      $0.lead.has("占") || $0.lead.isEmpty || $0.lead.has("account")
    }
    guard isAll, isShare, let last = shares.last else { return nil }
    let sum = shares.map(\.value).sum
    let numbers = shares.map(\.number)
    guard (sum - .one).magnitude > TableTotalDisagrees.slack(numbers[0].withValue(.one), numbers) else {
      return nil
    }
    return Defect(
      Message(
        zh: "各项占比之和是 \(last.number.words(for: sum))，不是 100%",
        en: "the shares add up to \(last.number.words(for: sum)), not 100%"),
      at: last.place, about: [last.words], values: [sum, .one], fix: page.fix,
      notes: [Message(zh: "第一项", en: "the first share").note(at: shares[0].place)])
  }
}

extension TextNumber {
  /// Another value at the same precision.
  func withValue(_ value: Fraction) -> TextNumber {
    TextNumber(
      value: value, step: step, digits: value, kind: kind, unit: unit, unitWord: unitWord, bound: .exact,
      isSpelled: isSpelled,
      isRange: false, range: range)
  }
}
