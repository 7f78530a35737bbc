internal import Diagnostics
internal import Evaluation

/// What is said of all places of a table, one of which has less than it planned.
extension TypedStatementContradicted {
  /// How a noun ends the names of rows: 镇 and 乡 for 乡镇.
  private static let nouns: [(noun: String, ends: [String])] = [
    ("乡镇", ["镇", "乡", "街道"]), ("镇街", ["镇", "街道"]), ("街镇", ["镇", "街道"]), ("镇", ["镇"]), ("街道", ["街道"]),
    ("村", ["村"]), ("社区", ["社区"]), ("标段", ["标段"]), ("学校", ["校", "小学", "中学", "园"]), ("医院", ["医院"]),
    ("场馆", ["馆", "中心", "场"]), ("县区", ["县", "区", "市"]), ("区县", ["县", "区", "市"]), ("卫生院", ["卫生院"]),
  ]
  private static let numerals = Array("一二三四五六七八九十")
  private static let claims = [
    "均完成", "全部完成", "都完成", "均已完成", "均达到计划", "均超额完成", "均按计划完成", "全部按计划完成", "均已按计划完成", "都按计划完成",
  ]

  /// `三个乡镇均完成了计划任务`, where one of the three has 14 of 15.
  func ofRows(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let tables = report.tables.map(\.upright).filter {
      $0.columns(.score).isEmpty && !$0.columns(.plan).isEmpty && !$0.columns(.actual).isEmpty
    }
    guard !tables.isEmpty else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, !sentence.hasReferences,
        !sentence.hasAny(["除", "外，", "验收", "未完成"]),
        let claim = Self.claims.lazy.compactMap({ sentence.passage.bytes[sentence.range].range(of: $0) })
          .first
      else { return nil }
      let before = sentence.passage.text(from: sentence.range.lowerBound, to: claim.lowerBound)
      let clause = before.split { "，；：".contains($0) }.last.map(String.init)?.bare ?? ""
      guard clause.count < 12, let (noun, ends) = Self.nouns.first(where: { clause.hasSuffix($0.noun) }),
        let count = Self.count(clause.dropLast(noun.count).bare)
      else { return nil }
      let short = tables.compactMap { table -> WrittenTable.Cell? in
        let rows = table.rows.indices.filter { !table.isTotal($0) && !table.isSubtotal($0) }
        guard rows.count == count, rows.count(where: { table.label($0).endsInAny(ends) }) * 3 >= count * 2
        else {
          return nil
        }
        return zip(table.columns(.plan), table.columns(.actual)).lazy.compactMap { plan, done in
          rows.lazy.compactMap { row -> WrittenTable.Cell? in
            guard let aim = table.rows[row][plan].number, let number = table.rows[row][done].number,
              aim.isComparable(to: number) || aim.kind == .plain, number.digits < aim.digits
            else { return nil }
            return table.rows[row][done]
          }.first
        }.first
      }
      guard let cell = short.first else { return nil }
      return Defect(
        Message(
          zh: "写“\(clause)\(sentence.passage.text(claim))”，而表中有一行只完成 \(cell.text)",
          en: "all are said to be done, and one row of the table has \(cell.text) only"),
        at: sentence.passage.place(claim), about: [clause], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
    }
  }

  /// 3 of `三个`, `全县 3 个`; nil where no number stands there.
  private static func count(_ text: String) -> Int? {
    let plain = text.trimming(leading: ["全县", "全市", "全区", "项目", "共", " "], trailing: ["个", "所", "家", " "])
    if let number = Int(plain) { return number }
    guard plain.count == 1, let digit = plain.first else { return nil }
    return digit == "两" ? 2 : numerals.firstIndex(of: digit).map { $0 + 1 }
  }
}
