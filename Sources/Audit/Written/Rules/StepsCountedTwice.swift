internal import Diagnostics
internal import Evaluation

/// One procedure has three steps in one place and four in another.
struct StepsCountedTwice: TextRule {
  let page = RulePage(
    code: "JX2110", severity: .note,
    title: Message(zh: "同一流程的环节数不一", en: "One procedure, two numbers of steps"),
    meaning: Message(
      zh: "正文和流程图（或前后两处）都列出同一流程的环节，列出的大多相同，个数却不同。",
      en: "Two places list the steps of a procedure, mostly the same ones, and count them differently."),
    bad: "分为申报、批复、实施三个环节。……申报、审核、批复、实施四个环节。", good: "分为申报、审核、批复、实施四个环节。……申报、审核、批复、实施四个环节。",
    fix: Message(zh: "统一环节的划分，或说明合并了哪些环节", en: "use one division, or say which steps are taken together"),
    criterion: Criterion.logic)

  private static let steps = ["环节", "步骤", "程序", "阶段"]

  private struct Steps {
    let number: StatedNumber
    let noun: String
    /// The last two characters of each step.
    let names: Set<String>
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let lists = report.sentences.flatMap { sentence in sentence.numbers.compactMap(Self.steps(counted:)) }
    return lists.indices.compactMap { index -> Defect? in
      let steps = lists[index]
      let other = lists[..<index].first { other in
        other.noun == steps.noun && other.number.value != steps.number.value
          && other.names.intersection(steps.names).count > 1
          && other.names.symmetricDifference(steps.names).count < 5
      }
      guard let other else { return nil }
      return Defect(
        Message(
          zh: "这里是\(steps.number.words)\(steps.noun)，另一处是\(other.number.words)\(other.noun)",
          en: "\(steps.number.words) steps here, and \(other.number.words) elsewhere"),
        at: steps.number.place, about: [steps.number.words],
        values: [steps.number.value, other.number.value],
        fix: page.fix, notes: [Message(zh: "另一处", en: "elsewhere").note(at: other.number.place)])
    }
  }

  /// The steps named before their number: `申报、批复、实施三个环节`.
  private static func steps(counted number: StatedNumber) -> Steps? {
    guard let noun = steps.first(where: { number.tail.hasPrefix($0) }), number.value >= Fraction(2) else {
      return nil
    }
    let list = number.before.split { "，；。：（".contains($0) }.last ?? ""
    let names = list.split { "、和及".contains($0) }.map { String(String($0).bare.suffix(2)) }
    guard Fraction(names.count) == number.value, names.allSatisfy({ $0.count == 2 }) else { return nil }
    return Steps(number: number, noun: noun, names: Set(names))
  }
}
