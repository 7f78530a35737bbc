internal import Diagnostics
internal import ReportSource

/// A signature for something that is no longer there.
struct SignatureWithoutItem: SignoffRule {
  let page = RulePage(
    code: "JX2203", severity: .warning,
    title: Message(zh: "签字的对象已不存在", en: "A signature for something that is not there"),
    meaning: Message(
      zh: "台账里签过字的一项在内容里找不到了：可能被删除，也可能改了标识。删去一个复核过的数字，同样需要有人确认。",
      en: """
        What was signed is not in the content any more: it was removed, or its id was changed. To leave out a \
        figure that was checked is a change that somebody has to know of.
        """),
    bad: "# signoff.yaml, when fans-2016 is no fact any more\nfact.fans-2016: {reads: 5132, by: 复核人一, …}",
    good: "jixiao check --accept fact.fans-2016",
    fix: Message(
      zh: "确认确应删除后，用 check --accept 删去这条签字",
      en: "if it is rightly gone, check --accept with its id strikes the signature"),
    criterion: Criterion.evidence)

  func defects(in signoff: Signoff) -> [Defect] {
    signoff.orphans.map { signature in
      let near = Suggestion.nearest(to: signature.id.value, among: signoff.items.map(\.id))
        .map { Message(zh: "，现有“\($0)”", en: "; there is “\($0)”") }
      return Defect(
        Message(
          zh: "\(signature.by) 签过字的 \(signature.id.value) 已不存在\(near?.zh ?? "")",
          en: "\(signature.id.value), which \(signature.by) signed, is not there any more\(near?.en ?? "")"),
        at: signature.id.place, about: [signature.id.value], fix: page.fix)
    }
  }
}
