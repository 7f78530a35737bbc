internal import Diagnostics
internal import Evaluation

/// Rates over another whole than that of the evaluation, which the sentence gives: `若按年初预算 300 万元计算，执行率为 92.53%`.
extension SentenceRateDisagrees {
  private static let spent = ["实际支出", "累计支出", "总支出", "支出总额", "项目支出"]

  /// The one amount that the report calls its expenditure over that whole.
  func assumed(_ report: WrittenReport) -> [Defect] {
    let told = report.sentences.filter { sentence in
      !sentence.hasReferences && sentence.has("按") && sentence.hasAny(["计算", "测算", "口径"])
        && sentence.hasAny(["执行率", "支出率"])
    }
    guard !told.isEmpty else { return [] }
    let amounts = report.sentences.flatMap(\.numbers).filter { stated in
      stated.number.kind == .money && stated.number.bound == .exact
        && stated.lead.trimming(leading: [], trailing: ["为", "是", "共", " "]).endsInAny(Self.spent)
        && !stated.before.hasAny(["其中", "上年", "去年"])
    }
    guard Set(amounts.map(\.value)).count == 1, let part = amounts.first, amounts.count > 1 else { return [] }
    return told.compactMap { sentence -> Defect? in
      let money = sentence.numbers.filter { $0.number.kind == .money }
      let rates = sentence.numbers.filter { $0.number.kind == .share }
      guard money.count == 1, rates.count == 1, let whole = money.first, let rate = rates.first,
        whole.lead.has("预算"), whole.range.upperBound < rate.range.lowerBound, rate.number.bound == .exact,
        rate.lead.trimming(leading: [], trailing: ["为", "是", "达", " "]).endsInAny(["执行率", "支出率"]),
        !whole.value.isZero, whole.value != part.value,
        !rate.number.isRatio(of: part.value, to: whole.value, slack: part.number.tolerance),
        let exact = part.value.divided(by: whole.value)
      else { return nil }
      return Defect(
        Message(
          zh: "“执行率”写作 \(rate.words)，而 \(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))",
          en:
            "the rate is given as \(rate.words), but \(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))"
        ),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [Message(zh: "分子", en: "the numerator").note(at: part.place)])
    }
  }
}
