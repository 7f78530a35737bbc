internal import Diagnostics

/// One indicator code stands beside different names.
struct IndicatorNameVaries: TextRule {
  let page = RulePage(
    code: "JX2154", severity: .warning,
    title: Message(zh: "同一指标名称不一", en: "One indicator under several names"),
    meaning: Message(
      zh: "同一个指标代码，在得分表和正文标题里名称不同。",
      en: "The same indicator code has different names in the table of scores and in headings."),
    bad: "| B22 合同管理有效性 | …\nB22 合同执行有效性", good: "| B22 合同管理有效性 | …\nB22 合同管理有效性",
    fix: Message(zh: "统一名称", en: "use one name"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let cells = report.tables.map(\.upright).flatMap { table in table.rows.flatMap { $0 } }.compactMap {
      cell in
      IndicatorCode.leading(cell.text).map { (code: $0, name: Self.name(cell.text, $0), place: cell.place) }
    }
    let headings = report.headings.compactMap { heading in
      heading.code.map { (code: $0, name: Self.plain(heading.title), place: heading.place) }
    }
    var first: [String: (name: String, place: Place)] = [:]
    return (cells + headings).compactMap { item in
      guard item.name.count > 1 else { return nil }
      guard let earlier = first[item.code] else {
        first[item.code] = (item.name, item.place)
        return nil
      }
      guard earlier.name != item.name else { return nil }
      return Defect(
        Message(
          zh: "\(item.code) 在这里是“\(item.name)”，在另一处是“\(earlier.name)”",
          en: "\(item.code) is “\(item.name)” here and “\(earlier.name)” elsewhere"),
        at: item.place, about: [item.code], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: earlier.place)])
    }
  }

  private static func name(_ text: String, _ code: String) -> String {
    plain(String(text.dropFirst(code.count)))
  }

  /// Without marks and points, brackets and a score behind the name.
  private static func plain(_ text: String) -> String {
    let name = String(text.prefix { !"（(：:".contains($0) && !$0.isNumber })
    return (name.isEmpty ? text : name).without([" ", "　", "*", "“", "”", "\"", ".", "、"])
  }
}
