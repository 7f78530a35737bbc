internal import Diagnostics
internal import Evaluation

/// The growth of a total over the year before, against a table with a column for each of both years.
extension SentenceGrowthDisagrees {
  private struct Totals {
    let words: String
    /// By year: the number and place of its total.
    let values: [Int: (number: TextNumber, place: Place)]
    /// The numbers of its other rows, each by year.
    let rows: [[Int: Fraction]]
  }

  /// `2024 年支出比上年增长 20.04%`, where the totals are 504.00 and 605.00.
  func tableTotals(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.hasAny(["比上年", "较上年", "比去年", "较去年"])
    }
    guard !told.isEmpty else { return [] }
    let totals = report.tables.map(\.upright).compactMap { Self.totals(of: $0) }
    guard !totals.isEmpty else { return [] }
    return told.flatMap { sentence in sentence.numbers.compactMap { total($0, totals) } }
  }

  private static func totals(of table: WrittenTable) -> Totals? {
    let columns = table.head.indices.compactMap { column -> (Int, Int)? in
      let head = table.head[column].text.without([" ", "度"])
      guard head.count == 5, head.hasSuffix("年"), let year = Int(head.prefix(4)) else { return nil }
      return (column, year)
    }
    guard columns.count > 1, Set(columns.map(\.1)).count == columns.count,
      let total = table.rows.indices.last(where: { table.isTotal($0) && !table.isSubtotal($0) })
    else { return nil }
    func values(_ row: Int) -> [(Int, (TextNumber, Place))] {
      columns.compactMap { column, year in
        table.rows[row][column].number.map { (year, ($0, table.rows[row][column].place)) }
      }
    }
    return Totals(
      words: table.caption + table.head[0].text,
      values: Dictionary(values(total).map { ($0, (number: $1.0, place: $1.1)) }) { first, _ in first },
      rows: table.rows.indices.filter { $0 != total }.map { row in
        Dictionary(values(row).map { ($0, $1.0.value) }) { first, _ in first }
      })
  }

  private func total(_ change: StatedNumber, _ totals: [Totals]) -> Defect? {
    guard change.number.kind == .share, change.number.bound == .exact, !change.number.isRange,
      change.number.hasThreeDigits,
      let clause = change.before.split(whereSeparator: { "，；。：（".contains($0) }).last?.without([" "]),
      let mark = ["比上年", "较上年", "比去年", "较去年"].lazy.compactMap({ clause.firstRange(of: $0) }).first,
      case let verb = clause[mark.upperBound...].without(["度", "了", "同期"]),
      ["增长", "增加", "下降", "减少"].contains(verb), clause.dropFirst(4).first == "年",
      let year = Int(clause.prefix(4)),
      case let noun = clause[..<mark.lowerBound].dropFirst(5).trimming(
        leading: ["度", "全年", "项目", "资金", "总"], trailing: ["总额", "合计", "总量", "总数"]), noun.count > 1,
      noun.count < 5
    else { return nil }
    let own = totals.filter { $0.words.has(noun) && $0.values[year] != nil && $0.values[year - 1] != nil }
    guard own.count == 1, let one = own.first, let old = one.values[year - 1], let new = one.values[year],
      !old.number.value.isZero,
      let exact = (new.number.value - old.number.value).divided(by: old.number.value),
      !change.number.isRatio(
        of: (new.number.value - old.number.value).magnitude, to: old.number.value,
        slack: old.number.tolerance + new.number.tolerance),
      // It may be of one of the rows.
      !one.rows.contains(where: { row in
        guard let first = row[year - 1], let second = row[year], !first.isZero else { return false }
        return change.number.isRatio(of: (second - first).magnitude, to: first)
      })
    else { return nil }
    return Defect(
      Message(
        zh: "按表中的合计，\(year) 年比上年变化 \(change.number.words(for: exact.magnitude))，不是 \(change.words)",
        en:
          "by the totals of the table the change to \(year) is \(change.number.words(for: exact.magnitude)), not \(change.words)"
      ),
      at: change.place, about: [change.words], values: [change.value, exact.magnitude], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: old.place)])
  }
}
