internal import Diagnostics
internal import Evaluation

/// A rate differs by one digit from what the numbers around it give, and nothing gives it as it stands.
///
/// The rules for rates read who is whose part out of the words. This one does not: it asks whether any number of the report
/// makes the rate what it is, and speaks only where none does and the nearest ones miss it by a single digit.
struct ResultOneDigitOff: TextRule {
  let page = RulePage(
    code: "JX2220", severity: .warning,
    title: Message(zh: "比率与算得的结果只差一位数字", en: "A rate is one digit off what its numbers give"),
    meaning: Message(
      zh: "全文没有任何数能与前面的数算出这个比率，而紧挨着它的两个数（或者前面的数与文中多次写到的总数）算得的结果只有一位数字与它不同。",
      en: """
        No number of the text makes this rate with the one before it, and the two numbers beside it, or the one before it \
        and a total that the text states again and again, give one that differs in a single digit.
        """),
    bad: "应有记录 40 份，实有 31 份，完整率 77.60%。", good: "应有记录 40 份，实有 31 份，完整率 77.50%。",
    fix: Message(zh: "核对分子、分母和比率", en: "check the numerator, the denominator and the rate"),
    criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let amounts = NamedAmount.all(in: report).filter { !$0.number.value.isZero }
    let typed = (report.sentences + report.cellSentences).flatMap(\.numbers).map(\.number)
      .filter { $0.kind == .share }.map(\.value)
    // `92.50` under a heading `(%)`.
    let printed = report.tables.flatMap { $0.rows.joined() }.compactMap { $0.number?.value }
    let stated = Dictionary(
      (typed + printed + printed.map { $0 * .hundredth }).map { ($0, 1) }, uniquingKeysWith: +)
    let totals = Dictionary(grouping: amounts) { $0.number.value }.filter { $0.value.count > 2 }
      .compactMap(\.value.first).sorted { $0.place < $1.place }
    return report.sentences.filter { !$0.hasReferences && [.body, .note].contains($0.passage.role) }
      .flatMap { sentence in
        sentence.numbers.indices.dropFirst().compactMap {
          rate(sentence, $0, report, amounts: amounts, totals: totals, stated: stated)
        }
      }
  }

