internal import Diagnostics
internal import Evaluation

/// A change that the next sentence tells of two years: `2022 年接诊 18.6 万人次，2023 年接诊 21.4 万人次。门诊量比上年增长 15.05%`.
extension SentenceGrowthDisagrees {
  func next(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard !sentence.hasReferences, let change = sentence.numbers.first, sentence.hasAny(["比", "较", "同比"]),
        let before = report.sentence(before: sentence), !before.hasReferences,
        (2...8).contains(before.numbers.count)
      else { return nil }
      return next(change, sentence, before)
    }
  }

  private static let ups = ["增长", "增加", "上升", "提高", "多完成", "多", "增长了", "增加了"]
  private static let downs = ["下降", "减少", "降低", "少完成", "少", "下降了", "减少了"]

  private func next(_ change: StatedNumber, _ sentence: Sentence, _ before: Sentence) -> Defect? {
    let lead = change.before.bare.trimming(leading: [], trailing: ["约", "了", " "])
    let isDown = lead.endsInAny(Self.downs)
    guard isDown || lead.endsInAny(Self.ups), change.number.bound == .exact, !change.number.isRange,
      !lead.hasAny(["，", "其中", "；"])
    else { return nil }
    // The two of one sort that the sentence before gives for two years that follow each other.
    let dated = before.numbers.filter {
      $0.years.count == 1 && $0.number.bound == .exact && !$0.number.isRange
    }
    guard dated.count == 2, let old = dated.first, let new = dated.last, old.isComparable(to: new),
      old.number.unit == new.number.unit, old.number.isAmount, !old.value.isZero,
      before.numbers.count(where: { $0.isComparable(to: old) && $0.number.unit == old.number.unit }) == 2,
      let from = old.years.first.flatMap({ Int($0) }), let to = new.years.first.flatMap({ Int($0) }),
      to == from + 1, new.lead.hasAny(["计划", "目标", "预算"]) == old.lead.hasAny(["计划", "目标", "预算"]),
      Self.isOf(lead, from, to, before), (new.value < old.value) == isDown
    else { return nil }
    let exact = (new.value - old.value).magnitude
    let slack = old.number.tolerance + new.number.tolerance
    if change.number.kind == .share {
      guard !change.number.isRatio(of: exact, to: old.value, slack: slack),
        let rate = exact.divided(by: old.value)
      else { return nil }
      return wrong(change, rate, old, new)
    }
    guard change.isComparable(to: old), change.number.unit == old.number.unit,
      (exact - change.value).magnitude > slack + change.number.tolerance
    else { return nil }
    return wrong(change, exact, old, new)
  }

  /// Whether the words before a change name nothing that the sentence before does not name.
  private static func isOf(_ lead: String, _ from: Int, _ to: Int, _ before: Sentence) -> Bool {
    let years = TypedYears.all(in: lead).compactMap { Int($0) }
    guard years.allSatisfy({ $0 == from || $0 == to }), lead.hasAny(["上年", "去年", "同比", "\(from)"]) else {
      return false
    }
    let rest = lead.without([
      "\(from)", "\(to)", "年", "比", "较", "上", "去", "同比", "同期", "本", "度", "增长", "增加", "上升", "提高", "多完成", "下降",
      "减少", "降低",
      "少完成", "多", "少", "了", "总量", "量", "数", "即", "，", " ",
    ])
    return rest.isEmpty || rest.count > 1 && before.has(String(rest.prefix(2)))
  }

  private func wrong(_ change: StatedNumber, _ exact: Fraction, _ old: StatedNumber, _ new: StatedNumber)
    -> Defect
  {
    Defect(
      Message(
        zh: "由 \(old.words) 到 \(new.words)，变化是 \(change.number.words(for: exact))，不是 \(change.words)",
        en:
          "from \(old.words) to \(new.words) the change is \(change.number.words(for: exact)), not \(change.words)"
      ),
      at: change.place, about: [change.words], values: [change.value, exact], fix: page.fix,
      notes: [Message(zh: "前一年", en: "the year before").note(at: old.place)])
  }
}
