internal import Diagnostics
internal import ReportSource

/// What stands there is not what a colleague has checked.
struct ChangedAfterSignoff: SignoffRule {
  let page = RulePage(
    code: "JX2101", severity: .warning,
    title: Message(zh: "复核签字后又有改动", en: "Changed after it was signed"),
    meaning: Message(
      zh: "signoff.yaml 记着签字时内容的摘要值，现在的内容与之不符：数值、单位、来源、评分标准、评定、文字或译文至少有一处改过，而改动没有人复核；"
        + "台账里这一行的签字人、日期、材料被改动时也会这样报告。",
      en: """
        signoff.yaml holds the hash of what was signed, and it is another one now: a value, unit, source, rule, \
        judgement, text or translation was changed, and nobody has checked the change. The same is said where the \
        signer, date or evidence of the signature itself was edited.
        """),
    bad: "# signoff.yaml\nfact.fans-growth: {reads: 2.02%, by: 复核人一, date: 2018-05-20, hash: 31a5…}\n"
      + "# facts.yaml\nfans-growth: {value: 2.2%, …}",
    good: "jixiao check --accept fact.fans-growth --by 复核人一",
    fix: Message(
      zh: "核对改动；确认无误后用 check --accept 重新签字", en: "check the change, then sign again with check --accept"),
    criterion: Criterion.evidence)

  func defects(in signoff: Signoff) -> [Defect] {
    signoff.states.compactMap { item, state in
      guard case .changed(let signature) = state else { return nil }
      let values: Message? =
        if let old = signature.reads, let new = item.reads, old != new {
          Message(zh: "，由 \(old) 变为 \(new)", en: ": it read \(old) and reads \(new) now")
        } else { nil }
      return Defect(
        Message(
          zh: "\(item.id) 在 \(signature.by) 签字后改过\(values?.zh ?? "")",
          en: "\(item.id) was changed after \(signature.by) signed it\(values?.en ?? "")"),
        at: item.place, about: [item.id], fix: page.fix,
        notes: [signature.message.note(at: signature.id.place)])
    }
  }
}
