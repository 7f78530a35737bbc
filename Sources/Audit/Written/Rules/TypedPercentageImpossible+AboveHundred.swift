internal import Diagnostics
internal import Evaluation

/// Rates of a part above the whole, and the pass rate beside both counts.
extension TypedPercentageImpossible {
  static let ofParts = [
    "满意率", "满意度", "合格率", "回收率", "覆盖率", "知晓率", "有效率", "出勤率", "入户率", "就业率", "及格率", "通过率", "达标率", "优良率", "参与率",
    "好评率",
    "办结率", "接通率", "占比", "准确率", "普及率",
  ]

  /// `群众满意率为 105%`: no more than all can be satisfied.
  func aboveHundred(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.compactMap { share in
      let lead = share.lead.trimming(leading: [], trailing: ["为", "达", "达到", "是", "仅为", "约", " ", "高"])
      guard share.number.kind == .share, share.number.bound == .exact, share.value > .one,
        Self.ofParts.contains(where: lead.hasSuffix), !lead.hasAny(["完成", "同比", "增长"]),
        !sentence.isOperand(share)
      else { return nil }
      return Defect(
        Message(
          zh: "\(share.words) 超过 100%，部分不会多于全体",
          en: "\(share.words) is above 100%: no part is more than the whole"),
        at: share.place, about: [share.words], values: [share.value], fix: page.fix)
    }
  }

  /// `合格 48 批次、不合格 4 批次，合格率为 92.31%`: of both together.
  func passed(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (good, bad, rate) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      let name = rate.lead.trimming(leading: ["，", "、"], trailing: ["为", "达", "是", " "])
      guard rate.number.kind == .share, rate.number.bound == .exact, name.hasSuffix("率"),
        (3...4).contains(name.count),
        case let stem = String(name.dropLast()), good.lead.bare.hasSuffix(stem),
        !good.lead.bare.hasSuffix("不" + stem),
        ["不" + stem, "未" + stem].contains(where: bad.lead.bare.hasSuffix), good.isComparable(to: bad),
        good.number.kind == .count,
        case let all = good.value + bad.value, let exact = good.value.divided(by: all),
        !rate.number.agrees(with: exact),
        !sentence.numbers[..<index].contains(where: { rate.number.isRatio(of: good.value, to: $0.value) })
      else { return nil }
      return Defect(
        Message(
          zh: "\(good.words) 与 \(bad.words) 的\(name)是 \(rate.number.words(for: exact))，不是 \(rate.words)",
          en: "\(good.words) and \(bad.words) make \(rate.number.words(for: exact)), not \(rate.words)"),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [Message(zh: "合格的", en: "those that passed").note(at: good.place)])
    }
  }
}
