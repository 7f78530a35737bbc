internal import Diagnostics
internal import Evaluation

/// One row breaks the relation that all others have between three columns.
struct ColumnsDisagree: TextRule {
  let page = RulePage(
    code: "JX2107", severity: .error,
    title: Message(zh: "一行不符合各列之间的关系", en: "A row breaks the relation of its columns"),
    meaning: Message(
      zh: "表里其他各行都满足同一关系（应付 − 扣款 = 实付，数量 × 标准 = 金额），只有一行不满足。",
      en:
        "All other rows of a table have the same relation between three columns (due less deducted is paid, quantity times rate is amount), and one has not."
    ),
    bad:
      "| 标段 | 应付 | 扣款 | 实付 |\n|---|---|---|---|\n| 一 | 900 | 10 | 890 |\n| 二 | 800 | 20 | 780 |\n| 三 | 600 | 9 | 600 |\n| 四 | 500 | 5 | 495 |",
    good:
      "| 标段 | 应付 | 扣款 | 实付 |\n|---|---|---|---|\n| 一 | 900 | 10 | 890 |\n| 二 | 800 | 20 | 780 |\n| 三 | 600 | 9 | 591 |\n| 四 | 500 | 5 | 495 |",
    fix: Message(zh: "核对这一行的三个数", en: "check the three numbers of the row"), criterion: Criterion.scores)

  private static let scales = [Fraction.one, Fraction(1, over: 10_000), Fraction(10_000)]

  func defects(in report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap { table -> [Defect] in
      // Scores have rules of their own.
      guard table.columns(.score).isEmpty, table.head.count < 12 else { return [] }
      return defects(in: table) + balances(in: table)
    } + (report.isAlone ? ofAlone(report) : [])
  }

  /// What only a document of no site has to show, each cell once.
  private func ofAlone(_ report: WrittenReport) -> [Defect] {
    let upright = report.tables.map(\.upright)
    let found = ratios(report) + learned(report) + upright.flatMap { running(in: $0) + late(in: $0) }
    guard !found.isEmpty else { return [] }
    let known =
      TableRateDisagrees().defects(in: report) + TableProductDisagrees().defects(in: report)
      + TableTotalDisagrees().defects(in: report)
    var seen = Set(known.compactMap(\.place) + upright.flatMap { defects(in: $0) }.compactMap(\.place))
    return found.filter { $0.place.map { seen.insert($0).inserted } ?? true }
  }

  /// `年末结存＝上年结存＋当年到位－当年支付`: a row of balances from column to column, where most of them hold.
  private func balances(in table: WrittenTable) -> [Defect] {
    guard table.isByYear, table.rows.count < 30 else { return [] }
    let years = table.head.indices.filter { TypedYears.all(in: table.head[$0].text).count == 1 }
    func values(_ row: Int) -> [Fraction]? {
      let numbers = years.compactMap { table.rows[row][$0].number?.value }
      return numbers.count == years.count ? numbers : nil
    }
    guard years.count > 3 else { return [] }
    return table.rows.indices.compactMap { row -> Defect? in
      guard table.label(row).hasAny(["结存", "结余", "余额", "结转"]), let balance = values(row) else { return nil }
      let others = table.rows.indices.filter { $0 != row }.compactMap(values)
      // What came in and what went out: the pair that explains most of the steps.
      var best: (odd: [Int], exact: [Fraction])?
      for received in others {
        for paid in others where paid != received {
          let exact = balance.indices.map { ($0 > 0 ? balance[$0 - 1] : .zero) + received[$0] - paid[$0] }
          let odd = balance.indices.filter { exact[$0] != balance[$0] }
          if odd.count < best?.odd.count ?? .max { best = (odd, exact) }
        }
      }
      guard let best, let first = best.odd.first, best.odd.count < 3, balance.count - best.odd.count > 1,
        best.odd.count == 1 || best.odd[1] == first + 1, let number = table.rows[row][years[first]].number
      else { return nil }
      let cell = table.rows[row][years[first]]
      return Defect(
        Message(
          zh: "“\(table.label(row))” \(cell.text) 不是上期结存加收入减支出，应为 \(number.words(for: best.exact[first]))",
          en:
            "“\(table.label(row))”, \(cell.text), is not the balance before plus receipts less payments, \(number.words(for: best.exact[first]))"
        ),
        at: cell.place, about: [table.label(row)], values: [number.value, best.exact[first]], fix: page.fix)
    }
  }

  private typealias Columns = (left: Int, right: Int, result: Int)

