internal import Diagnostics
internal import Evaluation

/// Opinions of so many people that are more than these.
extension SentencePartsDisagree {
  private static let several = ["可多选", "多选", "多项", "重复", "交叉", "不止一", "部分读者", "同时", "可选", "每人可", "最多"]

  private static let persons = ["人", "名", "位"]

  /// `210 名读者填写了意见：认为座位不足的 84 人，认为新书少的 132 人，认为闭馆偏早的 71 人`.
  func opinions(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      guard !sentence.hasReferences, sentence.hasAny(["认为", "反映", "希望", "建议", "提出"]),
        !sentence.hasAny(Self.several),
        !report.sentences(ofPassage: sentence.passageNumber).contains(where: { $0.hasAny(["可多选", "多选"]) }),
        let whole = sentence.numbers.first, whole.words.endsInAny(Self.persons), whole.number.bound == .exact
      else { return nil }
      let rest = Array(sentence.numbers.dropFirst())
      let between = rest.first.map {
        sentence.passage.text(from: whole.range.upperBound, to: $0.range.lowerBound)
      }
      guard rest.count > 1, let between, between.hasAny(["：", "中，"]),
        rest.allSatisfy({
          $0.words.endsInAny(Self.persons) && $0.number.bound == .exact && $0.value < whole.value
            && $0.lead.hasAny(["认为", "反映", "希望", "建议", "提出"])
        }), case let sum = rest.map(\.value).sum, sum > whole.value
      else { return nil }
      return Defect(
        Message(
          zh: "各种意见合计 \(whole.number.words(for: sum))，多于 \(whole.words)，也没有写明可多选",
          en:
            "the opinions come to \(whole.number.words(for: sum)), more than \(whole.words), and none may have several"
        ),
        at: whole.place, about: [whole.words], values: [whole.value, sum], fix: page.fix)
    }
  }
}
