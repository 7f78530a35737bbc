internal import Diagnostics
internal import ReportSource

/// A payment names the part of the budget that it is for in other words than the budget.
struct PaymentNamedOtherwise: FigureRule {
  let page = RulePage(
    code: "JX1409", severity: .warning,
    title: Message(zh: "拨付表与预算表的名称不同", en: "A payment under another name than the budget’s"),
    meaning: Message(
      zh: "拨付属于预算的某一部分（group），名称与预算的名称相近而不相同：读者分不清是不是同一个子项目。只写“首付款”一类的名称不在此列。",
      en: """
        A payment belongs to a part of the budget (group) and names it almost as the budget does, but not quite: is it \
        the same sub-project? Names such as “first instalment” are left alone.
        """),
    bad:
      "groups:   [{id: club, name: {zh: 12355 志愿者俱乐部}}]\npayments: [{group: club, name: {zh: 维权志愿者俱乐部经费}}]",
    good: "payments: [{group: club, name: {zh: 12355 志愿者俱乐部经费}}]",
    fix: Message(zh: "统一名称；来源如此时写进勘误", en: "use one name; if the source has both, write an erratum"),
    criterion: Criterion.logic)

  /// The least characters in a row that two names of one thing share.
  private static let least = 4
  /// What a name may or may not end in.
  private static let endings = ["项目", "工作", "专项", "经费", "资金"]

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    guard let budget = report.budget else { return [] }
    return budget.payments.compactMap { payment in
      guard let id = payment.group?.value, let group = budget.groups.first(where: { $0.id.value == id }),
        let paid = payment.name.written[report.mainLanguage],
        let budgeted = group.name.written[report.mainLanguage]
      else { return nil }
      let brief = group.brief.written[report.mainLanguage]?.value
      // A short name with other words before it is another name.
      let isNamed =
        Self.bare(paid.value).contains(Self.core(of: budgeted.value))
        || brief.map { Self.bare(paid.value).hasPrefix(Self.core(of: $0)) } ?? false
      guard !isNamed, Self.shareWords(Self.bare(paid.value), Self.core(of: budgeted.value)) else {
        return nil
      }
      return Defect(
        Message(
          zh: "这笔拨付写作“\(paid.value)”，预算里是“\(budgeted.value)”",
          en: "this payment reads “\(paid.value)”, the budget “\(budgeted.value)”"),
        at: paid.place, about: ["budget.\(id.text).name"], fix: page.fix,
        notes: [Message(zh: "预算的名称", en: "the budget's name").note(at: budgeted.place)])
    }
  }

  /// Without spaces.
  private static func bare(_ name: String) -> String { name.filter { $0 != " " }.lowercased() }

  private static func core(of name: String) -> String {
    var core = bare(name)
    while let ending = endings.first(where: { core.hasSuffix($0) && core.count > $0.count + 1 }) {
      core = String(core.dropLast(ending.count))
    }
    return core
  }

  private static func shareWords(_ left: String, _ right: String) -> Bool {
    let characters = Array(right)
    guard characters.count >= least else { return false }
    return (0...(characters.count - least)).contains { left.contains(String(characters[$0..<($0 + least)])) }
  }
}