  private func defects(in table: WrittenTable) -> [Defect] {
    let columns = table.head.indices.filter { column in
      ![.ordinal, .rate, .share, .executionRate, .completionRate].contains(table.roles[column])
        && table.rows.indices.count { table.rows[$0][column].number.map { $0.kind != .share } == true } > 3
    }
    // A table with prices has a rule of its own for products.
    let hasPrices = !table.columns(.price).isEmpty
    var found: [Int: Defect] = [:]
    for result in columns {
      // A product is an amount; quantities come of their own.
      let isAmount = ![.quantity, .plan, .actual, .price].contains(table.roles[result])
      let relations = [Relation.difference, .differenceBack] + (isAmount && !hasPrices ? [.product] : [])
      var broken: [(row: Int, defect: Defect)] = []
      var isExplained = false
      for (place, left) in columns.enumerated() where left != result {
        for right in columns.dropFirst(place + 1) where right != result {
          for relation in relations {
            guard let odd = oddRows(table, (left, right, result), relation) else { continue }
            // What one pair of columns explains throughout needs no other.
            if odd.isEmpty { isExplained = true }
            broken += odd.compactMap { row in
              defect(table, row, (left, right, result), relation).map { (row, $0) }
            }
          }
        }
      }
      // One relation can be read from each of its columns: the last one is what follows from the others.
      for (row, defect) in broken where !isExplained { found[row] = defect }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private enum Relation { case product, difference, differenceBack }

  /// The rows without a relation that most others have; nil where most have not.
  private func oddRows(_ table: WrittenTable, _ columns: Columns, _ relation: Relation) -> [Int]? {
    // What was budgeted for one year is not what was spent in two less what was in the other, though both may agree.
    let isOfBudget = [columns.left, columns.right, columns.result].map { table.roles[$0] == .budget }
    if relation != .product, isOfBudget[2] != isOfBudget[0], isOfBudget[0] == isOfBudget[1],
      table.roles[columns.result] == .budget || table.roles[columns.result] == .paid
    {
      return nil
    }
    var odd: [Int] = []
    var telling = 0
    var good = 0
    for row in table.rows.indices where relation != .product || !table.isTotal(row) {
      guard let left = table.rows[row][columns.left].number,
        let right = table.rows[row][columns.right].number,
        let result = table.rows[row][columns.result].number
      else { continue }
      // A rate of all is no sum of rates.
      if relation != .product, [left, right, result].allSatisfy({ $0.kind == .share }) { continue }
      // What is 0 or 1 agrees with anything.
      let isPlain =
        left.value.isZero || right.value.isZero || result.value.isZero || left.value == .one
        || right.value == .one
      if isPlain, relation == .product { continue }
      let slack = relation == .product ? left.tolerance * right.value + right.tolerance * left.value : .zero
      let scales = relation == .product ? Self.scales : [.one]
      let isRight = zip(Self.values(left, right, relation), scales).contains { value, scale in
        result.agrees(with: value)
          || (result.value - value).magnitude <= result.tolerance + slack.magnitude * scale
      }
      // `合计 600 | 180 | 360 | 60` among rows with a zero: parts that make a whole.
      if !isRight, relation != .product, Self.hasWhole(table.rows[row]) { continue }
      if isRight { (good, telling) = (good + 1, telling + (isPlain ? 0 : 1)) } else { odd.append(row) }
    }
    // A head that calls itself a difference needs fewer rows to show of what.
    let isDifference =
      relation != .product
      && table.head[columns.result].text.hasAny(["较", "差额", "增减", "结余", "余额", "缺口", "净增", "difference"])
    return telling > (isDifference ? 1 : 2) && odd.count * 2 <= good && odd.count < 3
      ? odd : nil
  }

  /// Whether one number of a row is the sum of all others.
  private static func hasWhole(_ row: [WrittenTable.Cell]) -> Bool {
    let values = row.compactMap { $0.number?.value }
    let sum = values.sum
    return values.count > 3 && values.contains { $0 + $0 == sum && !$0.isZero }
  }

  private static func values(_ left: TextNumber, _ right: TextNumber, _ relation: Relation) -> [Fraction] {
    switch relation {
    case .product: scales.map { left.value * right.value * $0 }
    case .difference: [left.value - right.value]
    case .differenceBack: [right.value - left.value]
    }
  }

  private func defect(_ table: WrittenTable, _ row: Int, _ columns: Columns, _ relation: Relation) -> Defect?
  {
    let cells = table.rows[row]
    guard let left = cells[columns.left].number, let right = cells[columns.right].number,
      let result = cells[columns.result].number,
      let exact = Self.values(left, right, relation).min(by: {
        ($0 - result.value).magnitude < ($1 - result.value).magnitude
      })
    else { return nil }
    let (first, second) =
      relation == .differenceBack ? (columns.right, columns.left) : (columns.left, columns.right)
    let sign = relation == .product ? "×" : "−"
    return Defect(
      Message(
        zh:
          "“\(table.label(row))”的\(table.head[columns.result].text) \(cells[columns.result].text) 不是 \(cells[first].text) \(sign) \(cells[second].text) = \(result.words(for: exact))，其他各行都是",
        en:
          "“\(table.label(row))”: \(cells[columns.result].text) is not \(cells[first].text) \(sign) \(cells[second].text) = \(result.words(for: exact)), as in all other rows"
      ),
      at: cells[columns.result].place, about: [table.label(row)], values: [result.value, exact], fix: page.fix
    )
  }
}
