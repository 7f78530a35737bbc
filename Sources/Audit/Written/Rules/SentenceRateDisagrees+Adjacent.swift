internal import Diagnostics
internal import Evaluation

/// Rates right behind the two numbers that they are of, and shares of a list that one of its parts does not fit.
extension SentenceRateDisagrees {
  private static let reached = ["实际", "实有", "已", "其中", "入库", "入驻", "到位", "完成", "投入", "利用"]
  private static let other = ["上年", "去年", "同期", "每", "平均", "人均", "增", "减", "比", "较", "单价", "目标"]

  /// `设计容量 3,300 吨，实际入库 2,607 吨，利用率 82.0%`: no word of the rate's name stands before either number.
  func adjacent(_ sentence: Sentence, earlier: [StatedNumber]) -> [Defect] {
    guard !sentence.hasReferences, !sentence.isScale else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (first, second, rate) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      let name = rate.lead.trimming(leading: ["，"], trailing: ["为", "达到", "达", "是", "仅", " "])
      guard rate.number.kind == .share, rate.number.bound == .exact, !rate.number.isRange,
        rate.number.step < .hundredth,
        name.hasSuffix("率"), name.count < 8, name.allSatisfy(\.isHan), RateName(rate)?.isNamed == true,
        first.number.isAmount, second.number.isAmount, first.isComparable(to: second),
        first.number.unitWord == second.number.unitWord,
        [first, second].allSatisfy({
          $0.number.bound == .exact && !$0.number.isRange && !$0.lead.hasAny(Self.other)
        }),
        Set(first.years).union(second.years).count < 2,
        [first, second].contains(where: { $0.lead.hasAny(Self.reached) }),
        !sentence.passage.text(from: first.range.upperBound, to: rate.range.lowerBound).hasAny([
          "；", "。", "）",
        ])
      else { return nil }
      let (part, whole) = first.value < second.value ? (first, second) : (second, first)
      let others = (earlier + sentence.numbers[..<index]).filter {
        $0.isComparable(to: part) && !$0.value.isZero
      }
      guard let exact = part.value.divided(by: whole.value), Slip.isNear(rate.value, exact),
        !others.contains(where: { one in
          others.contains { rate.number.isRatio(of: one.value, to: $0.value, slack: one.number.tolerance) }
        }), !rate.number.agrees(with: .one - exact)
      else { return nil }
      return Defect(
        Message(
          zh: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
          en: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact)), not \(rate.words)"),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [
          Message(zh: "分子", en: "the numerator").note(at: part.place),
          Message(zh: "分母", en: "the denominator").note(at: whole.place),
        ])
    }
  }

  private static let reachedRates: Set<String> = [
    "完成率", "计划完成率", "目标完成率", "任务完成率", "实现率", "达成率", "执行率", "到位率",
  ]
  private static let samplingRates = ["抽样比例", "抽样比", "抽样率", "抽查比例", "抽查率", "抽取比例", "抽检比例", "抽检率", "抽查面"]

  /// `计划 1,450 件，办结 1,463 件，完成率 100.90%`, whatever was done; `从 1,463 件案件中抽取 120 件，抽样比例 8.20%`.
  func plannedAndDone(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, !sentence.isScale else { return [] }
    return sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let rate = sentence.numbers[index]
      // `计划 30 座，完工 27 座，3 座未完工，完成率 90.00%`: what was not done may stand between.
      let last = sentence.numbers[index - 1]
      let isLack =
        index > 2
        && sentence.passage.text(from: last.range.upperBound, to: rate.range.lowerBound).prefix(16).has("未")
      guard case let first = isLack ? index - 3 : index - 2, first >= 0 else { return nil }
      let (whole, part) = (sentence.numbers[first], sentence.numbers[first + 1])
      let name = rate.lead.trimming(leading: ["，", " "], trailing: ["为", "达到", "达", "是", "仅", " "])
      let isDone =
        Self.reachedRates.contains(name) && whole.lead.bare.endsInAny(["计划", "应", "目标", "任务", "计划数", "应完成"])
      let isSample =
        Self.samplingRates.contains(where: name.hasSuffix) && name.count < 8 && part.lead.has("抽")
      guard rate.number.kind == .share, rate.number.bound == .exact, !rate.number.isRange, isDone || isSample,
        whole.number.isAmount, part.isComparable(to: whole), whole.number.unitWord == part.number.unitWord,
        [whole, part].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        Set(whole.years).union(part.years).count < 2,
        !part.lead.hasAny(["每", "平均", "上年", "去年", "单价", "未", "少"]),
        !sentence.passage.text(from: whole.range.upperBound, to: rate.range.lowerBound).hasAny(["；", "。"]),
        !rate.number.isRatio(of: part.value, to: whole.value, slack: part.number.tolerance),
        let exact = part.value.divided(by: whole.value), Slip.isLikely(rate.value, for: exact),
        // A rate may be capped.
        !(rate.value == .one && exact > .one)
      else { return nil }
      return Defect(
        Message(
          zh: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
          en: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact)), not \(rate.words)"),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [
          Message(zh: "分子", en: "the numerator").note(at: part.place),
          Message(zh: "分母", en: "the denominator").note(at: whole.place),
        ])
    }
  }

  /// `公办 9 家，普惠 28 家，自办 18 家，分别占 20.00%、62.22%、17.78%`: of 45 but for the last one.
  func respectiveShares(_ sentence: Sentence, earlier: [StatedNumber]) -> Defect? {
    guard !sentence.hasReferences,
      let start = sentence.numbers.firstIndex(where: {
        $0.number.kind == .share && $0.lead.hasAny(["分别占", "依次占", "占比分别", "分别为"])
      })
    else { return nil }
    let shares = sentence.numbers[start...].prefix { $0.number.kind == .share && $0.number.bound == .exact }
    let parts = sentence.numbers[..<start].suffix(shares.count)
    guard shares.count > 2, parts.count == shares.count, let first = parts.first,
      parts.allSatisfy({ $0.isComparable(to: first) && $0.number.isAmount && $0.number.bound == .exact }),
      shares.allSatisfy({ $0.number.step < .hundredth && !$0.value.isZero })
    else { return nil }
    let sum = parts.map(\.value).sum
    let wholes =
      (earlier + sentence.numbers[..<start].dropLast(parts.count)).filter { $0.isComparable(to: first) }
      .map(\.value) + [sum]
    let fits = { (whole: Fraction) in
      zip(parts, shares).filter { !$1.number.isRatio(of: $0.value, to: whole, slack: $0.number.tolerance) }
    }
    guard !wholes.contains(where: { fits($0).isEmpty }),
      let whole = wholes.first(where: { fits($0).count == 1 }), let (part, share) = fits(whole).first
    else { return nil }
    let exact = part.value.divided(by: whole) ?? .zero
    let words = part.number.words(for: whole)
    return Defect(
      Message(
        zh:
          "\(part.words) ÷ \(words) = \(share.number.words(for: exact))，不是 \(share.words)；其余各项都以 \(words)为总数",
        en:
          "\(part.words) ÷ \(words) = \(share.number.words(for: exact)), not \(share.words); the others are of \(words)"
      ),
      at: part.place, about: [part.words], values: [share.value, exact], fix: page.fix,
      notes: [Message(zh: "占比", en: "its share").note(at: share.place)])
  }
}
