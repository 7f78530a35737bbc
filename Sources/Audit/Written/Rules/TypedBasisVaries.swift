internal import Diagnostics
internal import Evaluation

/// One thing is measured or judged on two bases: an execution rate of what was spent here and of what was paid out there.
struct TypedBasisVaries: TextRule {
  let page = RulePage(
    code: "JX2216", severity: .note,
    title: Message(zh: "同一口径有两种说法", en: "One thing on two bases"),
    meaning: Message(
      zh: "预算执行率一处按支出、另一处按拨付说明，金额却相同：拨付给实施单位的钱不一定已经花出去，报告应写明以哪个数为准。又如考核一处写依据完成情况，另一处写依据考核结果。",
      en: """
        A budget's execution is told as expenditure in one place and as money paid out in another, with the same amount: \
        what was paid to the implementing unit need not be spent, and the report should say which is meant. Or an \
        assessment rests on reported work in one place and on results of assessments in another.
        """),
    bad: "实际支出 256 万元，预算执行率为 100%。\n\n拨付总额为 256 万元，预算执行率为 100%。",
    good: "实际拨付 256 万元，预算执行率为 100%（以拨付数计）。\n\n拨付总额为 256 万元，预算执行率为 100%。",
    fix: Message(zh: "写明以哪一个为准", en: "say which one is meant"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return execution(report) + assessment(report)
  }

  private static let spent = ["实际支出", "支出", "实际使用", "实际列支"]
  private static let paid = ["拨付", "拨付总额为", "拨付总额", "实际拨付", "累计拨付", "拨付资金", "拨付金额为", "共拨付"]
  private static let settled = [
    "以拨付数", "按拨付数", "以拨付计", "以拨代支", "拨付数计", "未支出", "结转", "尚未使用", "结余资金", "资金结余", "资金使用率", "实施单位支出",
  ]

  /// The amount that makes the rate of execution is called expenditure in one place, and money paid out in another.
  private func execution(_ report: WrittenReport) -> [Defect] {
    guard !report.passages.contains(where: { $0.bytes.hasAnyWord(Self.settled) }) else { return [] }
    let amounts = report.sentences.filter { $0.has("执行率") && $0.passage.role == .body }.flatMap { sentence in
      sentence.numbers.filter { $0.number.kind == .money }
    }
    func first(_ words: [String]) -> StatedNumber? {
      amounts.first { $0.lead.bare.endsInAny(words) && !$0.lead.hasAny(["计划", "应", "预算"]) }
    }
    guard let spent = first(Self.spent), let paid = first(Self.paid), !spent.lead.has("拨付"),
      spent.value == paid.value, spent.place != paid.place
    else { return [] }
    let (one, other) = spent.place < paid.place ? (spent, paid) : (paid, spent)
    return [
      Defect(
        Message(
          zh:
            "预算执行率在这里按\(other.lead.has("拨付") ? "拨付" : "支出")数说明，另一处按\(one.lead.has("拨付") ? "拨付" : "支出")数说明，都是 \(other.words)",
          en:
            "the execution rate is told of money \(other.lead.has("拨付") ? "paid out" : "spent") here and \(one.lead.has("拨付") ? "paid out" : "spent") elsewhere, \(other.words) both times"
        ),
        at: other.place, about: ["预算执行率"], values: [other.value], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: one.place)])
    ]
  }

  private static let acts = ["进行监督", "开展监督", "进行考核", "开展考核", "监督和考核", "监督考核", "实施考核"]
  private static let bases = ["考核完成情况", "考核结果", "完成情况", "工作台账", "考核得分", "服务记录", "考核报告", "评分表", "工作总结"]

  /// `依据上报的绩效考核完成情况进行监督` beside `反馈年度的绩效考核结果，团市委据此监督和考核`.
  private func assessment(_ report: WrittenReport) -> [Defect] {
    let told = report.sentences.compactMap { sentence -> (basis: String, place: Place, passage: Int)? in
      guard sentence.passage.role == .body,
        let act = Self.acts.lazy.compactMap({ sentence.passage.bytes[sentence.range].range(of: $0) }).first
      else { return nil }
      let before = sentence.passage.bytes[sentence.range.lowerBound..<act.lowerBound]
      let isBased = ["依据", "根据", "按照", "以"].contains { before.range(of: $0) != nil }
      guard
        let basis = Self.bases.lazy.compactMap({ word in before.ranges(of: word).last.map { (word, $0) } })
          .first
      else { return nil }
      let between = sentence.passage.text(from: basis.1.upperBound, to: act.lowerBound)
      guard between.isEmpty && isBased || between.has("据此") && between.count < 16,
        !sentence.hasAny(["应", "建议", "须", "不得", "季度", "日常", "考察"].filter { $0 != "季度" || between.isEmpty })
      else { return nil }
      return (basis.0, sentence.passage.place(basis.1), sentence.passageNumber)
    }
    guard let first = told.first,
      let other = told.first(where: { $0.basis != first.basis && $0.passage != first.passage }),
      Set(told.map(\.basis)).count == 2
    else { return [] }
    return [
      Defect(
        Message(
          zh: "监督考核的依据在这里是“\(other.basis)”，另一处是“\(first.basis)”",
          en: "the assessment rests on “\(other.basis)” here and on “\(first.basis)” elsewhere"),
        at: other.place, about: ["考核"], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: first.place)])
    ]
  }
}
