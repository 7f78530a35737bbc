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
}
