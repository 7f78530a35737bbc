internal import Diagnostics
internal import Evaluation

/// Sums that a sentence tells by its words rather than by 其中: lists under one unit, what is left of a whole, what is
/// added to a base, what is counted once.
extension SentencePartsDisagree {
  func lists(_ report: WrittenReport) -> [Defect] {
    report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, (2..<30).contains(sentence.numbers.count) else { return [] }
      let earlier = report.sentence(before: sentence)?.numbers ?? []
      return [listed(sentence), remainder(sentence), addition(sentence, earlier), overlap(sentence, earlier)]
        .compactMap { $0 }
    }
  }

  /// `依次完成 6.50、21.30、26.45 公里，累计 84.25 公里`; also with the total before the list.
  private func listed(_ sentence: Sentence) -> Defect? {
    let numbers = sentence.numbers
    var start = 0
    while start < numbers.count {
      var end = start
      while end + 1 < numbers.count, Self.joint(numbers[end], numbers[end + 1], sentence) == "、" { end += 1 }
      defer { start = end + 1 }
      guard end - start > 1, let last = numbers[start...end].last, last.number.isAmount,
        numbers[start..<end].allSatisfy({ $0.number.kind == .plain || $0.isComparable(to: last) }),
        numbers[start...end].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        let factor = last.value.divided(by: last.number.digits)
      else { continue }
      let parts = numbers[start...end].map { $0.number.kind == .plain ? $0.value * factor : $0.value }
      let totals = [end + 1 < numbers.count ? numbers[end + 1] : nil, start > 0 ? numbers[start - 1] : nil]
      for (index, total) in totals.enumerated() {
        guard let total, !sentence.isOperand(total), total.isComparable(to: last),
          total.number.bound == .exact
        else { continue }
        let isTotal =
          index == 0
          ? ["累计", "合计", "共", "共计", "总计", "合计为", "累计为"].contains(total.lead)
          : Self.joint(total, numbers[start], sentence).hasAny(["依次", "分别"])
            && total.lead.hasAny(["共", "合计", "累计", "总"])
        let sum = parts.sum
        let steps = numbers[start...end].map(\.number)
        guard isTotal, (sum - total.value).magnitude > TableTotalDisagrees.slack(total.number, steps) else {
          continue
        }
        return defect(total, Array(numbers[start...end]), sum)
      }
    }
    return nil
  }

  private static func joint(_ left: StatedNumber, _ right: StatedNumber, _ sentence: Sentence) -> String {
    sentence.passage.text(from: left.range.upperBound, to: right.range.lowerBound)
  }

  private static func isBeforeColon(_ number: StatedNumber, _ sentence: Sentence) -> Bool {
    sentence.passage.text(number.range.upperBound..<sentence.range.upperBound).bare.hasPrefix("：")
  }

  private static let wholes = ["抽查", "检查", "抽检", "核查", "抽取", "检测", "复核", "走访", "回收", "收回"]
  private static let good = [
    "准确", "合格", "有效", "达标", "按时", "按期", "正确", "完好", "相符", "一致", "规范", "完整", "齐全", "及时",
  ]
  private static let bad = ["不", "未", "无效", "剔除", "超", "错", "缺", "逾期", "有误", "作废", "遗漏"]

  /// `抽查 280 户，17 户未及时退出，识别准确 273 户`: a whole, what is wrong with some of it, and what is right; also
  /// `巡查记录 24 份：签字完整 20 份，缺签字 4 份`.
  private func remainder(_ sentence: Sentence) -> Defect? {
    guard !sentence.hasAny(["其余", "另有", "另外", "重复", "同时", "其中", "既"]) else { return nil }
    let counts = sentence.numbers.filter { $0.number.kind == .count }
    guard
      let whole = counts.last(where: { $0.lead.hasAny(Self.wholes) && !$0.lead.hasAny(Self.good + ["剔除"]) })
        ?? counts.first.flatMap({ Self.isBeforeColon($0, sentence) ? $0 : nil })
    else { return nil }
    let parts = counts.filter { $0.place > whole.place && $0.number.unit == whole.number.unit }
    guard parts.count == 2, (parts + [whole]).allSatisfy({ $0.number.bound == .exact && !$0.number.isRange })
    else { return nil }
    func isGood(_ part: StatedNumber) -> Bool {
      (part.lead + part.tail).hasAny(Self.good) && !(part.lead + part.tail).hasAny(["不", "未", "无效", "剔除"])
    }
    func isBad(_ part: StatedNumber) -> Bool { (part.lead + part.tail).hasAny(Self.bad) }
    guard let right = parts.first(where: isGood),
      let wrong = parts.first(where: { !isGood($0) && isBad($0) }),
      right.value < whole.value, wrong.value < whole.value
    else { return nil }
    let sum = right.value + wrong.value
    return sum == whole.value ? nil : defect(whole, [wrong, right], sum)
  }

  /// `624 元，另加 416 元，计 1,040 元`.
  private func addition(_ sentence: Sentence, _ earlier: [StatedNumber]) -> Defect? {
    for (added, sum) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
      guard added.lead.hasAny(["另加", "再加", "外加", "加发"]), added.number.kind == .money,
        added.isComparable(to: sum), ["计", "共计", "合计", "共", "合计为"].contains(sum.lead),
        [added, sum].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange })
      else { continue }
      let base = sum.value - added.value
      let known = (earlier + sentence.numbers).filter { $0.number.kind == .money && $0.place < added.place }
      guard let first = known.first(where: { $0.value < sum.value }),
        !known.contains(where: { $0.value == base })
      else { continue }
      // Several things may be added to the same base.
      let own = known.last { candidate in
        !candidate.lead.hasAny(["加", "计"]) && candidate.value < sum.value
      }
      return defect(sum, [own ?? first, added], (own ?? first).value + added.value)
    }
    return nil
  }

  /// `2,504 人。其中甲 1,764 人、乙 1,912 人，两项同领的 1,172 人只计一次`.
  private func overlap(_ sentence: Sentence, _ earlier: [StatedNumber]) -> Defect? {
    let bytes = sentence.passage.bytes[sentence.range]
    let words = ["同领", "同时享受", "同时领取", "两项均", "两项都", "两项同", "重复享受"]
    guard sentence.hasAny(["只计一次", "计一次", "不重复计", "去重"]),
      let cue = words.lazy.compactMap({ bytes.range(of: $0) }).first,
      let both = sentence.numbers.first(where: {
        $0.range.lowerBound >= cue.upperBound && $0.number.kind == .count
      })
    else { return nil }
    let before = (earlier + sentence.numbers).filter {
      $0.place < both.place && $0.isComparable(to: both) && $0.number.bound == .exact
    }
    guard before.count > 2, both.number.bound == .exact else { return nil }
    let (all, parts) = (before[before.count - 3], Array(before.suffix(2)))
    let sum = parts.map(\.value).sum - both.value
    return sum == all.value
      ? nil
      : Defect(
        Message(
          zh:
            "\(parts[0].words) + \(parts[1].words) − \(both.words) = \(all.number.words(for: sum))，不是 \(all.words)",
          en:
            "\(parts[0].words) + \(parts[1].words) − \(both.words) is \(all.number.words(for: sum)), not \(all.words)"
        ),
        at: both.place, about: [both.words], values: [sum, all.value], fix: page.fix,
        notes: [Message(zh: "总数", en: "the total").note(at: all.place)])
  }
}
