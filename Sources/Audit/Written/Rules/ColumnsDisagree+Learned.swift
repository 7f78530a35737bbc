internal import Diagnostics
internal import Evaluation

/// Products and quotients that a table shows of its own columns, in as few rows as tell: `人均次数＝服务次数÷人数`,
/// `补贴＝面积×月租金×6`.
extension ColumnsDisagree {
  private struct Relation {
    let left: Int
    let right: Int
    let isProduct: Bool
    /// What each result is of the product or the quotient.
    let factor: Fraction
    let odd: Int
    let exact: Fraction
    let good: Int
  }

  /// The rows of a table with a column of another table behind them, where both name the same rows.
  private struct Grid {
    let table: WrittenTable
    /// The numbers of each column by row; those of the table itself come first.
    var columns: [[TextNumber?]]
    var heads: [String]

    init(_ table: WrittenTable) {
      self.table = table
      columns = table.head.indices.map { column in table.rows.map { $0[column].number } }
      heads = table.head.map(\.text)
    }
  }

  func learned(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright)
    let found = tables.indices.flatMap { index -> [Defect] in
      let table = tables[index]
      guard table.columns(.score).isEmpty, table.head.count < 12, table.head.count > 2,
        (3..<60).contains(table.rows.count)
      else {
        return []
      }
      var grid = Grid(table)
      let own = grid.columns.count
      let names = table.rows.map { $0[0].text.bare }
      if table.rows.count < 13, Set(names).count == names.count, names.allSatisfy({ !$0.isEmpty }),
        table.head.contains(where: { Self.isMean($0.text) })
      {
        for other in tables.indices where other != index && tables[other].head.count < 12 {
          Self.add(tables[other], to: &grid, names)
        }
      }
      // One relation can be read from each of its columns: the mean or the last one follows from the others.
      let found = (1..<own).compactMap { column in
        odd(grid, column, own: own).map { (column: column, defect: $0) }
      }
      return Dictionary(grouping: found) { $0.defect.place?.line ?? 0 }.values.compactMap { same in
        (same.first { Self.isMean(grid.heads[$0.column]) } ?? same.last)?.defect
      }.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    }
    // What a sentence tells once more is meant: `因扣款 3.60 万元，实付 140.40 万元`.
    guard !found.isEmpty else { return [] }
    let told = Set(report.sentences.flatMap { $0.numbers.flatMap { [$0.value, $0.number.digits] } })
    return found.filter { defect in defect.values.first.map { !told.contains($0) } ?? true }
  }

  /// Whether a head is of so much for each: 人均, 次均, 每亩.
  private static func isMean(_ head: String) -> Bool {
    (head.has("均") || head.hasPrefix("每") || head.hasPrefix("单位")) && !head.hasAny(["平均分", "均值", "平均年"])
  }

  private static func add(_ other: WrittenTable, to grid: inout Grid, _ names: [String]) {
    let rows = Dictionary(other.rows.indices.map { (other.rows[$0][0].text.bare, $0) }) { first, _ in first }
    let own = names.map { rows[$0] }
    guard own.count(where: { $0 != nil }) > 2, other.columns(.score).isEmpty, grid.columns.count < 24 else {
      return
    }
    for column in other.head.indices.dropFirst() {
      grid.columns.append(own.map { $0.flatMap { other.rows[$0][column].number } })
      grid.heads.append(other.head[column].text)
    }
  }

  /// The one row in which a column is not what all others make of two columns.
  private func odd(_ grid: Grid, _ result: Int, own: Int) -> Defect? {
    let table = grid.table
    let rows = table.rows.indices.filter {
      !table.isTotal($0) && grid.columns[result][$0].map { !$0.value.isZero && $0.kind != .share } == true
    }
    guard rows.count > 2, table.roles[result] != .ordinal else { return nil }
    // A table with prices has a rule of its own for what they come to.
    let isMean = Self.isMean(grid.heads[result])
    guard isMean && table.roles[result] != .price || table.columns(.price).isEmpty else { return nil }
    let long = rows.count { Self.digits(grid.columns[result][$0]) > 2 }
    guard long * 3 > rows.count * 2 || long == rows.count else { return nil }
    let others = grid.columns.indices.filter { column in
      column != result && (column >= own || table.roles[column] != .ordinal)
        && rows.allSatisfy { grid.columns[column][$0].map { !$0.value.isZero && $0.kind != .share } == true }
    }
    // `合价 | 调整后`: what repeats another column follows from that one.
    let repeats = others.contains { other in
      rows.count { grid.columns[other][$0]?.value == grid.columns[result][$0]?.value } > rows.count - 2
    }
    guard !repeats else { return nil }
    var best: Relation?
    for left in others {
      for right in others where right != left {
        for isProduct in [false, true] where !isProduct || left < right && right < own {
          // Only a mean is made of what other tables hold.
          guard isMean && !isProduct || left < own && right < own else { continue }
          // A rounded rate does not give back what it was made of.
          guard isProduct || !(right < own && isRate(grid, right)) else { continue }
          switch relation(grid, rows, result, (left, right), isProduct, isMean: isMean) {
          case .holds: return nil
          case .broken(let found):
            if found.good > best?.good ?? 0 { best = found }
          case .none: continue
          }
        }
      }
    }
    return best.map { defect(grid, $0, result) }
  }

  private func isRate(_ grid: Grid, _ column: Int) -> Bool {
    grid.heads[column].hasAny(["率", "%", "％", "比例", "占比"])
  }

  private enum Finding { case none, holds, broken(Relation) }

  private func relation(
    _ grid: Grid, _ rows: [Int], _ result: Int, _ pair: (left: Int, right: Int), _ isProduct: Bool,
    isMean: Bool
  ) -> Finding {
    let values = rows.compactMap { row -> (row: Int, result: TextNumber, made: Fraction, slack: Fraction)? in
      guard let left = grid.columns[pair.left][row], let right = grid.columns[pair.right][row],
        let number = grid.columns[result][row]
      else { return nil }
      guard !isProduct else {
        let slack = left.tolerance * right.value + right.tolerance * left.value
        return (row, number, left.value * right.value, slack.magnitude)
      }
      // A rounded divisor leaves more open than a rounded dividend.
      let quotient = left.value.divided(by: right.value)
      let slack =
        (left.tolerance.divided(by: right.value) ?? .zero).magnitude
        + (quotient.flatMap { ($0 * right.tolerance).divided(by: right.value) } ?? .zero).magnitude
      return quotient.map { (row, number, $0, slack) }
    }
    guard values.count == rows.count else { return .none }
    var tried: Set<Fraction> = []
    // One of the first two rows is right where only one is not.
    for probe in values.prefix(2) {
      guard let factor = Self.plain(probe.result.value.divided(by: probe.made)), tried.insert(factor).inserted
      else { continue }
      var odd: [Int] = []
      for (index, value) in values.enumerated() where odd.count < 2 {
        let exact = value.made * factor
        let isRight =
          value.result.agrees(with: exact)
          || (value.result.value - exact).magnitude <= value.result.tolerance + value.slack * factor.magnitude
        if !isRight { odd.append(index) }
      }
      if odd.isEmpty { return .holds }
      let good = values.count - 1
      let isTen = Self.isPowerOfTen(factor)
      guard odd.count == 1, good > (isTen ? 1 : 2), let first = odd.first,
        !Self.isNoted(grid.table, values[first].row)
      else { continue }
      let right = values.indices.filter { $0 != first }.map { values[$0] }
      // Few rows tell only where they differ, and where their digits are no chance.
      let least = isTen && (good > 2 || isMean) ? 3 : good > 2 ? 3 : 4
      guard Set(right.map(\.made)).count == right.count, Set(right.map(\.result.value)).count > 1,
        right.allSatisfy({ Self.digits($0.result) >= least }),
        // What is out by far is of another kind: a lump sum, a part of a year.
        let quotient = values[first].result.value.divided(by: values[first].made * factor),
        quotient > Fraction(1, over: 20), quotient < Fraction(20),
        // So many months of twelve, so many tenths.
        isTen || ![10, 12].contains(where: { (quotient * Fraction($0)).isExact(atPlaces: 0) })
      else { continue }
      return .broken(
        Relation(
          left: pair.left, right: pair.right, isProduct: isProduct, factor: factor, odd: values[first].row,
          exact: values[first].made * factor, good: good))
    }
    return .none
  }

  /// Whether a row says something of its own: `丁（租期5个月）`, a remark.
  private static func isNoted(_ table: WrittenTable, _ row: Int) -> Bool {
    table.head.indices.contains { column in
      let cell = table.rows[row][column]
      let isRemark = table.head[column].text.hasAny(["备注", "说明", "注", "emark", "ote"])
      return cell.number == nil
        && (isRemark && !cell.isBlank || cell.text.hasAny(["（", "(", "*", "＊", "①", "†"]))
    }
  }

  /// How many digits a number was typed with: 5 for 57.60.
  private static func digits(_ number: TextNumber?) -> Int {
    guard let number, var rest = number.value.divided(by: number.step)?.magnitude else { return 0 }
    var count = 0
    while rest >= .one, count < 15 { (rest, count) = (rest * Fraction(1, over: 10), count + 1) }
    return count
  }

  /// The number of two digits that a factor is; nil where it is none: `0.5001` is 0.5, 0.5432 is nothing.
  private static func plain(_ factor: Fraction?) -> Fraction? {
    guard var rest = factor, rest > .zero else { return nil }
    var scale = Fraction.one
    var steps = 0
    while rest >= Fraction(100), steps < 12 {
      (rest, scale, steps) = (rest * Fraction(1, over: 10), scale * Fraction(10), steps + 1)
    }
    while rest < Fraction(10), steps < 12 {
      (rest, scale, steps) = (rest * Fraction(10), scale * Fraction(1, over: 10), steps + 1)
    }
    guard steps < 12 else { return nil }
    let whole = Fraction(rest.rounded(places: 0))
    guard (rest - whole).magnitude * Fraction(100) <= whole else { return nil }
    return whole * scale
  }

  private static func isPowerOfTen(_ factor: Fraction) -> Bool {
    (-6...6).contains { power in
      var value = factor
      for _ in 0..<abs(power) { value = value * (power < 0 ? Fraction(10) : Fraction(1, over: 10)) }
      return value == .one
    }
  }

  private func defect(_ grid: Grid, _ found: Relation, _ result: Int) -> Defect {
    let table = grid.table
    let cell = table.rows[found.odd][result]
    let label = table.label(found.odd).isEmpty ? table.rows[found.odd][0].text : table.label(found.odd)
    let (left, right) = (grid.columns[found.left][found.odd], grid.columns[found.right][found.odd])
    let sign = found.isProduct ? "×" : "÷"
    let factor = Self.isPowerOfTen(found.factor) ? "" : " × \(found.factor.plainDigits)"
    let formula = "\(left?.shown ?? "") \(sign) \(right?.shown ?? "")\(factor)"
    let exact = cell.number?.words(for: found.exact) ?? ""
    return Defect(
      Message(
        zh: "“\(label)”的\(table.head[result].text) \(cell.text) 不是 \(formula) = \(exact)，其他各行都是",
        en: "“\(label)”: \(cell.text) is not \(formula) = \(exact), as in all other rows"),
      at: cell.place, about: [label], values: [cell.number?.value ?? .zero, found.exact], fix: page.fix)
  }
}
