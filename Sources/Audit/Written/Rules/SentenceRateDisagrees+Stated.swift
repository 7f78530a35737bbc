internal import Diagnostics
internal import Evaluation

/// Rates whose numerator and denominator stand in set phrases: `占户籍人口 52,000 人的 25.5%`, `5,000 of them, or 68.57%`.
extension SentenceRateDisagrees {
  func phrases(_ report: WrittenReport) -> [Defect] {
    let budgets = NamedAmount.all(in: report).filter {
      let name = $0.name.lowercased()
      return name.hasAny(["budget", "expenditure", "spending"])
        && ($0.number.kind == .money || $0.number.kind == .plain && name.hasAny(["rmb", "cny", "yuan"]))
    }
    return report.sentences.filter { !$0.hasReferences && $0.passage.role != .caption }.flatMap { sentence in
      let earlier = report.sentence(before: sentence)?.numbers ?? []
      return sentence.numbers.indices.dropFirst().compactMap { index in
        ofNamed(sentence, index) ?? ofThem(sentence, index, earlier) ?? valid(sentence, index)
          ?? satisfied(sentence, index) ?? ofBudget(sentence, index, budgets)
      } + [divided(sentence), partition(sentence, earlier)].compactMap { $0 }
    }
  }

  private func defect(_ rate: StatedNumber, _ part: StatedNumber, _ whole: Fraction, _ words: String)
    -> Defect?
  {
    guard let exact = part.value.divided(by: whole) else { return nil }
    return Defect(
      Message(
        zh: "\(part.words) ÷ \(words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "\(part.words) ÷ \(words) = \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "分子", en: "the numerator").note(at: part.place)])
  }

  private static func isRead(_ rate: StatedNumber) -> Bool {
    rate.number.kind == .share && rate.number.bound == .exact && !rate.number.isRange
      && !rate.number.isSpelled
  }

  private static func isRight(_ rate: StatedNumber, _ part: StatedNumber, _ wholes: [StatedNumber]) -> Bool {
    wholes.contains {
      rate.number.isRatio(of: part.value, to: $0.value, slack: part.number.tolerance + $0.number.tolerance)
    }
  }

  /// `老人 13,000 人，占户籍人口 52,000 人的 25.5%`: the words say which is the whole.
  private func ofNamed(_ sentence: Sentence, _ index: Int) -> Defect? {
    let (whole, rate) = (sentence.numbers[index - 1], sentence.numbers[index])
    let between = sentence.passage.text(from: whole.range.upperBound, to: rate.range.lowerBound)
    // `占 2,712 条场次记录的`
    let isOf = between.hasSuffix("的") && between.count < 10 && between.allSatisfy(\.isHan)
    guard index > 1, Self.isRead(rate), isOf || ["的", "之"].contains(between.bare), whole.number.isAmount,
      whole.lead.trimming(leading: ["，", "约", "仅", "已", " "], trailing: []).hasPrefix("占"),
      !whole.value.isZero
    else { return nil }
    let part = sentence.numbers[index - 2]
    guard part.isComparable(to: whole), part.number.bound == .exact, part.value <= whole.value,
      sentence.passage.text(from: part.range.upperBound, to: whole.range.lowerBound).count < 20,
      !sentence.passage.text(from: part.range.upperBound, to: whole.range.lowerBound).hasAny(["；", "其中"]),
      // `甲 60 人、乙 40 人，占 200 人的 50%`: the sum of a list may be the part.
      !Self.isRight(rate, part, [whole]),
      index < 3 || sentence.numbers[..<(index - 1)].count(where: { $0.isComparable(to: whole) }) == 1
    else { return nil }
    return defect(rate, part, whole.value, whole.words)
  }

  private static let ofThem = ["of them", "of these", "of whom", "of those", "of which"]

  /// `The county had 7,600 registered persons. A survey identified 5,000 of them, or 68.57%`.
  private func ofThem(_ sentence: Sentence, _ index: Int, _ earlier: [StatedNumber]) -> Defect? {
    let (part, rate) = (sentence.numbers[index - 1], sentence.numbers[index])
    let between = sentence.passage.text(from: part.range.upperBound, to: rate.range.lowerBound).bare
      .lowercased()
    guard Self.isRead(rate), Self.ofThem.contains(where: { between.hasPrefix($0) }), between.count < 24,
      between.hasAny(["or", "("]), [.count, .plain].contains(part.number.kind)
    else { return nil }
    let wholes = (earlier + sentence.numbers[..<(index - 1)]).filter {
      [.count, .plain].contains($0.number.kind) && $0.value > part.value && $0.number.bound == .exact
    }
    guard let whole = wholes.last, !Self.isRight(rate, part, wholes) else { return nil }
    return defect(rate, part, whole.value, whole.words)
  }

  /// `sent to 400; 380 were returned, of which 360 were valid, giving a valid response rate of 95.00 per cent`.
  private func valid(_ sentence: Sentence, _ index: Int) -> Defect? {
    let rate = sentence.numbers[index]
    guard Self.isRead(rate), rate.before.lowercased().suffix(40).has("valid"), rate.lead.has("rate"),
      let part = sentence.numbers[..<index].last(where: {
        $0.tail.lowercased().bare.hasAny(["were valid", "valid"])
      })
    else { return nil }
    let wholes = sentence.numbers[..<index].filter {
      [.count, .plain].contains($0.number.kind) && $0.value > part.value
    }
    guard let whole = wholes.first, !Self.isRight(rate, part, wholes) else { return nil }
    return defect(rate, part, whole.value, whole.words)
  }

  /// `180 份有效问卷中，159 人表示满意，满意度为 88.50%`: papers and those who filled them in are one.
  private func satisfied(_ sentence: Sentence, _ index: Int) -> Defect? {
    let rate = sentence.numbers[index]
    let name = rate.lead.trimming(leading: ["，", " "], trailing: ["为", "达", "达到", "是", " "])
    let counts = sentence.numbers[..<index].filter { $0.number.kind == .count && !$0.number.isSpelled }
    guard Self.isRead(rate), name.endsInAny(["满意度", "满意率", "知晓率", "支持率"]), counts.count == 2,
      counts[0].number.unit == "copy", ["person", "member"].contains(counts[1].number.unit),
      counts[0].value >= counts[1].value, counts[0].tail.hasAny(["中", "有效"]),
      (counts[1].lead + counts[1].tail).without(["满意度", "满意率", "知晓率", "支持率", "不满意"]).hasAny([
        "满意", "知晓", "知道", "支持",
      ]),
      !Self.isRight(rate, counts[1], [counts[0]])
    else { return nil }
    return defect(rate, counts[1], counts[0].value, counts[0].words)
  }

  /// `Scholarships accounted for RMB 5.6 million, or 87.78 per cent, of the budget`.
  private func ofBudget(_ sentence: Sentence, _ index: Int, _ budgets: [NamedAmount]) -> Defect? {
    let (part, rate) = (sentence.numbers[index - 1], sentence.numbers[index])
    let between = sentence.passage.text(from: part.range.upperBound, to: rate.range.lowerBound).bare
    let behind = sentence.passage.text(from: rate.range.upperBound, to: sentence.range.upperBound)
      .lowercased()
    guard Self.isRead(rate), part.number.kind == .money,
      [", or", "or", "(", ", i.e.", ", that is,"].contains(between),
      let name = ["budget", "expenditure", "spending"].first(where: { word in
        [", of the ", " of the ", ") of the ", ", of total ", " of total ", ") of total "].contains {
          behind.hasPrefix($0 + word) || behind.hasPrefix($0 + "total " + word)
            || behind.hasPrefix($0 + "programme " + word)
        }
      })
    else { return nil }
    let wholes = budgets.filter { $0.name.lowercased().has(name) && $0.number.value > part.value }
    guard let whole = wholes.max(by: { $0.number.value < $1.number.value }),
      !wholes.contains(where: {
        rate.number.isRatio(of: part.value, to: $0.number.value, slack: part.number.tolerance)
      })
    else { return nil }
    return defect(rate, part, whole.number.value, whole.words)
  }

  /// `In 1,282 of 1,364 cases it was made on time: 1,228 ÷ 1,364 = 90.03%`: the calculation takes another part.
  private func divided(_ sentence: Sentence) -> Defect? {
    let numbers = sentence.numbers
    guard
      let index = numbers.indices.dropLast().first(where: { index in
        let between = sentence.passage.text(
          from: numbers[index].range.upperBound, to: numbers[index + 1].range.lowerBound)
        return sentence.isOperand(numbers[index]) && between.count < 12 && between.contains("÷")
      }), index > 1
    else { return nil }
    let (part, whole) = (numbers[index], numbers[index + 1])
    let told = zip(numbers[..<index], numbers[..<index].dropFirst()).first { first, second in
      let between = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound)
        .lowercased()
      return [" of ", " of the ", " out of ", " out of the "].contains(between) && second.value == whole.value
        && !sentence.isOperand(first)
    }
    guard let (said, _) = told, said.value != part.value,
      [said, part].allSatisfy({ $0.number.bound == .exact }),
      [.count, .plain].contains(said.number.kind),
      !numbers[..<index].contains(where: { $0.value == part.value })
    else { return nil }
    return Defect(
      Message(
        zh: "这里是 \(said.words)，后面的计算用的是 \(part.words)",
        en: "\(said.words) here, but the calculation behind takes \(part.words)"),
      at: said.place, about: [said.words], values: [said.value, part.value], fix: page.fix,
      notes: [Message(zh: "计算", en: "the calculation").note(at: part.place)])
  }

  /// `上级补助 750 万元，占 70.09%；县级配套 320 万元，占 28.91%`: one share is of the sum of both, the other is not.
  private func partition(_ sentence: Sentence, _ earlier: [StatedNumber]) -> Defect? {
    let pairs = zip(sentence.numbers, sentence.numbers.dropFirst()).filter { part, share in
      part.number.isAmount && part.number.bound == .exact && Self.isRead(share)
        && Self.isShareMark(
          sentence.passage.text(from: part.range.upperBound, to: share.range.lowerBound).bare)
    }
    guard let first = pairs.first?.0, pairs.count == 2,
      pairs.allSatisfy({ $0.0.isComparable(to: first) && $0.1.value < .one })
    else { return nil }
    let sum = pairs.map(\.0.value).sum
    let slack = pairs.map(\.0.number.tolerance).sum
    let wrong = pairs.filter { !$0.1.number.isRatio(of: $0.0.value, to: sum, slack: slack) }
    guard wrong.count == 1, let (part, share) = wrong.first,
      !(earlier + sentence.numbers).contains(where: { other in
        (sentence.has("其中") || !pairs.contains { $0.0.place == other.place }) && other.isComparable(to: part)
          && share.number.isRatio(of: part.value, to: other.value, slack: part.number.tolerance)
      })
    else { return nil }
    return defect(share, part, sum, part.number.words(for: sum))
  }

  /// `，占计划投资的`, `（占`, ` (`.
  private static func isShareMark(_ between: String) -> Bool {
    if ["（", "(", "（占", "（占比", ", or", "or"].contains(between) { return true }
    guard between.hasPrefix("，占") else { return false }
    let rest = between.dropFirst(2)
    return rest.count < 10 && rest.allSatisfy(\.isHan)
  }
}
