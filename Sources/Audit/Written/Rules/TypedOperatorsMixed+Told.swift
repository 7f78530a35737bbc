internal import Diagnostics
internal import Evaluation

/// The same in a sentence that lists targets.
extension TypedOperatorsMixed {
  /// `重点企业覆盖率≥95%，消费者满意率=85%，报告及时率≥98%`.
  func told(_ report: WrittenReport) -> [Defect] {
    let goals = report.passages.indices.filter { number in
      let passage = report.passages[number]
      return passage.role == .body
        && (passage.bytes.hasAnyWord(["目标"])
          || report.headings(passage.section).last?.title.has("目标") == true)
    }
    var signs: [(section: [Int], sign: Character, number: StatedNumber)] = []
    for number in goals {
      for stated in report.sentences(ofPassage: number).flatMap(\.numbers) {
        let before = stated.before.bare
        guard stated.number.kind == .share, stated.value < .one, !stated.number.isRange,
          let sign = before.last, "≥=＝".contains(sign), before.dropLast().bare.endsInAny(["率", "度"]),
          !before.hasAny(["÷", "×"])
        else { continue }
        signs.append((report.passages[number].section, sign, stated))
      }
    }
    return Dictionary(grouping: signs) { $0.section }.values.flatMap { own -> [Defect] in
      let equal = own.filter { $0.sign != "≥" }
      guard equal.count == 1, own.count > 2, let odd = equal.first,
        let usual = own.first(where: { $0.sign == "≥" })
      else { return [] }
      return [
        Defect(
          Message(
            zh: "目标写“\(odd.sign)\(odd.number.words)”，同类目标写“≥”",
            en: "a target is “\(odd.sign)\(odd.number.words)”, and others of its kind have “≥”"),
          at: odd.number.place, about: [odd.number.words], values: [odd.number.value], fix: page.fix,
          notes: [Message(zh: "同类目标", en: "another of its kind").note(at: usual.number.place)])
      ]
    }
  }
}
