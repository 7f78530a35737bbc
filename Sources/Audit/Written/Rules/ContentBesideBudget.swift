internal import Diagnostics
internal import Evaluation

/// What an item of the project's content costs or how many it is, where the row of that name has another number.
struct ContentBesideBudget: TextRule {
  let page = RulePage(
    code: "JX2221", severity: .error,
    title: Message(zh: "项目内容与预算表的同一行不一致", en: "An item of the content is not what its row has"),
    meaning: Message(
      zh: "项目内容里以某一行的名称开头的一项，写有单价或数量，而各表中同名的行都没有这个数，同一计量单位的只有另一个数。",
      en: """
        An item of the content that begins with the name of a row gives a unit price or a quantity which no row of that \
        name has, and the only number of the same unit there is another one.
        """),
    bad:
      "（1）管理培训：举办培训 4 期，每期 1.60 万元。\n\n| 内容 | 数量 | 单价 | 金额（万元） |\n|---|---|---|---|\n| 管理培训 | 4期 | 1.50万元/期 | 6.00 |",
    good:
      "（1）管理培训：举办培训 4 期，每期 1.50 万元。\n\n| 内容 | 数量 | 单价 | 金额（万元） |\n|---|---|---|---|\n| 管理培训 | 4期 | 1.50万元/期 | 6.00 |",
    fix: Message(zh: "核对批复的预算，改正其中一个", en: "check the approved budget and correct one"),
    criterion: Criterion.logic)

  /// A row of a table by its name, with what its cells state.
  private struct Row {
    let name: String
    let cells: [(cell: WrittenTable.Cell, number: TextNumber)]
    /// Every number of the row as typed, whatever its unit.
    let digits: Set<Fraction>
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = Self.rows(report)
    guard !rows.isEmpty else { return [] }
    let all = report.sentences.flatMap { sentence in sentence.numbers.map { (sentence.passageNumber, $0) } }
    return Dictionary(grouping: report.sentences) { $0.passageNumber }.sorted { $0.key < $1.key }
      .flatMap { passage, sentences -> [Defect] in
        guard let first = sentences.first, first.passage.role == .body, !first.hasReferences,
          let name = Self.name(first.passage.text), let own = rows[name],
          !first.passage.text.hasAny(["实际", "完成", "得分", "支出", "支付", "评分", "截至", "调整"])
        else { return [] }
        return sentences.flatMap(\.numbers).compactMap { stated -> Defect? in
          guard stated.number.bound == .exact, !stated.number.isRange, !stated.number.isSpelled,
            !own.contains(where: {
              $0.digits.contains(stated.value) || $0.digits.contains(stated.number.digits)
            }),
            !all.contains(where: {
              $0.0 != passage && $0.1.value == stated.value && $0.1.number.unitWord == stated.number.unitWord
            }),
            let (other, cell) = Self.counterpart(stated, own)
          else { return nil }
          return Defect(
            Message(
              zh: "“\(name)”在这里是 \(stated.words)，表中同名的行是 \(cell.text)",
              en: "“\(name)” has \(stated.words) here and \(cell.text) in the row of that name"),
            at: stated.place, about: [stated.words], values: [stated.value, other.value], fix: page.fix,
            notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
        }
      }
  }

  /// The name that an item begins with: `（5）管理培训：……`.
  private static func name(_ text: String) -> String? {
    let head = text.drop { "*- ".contains($0) }
    let mark = TypedMark(head)?.length ?? 0
    let item = String(decoding: Array(head.utf8.dropFirst(mark)), as: UTF8.self).drop { "* ".contains($0) }
    guard let end = item.firstIndex(where: { "：:，。*（".contains($0) }),
      case let name = String(item[..<end]).bare, (2...14).contains(name.count), name.allSatisfy(\.isHan)
    else { return nil }
    return name
  }

  /// What the rows of tables with amounts state in units of their own, by their names.
  private static func rows(_ report: WrittenReport) -> [String: [Row]] {
    let stated = Dictionary(grouping: report.cellSentences.flatMap(\.numbers)) { $0.place.line }
    let rows = report.tables.flatMap { table -> [Row] in
      guard table.rows.count > 1,
        (table.caption + table.head.map(\.text).joined()).hasAny(["预算", "单价", "金额", "资金"])
      else { return [] }
      return table.rows.indices.compactMap { row -> Row? in
        let name = table.label(row).bare
        guard !table.isTotal(row), (2...14).contains(name.count), name.allSatisfy(\.isHan),
          let line = table.rows[row].first?.place.line
        else { return nil }
        let counts = table.head.indices.filter { !["序号", "编号"].contains(table.head[$0].text.bare) }
        let cells = counts.map { table.rows[row][$0] }.compactMap { cell in
          cell.number.map { (cell: cell, number: $0) }
        }
        let scaled = counts.compactMap { column in
          table.rows[row][column].number.map { table.inUnit($0, column: column).value }
        }
        // `16,000人×200天`
        let long = (stated[line] ?? []).map(\.number)
        return Row(
          name: name, cells: cells,
          digits: Set((cells.map(\.number) + long).flatMap { [$0.value, $0.digits] } + scaled))
      }
    }
    return Dictionary(grouping: rows) { $0.name }
  }

  /// The one number of the first row of the name that counts or prices what a number of the text does.
  private static func counterpart(_ stated: StatedNumber, _ rows: [Row]) -> (
    number: TextNumber, cell: WrittenTable.Cell
  )? {
    let before = stated.before.bare
    return rows.lazy.compactMap { row in
      let same = row.cells.filter { cell, number in
        guard number.kind == stated.number.kind, number.bound == .exact else { return false }
        // `每期 1.60 万元` and `1.50万元/期`
        let parts = cell.text.split { "/／".contains($0) }
        guard stated.number.kind == .money else {
          return stated.number.kind == .count && number.unitWord == stated.number.unitWord
            && !number.unitWord.isEmpty && !before.hasSuffix("每") && parts.count == 1
        }
        guard parts.count == 2 else { return false }
        // `每人每天 5 元` and `5元/人·天`
        let bases = parts[1].prefix { !"、（(，".contains($0) }.split(separator: "·").joined(separator: "每")
        return ["", "补助", "补贴"].contains { before.hasSuffix("每\(bases)" + $0) }
      }
      return same.count == 1 ? (same[0].number, same[0].cell) : nil
    }.first
  }
}
