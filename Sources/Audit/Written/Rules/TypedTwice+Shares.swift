internal import Diagnostics
internal import Evaluation

/// Shares of a row that a text names beside those that a table gives.
extension TypedTwice {
  /// `自筹占比为 26.93%`, `县级配套占预算的 28.61%`, where the row's share in the table is another one.
  func shares(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright).filter { !$0.columns(.share).isEmpty }
    guard report.isAlone, !tables.isEmpty else { return [] }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        guard stated.number.kind == .share, stated.number.bound == .exact, !stated.number.isRange,
          !sentence.isOperand(stated), let name = Self.sharer(stated.lead),
          stated.years.allSatisfy({ year in report.years.contains { year.hasPrefix($0) } })
        else { return nil }
        let rows = tables.flatMap { table in
          table.rows.indices.filter { !table.isTotal($0) && table.labels($0).contains { $0.has(name) } }
            .map { (table: table, row: $0) }
        }
        // `城西厂` also heads a column, of whose total it may be the share.
        let isHead = report.tables.contains { table in table.upright.head.contains { $0.text.has(name) } }
        guard !isHead, rows.count == 1, let (table, row) = rows.first,
          let column = table.columns(.share).first(where: { table.share(row, $0) != nil }),
          !Self.isShare(stated.number, of: row, in: table)
        else { return nil }
        let cell = table.rows[row][column]
        return Defect(
          Message(
            zh: "“\(name)”的占比在这里是 \(stated.words)，在表中是 \(cell.text)",
            en: "the share of “\(name)” is \(stated.words) here and \(cell.text) in the table"),
          at: stated.place, about: [stated.words], values: [stated.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
      }
    }
  }

  /// `县级配套` of `其中县级配套占预算的`; nil where a number is no share of a whole.
  private static func sharer(_ lead: String) -> String? {
    let words = lead.trimming(leading: ["其中", "，", " "], trailing: ["为", "达", "约", "是", " "])
    guard let place = words.firstIndex(of: "占") else { return nil }
    let name = words[..<place].trimming(leading: [], trailing: ["所", "资金"])
    let whole = words[words.index(after: place)...].without(["比例", "比重", "比", "的", "总", "额"])
    guard name.count > 1, name.allSatisfy(\.isHan), !name.hasAny(["合计", "以上", "两项", "其他"]),
      ["", "预算", "资金", "投资", "数", "量", "全部", "支出"].contains(whole)
    else { return nil }
    return name
  }

  /// Whether a rate stands in a row, or follows from two of its numbers or from one and the total below it.
  private static func isShare(_ rate: TextNumber, of row: Int, in table: WrittenTable) -> Bool {
    let own = table.head.indices.compactMap { column in
      table.rows[row][column].number.map { (column: column, number: $0) }
    }
    if table.head.indices.contains(where: { table.share(row, $0).map { rate.agrees(exactly: $0) } == true }) {
      return true
    }
    let total = table.rows.indices.last { table.isTotal($0) }
    return own.contains { part in
      let wholes =
        own.map(\.number) + [total.flatMap { table.rows[$0][part.column].number }].compactMap { $0 }
      return wholes.contains { whole in
        part.number.value.divided(by: whole.value).map { rate.agrees(with: $0) } == true
      }
    }
  }
}
