internal import Diagnostics
internal import Evaluation

/// Quantities that a text names as the rows and columns of a table do.
extension TypedTwice {
  func named(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let tables = report.tables.map(\.upright)
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        guard stated.number.bound == .exact, !stated.number.isRange, !stated.number.isSpelled,
          !sentence.isOfPlan(stated), !sentence.isOperand(stated),
          [.count, .money, .duration, .points].contains(stated.number.kind)
        else { return nil }
        for table in tables {
          if let cell = total(stated, table) ?? column(stated, table) ?? delay(stated, table)
            ?? crossing(stated, table, among: tables)
          {
            return differs(stated, cell)
          }
        }
        return nil
      }
    } + deadlines(report)
  }

  private func differs(_ stated: StatedNumber, _ cell: WrittenTable.Cell) -> Defect {
    Defect(
      Message(
        zh: "“\(stated.lead.bare)”在这里是 \(stated.words)，在表中是 \(cell.text)",
        en: "“\(stated.lead.bare)” is \(stated.words) here and \(cell.text) in the table"),
      at: stated.place, about: [stated.words], values: [stated.value], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
  }

  private static let sums = [
    "全局", "全县", "全市", "全区", "三年", "五年", "累计", "共计", "合计", "总计", "共", "总数", "，", " ", "为", "截至",
  ]

  /// `全局核定编制 146 名` against the total of the column 核定编制, `三年贴息企业共 72 家次` against that of its row.
  private func total(_ stated: StatedNumber, _ table: WrittenTable) -> WrittenTable.Cell? {
    guard stated.number.kind == .count, stated.number.unit != "copy" else { return nil }
    let name = stated.lead.without(Self.sums)
    guard name.count > 3, name.allSatisfy(\.isHan) else { return nil }
    if let row = table.rows.indices.last(where: { table.isTotal($0) && !table.isSubtotal($0) }) {
      let columns = table.head.indices.filter {
        String(table.head[$0].text.prefix { !"（(".contains($0) }).bare == name
      }
      if columns.count == 1, let column = columns.first,
        let number = table.rows[row][column].number.map({ table.inUnitOfHead($0, column: column) }),
        number.kind == .plain && number.step >= .one || number.isComparable(to: stated.number),
        !table.rows.contains(where: { $0[column].number?.digits == stated.number.digits })
      {
        return table.rows[row][column]
      }
    }
    guard stated.lead.hasAny(["三年", "五年", "累计", "共"]), let column = table.columns(.total).last else {
      return nil
    }
    let rows = table.rows.indices.filter {
      !table.isTotal($0) && table.label($0) == name || table.labels($0).contains(name)
    }
    guard rows.count == 1, let row = rows.first, let number = table.rows[row][column].number,
      number.kind == .plain || number.isComparable(to: stated.number),
      table.rows[row].contains(where: { !$0.text.isEmpty && $0.text == stated.number.unitWord }),
      !table.rows[row].contains(where: { $0.number?.digits == stated.number.digits })
    else { return nil }
    return table.rows[row][column]
  }

  /// `第二季度考核 86 分` against the row 第二季度 and the column 季度考核得分, where no other table has such a row.
  private func crossing(_ stated: StatedNumber, _ table: WrittenTable, among tables: [WrittenTable])
    -> WrittenTable.Cell?
  {
    guard [.count, .points].contains(stated.number.kind), stated.years.isEmpty else { return nil }
    let lead = stated.lead.trimming(
      leading: ["，", "其中", "、", " "], trailing: ["为", "共", "是", "得", "完成", "实际"])
    func rows(of table: WrittenTable) -> [Int] {
      table.rows.indices.filter { row in
        let label = table.rows[row][0].text.bare
        return !table.isTotal(row) && label.count > 2 && lead.hasPrefix(label) && lead.count > label.count + 1
      }
    }
    let found = rows(of: table)
    guard found.count == 1, let row = found.first, tables.count(where: { !rows(of: $0).isEmpty }) == 1 else {
      return nil
    }
    let rest = String(lead.dropFirst(table.rows[row][0].text.bare.count))
    let columns = table.head.indices.filter {
      $0 > 0 && table.head[$0].text.has(rest) && table.rows[row][$0].number != nil
    }
    guard columns.count == 1, let column = columns.first, let cell = table.rows[row][column].number,
      ![.share, .money].contains(cell.kind), !table.head[column].text.hasAny(["元", "%", "率"]),
      stated.number.kind == .points
        || table.inUnitOfHead(cell, column: column).isComparable(to: stated.number),
      stated.number.kind != .points || table.head[column].text.has("分"),
      !table.rows[row].contains(where: { $0.number?.digits == stated.number.digits })
    else { return nil }
    return table.rows[row][column]
  }

  private static let measures = ["到位", "支出", "支付", "拨付", "结存", "下达", "缴纳"]

  /// `企业自筹到位 3,800 万元` against the row 企业自筹 and the column 到位.
  private func column(_ stated: StatedNumber, _ table: WrittenTable) -> WrittenTable.Cell? {
    guard stated.number.kind == .money,
      let measure = Self.measures.first(where: { stated.lead.bare.endsInAny([$0, $0 + "资金", $0 + "金额"]) })
    else { return nil }
    let columns = table.head.indices.filter {
      table.head[$0].text.has(measure) && !table.head[$0].text.hasAny(["率", "%", "占", "应", "未", "欠"])
    }
    let lead = stated.lead.bare
    let rows = table.rows.indices.filter { row in
      let label = table.label(row)
      return !table.isTotal(row) && label.count > 3
        && lead.trimming(leading: ["，", "其中"], trailing: []).hasPrefix(label)
        && ["", "实际", "累计", "已"].contains(
          lead.trimming(leading: ["，", "其中"], trailing: ["资金", "金额"]).without([label, measure]))
    }
    guard columns.count == 1, rows.count == 1, let column = columns.first, let row = rows.first,
      table.rows[row][column].number != nil
    else { return nil }
    let cells = table.head.indices.compactMap { column in
      table.rows[row][column].number.map { table.inOwnUnit($0, column: column) }
    }
    guard cells.contains(where: { $0.kind == .money }),
      !cells.contains(where: { $0.kind == .money && stated.number.agrees(exactly: $0) })
    else { return nil }
    return table.rows[row][column]
  }

  /// `设备安装因……而延期 69 天` against the column of delays.
  private func delay(_ stated: StatedNumber, _ table: WrittenTable) -> WrittenTable.Cell? {
    guard stated.number.unit == "day", !stated.words.has("工作日"),
      stated.lead.trimming(leading: [], trailing: ["了", " "]).endsInAny(["延期", "滞后", "逾期", "延误", "推迟"])
    else { return nil }
    let columns = table.head.indices.filter {
      table.head[$0].text.hasAny(["延期", "滞后", "逾期", "延误"]) && table.head[$0].text.hasAny(["天", "日"])
    }
    let rows = table.rows.indices.filter { row in
      let name = table.label(row).trimming(leading: [], trailing: ["完成", "完工"])
      return name.count > 3 && stated.before.has(name)
    }
    guard columns.count == 1, rows.count == 1, let column = columns.first, let row = rows.first,
      let number = table.rows[row][column].number, number.digits != stated.number.digits
    else { return nil }
    return table.rows[row][column]
  }

  /// `应在申报截止后 90 日内兑付`, and 60 日内 elsewhere.
  private func deadlines(_ report: WrittenReport) -> [Defect] {
    var first: [String: StatedNumber] = [:]
    let told = report.sentences.filter { sentence in
      // What is recommended is another term.
      !sentence.hasReferences
        && !report.headings(sentence.passage.section).contains { $0.title.hasAny(["建议", "措施"]) }
    }
    return told.flatMap(\.numbers).compactMap { stated -> Defect? in
      guard stated.number.kind == .duration, stated.number.bound == .atMost || stated.tail.hasPrefix("内"),
        !stated.number.isRange
      else { return nil }
      let tail = stated.tail.trimming(leading: ["内", "以", "之"], trailing: []).filter(\.isHan)
      let lead = stated.lead.filter(\.isHan)
      guard lead.count > 4, tail.count > 1, lead.hasSuffix("后") else { return nil }
      let key = String(lead.suffix(5)) + String(tail.prefix(2))
      guard let other = first[key] else {
        first[key] = stated
        return nil
      }
      guard other.value != stated.value, other.number.unit == stated.number.unit else { return nil }
      return Defect(
        Message(
          zh: "同一期限在这里是 \(stated.words)，在另一处是 \(other.words)",
          en: "the same term is \(stated.words) here and \(other.words) elsewhere"),
        at: stated.place, about: [stated.words], values: [stated.value, other.value], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: other.place)])
    }
  }
}
