internal import Diagnostics
internal import Evaluation

/// What keeps indicators, rules and grades from being scored: the facts of `Evaluation`, with their words.
enum EvaluationFault: Problem {
  case grade(GradeFault)
  case measure(String, MeasureFault)
  /// Of an indicator; whether its bounds are written as percentages.
  case rule(String, RuleFault, isPercent: Bool = false)
  case tree(TreeFault)

  var code: String {
    switch self {
    case .grade: "JX0601"
    case .measure(_, .zeroDenominator): "JX0602"
    case .measure: "JX0603"
    case .rule(_, .judgementOutsideWeight, _): "JX0604"
    case .rule(_, .measureDoesNotFit, _), .rule(_, .ruleCannotFollowSurvey, _): "JX0605"
    case .rule: "JX0606"
    case .tree(.weightsDoNotAddUp): "JX0607"
    case .tree(.duplicateID): "JX0608"
    case .tree: "JX0609"
    }
  }

  var message: Message {
    switch self {
    case .grade(let fault): Self.words(fault)
    case .measure(let id, let fault): Self.words(fault, of: id)
    case .rule(let id, let fault, let isPercent):
      Self.words(fault, of: id) { isPercent ? $0.percentText : $0.shortText }
    case .tree(let fault): Self.words(fault)
    }
  }

  var fix: Message? {
    switch self {
    case .rule(_, .measureDoesNotFit(let rule, .survey), _):
      Message(
        zh: "写成 {survey: {then: {\(rule): …}}}", en: "write {survey: {then: {\(rule): …}}}")
    default: nil
    }
  }

  private static func words(_ fault: GradeFault) -> Message {
    switch fault {
    case .noBands: Message(zh: "没有评价等级", en: "there are no grades")
    case .duplicateBand(let id): Message(zh: "评价等级“\(id)”重复", en: "the grade “\(id)” stands here twice")
    case .boundsNotDescending(let id, let bound, let previous):
      Message(
        zh: "评价等级“\(id)”的下限 \(bound.shortText) 不低于上一级的 \(previous.shortText)",
        en:
          "the bound \(bound.shortText) of grade “\(id)” is not below that of the grade before, \(previous.shortText)"
      )
    case .lowestBandLeavesGap(let band):
      Message(
        zh: "最低一级“\(band.id)”没有从 0 开始，更低的分数没有等级",
        en: "the lowest grade “\(band.id)” does not begin at 0, so lower scores have no grade")
    }
  }

  private static func words(_ fault: MeasureFault, of id: String) -> Message {
    switch fault {
    case .zeroDenominator: Message(zh: "指标 \(id) 的分母为 0", en: "indicator \(id)'s denominator is 0")
    case .noAnswers: Message(zh: "指标 \(id) 的问卷没有答案", en: "indicator \(id)'s survey has no answers")
    case .answerPointsBelowOne(let points):
      Message(
        zh: "指标 \(id) 的问卷答案分值 \(points) 低于 1",
        en: "indicator \(id)'s survey has an answer of \(points) points, below 1")
    case .negativeAnswerCount(let points, let count):
      Message(
        zh: "指标 \(id) 的 \(points) 分答案有 \(count) 人",
        en: "indicator \(id) has \(count) answers of \(points) points")
    case .noElements: Message(zh: "指标 \(id) 没有要素", en: "indicator \(id) has no elements")
    case .duplicateElement(let element):
      Message(
        zh: "指标 \(id) 的要素“\(element)”重复", en: "indicator \(id)'s element “\(element)” stands here twice")
    case .negativeElementShare(let element, let share):
      Message(
        zh: "指标 \(id) 的要素“\(element)”占比 \(share.percentText) 为负",
        en: "indicator \(id)'s element “\(element)” has a negative share, \(share.percentText)")
    case .elementSharesDoNotAddUp(let sum):
      Message(
        zh: "指标 \(id) 的要素占比合计 \(sum.percentText)，不是 100%",
        en: "the shares of indicator \(id)'s elements add up to \(sum.percentText), not 100%")
    }
  }

  private static func words(_ fault: TreeFault) -> Message {
    switch fault {
    case .weightsDoNotAddUp(let parent?, let stated, let sum):
      Message(
        zh: "\(parent) 的下级权重合计 \(sum.shortText)，与其权重 \(stated.shortText) 不符",
        en: "the weights below \(parent) add up to \(sum.shortText), but \(parent) weighs \(stated.shortText)"
      )
    case .weightsDoNotAddUp(nil, let stated, let sum):
      Message(
        zh: "一级指标的权重合计 \(sum.shortText)，不是满分 \(stated.shortText)",
        en: "the top-level weights add up to \(sum.shortText), not to the full score of \(stated.shortText)")
    case .duplicateID(let id): Message(zh: "指标 \(id) 重复", en: "indicator \(id) stands here a second time")
    case .weightNotPositive(let id, let weight):
      Message(
        zh: "指标 \(id) 的权重 \(weight.shortText) 不大于 0",
        en: "the weight \(weight.shortText) of indicator \(id) is not above 0")
    case .innerWithoutChildren(let id):
      Message(zh: "指标 \(id) 没有下级指标也没有评分标准", en: "indicator \(id) has neither children nor a rule")
    case .fullScoreNotPositive(let score):
      Message(zh: "满分 \(score.shortText) 不大于 0", en: "the full score \(score.shortText) is not above 0")
    }
  }

