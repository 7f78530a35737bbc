internal import Diagnostics
internal import ReportSource

/// The text in the main language was changed after its translation was accepted.
struct TranslationStale: SignoffRule {
  let page = RulePage(
    code: "JX1810", severity: .warning,
    title: Message(zh: "译文可能已过时", en: "The translation may be stale"),
    meaning: Message(
      zh: "translations.yaml 记着译文所依据的原文的摘要值。原文此后改过，或者这段译文从未确认。没有这份台账的报告不作此项检查。",
      en: """
        translations.yaml remembers which text in the main language a translation was made from. That text was \
        changed since, or the translation was never accepted. A report without this ledger is not asked.
        """),
    bad: "# zh: 接听 11231 个来电，接通率偏低\n# en: 11,231 calls were answered   (the rest is new)",
    good: "jixiao check --accept-translation en/01-project#hotline",
    fix: Message(
      zh: "对照原文修订译文，再用 check --accept-translation 确认",
      en: "hold the translation against the text, then check --accept-translation"),
    criterion: Criterion.logic)

  func defects(in signoff: Signoff) -> [Defect] {
    guard let accepted = signoff.accepted else { return [] }
    let open = signoff.openTranslations.map { translation in
      let original = Message(zh: "原文", en: "the text in the main language").note(
        at: translation.originalPlace)
      let isKnown = accepted[translation.id] != nil
      return Defect(
        isKnown
          ? Message(
            zh: "译文 \(translation.id) 所依据的原文已改", en: "what \(translation.id) translates was changed since")
          : Message(
            zh: "译文 \(translation.id) 未经确认", en: "the translation \(translation.id) was never accepted"),
        at: translation.place, about: [translation.id], fix: page.fix, notes: [original])
    }
    let known = Set(signoff.translations.map(\.id))
    let gone = accepted.filter { !known.contains($0.key) }.map { id, entry in
      Defect(
        Message(
          zh: "确认过的译文 \(id) 已不存在", en: "the translation \(id), which was accepted, is not there any more"),
        at: entry.place, about: [id], fix: page.fix)
    }
    return open + gone
  }
}
