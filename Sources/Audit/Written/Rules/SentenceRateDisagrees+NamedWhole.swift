internal import Diagnostics
internal import Evaluation

/// Rates whose whole the sentence names and another place states: `占到位资金的 84.91%`, `扣留 3% 质量保证金 62.24 万元`.
extension SentenceRateDisagrees {
  private static let names = [
    "到位", "预算", "总投资", "合同", "概算", "总支出", "全年支出", "支出总额", "支出合计", "全年收入", "总收入", "收入总额", "总产值", "总成本",
  ]
  private static let withheld = ["质量保证金", "质保金", "保证金", "预付款", "管理费", "手续费", "服务费"]

  func namedWholes(_ report: WrittenReport) -> [Defect] {
    let wholes = NamedAmount.all(in: report).filter { $0.number.kind == .money || $0.number.kind == .plain }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, sentence.passage.role == .body, sentence.numbers.count < 30 else {
        return []
      }
      let earlier = report.sentence(before: sentence)?.numbers ?? []
      return sentence.numbers.indices.compactMap { index in
        ownWhole(sentence, index) ?? share(sentence, index, earlier, wholes)
          ?? withheld(sentence, index, earlier, wholes.map(\.number.value))
      }
    }
  }

  /// `支付 2,115.80 万元，占到位资金的 84.91%，占预算总额的 82.97%`: of no amount that the report calls so.
  private func share(
    _ sentence: Sentence, _ index: Int, _ earlier: [StatedNumber], _ wholes: [NamedAmount]
  ) -> Defect? {
    let rate = sentence.numbers[index]
    guard rate.number.kind == .share, rate.number.bound == .exact, !rate.number.isRange, rate.value < .one,
      rate.lead.hasPrefix("占"), rate.lead.endsInAny(["的", "额", "资金"]), rate.lead.count < 12,
      !rate.lead.hasAny(["该", "本项", "其"]), rate.number.hasThreeDigits,
      let name = Self.names.first(where: { rate.lead.has($0) })
    else { return nil }
    let kin = wholes.filter { $0.name.has(name) && !$0.number.value.isZero }.map(\.number.value)
    let own = sentence.numbers[..<index].filter { $0.number.kind == .money && $0.number.bound != .atLeast }
    guard let part = own.last, !own.isEmpty, let whole = kin.first(where: { $0 > part.value }),
      !(own + earlier.filter { $0.number.kind == .money }).contains(where: { part in
        kin.contains { rate.number.isRatio(of: part.value, to: $0, slack: part.number.tolerance) }
      })
    else { return nil }
    let exact = part.value.divided(by: whole) ?? .zero
    return Defect(
      Message(
        zh: "\(part.words) 占\(name)的比例不是 \(rate.words)，文中没有一个\(name)数与它相合",
        en: "\(part.words) is not \(rate.words) of any amount that the text calls \(name)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "数额", en: "the amount").note(at: part.place)])
  }

  /// `其中卫生技术人员 716 人；高级职称 168 人，占卫生技术人员的 19.95%`: the sentence says which whole it is.
  private func ownWhole(_ sentence: Sentence, _ index: Int) -> Defect? {
    let rate = sentence.numbers[index]
    guard index > 1, rate.number.kind == .share, rate.number.bound == .exact, !rate.number.isRange,
      rate.value < .one, rate.number.hasThreeDigits, rate.lead.hasPrefix("占"), rate.lead.hasSuffix("的")
    else { return nil }
    let name = rate.lead.dropFirst().dropLast().bare
    let part = sentence.numbers[index - 1]
    let named = sentence.numbers[..<(index - 1)].filter { $0.lead.bare.hasSuffix(name) }
    guard name.count > 2, name.allSatisfy(\.isHan), let whole = named.first, named.count == 1,
      part.isComparable(to: whole), part.number.isAmount, !whole.value.isZero,
      !part.lead.hasAny(["增", "减"]), whole.value > part.value,
      !rate.number.isRatio(of: part.value, to: whole.value, slack: part.number.tolerance),
      let exact = part.value.divided(by: whole.value)
    else { return nil }
    return Defect(
      Message(
        zh: "\(part.words) ÷ \(whole.words)（\(name)）= \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "\(part.words) ÷ \(whole.words) (\(name)) = \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "分母", en: "the denominator").note(at: whole.place)])
  }

  /// `扣留 3% 质量保证金 62.24 万元`: the part of no amount of the report.
  private func withheld(
    _ sentence: Sentence, _ index: Int, _ earlier: [StatedNumber], _ amounts: [Fraction]
  ) -> Defect? {
    guard index + 1 < sentence.numbers.count else { return nil }
    let (rate, part) = (sentence.numbers[index], sentence.numbers[index + 1])
    let between = sentence.passage.text(from: rate.range.upperBound, to: part.range.lowerBound)
    guard rate.number.kind == .share, rate.number.bound == .exact, part.number.kind == .money,
      part.number.bound == .exact, between.trimming(leading: ["的"], trailing: []).count < 8,
      between.trimming(leading: ["的"], trailing: []).endsInAny(Self.withheld),
      let base = (earlier + sentence.numbers[..<index]).last(where: { $0.number.kind == .money }),
      !amounts.contains(where: { part.number.agrees(with: $0 * rate.value) })
    else { return nil }
    let exact = base.value * rate.value
    return Defect(
      Message(
        zh:
          "\(part.words) 不是文中任何金额的 \(rate.words)；\(base.words) 的 \(rate.words) 是 \(part.number.words(for: exact))",
        en:
          "\(part.words) is \(rate.words) of no amount in the text; of \(base.words) it is \(part.number.words(for: exact))"
      ),
      at: rate.place, about: [rate.words], values: [part.value, exact], fix: page.fix,
      notes: [Message(zh: "金额", en: "the amount").note(at: part.place)])
  }
}
