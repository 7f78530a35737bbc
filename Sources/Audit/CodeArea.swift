package import Diagnostics

/// What a range of codes is about; for codes that have no page of their own.
package struct CodeArea: Sendable {
  /// The first four characters of its codes, for example `JX03`.
  package let prefix: String
  package let title: Message
  /// The section of `docs/authoring.md` to read on in.
  package let section: String

  /// The area of a code; nil for what is no code of this program.
  package static func of(_ code: String) -> CodeArea? {
    guard code.utf8.count == 6, code.utf8.dropFirst(4).allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return all.first { code.hasPrefix($0.prefix) }
  }

  package static let all = [
    CodeArea(
      prefix: "JX01", title: Message(zh: "读取文件：路径、编码、字符", en: "Reading files: paths, encoding, characters"),
      section: "The folder"),
    CodeArea(
      prefix: "JX02", title: Message(zh: "YAML 的写法", en: "The form of YAML"),
      section: "How YAML files are written"),
    CodeArea(
      prefix: "JX03", title: Message(zh: "字段：键、类型、数字、语言", en: "Fields: keys, types, numbers, languages"),
      section: "How YAML files are written"),
    CodeArea(
      prefix: "JX04", title: Message(zh: "Markdown 的写法", en: "The form of Markdown"), section: "Chapters"),
    CodeArea(
      prefix: "JX05",
      title: Message(zh: "记录的内容：重复、单位、日期、章节", en: "Records: repetitions, units, dates, chapters"),
      section: "Common mistakes"),
    CodeArea(
      prefix: "JX06", title: Message(zh: "计分：权重、评分标准、等级", en: "Scoring: weights, rules, grades"),
      section: "indicators.yaml"),
    CodeArea(
      prefix: "JX07",
      title: Message(zh: "引用：名称找不到或用错了地方", en: "References: names that lead to nothing or do not fit"),
      section: "Naming a figure"),
    CodeArea(prefix: "JX08", title: Message(zh: "语言目录", en: "Language catalogues"), section: "Languages"),
    CodeArea(prefix: "JX09", title: Message(zh: "页面模板", en: "Page templates"), section: "The folder"),
    CodeArea(prefix: "JX10", title: Message(zh: "豁免", en: "Waivers"), section: "errata.yaml"),
    CodeArea(prefix: "JX11", title: Message(zh: "算术", en: "Arithmetic"), section: "facts.yaml"),
    CodeArea(
      prefix: "JX12", title: Message(zh: "同一数量两个值", en: "One quantity, two values"), section: "facts.yaml"),
    CodeArea(
      prefix: "JX13", title: Message(zh: "正文里手写的数字", en: "Numbers typed in prose"), section: "Naming a figure"
    ),
    CodeArea(
      prefix: "JX14", title: Message(zh: "各表之间的勾稽", en: "Reconciliation across tables"),
      section: "delivery.yaml"),
    CodeArea(
      prefix: "JX15",
      title: Message(zh: "论证：失分、问题、建议、等级", en: "Argument: losses, findings, recommendations, grades"),
      section: "findings.yaml"),
    CodeArea(
      prefix: "JX16",
      title: Message(zh: "结构：表、图、附件、编号、名称", en: "Structure: tables, figures, annexes, numbers, names"),
      section: "Blocks"),
    CodeArea(
      prefix: "JX17", title: Message(zh: "佐证：来源、样本、日期", en: "Evidence: sources, samples, dates"),
      section: "report.yaml"),
    CodeArea(prefix: "JX18", title: Message(zh: "译文", en: "Translations"), section: "Languages"),
    CodeArea(prefix: "JX19", title: Message(zh: "文字和标点", en: "Text and punctuation"), section: "Chapters"),
    CodeArea(
      prefix: "JX20", title: Message(zh: "绩效目标申报表", en: "Target declarations"), section: "Target declarations"
    ),
    CodeArea(
      prefix: "JX21", title: Message(zh: "正文和表格自相矛盾", en: "A text that contradicts itself"),
      section: "Documents written elsewhere"),
    CodeArea(prefix: "JX22", title: Message(zh: "复核签字", en: "Sign-off"), section: "Sign-off"),
  ]
}
