internal import Diagnostics
internal import ReportSource

/// The waivers of a report or declaration, and which of them were needed.
struct WaiverList {
  static let page = RulePage(
    code: "JX1001", severity: .warning,
    title: Message(zh: "豁免没有对象", en: "A waiver for something that is not there"),
    meaning: Message(
      zh: "waivers.yaml 里的一条豁免没有命中任何审核发现：问题已改正，或者代码、名称写错了。留着它，以后同样的问题会被悄悄放过。",
      en: """
        An entry of waivers.yaml hits no finding of the audit: the matter was mended, or the code or the name is \
        misspelt. Left in place it would let the same defect pass in silence later.
        """),
    bad: "- {rule: JX1402, at: delivery.eap, reason: {…}}",
    good: "- {rule: JX1403, at: delivery.eap, reason: {…}}",
    fix: Message(zh: "删去这条豁免，或改正代码和名称", en: "remove the waiver, or correct its code or name"),
    criterion: Criterion.logic)

  private let waivers: [Waiver]
  /// Which subjects of which waiver were needed.
  private var needed: Set<[Int]> = []

  init(_ waivers: [Waiver]) { self.waivers = waivers }

  /// The waiver that lets a defect stand; nil where none does.
  mutating func waiver(for code: String, _ defect: Defect, sources: ReportSources) -> Waiver? {
    var found: Waiver?
    for (index, waiver) in waivers.enumerated() where waiver.rule.value == code {
      for (position, subject) in waiver.subjects.enumerated() where names(subject.value, defect, sources) {
        needed.insert([index, position])
        found = found ?? waiver
      }
    }
    return found
  }

  /// A figure or id, or what is written at the place.
  private func names(_ subject: String, _ defect: Defect, _ sources: ReportSources) -> Bool {
    if defect.subjects.contains(subject) { return true }
    return defect.place.map { sources.text(at: $0) == subject } ?? false
  }

  /// Waivers that nothing needed.
  func unused(among codes: [String]) -> [Defect] {
    waivers.enumerated().flatMap { index, waiver -> [Defect] in
      guard codes.contains(waiver.rule.value) else {
        let near = Suggestion.nearest(to: waiver.rule.value, among: codes)
        return [
          Defect(
            Message(zh: "没有代码为“\(waiver.rule.value)”的规则", en: "there is no rule “\(waiver.rule.value)”"),
            at: waiver.rule.place, about: [waiver.rule.value],
            fix: near.map { Message(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") })
        ]
      }
      return waiver.subjects.enumerated().filter { !needed.contains([index, $0.offset]) }.map { _, subject in
        Defect(
          Message(
            zh: "\(waiver.rule.value) 在“\(subject.value)”处没有发现，这条豁免没有对象",
            en: "\(waiver.rule.value) finds nothing at “\(subject.value)”: there is nothing to waive"),
          at: subject.place, about: [subject.value], fix: Self.page.fix)
      }
    }
  }
}
