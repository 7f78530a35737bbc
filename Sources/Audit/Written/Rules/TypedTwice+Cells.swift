internal import Diagnostics
internal import Evaluation

/// Amounts that a text gives by the name of a row and the name of a column.
extension TypedTwice {
  private static let columns: [(words: [String], heads: [String])] = [
    (["支出", "实际支出", "支付", "使用"], ["实际支出", "支出", "支出数", "支出金额", "实际支付", "支付金额", "执行数", "决算数"]),
    (["预算", "预算数", "预算为", "安排", "预算安排"], ["预算", "预算数", "预算金额", "年初预算", "批复预算"]),
    (["调整后预算", "调整预算"], ["调整后预算", "调整预算", "调整后预算数"]), (["结余"], ["结余", "结余金额", "结余数"]),
    (["中标价", "中标金额", "中标"], ["中标价", "中标金额", "中标价格"]),
    (["合同金额", "合同价", "合同额"], ["合同金额", "合同价", "合同额"]), (["审定金额", "审定"], ["审定金额", "审定价", "审定数"]),
    (["完成", "实际完成", "实际", ""], ["完成数", "实际完成", "实际数", "实际值", "完成量", "实际", "完成数量"]),
    (["拨付", "拨付金额"], ["拨付金额", "拨付数", "拨付", "拨付资金"]),
  ]

  /// `设备费支出 130.00 万元` against the row 设备费 and the column 支出, where one table has such a row only.
  func cells(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright)
    return report.sentences.filter { [.body, .note].contains($0.passage.role) && !$0.hasReferences }.flatMap {
      sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        guard stated.number.kind == .money || stated.number.kind == .count, stated.number.bound == .exact,
          !stated.number.isRange,
          stated.years.allSatisfy({ report.years.contains($0) }), !sentence.isOperand(stated),
          !stated.number.isSpelled, stated.namesSummed == nil,
          stated.number.kind == .money
            || stated.lead.hasAny(["完成", "实际"]) && !stated.lead.hasAny(["计划", "目标"]),
          let (name, heads) = Self.named(stated.lead)
        else { return nil }
        let found = tables.flatMap { table -> [(table: WrittenTable, row: Int)] in
          table.rows.indices.filter { row in
            !table.isTotal(row) && table.labels(row).contains { Self.isName($0, name) }
          }.map { (table, $0) }
        }
        let cells = found.flatMap { table, row -> [(cell: WrittenTable.Cell, number: TextNumber)] in
          table.head.indices.compactMap { column in
            let head = String(table.head[column].text.prefix { !"（(".contains($0) }).bare
            guard heads.contains(head), let number = table.rows[row][column].number else { return nil }
            let amount = table.inOwnUnit(number, column: column)
            let isCount = stated.number.kind == .count && amount.kind == .plain && number.step == .one
            return isCount || amount.kind == stated.number.kind ? (table.rows[row][column], amount) : nil
          }
        }
        // The row may give it under another head, too.
        let isThere = found.contains { table, row in
          table.rows[row].contains { $0.number?.digits == stated.number.digits }
        }
        guard let first = cells.first, !isThere, cells.allSatisfy({ $0.number.value == first.number.value }),
          !stated.number.agrees(exactly: first.number), !first.number.agrees(exactly: stated.number),
          !stated.number.agrees(with: first.number.value)
        else { return nil }
        return Defect(
          Message(
            zh: "“\(name)”在这里是 \(stated.words)，在表中是 \(first.cell.text)",
            en: "“\(name)” is \(stated.words) here and \(first.cell.text) in the table"),
          at: stated.place, about: [stated.words], values: [stated.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: first.cell.place)])
      }
    }
  }

  private static func isName(_ label: String, _ name: String) -> Bool {
    TableEntry.name(label) == name || String(label.prefix { !"（(".contains($0) }).bare == name
  }

  /// 设备费 and the heads for 支出 of `其中设备费支出`.
  private static func named(_ lead: String) -> (name: String, heads: [String])? {
    let words = lead.trimming(
      leading: ["，", "其中", "、", "：", " ", "全年", "年内", "共", "累计", "实际", "完成"],
      trailing: ["为", "共", "是", " ", "合计"])
    let found = columns.compactMap { own -> (String, [String])? in
      own.words.filter(words.hasSuffix).max { $0.count < $1.count }.map {
        (String(words.dropLast($0.count)), own.heads)
      }
    }.filter { $0.0.count > 2 && $0.0.allSatisfy(\.isHan) }
    return found.min { $0.0.count < $1.0.count }.map {
      ($0.0.trimming(leading: [], trailing: ["实际", "的"]), $0.1)
    }
  }
}
