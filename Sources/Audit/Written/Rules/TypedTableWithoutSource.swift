internal import Diagnostics

/// One table names no source where all tables of its kind name theirs.
struct TypedTableWithoutSource: TextRule {
  let page = RulePage(
    code: "JX2193", severity: .warning,
    title: Message(zh: "表格没有资料来源", en: "A table without a source"),
    meaning: Message(
      zh: "其他数据表（四张以上）都在表上、表下或表名里注明了资料来源、数据来源，只有这一张没有。封面和得分、权重的表不算。",
      en: """
        At least four tables of data name their source above, below or in the caption, and this one alone does not. \
        Tables of scores and weights and a cover sheet are none of data.
        """),
    bad: TypedTableWithoutSource.example(last: ""),
    good: TypedTableWithoutSource.example(last: "\n\n资料来源：评价组问卷统计。"),
    fix: Message(zh: "注明这张表的资料来源", en: "name the source of this table"), criterion: Criterion.evidence)

  /// Five tables, of which the first four name a source.
  static func example(last: String) -> String {
    (1...5).map { number in
      "表\(number) 第 \(number) 季度情况\n\n| 街道 | 场次 |\n|---|---|\n| 东门 | \(number) |\n| 西门 | \(number) |"
        + (number < 5 ? "\n\n资料来源：各街道台账。" : last)
    }.joined(separator: "\n\n")
  }

  private static let words = ["资料来源", "数据来源", "信息来源", "来源：", "来源:", "来源于", "Source", "source:"]
  /// What a table that is scored, or names the report's parties, has for its columns.
  private static let scoring: Set<ColumnRole> = [.score, .weight, .scoreRate]

  func defects(in report: WrittenReport) -> [Defect] {
    let tables = report.tables.filter { table in
      TypedCaption(table.caption)?.kind == .table && scoringColumns(of: table) == 0
    }
    let bare = tables.filter { !isSourced($0, in: report) }
    // Tables that are scored name a source less often; where they do, they count among the others.
    let scored = report.tables.count { table in
      TypedCaption(table.caption)?.kind == .table && scoringColumns(of: table) > 0
        && isSourced(table, in: report)
    }
    guard tables.count - bare.count + scored > 3, tables.count - bare.count > 1, bare.count == 1,
      let table = bare.first
    else { return [] }
    return [
      Defect(
        Message(
          zh: "“\(table.caption.bare)”没有资料来源，其他 \(tables.count - 1) 张数据表都有",
          en: "“\(table.caption.bare)” names no source; the other \(tables.count - 1) tables of data do"),
        at: table.captionPlace, about: [table.caption.bare], fix: page.fix)
    ]
  }

  private func scoringColumns(of table: WrittenTable) -> Int {
    table.upright.roles.count { Self.scoring.contains($0) }
  }

  /// Whether the caption, or one of the lines right above and below the table, names a source.
  private func isSourced(_ table: WrittenTable, in report: WrittenReport) -> Bool {
    if table.caption.hasAny(Self.words) { return true }
    guard let start = table.head.first?.place,
      let file = report.files.first(where: { $0.path == start.file })
    else { return true }
    let end = table.rows.last?.first?.place.line ?? start.line
    // Above it stands what is between its caption and itself; behind a caption below it, what is under that.
    let caption = table.captionPlace.line
    let above = stride(from: start.line - 1, to: min(caption, start.line - 1), by: -1)
    let below = stride(from: end + 1, to: min(file.lineCount, max(end, caption) + 6) + 1, by: 1)
    return isSourced(above, of: table, in: file) || isSourced(below, of: table, in: file)
  }

  /// Whether a source stands on one of some lines, up to the next table, heading or other caption.
  private func isSourced(_ lines: StrideTo<Int>, of table: WrittenTable, in file: SourceFile) -> Bool {
    for number in lines {
      let text = String(decoding: file.line(number), as: UTF8.self).bare
      if text.hasPrefix("|") || text.hasPrefix("#") { return false }
      if TypedCaption(text) != nil, number != table.captionPlace.line { return false }
      let isNote = text.count < 200 && text.prefix(8).hasAny(Self.notes)
      if text.prefix(24).hasAny(Self.words) || isNote && text.hasAny(Self.words) { return true }
    }
    return false
  }

  private static let notes = ["注", "Note", "说明"]
}
