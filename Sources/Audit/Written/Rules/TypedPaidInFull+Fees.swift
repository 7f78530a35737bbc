internal import Diagnostics
internal import Evaluation

/// Lines of a budget that are called a fee for what was delivered, in another table or in the text.
extension TypedPaidInFull {
  private static let fees = [
    "组织费", "实施费", "服务费", "举办费", "购置费", "采购费", "建设费", "安装费", "维护费", "费用", "经费", "费", "补助资金", "补助", "补贴",
  ]

  /// `操作培训费 | 30.00 | 30.00` beside `操作培训计划 10 期，实际举办 9 期`, where a line that was delivered in part is paid
  /// in part, or the text says that payment follows delivery.
  func fees(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let isByDelivery = paysByDelivery(report)
    let entries = Dictionary(grouping: report.tableEntries) { $0.name }
    return entries.sorted { $0.key < $1.key }.compactMap { name, own -> Defect? in
      guard let fee = Self.fees.first(where: { name.hasSuffix($0) }), name.count - fee.count > 1,
        let budget = own.first(where: { $0.measure == .budgeted }),
        let paid = own.first(where: { $0.measure == .paid }),
        isByDelivery || own.contains(where: { $0.measure == .price }),
        paid.number.isComparable(to: budget.number), paid.number.value == budget.number.value,
        !Self.isExplained(paid.label, report)
      else { return nil }
      let stem = String(name.dropLast(fee.count))
      guard let short = delivered(stem, report) ?? held(stem, own, report) else { return nil }
      return Defect(
        Message(
          zh: "“\(paid.label)”只完成 \(short.done)（计划 \(short.plan)），却按预算 \(budget.cell.text) 足额支付",
          en:
            "only \(short.done) of \(short.plan) were delivered for “\(paid.label)”, yet its whole budget, \(budget.cell.text), was paid"
        ),
        at: paid.cell.place, about: [paid.label], values: [paid.number.value], fix: page.fix,
        notes: [Message(zh: "完成情况", en: "what was delivered").note(at: short.place)])
    }
  }

  private typealias Short = (done: String, plan: String, place: Place)

  private func paysByDelivery(_ report: WrittenReport) -> Bool {
    report.sentences.contains { sentence in
      sentence.hasAny(["按实际", "据实"]) && sentence.hasAny(["支付", "结算", "拨付"])
    }
  }

  /// The one thing in a table whose name begins with the stem.
  private func delivered(_ stem: String, _ report: WrittenReport) -> Short? {
    let done = report.tableEntries.filter { $0.measure == .delivered && $0.name.hasPrefix(stem) }
    guard Set(done.map(\.name)).count == 1, let one = done.first,
      let plan = report.tableEntries.first(where: { $0.measure == .planned && $0.name == one.name }),
      one.number.isComparable(to: plan.number), one.number.value < plan.number.value
    else { return nil }
    return (one.cell.text, plan.cell.text, one.cell.place)
  }

  /// `操作培训计划 10 期，实际举办 9 期`, or the number of things that the budget has and the sum of a list of what was
  /// held: `其中一类赛 6 项、二类赛 11 项`.
  private func held(_ stem: String, _ budget: [TableEntry], _ report: WrittenReport) -> Short? {
    for sentence in report.sentences where sentence.has(stem) && sentence.passage.role == .body {
      for (plan, done) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
        guard plan.lead.bare.endsInAny([stem + "计划", stem + "计划举办", stem + "计划开展"]),
          done.lead.hasAny(["实际"]), plan.number.kind == .count, plan.isComparable(to: done),
          done.value < plan.value
        else { continue }
        return (done.words, plan.words, done.place)
      }
    }
    guard let planned = budget.first(where: { [.planned].contains($0.measure) }) else { return nil }
    let told = report.sentences.filter { $0.passage.role == .body && !$0.hasAny(["计划", "安排", "目标"]) }
      .flatMap(\.numbers).filter { stated in
        stated.lead.bare.trimming(leading: ["其中", "，", "、", "和"], trailing: []) == stem
          && stated.number.kind == .count
          && stated.number.isComparable(to: planned.number)
      }
    guard let first = told.first, told.allSatisfy({ $0.value == first.value }),
      first.value < planned.number.value
    else { return nil }
    return (first.words, planned.cell.text, first.place)
  }
}
