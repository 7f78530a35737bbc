internal import Diagnostics
internal import Evaluation

/// The sum that a sentence gives of the shares that it lists.
extension SentencePartsDisagree {
  private static let sums = ["之和为", "合计为", "合计", "相加为", "共计"]

  /// `占 46.34%、占 23.41%、占 30.24%，各项之和为 100.00%`: 99.99 % as printed, and no word of rounding.
  func summedShares(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      guard !sentence.hasReferences, let total = sentence.numbers.last, total.number.kind == .share,
        total.number.bound == .exact, total.lead.bare.endsInAny(Self.sums), total.number.step < .hundredth,
        total.lead.count < 16
      else { return nil }
      let shares = sentence.numbers.dropLast().filter { $0.number.kind == .share }
      let passage = report.sentences(ofPassage: sentence.passageNumber)
      guard shares.count > 2,
        shares.allSatisfy({ $0.lead.bare.hasSuffix("占") || $0.lead.bare.hasSuffix("（") }),
        shares.allSatisfy({ $0.number.step == total.number.step && !$0.number.isRange }),
        !passage.contains(where: { $0.hasAny(["尾差", "四舍五入", "取整", "约数", "舍入"]) }),
        case let sum = shares.map(\.value).sum, sum != total.value
      else { return nil }
      return Defect(
        Message(
          zh: "所列比例之和是 \(total.number.words(for: sum))，不是 \(total.words)，也没有说明尾差",
          en:
            "the shares add up to \(total.number.words(for: sum)), not \(total.words), and nothing is said of rounding"
        ),
        at: total.place, about: [total.words], values: [total.value, sum], fix: page.fix)
    }
  }

  private static let several = ["多选", "可选", "重复", "交叉", "重叠", "同时", "不止", "兼", "多项"]

  /// `婚姻登记 121 人、工龄 98 人、产权 110 人，分别占有效问卷的 42.01%、34.03% 和 38.19%`: more than all, and no word of several
  /// answers each.
  func overWhole(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard !sentence.hasReferences, sentence.passage.role == .body,
        let cue = ["分别占", "依次占"].first(where: sentence.has),
        !report.sentences(ofPassage: sentence.passageNumber).contains(where: { $0.hasAny(Self.several) })
      else { return nil }
      let start = sentence.passage.bytes[sentence.range].range(of: cue)?.upperBound ?? 0
      let shares = sentence.numbers.filter {
        $0.number.kind == .share && $0.range.lowerBound >= start && $0.number.bound == .exact
      }
      let counts = sentence.numbers.filter {
        $0.number.kind == .count && $0.range.upperBound <= start && $0.number.bound == .exact
      }
      guard shares.count > 2, shares.count == counts.count, let last = shares.last,
        counts.dropFirst().allSatisfy({ $0.isComparable(to: counts[0]) }),
        case let of = sentence.passage.text(from: start, to: shares[0].range.lowerBound),
        of.hasAny(["问卷", "受访", "样本", "总", "全部", "人数", "有效"]),
        case let sum = shares.map(\.value).sum,
        sum > .one + shares.map(\.number.tolerance).sum
      else { return nil }
      return Defect(
        Message(
          zh: "所列比例之和是 \(last.number.words(for: sum))，超过 100%，也没有说明可以多选",
          en:
            "the shares add up to \(last.number.words(for: sum)), more than all, and nothing says that answers overlap"
        ),
        at: last.place, about: [last.words], values: [sum, .one], fix: page.fix,
        notes: [Message(zh: "第一个比例", en: "the first share").note(at: shares[0].place)])
    }
  }
}