  private static let bounds = [
    "目标", "不低于", "不少于", "不高于", "不超过", "高于", "低于", "达到", "每", "标准", "要求", "超过", "上年", "同期", "以上", "以下", "全国",
    "全省",
    "全市平均", "at least", "target", "more than", "less than", "growth",
  ]

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange && !number.number.isSpelled
  }

  private func rate(
    _ sentence: Sentence, _ index: Int, _ report: WrittenReport, amounts: [NamedAmount],
    totals: [NamedAmount],
    stated: [Fraction: Int]
  ) -> Defect? {
    let rate = sentence.numbers[index]
    guard rate.number.kind == .share, Self.isPlain(rate), rate.number.hasThreeDigits,
      rate.number.step < .hundredth,
      !rate.lead.hasAny(Self.bounds), !rate.tail.bare.hasAny(["以上", "以下", "得满分", "×", "）×", "扣"]),
      stated[rate.value, default: 0] < 2, !sentence.hasAny(["规则为", "标准为", "×"])
    else { return nil }
    // A rate over 100% is itself.
    let around =
      ((report.sentence(before: sentence)?.numbers ?? report.numbers(onLineAbove: sentence))
      + sentence.numbers)
      .filter { $0.place != rate.place && !($0.number.kind == .share && $0.value == Fraction.one) }
    let parts = sentence.numbers[..<index].filter { $0.number.isAmount && Self.isPlain($0) }
    guard let part = parts.last, !part.value.isZero, !part.lead.hasAny(Self.bounds) else { return nil }
    let kin = around.filter { $0.isComparable(to: part) && !$0.value.isZero }
    // Some number makes the rate what it is: with the one before it, or two of the sentence with each other.
    let isExplained =
      amounts.contains {
        $0.number.isComparable(to: part.number) && Self.gives(rate, part.value, $0.number.value, slack: part)
      }
      || kin.contains { one in
        kin.contains {
          // `合同价 1,592.70 万元，节约 51.30 万元，节约率 3.12%`: part of both.
          Self.gives(rate, one.value, $0.value, slack: one)
            || rate.number.isRatio(of: one.value, to: one.value + $0.value)
        }
      }
      || around.contains { one in
        let others = around.filter { $0.isComparable(to: one) && !$0.value.isZero }
        return others.contains { Self.gives(rate, one.value, $0.value, slack: one) }
      }
    guard !isExplained else { return nil }
    let wholes = wholesBeside(part, parts.dropLast()) + wholesFar(part, rate, kin: kin, totals: totals)
    for (number, whole) in wholes {
      guard let exact = number.value.divided(by: whole.value), exact <= .one || number.place == part.place,
        Self.isOneDigitOff(rate.number, exact)
      else { continue }
      return Defect(
        Message(
          zh:
            "\(number.words) ÷ \(whole.words) = \(rate.number.words(for: exact))，\(rate.words) 与它只差一位数字，文中没有数能算出它",
          en:
            "\(number.words) ÷ \(whole.words) = \(rate.number.words(for: exact)), one digit from \(rate.words), which no number here gives"
        ),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [Message(zh: "分母", en: "the denominator").note(at: whole.place)])
    }
    return nil
  }

  private typealias Ratio = (number: StatedNumber, whole: (value: Fraction, words: String, place: Place))

  private static func ratio(_ number: StatedNumber, _ whole: StatedNumber) -> Ratio {
    (number, (whole.value, whole.words, whole.place))
  }

  /// The number just before the part, and the first of the sentence, either way round.
  private func wholesBeside(_ part: StatedNumber, _ before: ArraySlice<StatedNumber>) -> [Ratio] {
    let beside = before.filter {
      $0.isComparable(to: part) && $0.number.unitWord == part.number.unitWord && !$0.value.isZero
        && !$0.lead.hasAny(["每", "目标", "标准", "上年", "同期"])
    }
    return [beside.last, beside.first].compactMap(\.self).flatMap {
      [Self.ratio($0, part), Self.ratio(part, $0)]
    }
  }

  /// The first greater number told (`选择“一般”以下的 86 人……28 人，占 32.56%`), and totals stated again and again.
  private func wholesFar(
    _ part: StatedNumber, _ rate: StatedNumber, kin: [StatedNumber], totals: [NamedAmount]
  ) -> [Ratio] {
    let first = kin.first {
      $0.place < part.place && $0.value > part.value && $0.number.unitWord == part.number.unitWord
    }
    let told = rate.lead.bare == "占" ? [first].compactMap(\.self).map { Self.ratio(part, $0) } : []
    guard rate.lead.bare.allSatisfy({ $0.isHan || $0 == "，" }) else { return told }
    let again: [Ratio] = totals.filter {
      $0.number.isComparable(to: part.number) && $0.number.value > part.value
    }.map { (part, ($0.number.value, $0.words, $0.place)) }
    // Of several totals a digit away, that which comes nearest.
    return told
      + again.sorted { left, right in
        (rate.value * left.whole.value - part.value).magnitude * right.whole.value
          < (rate.value * right.whole.value - part.value).magnitude * left.whole.value
      }
  }

  /// Whether two amounts give a rate: as a part, as what lacks, or as a change.
  private static func gives(_ rate: StatedNumber, _ part: Fraction, _ whole: Fraction, slack: StatedNumber)
    -> Bool
  {
    let tolerance = slack.number.tolerance
    let slack = tolerance * Fraction(1000) <= part ? tolerance : .zero
    return rate.number.isRatio(of: part, to: whole, slack: slack)
      || rate.number.isRatio(of: whole, to: part, slack: slack)
      || rate.number.isRatio(of: (whole - part).magnitude, to: whole, slack: slack)
      || rate.number.isRatio(of: (whole - part).magnitude, to: part, slack: slack)
  }

  /// Whether a printed rate has all digits of another but one.
  static func isOneDigitOff(_ rate: TextNumber, _ exact: Fraction) -> Bool {
    let (one, other) = (Array(rate.words(for: rate.value)), Array(rate.words(for: exact)))
    return one.count == other.count && zip(one, other).count { $0 != $1 } == 1
  }
}
