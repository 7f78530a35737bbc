internal import Diagnostics
internal import Evaluation

/// Targets that a text calls reached, against what the report gives as the target of the same name.
extension ComparisonDisagrees {
  private static let reached = [
    "达到", "完成", "实现", "超过", "超额完成", "高于", "超出", "met", "reached", "exceeded", "achieved", "above",
  ]
  private static let goals = [
    "年度绩效目标", "年度目标值", "年度目标", "绩效目标", "预期目标", "既定目标", "设定目标", "目标值", "目标", "the annual target", "the target",
    "its target",
  ]
  private static let denied = [
    "未", "没有", "不", "低于", "尚", "若", "如", "应", "力争", "确保", "争取", "才能", "方可", "的，", "得满分", "得", "距", "not ",
    "nearly", "short", "if ", "should",
  ]

  /// A target of at least so much, by the name of what it is for.
  private struct Goal {
    let name: String
    let number: TextNumber
    let place: Place
  }

  /// `自助服务使用率提升。第四季度为 59.24%，提前达到年度目标`, where the target is 60 %.
  func reached(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let goals = Self.goals(of: report)
    guard !goals.isEmpty else { return [] }
    return report.sentences.compactMap { sentence in
      guard sentence.passage.role == .body, !sentence.hasReferences,
        report.indicatorRow(ofPassage: sentence.passageNumber) == nil,
        let cue = Self.cue(in: sentence)
      else { return nil }
      let rates = sentence.numbers.filter {
        $0.number.kind == .share && $0.range.upperBound <= cue && $0.number.bound == .exact
          && !$0.number.isRange
          && !$0.lead.hasAny(["目标", "计划", "占", "提高", "增长", "下降"])
      }
      let opening = sentence.passage.text(from: 0, to: rates.first?.range.lowerBound ?? 0).lowercased()
      let named = goals.filter { opening.has($0.name) }
      let longest = named.filter { one in !named.contains { $0.name != one.name && $0.name.has(one.name) } }
      guard rates.count == 1, let rate = rates.first, Set(longest.map(\.name)).count == 1,
        let goal = longest.first, longest.allSatisfy({ rate.value < $0.number.value }),
        // A rate that agrees with the target at its own decimals reaches it.
        !rate.number.agrees(with: goal.number.value),
        sentence.numbers.count(where: { $0.number.kind == .share }) == 1
      else { return nil }
      return Defect(
        Message(
          zh: "写“\(goal.name)”达到目标，而 \(rate.words) 低于目标 \(goal.number.words(for: goal.number.value))",
          en:
            "“\(goal.name)” is said to meet its target, but \(rate.words) is below \(goal.number.words(for: goal.number.value))"
        ),
        at: rate.place, about: [rate.words], values: [rate.value, goal.number.value], fix: page.fix,
        notes: [Message(zh: "目标在这里", en: "the target is here").note(at: goal.place)])
    }
  }

  /// Where the words for a target that was reached end; nil where nothing says so, or it is denied.
  private static func cue(in sentence: Sentence) -> Int? {
    let bytes = sentence.passage.bytes[sentence.range]
    for verb in reached {
      for range in bytes.ranges(of: verb) {
        let behind = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound).lowercased()
          .trimming(leading: ["了", " ", "项目", "全年", "申报", "本"], trailing: [])
        let clause =
          sentence.passage.text(from: sentence.range.lowerBound, to: range.lowerBound)
          .split(omittingEmptySubsequences: false) { "，；,;".contains($0) }.last.map(String.init) ?? ""
        guard goals.contains(where: { behind.hasPrefix($0) }), !clause.lowercased().hasAny(denied),
          let goal = goals.first(where: { behind.hasPrefix($0) }),
          !behind.dropFirst(goal.count).hasPrefix("的")
        else { continue }
        return range.lowerBound
      }
    }
    return nil
  }

  /// The targets of tables, and those that the analyses of indicators name.
  private static func goals(of report: WrittenReport) -> [Goal] {
    let typed = report.targets.compactMap { target -> Goal? in
      guard target.comparison != .atMost, let number = target.number, number.kind == .share,
        target.name.count > 3
      else { return nil }
      return Goal(name: target.name.lowercased(), number: number, place: target.cell.place)
    }
    let told = report.passages.indices.flatMap { passage -> [Goal] in
      guard let row = report.indicatorRow(ofPassage: passage), row.key.count > 3 else { return [] }
      return report.sentences(ofPassage: passage).flatMap(\.numbers).filter { number in
        number.number.kind == .share && !number.number.isRange
          && number.lead.bare.endsInAny(["目标为", "目标值为", "目标值", "目标", "target is", "target was", "target of"])
      }.map { Goal(name: row.key.lowercased(), number: $0.number, place: $0.place) }
    }
    return typed + told
  }
}
