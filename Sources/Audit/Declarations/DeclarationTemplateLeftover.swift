internal import Diagnostics
internal import ReportSource

/// Words of the form that nobody filled in.
struct DeclarationTemplateLeftover: DeclarationRule {
  let page = RulePage(
    code: "JX2008", severity: .warning,
    title: Message(zh: "申报表留有模板文字", en: "A leftover of the form"),
    meaning: Message(
      zh: "申报表里留有填表说明或占位，如“（100字以内）”“XX”“待补充”。",
      en: "The declaration still holds a hint or blank of the form, such as “（100字以内）” or “XX”."),
    bad: "必要性（100字以内）", good: "必要性", fix: Message(zh: "填写或删去", en: "fill it in, or remove it"),
    criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    (sources["content/targets/\(declaration.id.text).yaml"].map { sources.lines(of: $0) } ?? []).flatMap {
      TemplateLeftover.leftovers(in: $0)
    }
  }
}
