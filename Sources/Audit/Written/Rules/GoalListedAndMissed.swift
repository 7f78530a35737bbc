internal import Diagnostics
internal import Evaluation

/// A goal is said to have no indicator, and stands with its number among the targets.
struct GoalListedAndMissed: TextRule {
  let page = RulePage(
    code: "JX2139", severity: .note,
    title: Message(zh: "说未细化的目标其实已列出", en: "A goal said to be missing is listed"),
    meaning: Message(
      zh: "正文说某项目标没有细化为指标，而目标一节里列着同一项和同一个数：举例不成立，或者两处说的不是同一层次的目标。",
      en:
        "The text says that a goal was not turned into an indicator, and the section on targets lists it with the same number: the example does not hold, or two levels of goals are meant."
    ),
    bad: "产出目标：课程 320 场。……部分目标没有细化为具体指标，包括课程 320 场。", good: "产出目标：课程 320 场。……部分目标没有细化为具体指标，包括网站资讯服务。",
    fix: Message(zh: "核对目标清单，换掉不成立的例子", en: "check the list of targets and replace the example"),
    criterion: Criterion.logic)

  private static let missing = [
    "没有细化为", "未细化为", "未细化成", "没有转化为", "未转化为", "未分解为", "没有分解为", "未设置相应", "未设置对应",
  ]
  private static let targets = ["产出目标", "绩效目标", "年度目标", "阶段性目标"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard let word = Self.missing.first(where: { sentence.has($0) }), sentence.has("指标"),
        let start = sentence.passage.bytes[sentence.range].range(of: word)?.upperBound
      else { return [] }
      return sentence.numbers.compactMap { number in
        guard number.range.lowerBound > start, Self.isGoal(number),
          let listed = Self.listed(number, in: report, besides: sentence.passageNumber)
        else { return nil }
        return Defect(
          Message(
            zh: "说没有细化为指标的 \(number.words) 列在目标里",
            en: "\(number.words), said to have no indicator, stands among the targets"),
          at: number.place, about: [number.words], values: [number.value], fix: page.fix,
          notes: [Message(zh: "目标", en: "the target").note(at: listed.place)])
      }
    }
  }

  private static func isGoal(_ number: StatedNumber) -> Bool {
    number.number.kind == .count && number.number.unit != nil && number.value > Fraction(1)
  }

  /// The same number of the same thing in a section on targets.
  private static func listed(_ number: StatedNumber, in report: WrittenReport, besides passage: Int)
    -> StatedNumber?
  {
    let terms = runs(before: number)
    return report.sentences.lazy.filter { sentence in
      sentence.passageNumber != passage
        && report.headings(sentence.passage.section).contains { $0.title.endsInAny(targets) }
    }.flatMap(\.numbers).first { other in
      other.value == number.value && other.number.unit == number.number.unit
        && !runs(before: other).isDisjoint(with: terms)
    }
  }

  /// Every four Chinese characters that stand together in the item before a number, names in quotes included.
  private static func runs(before number: StatedNumber) -> Set<String> {
    let item = Array(number.before.split { "，；。：、".contains($0) }.last ?? "").suffix(20)
    guard item.count >= 4 else { return [] }
    return Set(
      item.indices.dropLast(3).map { item[$0..<($0 + 4)] }.filter { $0.allSatisfy(\.isHan) }.map {
        String($0)
      })
  }
}
