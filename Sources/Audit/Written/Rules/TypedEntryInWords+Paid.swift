internal import Diagnostics
internal import Evaluation

/// What an indicator's analysis says was paid for the thing that the indicator is named for.
extension TypedEntryInWords {
  private static let verbs = ["兑付", "支付", "支出", "拨付", "发放", "实际支出", "共支付", "合计支付"]
  private static let ends = ["完成率", "数量", "到位率", "兑付率", "发放率", "建设完成率", "完成数量", "完成情况", "及时率"]

  /// `补助按 9 个兑付 135.00 万元` under 标准化收储点建设完成率, whose row in the table of payments ends in 120.00.
  func paid(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let tables = report.tables.map(\.upright).filter {
      ($0.caption + $0.head.map(\.text).joined()).hasAny(["支出", "支付", "兑付", "拨付"])
    }
    guard !tables.isEmpty else { return [] }
    return report.passages.indices.flatMap { number -> [Defect] in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf,
        case let names = Self.ends.filter(row.key.hasSuffix).map({ String(row.key.dropLast($0.count)) })
      else { return [] }
      let rows = tables.flatMap { table in
        table.rows.indices.filter {
          !table.isTotal($0) && names.contains(IndicatorName.plain(table.label($0)))
        }
        .map { (table, $0) }
      }
      guard !rows.isEmpty else { return [] }
      let amounts = rows.flatMap { table, row in
        table.head.indices.filter { column in
          let head = table.head[column].text
          return !head.hasAny(["预算", "计划", "安排", "批复", "下达", "申请"])
            && (head.hasAny(["支出", "支付", "兑付", "拨付"]) || !table.caption.hasAny(["预算", "计划", "安排"]))
        }.compactMap { column -> (number: TextNumber, cell: WrittenTable.Cell)? in
          table.rows[row][column].number.map { (table.inUnit($0, column: column), table.rows[row][column]) }
        }.filter { $0.number.kind == .money || $0.number.kind == .plain && table.unit.has("元") }
      }
      return report.sentences(ofPassage: number).filter { !$0.hasReferences }.flatMap(\.numbers).compactMap {
        stated in
        guard stated.number.kind == .money, stated.number.bound == .exact,
          stated.lead.bare.endsInAny(Self.verbs), !stated.before.hasAny(["预算", "应", "计划支付", "每"]),
          !amounts.contains(where: { $0.number.agrees(with: Self.value(of: stated, as: $0.number)) }),
          let near = amounts.last(where: {
            Slip.isLikely(Self.value(of: stated, as: $0.number), for: $0.number.value)
          })
        else { return nil }
        let label = names[0]
        var defect = Defect(
          Message(
            zh: "“\(label)”在这里支付 \(stated.words)，表中是 \(near.cell.text)",
            en: "\(stated.words) was paid for “\(label)” here, and the table has \(near.cell.text)"),
          at: stated.place, about: [label], values: [stated.value, near.number.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: near.cell.place)])
        // What was planned to be paid stands in that row, too.
        defect.isOfAnotherRow = true
        return defect
      }
    }
  }

  /// In the unit of a cell: below a caption that names it for all columns, the digits alone.
  private static func value(of stated: StatedNumber, as cell: TextNumber) -> Fraction {
    cell.kind == .plain ? stated.number.digits : stated.value
  }
}
