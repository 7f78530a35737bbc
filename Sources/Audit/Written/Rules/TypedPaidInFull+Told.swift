internal import Diagnostics
internal import Evaluation

/// A sentence that tells of full payment for a plan that was not carried out.
extension TypedPaidInFull {
  private static let inFull = ["足额支付", "全额支付", "足额拨付", "全额拨付", "足额结算", "全额结算", "足额付款", "全额付款"]
  private static let shortfalls = ["实际", "只", "仅", "完成", "到训", "召回", "到位", "建成", "验收"]
  private static let agreed = ["总价包干", "固定总价", "包干", "成班", "按合同约定", "协议约定", "已追回", "已退回", "已扣回", "已收回"]

  /// `召回随访费按计划 500 人足额支付 10.00 万元，实际召回 452 人`.
  func told(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.hasAny(Self.inFull), !sentence.hasReferences, !sentence.hasAny(Self.agreed) else {
        return nil
      }
      for plan in sentence.numbers where plan.number.bound == .exact && plan.number.isAmount {
        let end = min(sentence.range.upperBound, plan.range.upperBound + 30)
        let behind = sentence.passage.text(from: plan.range.upperBound, to: end)
        guard plan.lead.bare.endsInAny(["按计划", "按原计划", "按预算", "按合同数量", "按申报"]),
          behind.prefix(while: { !"，；。".contains($0) }).hasAny(Self.inFull),
          let done = sentence.numbers.first(where: { other in
            other.place != plan.place && other.isComparable(to: plan) && other.number.bound == .exact
              && other.number.kind != .money && other.value < plan.value && other.lead.hasAny(Self.shortfalls)
          })
        else { continue }
        return Defect(
          Message(
            zh: "只完成 \(done.words)，却按计划 \(plan.words) 足额支付",
            en: "only \(done.words) were delivered, yet \(plan.words) were paid in full"),
          at: plan.place, about: [plan.words], values: [plan.value, done.value], fix: page.fix,
          notes: [Message(zh: "完成数", en: "what was delivered").note(at: done.place)])
      }
      return nil
    }
  }

  /// `泵站维修完成 32 座，已按计划全额支付 159.60 万元`, where a table plans 38.
  func amounts(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.hasAny(Self.inFull), !sentence.hasReferences, !sentence.hasAny(Self.agreed) else {
        return []
      }
      return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { done, paid -> Defect? in
        guard paid.number.kind == .money, paid.lead.hasAny(Self.inFull),
          paid.lead.hasAny(["按计划", "按预算", "按原计划"]),
          done.number.isAmount, done.number.kind != .money, done.number.bound == .exact,
          done.lead.hasAny(Self.shortfalls), case let name = TypedEntryInWords.bareName(done), name.count > 1,
          let plan = report.tableEntries.first(where: {
            $0.measure == .planned && $0.number.isComparable(to: done.number) && $0.number.value > done.value
              && $0.number.bound != .atMost && ($0.name.has(name) || name.has($0.name))
          })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(plan.label)”计划 \(plan.cell.text)，只完成 \(done.words)，却按计划全额支付 \(paid.words)",
            en:
              "\(done.words) of \(plan.cell.text) of “\(plan.label)” were delivered, yet \(paid.words) was paid in full"
          ),
          at: paid.place, about: [paid.words], values: [paid.value, done.value], fix: page.fix,
          notes: [Message(zh: "计划数", en: "what was planned").note(at: plan.cell.place)])
      }
    }
  }
}
