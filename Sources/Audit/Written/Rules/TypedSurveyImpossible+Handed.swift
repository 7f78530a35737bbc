internal import Diagnostics
internal import Evaluation

/// More answers than persons who were asked.
extension TypedSurveyImpossible {
  /// `向一家助产机构的 30 位家长发放，收回有效问卷 580 份`.
  func handed(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.has("问卷"), !sentence.hasReferences else { return nil }
      let asked = sentence.numbers.filter { number in
        let behind = sentence.passage.text(
          from: number.range.upperBound, to: min(sentence.range.upperBound, number.range.upperBound + 30))
        let clause = behind.prefix { !"，；。".contains($0) }
        return number.words.endsInAny(["人", "位", "名"]) && number.number.bound == .exact
          && (number.before.split { "，；。".contains($0) }.last ?? "").has("向")
          && clause.bare.endsInAny(["发放", "发出", "发放问卷", "发出问卷", "发放了问卷"])
      }
      guard asked.count == 1, let persons = asked.first,
        let answers = sentence.numbers.first(where: { number in
          number.place > persons.place && number.number.unit == "copy"
            && number.lead.hasAny(["收回", "回收", "有效"]) && number.value > persons.value
        })
      else { return nil }
      return Defect(
        Message(
          zh: "向 \(persons.words)发放，却收回 \(answers.words)",
          en: "\(persons.words) were asked, and \(answers.words) answers came back"),
        at: answers.place, about: [answers.words], values: [answers.value, persons.value], fix: page.fix,
        notes: [Message(zh: "发放对象", en: "who was asked").note(at: persons.place)])
    }
  }
}
