internal import Diagnostics
internal import Evaluation

/// The same condition has two bounds: `月考核低于 90 分的` in one place, `月考核低于 80 分的` in another.
struct TypedThresholdVaries: TextRule {
  let page = RulePage(
    code: "JX2198", severity: .warning,
    title: Message(zh: "同一门槛写成两个数", en: "One condition with two bounds"),
    meaning: Message(
      zh: "“考核低于 80 分的”“逾期超过 10 日的”一类扣减、不予支付的条件，在两处写的数不同。",
      en:
        "A condition of deduction or payment, such as an assessment below 80 points, has another bound in another place."
    ),
    bad: "合同约定，月考核低于 90 分的扣减服务费。\n\n月考核低于 80 分的三个月均已扣减服务费。",
    good: "合同约定，月考核低于 80 分的扣减服务费。\n\n月考核低于 80 分的三个月均已扣减服务费。",
    fix: Message(zh: "核对合同或办法，统一两处", en: "check the contract and use one bound"), criterion: Criterion.logic)

  private static let consequences = [
    "扣减", "扣款", "扣罚", "扣除", "不予支付", "不予兑付", "解除合同", "整改", "约谈", "不予补助", "不予拨付", "违约金",
  ]

  private struct Bound {
    let stated: StatedNumber
    let passage: Int
    let condition: String
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let bounds = report.sentences.filter { $0.passage.role == .body && $0.hasAny(Self.consequences) }
      .flatMap { sentence in sentence.numbers.compactMap { bound($0, in: sentence) } }
    return Dictionary(grouping: bounds) { $0.condition }.values.flatMap { own -> [Defect] in
      // A scale of several bounds stands in one place.
      let passages = Dictionary(grouping: own) { $0.passage }
      guard passages.count > 1, passages.values.allSatisfy({ Set($0.map(\.stated.value)).count == 1 }),
        Set(own.map(\.stated.value)).count == 2,
        let first = own.min(by: { $0.stated.place < $1.stated.place })
      else { return [] }
      return own.filter { $0.stated.value != first.stated.value }.prefix(1).map { other in
        Defect(
          Message(
            zh: "“\(first.condition)”的门槛在这里是 \(other.stated.words)，在另一处是 \(first.stated.words)",
            en:
              "“\(first.condition)” has its bound at \(other.stated.words) here and at \(first.stated.words) elsewhere"
          ),
          at: other.stated.place, about: [first.condition], values: [other.stated.value, first.stated.value],
          fix: page.fix, notes: [Message(zh: "另一处", en: "elsewhere").note(at: first.stated.place)])
      }
    } + tables(report)
  }

  /// `月考核低于` with its number, where 的 follows.
  private func bound(_ stated: StatedNumber, in sentence: Sentence) -> Bound? {
    let clause = sentence.passage.text(from: stated.clause.lowerBound, to: stated.range.lowerBound).bare
    let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
    guard behind.hasPrefix("的"),
      [.below, .above].contains(stated.number.bound) || clause.endsInAny(["低于", "超过", "不足"]),
      stated.number.kind == .points || stated.number.kind == .duration || stated.number.kind == .share
    else { return nil }
    let condition = clause.without([" "]).suffix(12)
    return condition.count > 3 && condition.filter(\.isHan).count == condition.count
      ? Bound(stated: stated, passage: sentence.passageNumber, condition: String(condition)) : nil
  }
}
