internal import Diagnostics
internal import Evaluation

/// Numbers of the text with two digits in the other order than those of the row that they name.
extension DigitsSwapped {
  private struct Cell {
    let label: String
    let number: TextNumber
    let cell: WrittenTable.Cell
    /// What the head of its column and the line above the table say.
    let words: String
    let head: String
    /// The numbers of its row.
    let row: [Fraction]
  }

  /// `五标段仅 84.20 分`, where its row has 82.40; `三季度抽样 1,580 批次`, where it has 1,850.
  func ofRows(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let stated = report.sentences.filter { [.body, .note].contains($0.passage.role) && !$0.hasReferences }
      .flatMap { sentence in sentence.numbers.map { (sentence, $0) } }
    let times = Dictionary(
      (stated.map { $0.1.number.digits }
        + report.tables.flatMap { $0.rows.joined().compactMap { ($0.number ?? $0.target)?.digits } })
        .map { ($0, 1) }, uniquingKeysWith: +)
    let alone = stated.filter { sentence, number in
      times[number.number.digits] == 1 && Self.mayBeSwapped(number) && !sentence.isOperand(number)
        && number.years.allSatisfy(report.years.contains)
        && !sentence.passage.text(number.clause).hasAny(["上年", "去年", "目标", "计划", "预计"])
    }
    guard !alone.isEmpty else { return [] }
    let cells = Self.cells(report)
    let found = alone.compactMap { sentence, number -> Defect? in
      let typed = Self.unscaled(number.number, step: number.number.step)
      // The number of a lot or a quarter is a part of its name.
      let start = sentence.numbers.last {
        $0.range.upperBound <= number.range.lowerBound && !$0.number.isSpelled
      }
      .map { max($0.range.upperBound, number.clause.lowerBound) }
      let lead = sentence.passage.text(from: start ?? number.clause.lowerBound, to: number.range.lowerBound)
        .bare
      let near = cells.first { cell in
        lead.has(cell.label) && cell.number.step == Self.stepOfCell(number.number, cell.number)
          && Self.isSwapped(typed, Self.unscaled(cell.number, step: cell.number.step))
          && Self.isOfUnit(cell, number, lead) && Self.isOwn(lead, cell, typed)
          // The row gives it as a sum or a difference.
          && !cell.row.contains { left in
            cell.row.contains { [left + $0, left - $0].contains(number.number.digits) }
          }
      }
      guard let near else { return nil }
      return Defect(
        Message(
          zh: "\(number.words) 只出现这一次，表中“\(near.label)”是 \(near.cell.text)：像是颠倒了两位",
          en:
            "\(number.words) stands here only, and the row “\(near.label)” has \(near.cell.text): two digits look swapped"
        ),
        at: number.place, about: [number.words], values: [number.value, near.number.value], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: near.cell.place)])
    }
    guard !found.isEmpty else { return [] }
    let others = TypedTwice().defects(in: report) + TypedEntryInWords().defects(in: report)
    let told = Set(others.flatMap { [$0.place].compactMap(\.self) + $0.notes.map(\.place) })
    return found.filter { $0.place.map(told.contains) != true }
  }

  private static func mayBeSwapped(_ stated: StatedNumber) -> Bool {
    [.count, .measure, .money, .points, .share].contains(stated.number.kind)
      && [.exact, .about].contains(stated.number.bound) && !stated.number.isRange
      && !stated.number.isSpelled && stated.words.count(where: \.isArabicDigit) > 2
  }

  /// The digits of a number without its point: 8420 for 84.20.
  private static func unscaled(_ number: TextNumber, step: Fraction) -> String {
    number.value.divided(by: step)?.rounded(places: 0).plain ?? ""
  }

  /// The step that a cell must have to be typed with the decimals of a number of the text.
  private static func stepOfCell(_ stated: TextNumber, _ cell: TextNumber) -> Fraction {
    cell.kind == .plain
      ? (stated.digits.isZero ? .one : stated.step * (stated.digits.divided(by: stated.value) ?? .one))
      : stated.step
  }

  private static func isSwapped(_ left: String, _ right: String) -> Bool {
    guard left.count == right.count, left.count > 2 else { return false }
    let (left, right) = (Array(left), Array(right))
    let odd = left.indices.filter { left[$0] != right[$0] }
    return odd.count == 2 && odd[0] + 1 == odd[1] && left[odd[0]] == right[odd[1]]
      && left[odd[1]] == right[odd[0]] && right[0] != "0"
  }

  /// Whether a cell counts what a number of the text does: by its own unit, or by the words of its column.
  private static func isOfUnit(_ cell: Cell, _ stated: StatedNumber, _ lead: String) -> Bool {
    if cell.number.kind != .plain { return cell.number.isComparable(to: stated.number) }
    let unit = stated.number.unitWord
    if stated.number.kind == .points { return cell.words.hasAny(["分", "考核"]) }
    guard stated.number.kind != .share, !unit.isEmpty else { return false }
    return cell.words.has(unit)
      || stated.words.count(where: \.isArabicDigit) > 3
        && !Terms.all(in: lead).subtracting(Terms.all(in: cell.label)).isDisjoint(
          with: Terms.all(in: cell.words))
  }

  private static let fillers = [
    "资金", "金额", "仅", "只有", "为", "是", "共", "约", "达", "达到", "实际", "完成", "平均", "考核", "得", "得分", "已", "有", "，",
    "、", " ",
  ]
  private static let others = [
    "追加", "调增", "调减", "自筹", "另", "其中", "配套", "结余", "未", "超", "扣", "减", "增", "少", "多", "每", "差", "余", "首", "上",
  ]

  /// Whether the words between the name of a row and a number say nothing of their own: 资金, 仅; in a number of three
  /// digits and more they may name what was done, but no part of it.
  private static func isOwn(_ lead: String, _ cell: Cell, _ digits: String) -> Bool {
    guard let name = lead.firstRange(of: cell.label) else { return false }
    let rest = lead[name.upperBound...].trimming(leading: fillers, trailing: fillers)
    if rest.isEmpty || cell.head.has(rest) { return true }
    guard digits.trimming(leading: [], trailing: ["0"]).count > 2, rest.count < 7, rest.allSatisfy(\.isHan)
    else { return false }
    // Money of a row may be planned, contracted or paid.
    if cell.number.kind == .money { return false }
    // `老年人次` is another number than `人次`.
    return !rest.hasAny(others) && Terms.all(in: rest).isDisjoint(with: Terms.all(in: cell.head))
  }

  private static func cells(_ report: WrittenReport) -> [Cell] {
    report.tables.map(\.upright).flatMap { table -> [Cell] in
      guard table.rows.count > 2 else { return [] }
      return table.rows.indices.filter { !table.isTotal($0) }.flatMap { row -> [Cell] in
        let label = String((table.labels(row).first ?? table.rows[row][0].text).prefix { !"（(".contains($0) })
          .bare
        guard (2...12).contains(label.count), label.allSatisfy(\.isHan) else { return [] }
        let values = table.rows[row].compactMap { $0.number?.digits }
        return table.head.indices.compactMap { column in
          guard let number = table.rows[row][column].number else { return nil }
          return Cell(
            label: label, number: table.inOwnUnit(number, column: column), cell: table.rows[row][column],
            words: table.head[column].text + table.caption, head: table.head[column].text, row: values)
        }
      }
    }
  }
}
