internal import Diagnostics
internal import Evaluation

/// Rates right behind those who were looked at and those who passed.
extension SentenceRateDisagrees {
  private static let looked = ["抽查", "抽检", "检查", "核查", "检测", "抽取", "抽样", "检验", "走访"]

  /// `300 户中有 291 户与实地一致，准确率为 97.06%`: whatever the rate is called.
  func counted(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.numbers.count > 2 else { return [] }
    return (2..<sentence.numbers.count).compactMap { index -> Defect? in
      let (whole, part, rate) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      let joint = sentence.passage.text(from: whole.range.upperBound, to: part.range.lowerBound).bare
      let gap = sentence.passage.text(from: part.range.upperBound, to: rate.range.lowerBound).bare
      let name = gap.trimming(leading: [], trailing: ["为", "达到", "达", "是"])
      guard
        [whole, part].allSatisfy({
          $0.number.kind == .count && $0.number.bound == .exact && !$0.number.isRange
        }),
        ["中有", "中"].contains(joint)
          || ["，", "，其中", "，有"].contains(joint) && whole.lead.bare.endsInAny(Self.looked),
        whole.number.unitWord == part.number.unitWord, part.value < whole.value,
        rate.number.kind == .share, rate.number.bound == .exact, !rate.number.isRange, rate.value < .one,
        gap.count < 24, gap.has("，"), name.hasSuffix("率"),
        !gap.hasAny(["目标", "较", "比", "增", "下降", "完成率", "执行率", "满意"]),
        !rate.number.isRatio(of: part.value, to: whole.value),
        !rate.number.isRatio(of: whole.value - part.value, to: whole.value),
        let exact = part.value.divided(by: whole.value),
        case let rest = Fraction.one - exact,
        Slip.isLikely(rate.value, for: exact) || Slip.isLikely(rate.value, for: rest)
      else { return nil }
      let share = (rate.value - exact).magnitude < (rate.value - rest).magnitude ? exact : rest
      return Defect(
        Message(
          zh: "\(whole.words)中的 \(part.words) 是 \(rate.number.words(for: share))，不是 \(rate.words)",
          en: "\(part.words) of \(whole.words) are \(rate.number.words(for: share)), not \(rate.words)"),
        at: rate.place, about: [rate.words], values: [rate.value, share], fix: page.fix,
        notes: [Message(zh: "总数", en: "the whole").note(at: whole.place)])
    }
  }
}
