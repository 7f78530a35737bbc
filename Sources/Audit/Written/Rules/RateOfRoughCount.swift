internal import Diagnostics
internal import Evaluation

/// An exact share rests on a count that the text gives as “over 400”.
struct RateOfRoughCount: TextRule {
  let page = RulePage(
    code: "JX2109", severity: .note,
    title: Message(zh: "精确比率出自约数", en: "An exact share of a rough count"),
    meaning: Message(
      zh: "数量写作“400 余例”，占比却精确到百分号后两位，恰好按 400 算出：余数没有计入，或者并没有余数。",
      en:
        "A count is given as “over 400” and its share with decimals, as if it were 400: what lies over it is left out, or there is nothing over it."
    ),
    bad: "可公开个案 2031 例，其中汇报 400 余例，占总数的 19.69%。", good: "可公开个案 2031 例，其中汇报 400 例，占总数的 19.69%。",
    fix: Message(zh: "写出准确数量，或把占比写成约数", en: "give the exact count, or a rough share"),
    criterion: Criterion.logic)

  private static let rough: [TextNumber.Bound] = [.about, .nearly, .some, .above]

  func defects(in report: WrittenReport) -> [Defect] {
    report.sentences.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { part, share -> Defect? in
        guard part.number.kind == .count, Self.rough.contains(part.number.bound),
          share.number.kind == .share, share.number.bound == .exact, share.number.step < .hundredth,
          let whole = Self.whole(of: part, share, in: report.sentences(ofPassage: sentence.passageNumber))
        else { return nil }
        return Defect(
          Message(
            zh: "\(share.words) 按整 \(part.value.rounded(places: 0).plain) 算出，而前面写的是 \(part.words)",
            en:
              "\(share.words) takes exactly \(part.value.rounded(places: 0).plain), which stands here as “\(part.words)”"
          ),
          at: share.place, about: [part.words, share.words], values: [share.value], fix: page.fix,
          notes: [
            Message(zh: "约数", en: "the rough count").note(at: part.place),
            Message(zh: "总数", en: "the whole").note(at: whole.place),
          ])
      }
    }
  }

  /// The one exact count of the passage of which the rough one is this share.
  private static func whole(
    of part: StatedNumber, _ share: StatedNumber, in sentences: ArraySlice<Sentence>
  ) -> StatedNumber? {
    sentences.flatMap(\.numbers).first { whole in
      whole.number.kind == .count && whole.number.bound == .exact && whole.value > part.value
        && share.number.isRatio(of: part.value, to: whole.value)
    }
  }
}
