internal import Diagnostics
internal import ReportSource

/// A figure that was signed has another value now, since something that it follows from was changed.
struct SignedFigureMoved: SignoffRule {
  let page = RulePage(
    code: "JX2204", severity: .note,
    title: Message(zh: "签过字的数字随别处改动而变", en: "A signed figure moved with another one"),
    meaning: Message(
      zh: "这一项自身没有改动，但它由别处推算，现在的值与签字时不同。先处理引起变化的那一处；数字恢复后提示随之消失，确应变化的则重新签字。",
      en: """
        The record itself is as it was signed, but what it follows from was changed, and so its value is another \
        one. Attend to the cause first: when it is put right this note goes; otherwise sign the new value.
        """),
    bad: "# signoff.yaml\nC11: {reads: \"3.15\", …}\n# facts.yaml: calls-answered became 12131\n",
    good: "jixiao check --accept C11 --by 复核人一",
    fix: Message(
      zh: "先核对它所依据的数字；确应变化的用 check --accept 重新签字",
      en: "check the figures that it follows from; if the new value is right, sign it with check --accept"),
    criterion: Criterion.scores)

  func defects(in signoff: Signoff) -> [Defect] {
    signoff.states.compactMap { item, state in
      guard case .moved(let signature) = state else { return nil }
      let (old, new) = (signature.reads ?? "–", item.reads ?? "–")
      return Defect(
        Message(
          zh: "\(item.id) 随别处改动由 \(old) 变为 \(new)，签字时的值已不适用",
          en: "\(item.id) moved from \(old) to \(new) with something that it follows from"), at: item.place,
        about: [item.id], fix: page.fix, notes: [signature.message.note(at: signature.id.place)])
    }
  }
}
