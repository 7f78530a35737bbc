internal import Diagnostics
internal import Evaluation

/// What a row plans in one word and reports in another, where all other rows use one.
extension TypedUnitsDiffer {
  /// `120,000 vouchers | 108,600 visits` between `6 events | 5 events` and `1,500 persons | 1,560 persons`.
  func words(_ report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard let plan = table.columns(.plan).first, let done = table.columns(.actual).first else { return [] }
      let rows = table.rows.indices.filter { !table.isTotal($0) }.compactMap {
        row -> (row: Int, planned: String, done: String)? in
        // `2022 年 10 月 31 日前` has no unit.
        guard ![plan, done].contains(where: { table.rows[row][$0].text.hasAny(["未", "均", "全部"]) }),
          table.rows[row][plan].passage.dates.isEmpty, table.rows[row][done].passage.dates.isEmpty,
          let planned = Self.unit(table.rows[row][plan].text),
          let done = Self.unit(table.rows[row][done].text)
        else { return nil }
        return (row, planned, done)
      }
      let odd = rows.filter { !Self.areAlike($0.planned, $0.done) }
      guard odd.count == 1, rows.count > 3, let one = odd.first else { return [] }
      let cells = table.rows[one.row]
      return [
        Defect(
          Message(
            zh: "“\(table.label(one.row))”计划是 \(cells[plan].text)，完成写作 \(cells[done].text)",
            en:
              "“\(table.label(one.row))” is planned as \(cells[plan].text) and reported as \(cells[done].text)"
          ),
          at: cells[done].place, about: [table.label(one.row)], fix: page.fix,
          notes: [Message(zh: "计划", en: "the plan").note(at: cells[plan].place)])
      ]
    }
  }

  /// The word right behind the number that a cell begins with.
  private static func unit(_ text: String) -> String? {
    let rest = text.bare.drop { "≥≤＞＜>< ".contains($0) }
    let number = rest.prefix { $0.isArabicDigit || ",.，．".contains($0) }
    let unit = rest.dropFirst(number.count).drop { $0 == " " }.prefix { $0.isLetter }
    return number.isEmpty || unit.isEmpty ? nil : unit.lowercased()
  }

  private static func areAlike(_ left: String, _ right: String) -> Bool {
    left.hasPrefix(right) || right.hasPrefix(left) || left.dropLast() == right.dropLast() && left.count > 4
  }
}