  /// - Parameter bound: writes a bound of the rule.
  private static func words(
    _ fault: RuleFault, of id: String, bound text: (Fraction) -> String
  ) -> Message {
    switch fault {
    case .targetNotPositive(let target):
      Message(
        zh: "指标 \(id) 的目标值 \(text(target)) 不大于 0",
        en: "indicator \(id)'s target \(text(target)) is not above 0")
    case .floorEqualsBenchmark(let value):
      Message(
        zh: "指标 \(id) 的下限与标杆值同为 \(text(value))",
        en: "indicator \(id)'s floor and benchmark are both \(text(value))")
    case .noBands: Message(zh: "指标 \(id) 的分档没有内容", en: "indicator \(id)'s bands are empty")
    case .bandWithoutBound(let index):
      Message(
        zh: "指标 \(id) 的第 \(index + 1) 档没有下限，只有最后一档可以没有",
        en: "indicator \(id)'s band \(index + 1) has no bound; only the last may do without")
    case .lastBandHasBound:
      Message(
        zh: "指标 \(id) 的最后一档有下限，更低的值没有得分",
        en: "indicator \(id)'s last band has a bound, so lower values have no score")
    case .bandsNotDescending(let index, let bound, let previous):
      Message(
        zh: "指标 \(id) 第 \(index + 1) 档的下限 \(text(bound)) 不低于上一档的 \(text(previous))",
        en:
          "the bound \(text(bound)) of indicator \(id)'s band \(index + 1) is not below \(text(previous))"
      )
    case .bandShareOutsideUnit(let index, let share):
      Message(
        zh: "指标 \(id) 第 \(index + 1) 档的得分比例 \(share.percentText) 不在 0 与 100% 之间",
        en: "the share \(share.percentText) of indicator \(id)'s band \(index + 1) is not between 0 and 100%")
    case .bandPointsNegative(let index, let points):
      Message(
        zh: "指标 \(id) 第 \(index + 1) 档的得分 \(points.shortText) 为负",
        en: "the points \(points.shortText) of indicator \(id)'s band \(index + 1) are negative")
    case .bandPointsAboveWeight(let index, let points, let weight):
      Message(
        zh: "指标 \(id) 第 \(index + 1) 档的得分 \(points.shortText) 高于权重 \(weight.shortText)",
        en:
          "the points \(points.shortText) of indicator \(id)'s band \(index + 1) exceed its weight, \(weight.shortText)"
      )
    case .deductionNotPositive(let per):
      Message(
        zh: "指标 \(id) 每次扣分 \(per.shortText) 不大于 0",
        en: "indicator \(id)'s deduction of \(per.shortText) is not above 0")
    case .negativeOccurrences(let count):
      Message(
        zh: "指标 \(id) 的发生次数 \(count.shortText) 为负",
        en: "indicator \(id)'s occurrences, \(count.shortText), are negative")
    case .judgementOutsideWeight(let score, let weight):
      Message(
        zh: "指标 \(id) 的评定得分 \(score.shortText) 不在 0 与权重 \(weight.shortText) 之间",
        en:
          "the score \(score.shortText) awarded to \(id) is not between 0 and its weight, \(weight.shortText)"
      )
    case .measureDoesNotFit(let rule, .awarded):
      Message(
        zh: "指标 \(id) 没有“measure”，不能用评分标准“\(rule)”",
        en: "indicator \(id) has no “measure” to score by the rule “\(rule)”")
    case .measureDoesNotFit(let rule, let measure):
      Message(
        zh: "指标 \(id) 的计量方式“\(measure)”不能用评分标准“\(rule)”",
        en: "indicator \(id)'s measure “\(measure)” cannot be scored by the rule “\(rule)”")
    case .ruleCannotFollowSurvey(let rule):
      Message(
        zh: "指标 \(id) 的问卷结果不能用评分标准“\(rule)”",
        en: "indicator \(id)'s survey cannot be scored by the rule “\(rule)”")
    }
  }
}

extension Fraction {
  /// For diagnostics: the exact decimal, or three decimals with an ellipsis.
  package var shortText: String {
    for places in 0...6 where isExact(atPlaces: places) { return rounded(places: places).plain }
    return rounded(places: 3).plain + "…"
  }

  /// For diagnostics: `92.5%`.
  package var percentText: String { (self * Fraction(100)).shortText + "%" }
}
