internal import Diagnostics
internal import Evaluation

/// More questionnaires came back than were handed out, or more are valid than came back.
struct TypedSurveyImpossible: TextRule {
  let page = RulePage(
    code: "JX2163", severity: .error,
    title: Message(zh: "回收份数多于发放份数", en: "More answers than questionnaires"),
    meaning: Message(
      zh: "问卷回收数大于发放数或受访人数，或有效问卷数大于回收数。",
      en:
        "More questionnaires are reported returned than were handed out or than there were people to answer, or more valid than returned."
    ),
    bad: "发放问卷 300 份，回收 310 份。", good: "发放问卷 310 份，回收 300 份。",
    fix: Message(zh: "核对份数", en: "check the counts"),
    criterion: Criterion.evidence)

  private static let steps = [
    ["发放", "发出", "distributed", "handed out", "issued"],
    ["回收", "收回", "returned", "collected", "received", "replied", "responded"],
    ["有效", "valid"],
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    returned(report) + handed(report)
  }

  private func returned(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.compactMap { passage in
      let numbers = report.sentences(ofPassage: passage).filter { !$0.hasReferences }.flatMap(\.numbers)
        .filter {
          $0.number.kind == .count && $0.number.bound == .exact
            && ["copy", "item", "person", "thing"].contains($0.number.unit ?? "")
            // `五个区各发放 130 份` is not the whole.
            && !$0.lead.hasAny(["各", "每", "平均"]) && !$0.lead.hasAny(["each", "per "])
        }
      let found = numbers.compactMap { number -> (step: Int, number: StatedNumber)? in
        Self.steps.lastIndex { words in
          number.lead.lowercased().hasAny(words) || number.tail.lowercased().hasAny(words)
        }.map { ($0, number) }
      }
      for (index, later) in found.enumerated().dropFirst() {
        let earlier = found[index - 1]
        // `在城东发放 200 份、在城西发放 200 份` adds up.
        let all = found[..<index].reversed().prefix { $0.step == earlier.step }.map(\.number.value).sum
        guard later.step > earlier.step, later.number.value > all,
          later.number.number.unit == earlier.number.number.unit
        else { continue }
        return Defect(
          Message(
            zh:
              "\(later.number.lead.bare) \(later.number.words)，多于\(earlier.number.lead.bare) \(earlier.number.words)",
            en: "\(later.number.words) is more than the \(earlier.number.words) before it"),
          at: later.number.place, about: [later.number.words],
          values: [later.number.value, earlier.number.value], fix: page.fix,
          notes: [Message(zh: "前一个数", en: "the earlier count").note(at: earlier.number.place)])
      }
      return nil
    }
  }
}
