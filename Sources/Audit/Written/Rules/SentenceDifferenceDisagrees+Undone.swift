internal import Diagnostics
internal import Evaluation

/// What of a plan was not done, whatever it is that was done.
extension SentenceDifferenceDisagrees {
  private static let planned = ["计划", "计划的", "应", "应开展", "目标", "任务", "需", "原计划", "应当", "共应"]
  private static let lacking = ["尚未", "仍未", "未", "少", "缺", "漏"]
  private static let others = ["其中", "每", "平均", "上年", "同期", "按期", "及时", "按时", "逾期", "合格", "达标"]

  /// `计划的四十场宣传实际开展三十八场，未开展的 4 场`: the plan less what was done is another number.
  func undone(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, !sentence.isScale, sentence.numbers.count > 2 else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (plan, done, lack) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      let lead = lack.lead.bare.trimming(leading: ["，", "、", "还", "有"], trailing: ["的", "有", "了"])
      let told = done.lead.bare.trimming(leading: ["，", "、"], trailing: [])
      guard
        [plan, done, lack].allSatisfy({
          $0.number.isAmount && $0.number.bound == .exact && !$0.number.isRange
        }),
        plan.isComparable(to: done), plan.isComparable(to: lack), plan.number.kind != .money,
        plan.number.unitWord == done.number.unitWord, plan.number.unitWord == lack.number.unitWord,
        plan.lead.bare.endsInAny(Self.planned), Self.lacking.contains(where: lead.hasPrefix), lead.count < 7,
        done.value < plan.value, !told.hasAny(Self.others + Self.lacking), !lead.hasAny(Self.others),
        Set(plan.years).union(done.years).count < 2,
        !sentence.passage.text(from: plan.range.upperBound, to: lack.range.lowerBound).hasAny(["；", "。"]),
        case let exact = plan.value - done.value, exact != lack.value, lack.value < plan.value
      else { return nil }
      return Defect(
        Message(
          zh: "\(plan.words) − \(done.words) = \(lack.number.words(for: exact))，不是 \(lack.words)",
          en: "\(plan.words) − \(done.words) = \(lack.number.words(for: exact)), not \(lack.words)"),
        at: lack.place, about: [lack.words], values: [lack.value, exact], fix: page.fix,
        notes: [Message(zh: "由这里算起", en: "computed from here").note(at: done.place)])
    }
  }
}
