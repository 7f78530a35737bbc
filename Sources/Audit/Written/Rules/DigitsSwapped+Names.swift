internal import Diagnostics
internal import Evaluation

/// Numbers of the text that no other place has, beside the number of a row that they name.
extension DigitsSwapped {
  private struct Entry {
    let label: String
    let head: String
    let number: TextNumber
    let cell: WrittenTable.Cell
    let digits: String
  }

  private static let verbs = [
    "为", "是", "达到", "达", "共", "约", "完成", "实际", "仅", "有", "已", "建成", "开发", "支持", "培训", "举办", "，", "、", " ",
  ]

  /// `科普资源 72 部`, where the row 科普资源开发 has 27 部; `冷库 60,030 平方米`, where the row 冷库 has 60,000.
  func named(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let entries = Self.entries(report)
    let stated = report.sentences.filter { [.body, .note].contains($0.passage.role) && !$0.hasReferences }
      .flatMap(\.numbers)
    let times = Dictionary(
      (stated.map { $0.number.digits.plainDigits } + entries.map(\.digits)).map { ($0, 1) },
      uniquingKeysWith: +)
    return stated.compactMap { stated -> Defect? in
      let digits = stated.number.digits.plainDigits
      let name = String(stated.lead.trimming(leading: [], trailing: Self.verbs).suffix(while: \.isHan))
      // `含宣传与管理支出 265,800 元` names the row and the column.
      let row = name.trimming(leading: [], trailing: ["支出", "预算", "经费", "费用", "金额"])
      guard [.count, .measure, .money, .duration].contains(stated.number.kind), stated.number.bound == .exact,
        !stated.number.isRange, !stated.number.isSpelled, stated.years.allSatisfy(report.years.contains),
        times[digits] == 1,
        name.count > 1, !stated.before.hasAny(["上年", "去年", "其中", "目标", "计划"])
      else { return nil }
      let swaps = Self.swaps(of: digits)
      let kin = entries.filter { entry in
        entry.number.isComparable(to: stated.number) && entry.number.unitWord == stated.number.unitWord
          && (Self.isNamed(entry.label, by: name) || row.count > 3 && row.hasSuffix(entry.label))
      }
      // `县级配套（第一次）`, `县级配套（第二次）`: both together.
      let columns = Dictionary(grouping: kin) { $0.label + $0.head }
      guard !kin.isEmpty, !kin.contains(where: { stated.number.agrees(exactly: $0.number) }),
        !columns.values.contains(where: { $0.count > 1 && $0.map(\.number.value).sum == stated.value }),
        let near = kin.first(where: { entry in
          swaps.contains(entry.digits) || digits.count > 3 && Self.isOneDigitOff(digits, entry.digits)
        })
      else { return nil }
      return Defect(
        Message(
          zh: "\(stated.words) 只出现这一次，表中“\(near.label)”是 \(near.cell.text)：像是写错了数字",
          en:
            "\(stated.words) stands here only, and the row “\(near.label)” has \(near.cell.text): a digit looks mistyped"
        ),
        at: stated.place, about: [stated.words], values: [stated.value, near.number.value], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: near.cell.place)])
    }
  }

  /// Whether words end in a label, or in three characters and more that it begins with: `资金支持科普资源` in those of
  /// `科普资源开发`.
  private static func isNamed(_ label: String, by words: String) -> Bool {
    words.hasSuffix(label)
      || (3...8).contains { length in
        words.count >= length && label.count > length && label.hasPrefix(words.suffix(length))
      }
  }

  private static func entries(_ report: WrittenReport) -> [Entry] {
    report.tables.map(\.upright).flatMap { table in
      table.rows.indices.filter { !table.isTotal($0) }.flatMap { row -> [Entry] in
        let label = String(table.label(row).prefix { !"（(".contains($0) }).bare
        guard label.count > 1, label.allSatisfy(\.isHan) else { return [] }
        return table.head.indices.compactMap { column in
          guard let number = table.rows[row][column].number else { return nil }
          let known = table.counted(number, row: row, column: column)
          return known.kind == .plain
            ? nil
            : Entry(
              label: label, head: table.head[column].text, number: known, cell: table.rows[row][column],
              digits: known.digits.plainDigits)
        }
      }
    }
  }

  private static func isOneDigitOff(_ left: String, _ right: String) -> Bool {
    left.count == right.count && zip(left, right).count { $0 != $1 } == 1
  }
}

extension String {
  /// The longest end whose characters satisfy a condition.
  fileprivate func suffix(while condition: (Character) -> Bool) -> Substring {
    self[(lastIndex { !condition($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
