internal import Diagnostics
internal import ReportSource

/// Blanks and hints that only a document written elsewhere holds: on a site their brackets may have a meaning.
extension TemplateLeftover {
  /// In lower case.
  private static let hints = [
    "（填写", "(填写", "[填写", "【填写", "（填报", "（请填", "（请补", "（请在此", "（请删", "（请说明", "（请描述", "（此处", "(此处", "[此处",
    "【此处",
    "<此处", "《此处", "此处由", "此处插入", "此处补充", "（示例）", "（样例）", "（范例）", "(示例)", "[示例]", "【示例】", "（单位名称）", "【单位名称】",
    "【项目名称】", "【机构名称】", "【公司名称】", "【部门名称】",
    "（项目名称）", "（机构名称）", "（待定）", "（待补）", "（待核）", "（待确认）", "（待核实）", "数据待补", "资料待补", "内容待补", "情况待补", "数据暂缺",
    "核实后补充", "核实后填", "（以下略）", "（下略）", "（下同略）", "填表说明：", "填写说明：", "撰写说明", "编写说明：", "本节应说明", "本节应包括", "本部分应说明",
    "本部分应包括", "错误!未找到", "错误！未找到", "error! reference", "#ref!", "#div/0!", "#value!", "#name?", "#n/a", "○○",
    "〇〇",
    "●●", "△△", "【】", "（）", "《》", "[]", "click here to", "click or tap", "delete as appropriate", "[insert",
    "<insert", "(insert ",
    "[name", "[date", "[amount", "[number", "[title", "[agency", "[organisation", "[organization",
    "[reviewer", "[year]", "[to be",
    "(to be confirmed", "(to be completed", "(to be added", "(tbc", "[tbc", "[add ", "[enter ", "[fill",
    "[your ", "[describe", "[specify",
    "[placeholder", "placeholder text", "[xx", "(tbd",
  ]
  /// What a questionnaire in an annex leaves blank for its answers.
  private static let blanks = ["____", "＿＿", "□□"]

  private static let asked = ["名称", "姓名", "编号", "电话", "地址"]
  /// What may also head a group of rows in the first column.
  private static let askedBehind = ["金额", "日期", "时间", "数量", "单位", "公司", "机构", "年份"]
  private static let marks: [(open: Character, close: Character)] = [
    ("【", "】"), ("[", "]"), ("<", ">"), ("＜", "＞"), ("{", "}"),
  ]

  /// `| 就业技能 | 【培训机构名称】 | 568 |`: a cell of nothing but a bracket that asks for something.
  private func cells(in report: WrittenReport) -> [Defect] {
    report.tables.flatMap { table in
      table.rows.flatMap { row in
        row.indices.map { (cell: row[$0], words: $0 > 0 ? Self.asked + Self.askedBehind : Self.asked) }
      }
    }.compactMap { cell, words in
      guard (4...16).contains(cell.text.count), let first = cell.text.first, let last = cell.text.last,
        Self.marks.contains(where: { $0.open == first && $0.close == last }),
        case let inner = cell.text.dropFirst().dropLast(), inner.allSatisfy(\.isHan),
        inner.endsInAny(words), !inner.hasAny(["合计", "小计", "总"])
      else { return nil }
      return Defect(
        Message(zh: "模板文字“\(cell.text)”未清除", en: "“\(cell.text)” is left over from a template"),
        at: cell.place,
        about: [cell.text], fix: page.fix)
    }
  }

  func typed(in report: WrittenReport) -> [Defect] {
    let hinted = hinted(in: report)
    return hinted
      + cells(in: report).filter { cell in !hinted.contains { $0.place?.line == cell.place?.line } }
  }

  private func hinted(in report: WrittenReport) -> [Defect] {
    report.files.flatMap { file -> [Defect] in
      var isAnnex = false
      return (1...file.lineCount).flatMap { number -> [Defect] in
        let line = String(decoding: file.line(number), as: UTF8.self)
        let start = line.bare.trimming(leading: ["#", " ", "*"], trailing: [])
        if ["附件", "附录", "附表", "Annex", "Appendix"].contains(where: start.hasPrefix), start.count < 40 {
          isAnnex = true
        }
        guard !line.hasPrefix("---"), !line.hasPrefix("|--"), !line.hasPrefix("___") else { return [] }
        let bytes = Array(line.lowercased().utf8)
        guard bytes.count == line.utf8.count else { return [] }
        let words = Self.hints + (isAnnex || line.has("问卷") ? [] : Self.blanks)
        let found = words.lazy.compactMap { word in bytes.range(of: word) }.filter { range in
          // `[name](address)` is a link.
          !String(decoding: bytes[range.lowerBound...], as: UTF8.self).prefix(80).has("](")
        }
        return found.min { $0.lowerBound < $1.lowerBound }.map { range in
          let text = String(decoding: Array(line.utf8)[range], as: UTF8.self)
          return [
            Defect(
              Message(zh: "模板文字“\(text)”未清除", en: "“\(text)” is left over from a template"),
              at: Place(file: file.path, line: number, column: range.lowerBound + 1, length: range.count),
              about: [text], fix: page.fix)
          ]
        } ?? []
      }
    }
  }
}
