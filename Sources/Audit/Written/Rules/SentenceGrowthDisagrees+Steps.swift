internal import Diagnostics
internal import Evaluation

/// Rates of a change that stands beside them as an amount.
extension SentenceGrowthDisagrees {
  func steps(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.filter { !$0.hasReferences && $0.passage.role != .caption }.flatMap { sentence in
      multiples(sentence)
        + sentence.numbers.indices.dropFirst(2).compactMap {
          sincePeriod(sentence, $0) ?? fromTo(sentence, $0) ?? sinceNamed(sentence, $0) ?? saved(sentence, $0)
        }
    }
  }

  private func defect(_ rate: StatedNumber, _ part: Fraction, _ whole: Fraction, _ step: StatedNumber)
    -> Defect?
  {
    guard let exact = part.divided(by: whole) else { return nil }
    return Defect(
      Message(
        zh:
          "\(step.words) 是 \(step.number.words(for: whole)) 的 \(rate.number.words(for: exact))，不是 \(rate.words)",
        en:
          "\(step.words) is \(rate.number.words(for: exact)) of \(step.number.words(for: whole)), not \(rate.words)"
      ),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "差额", en: "the difference").note(at: step.place)])
  }

  private static let more = ["增加", "增长", "多", "提高", "上升"]
  private static let less = ["减少", "下降", "少", "降低"]

  private static let changes = ["增长", "增幅", "增长率", "下降", "降幅", "增加", "减少", "同比增长", "同比下降", "增速"]

  /// `获奖 7 项，比 2023 年增加 2 项，增长 28.57%`: of the 5 before.
  private func sincePeriod(_ sentence: Sentence, _ index: Int) -> Defect? {
    let (now, step, rate) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let lead = step.lead.trimming(leading: ["，", " "], trailing: ["了", " "])
    let isLess = lead.endsInAny(Self.less)
    let cue = rate.lead.trimming(leading: ["，", " "], trailing: ["了", "为", "达", " "])
    guard rate.number.kind == .share, rate.number.bound == .exact, step.isComparable(to: now),
      now.number.isAmount, [now, step].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
      lead.hasPrefix("比") || lead.hasPrefix("较"), isLess != lead.endsInAny(Self.more), lead.count < 10,
      Self.changes.contains(cue),
      ["，", ",", "，约"].contains(
        sentence.passage.text(from: now.range.upperBound, to: step.range.lowerBound).prefix(1))
    else { return nil }
    // `2022 年 2,640 场，2023 年比上年增加 72 场`: the number before is the base.
    let joint = sentence.passage.text(from: now.range.upperBound, to: step.range.lowerBound)
    let isBase = joint.prefix { !"比较".contains($0) }.contains(where: \.isArabicDigit)
    let before = isBase ? now.value : isLess ? now.value + step.value : now.value - step.value
    let slack = now.number.tolerance + step.number.tolerance
    guard before > .zero, !rate.number.isRatio(of: step.value, to: before, slack: slack) else { return nil }
    // `较 2022 年的 120 人增加 30 人` names the base itself.
    guard
      !sentence.numbers[..<(index - 1)].dropLast().contains(where: { other in
        other.isComparable(to: step) && rate.number.isRatio(of: step.value, to: other.value, slack: slack)
      })
    else { return nil }
    return defect(rate, step.value, before, step)
  }

  private static let joints = [
    "or", ", or", "or by", "(", ", that is,", "，即", "（", "，增幅", "，增长", "，增幅为", "，降幅", "，下降", "，降幅为",
  ]

  /// `rose from 318,400 to 352,700, an increase of 34,300 or 9.72%`.
  private func fromTo(_ sentence: Sentence, _ index: Int) -> Defect? {
    let (new, step, rate) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let joint = sentence.passage.text(from: step.range.upperBound, to: rate.range.lowerBound).lowercased()
      .bare
    guard rate.number.kind == .share, rate.number.bound == .exact, index > 2,
      Self.joints.contains(joint)
    else { return nil }
    let old = sentence.numbers[index - 3]
    let from = old.before.lowercased().trimming(leading: [], trailing: ["rmb", "cny", "yuan", "￥", "¥", " "])
    guard from.endsInAny(["from", "由", "从"]) || old.lead.hasAny(["由", "从"]),
      [old, new, step].allSatisfy({
        ($0.number.isAmount || $0.number.kind == .plain) && $0.number.bound == .exact
      }), !step.number.isRange, !old.value.isZero, step.value == (new.value - old.value).magnitude,
      !rate.number.isRatio(
        of: step.value, to: old.value, slack: old.number.tolerance + new.number.tolerance)
    else { return nil }
    return defect(rate, step.value, old.value, step)
  }

  /// `59,500 人次，较 2022 年的 56,700 人次增加 2,800 人次，增长 4.94%`: of the base that the words name.
  private func sinceNamed(_ sentence: Sentence, _ index: Int) -> Defect? {
    guard index > 2 else { return nil }
    let (new, old, step, rate) = (
      sentence.numbers[index - 3], sentence.numbers[index - 2], sentence.numbers[index - 1],
      sentence.numbers[index]
    )
    let between = sentence.passage.text(from: new.range.upperBound, to: old.range.lowerBound)
    let cue = rate.lead.trimming(leading: ["，", " "], trailing: ["了", "为", "达", " "])
    guard rate.number.kind == .share, rate.number.bound == .exact, between.hasAny(["较", "比"]),
      between.count < 16, !between.dropFirst().has("，"),
      (Self.more + Self.less).contains(step.lead.trimming(leading: [" "], trailing: ["了", " "])),
      Self.changes.contains(cue),
      [old, step].allSatisfy({ $0.isComparable(to: new) && new.number.isAmount }),
      step.value == (new.value - old.value).magnitude, !old.value.isZero,
      !rate.number.isRatio(of: step.value, to: old.value, slack: step.number.tolerance)
    else { return nil }
    return defect(rate, step.value, old.value, step)
  }

  private static let savings = ["节约", "节支", "节省", "下浮", "核减", "压减", "审减", "节余"]

  /// `合同价 1,592.70 万元，较预算节约 51.30 万元，节约率 3.21%`: of the budget, which is what both make.
  private func saved(_ sentence: Sentence, _ index: Int) -> Defect? {
    let (price, saved, rate) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let lead = saved.lead.trimming(leading: [], trailing: ["了", "资金", "金额", "额", " "])
    guard rate.number.kind == .share, rate.number.bound == .exact,
      let word = Self.savings.first(where: { lead.hasSuffix($0) }),
      rate.lead.trimming(leading: ["，", " "], trailing: ["为", " "]) == word + "率",
      saved.isComparable(to: price), price.number.kind == .money, saved.value < price.value
    else { return nil }
    let amounts = sentence.numbers.filter { $0.isComparable(to: price) && $0.place != saved.place }.map(
      \.value)
    let whole = price.value + saved.value
    guard
      !(amounts + [whole]).contains(where: {
        rate.number.isRatio(of: saved.value, to: $0, slack: saved.number.tolerance)
      })
    else { return nil }
    return defect(rate, saved.value, lead.hasAny(["较", "比"]) ? whole : amounts.max() ?? whole, saved)
  }
}
