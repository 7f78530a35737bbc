internal import Diagnostics

/// The analysis of an indicator cites two documents of one series, the table of scores one of them.
struct DocumentMissingFromCell: TextRule {
  let page = RulePage(
    code: "JX2210", severity: .note,
    title: Message(zh: "得分表引用的文号比分析少", en: "A document number that the table leaves out"),
    meaning: Message(
      zh: "指标分析引用同一发文字号系列的几份文件，得分表同一指标的单元格只列了其中一部分，读者不知道是漏列还是有意。",
      en: """
        The analysis of an indicator cites several documents of one issuing series; the cell of the same indicator in \
        the table of scores lists only some of them.
        """),
    bad: "| 指标 | 业绩值 | 权重 | 得分 |\n|---|---|---|---|\n| A12 立项依据 | 依据中青办发〔2017〕23号 | 3 | 3 |\n\n"
      + "###### A12 立项依据\n\n按照中青办发〔2017〕15号和中青办发〔2017〕23号开展。",
    good: "| 指标 | 业绩值 | 权重 | 得分 |\n|---|---|---|---|\n| A12 立项依据 | 依据中青办发〔2017〕15号、23号 | 3 | 3 |\n\n"
      + "###### A12 立项依据\n\n按照中青办发〔2017〕15号和中青办发〔2017〕23号开展。",
    fix: Message(zh: "补列文号，或写“等”", en: "add the number, or say that others are left out"),
    criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    var cells: [Int: [WrittenTable.Cell]] = [:]
    return report.indicatorSections.compactMap { section -> Defect? in
      guard section.row.table >= 0 else { return nil }
      if cells[section.row.table] == nil {
        cells[section.row.table] = report.tables[section.row.table].rows.joined().filter {
          !DocumentNumber.all(in: $0.text).isEmpty
        }
      }
      guard let listed = cells[section.row.table], !listed.isEmpty else { return nil }
      let table = report.tables[section.row.table].upright
      guard let row = table.rows.first(where: { cells in cells.contains { $0.text == section.row.label } }),
        let cell = row.first(where: { cell in listed.contains { $0.place == cell.place } }),
        !cell.text.hasAny(["等", "例如", "主要"])
      else { return nil }
      let own = DocumentNumber.all(in: cell.text)
      for number in section.passages {
        let passage = report.passages[number]
        for cited in DocumentNumber.all(in: passage.text) {
          // The cell's own must be cited, too: else it speaks of something else.
          guard let kin = own.first(where: { $0.isOfSeries(of: cited) }),
            !own.contains(where: { $0 ~= cited }),
            !cell.text.has(cited.number + "号"), !cell.text.has(cited.number + " 号"),
            section.passages.contains(where: { other in
              DocumentNumber.all(in: report.passages[other].text).contains { $0 ~= kin }
            }), !passage.text.hasAny(["废止", "修订", "替代", "失效"])
          else { continue }
          return Defect(
            Message(
              zh: "“\(section.row.label)”的分析还引用 \(cited.words)，得分表只列 \(kin.words)",
              en:
                "the analysis of “\(section.row.label)” also cites \(cited.words), the table lists \(kin.words)"
            ),
            at: cell.place, about: [cited.words], fix: page.fix,
            notes: [Message(zh: "分析", en: "the analysis").note(at: passage.place(cited.range))])
        }
      }
      return nil
    }
  }
}
