internal import Diagnostics
internal import ReportSource

/// Nobody has checked what stands there.
struct NeverSigned: SignoffRule {
  let page = RulePage(
    code: "JX2202", severity: .warning,
    title: Message(zh: "未经复核签字", en: "Never signed"),
    meaning: Message(
      zh: "本报告有复核台账 signoff.yaml，但这一项不在其中：可能是复核之后新增的，也可能漏了复核。没有台账的报告不作此项检查。",
      en: """
        The report keeps a ledger of sign-offs, signoff.yaml, and this is not in it: it was added later, or \
        overlooked. A report without a ledger is not asked for signatures.
        """),
    bad: "# facts.yaml: added after the review\nfans-2017: {label: {…}, value: 5236, unit: person}",
    good: "jixiao check --accept fact.fans-2017 --by 复核人一",
    fix: Message(zh: "复核后用 check --accept 签字", en: "check it, then sign with check --accept"),
    criterion: Criterion.evidence)

  func defects(in signoff: Signoff) -> [Defect] {
    guard signoff.signatures != nil else { return [] }
    return signoff.states.compactMap { item, state in
      guard case .unsigned = state else { return nil }
      return Defect(
        Message(zh: "\(item.id) 没有复核签字", en: "nobody has signed \(item.id)"), at: item.place,
        about: [item.id], fix: page.fix)
    }
  }
}
