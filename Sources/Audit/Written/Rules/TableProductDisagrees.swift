internal import Diagnostics
internal import Evaluation

/// A row's amount is not its quantity times its unit price.
struct TableProductDisagrees: TextRule {
  let page = RulePage(
    code: "JX2102", severity: .error,
    title: Message(zh: "数量乘单价不等于金额", en: "Quantity times unit price is not the amount"),
    meaning: Message(
      zh: "表里一行的金额与数量乘以单价不同；表内其余各行如果多数相符，例外的那一行就有一个数写错了。",
      en: "The amount in a row of a table differs from quantity times unit price, while the other rows agree."
    ),
    bad: "| 名称 | 数量 | 单价 | 金额 |\n|---|---|---|---|\n| 水表 | 500 | 0.02 | 12 |",
    good: "| 名称 | 数量 | 单价 | 金额 |\n|---|---|---|---|\n| 水表 | 500 | 0.02 | 10 |",
    fix: Message(zh: "核对数量、单价和金额", en: "check quantity, unit price and amount"), criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    report.tables.flatMap {
      defects(in: $0.upright, isAlone: report.isAlone).filter { !isDeducted($0, in: report) } + bases(in: $0)
        + (report.isAlone ? constantShares(in: $0.upright) : [])
    }
  }

  /// `因季度考核扣款 3.60 万元，实付 140.40 万元`: a sentence that tells of the difference.
  private func isDeducted(_ defect: Defect, in report: WrittenReport) -> Bool {
    guard report.isAlone, defect.values.count == 2 else { return false }
    let gap = (defect.values[0] - defect.values[1]).magnitude
    return report.sentences.contains { sentence in
      sentence.hasAny(["扣", "核减", "审减", "deducted", "withheld"])
        && sentence.numbers.contains { $0.number.kind == .money && $0.number.digits == gap }
    }
  }

  /// `8 处×77.50 万元` beside the amount that it makes, where another row's does.
  private func bases(in table: WrittenTable) -> [Defect] {
    let amounts = table.head.indices.filter { [.amount, .total, .budget, .paid].contains(table.roles[$0]) }
    return table.head.indices.flatMap { column -> [Defect] in
      let written = table.rows.count { $0[column].number == nil && $0[column].text.has("×") }
      guard table.head[column].text.hasAny(["依据", "测算", "计算", "标准"]) || written * 2 > table.rows.count,
        !amounts.isEmpty
      else { return [] }
      let rows = table.rows.indices.compactMap { row -> (row: Int, product: Fraction, isRight: Bool)? in
        let cell = table.rows[row][column]
        let parts = cell.text.split { "×*".contains($0) }
        let figures = NumberScanner().scan(cell.text).figures
        // What is counted may be a word that is no unit elsewhere: 370,000 版.
        let factors =
          figures.count == parts.count
          ? figures.map(\.value)
          : parts.dropLast().compactMap { PrintedNumber.all(in: String($0)).first?.digits }
            + figures.suffix(1).map(\.value)
        guard parts.count > 1, factors.count == parts.count, figures.last?.kind == .money,
          !cell.text.hasAny(["＋", "+", "÷", "约", "％", "%", "，", "；", "扣", "减"])
        else { return nil }
        let product = factors.reduce(Fraction.one) { $0 * $1 }
        // Amounts may be in 万元 by the caption alone.
        let known = amounts.compactMap { table.rows[row][$0].number }
        guard !known.isEmpty else { return nil }
        let readings = [product, product * Fraction(1, over: 10_000)]
        return (row, product, known.contains { amount in readings.contains { amount.agrees(with: $0) } })
      }
      guard rows.count(where: \.isRight) > 1, rows.count(where: { !$0.isRight }) * 2 <= rows.count else {
        return []
      }
      return rows.filter { !$0.isRight }.map { row in
        let cell = table.rows[row.row][column]
        let shown =
          cell.text.has("万")
          ? "\((row.product * Fraction(1, over: 10_000)).rounded(places: 2).plain) 万元"
          : "\(row.product.rounded(places: 2).plain) 元"
        return Defect(
          Message(
            zh: "“\(table.label(row.row))”的 \(cell.text) 是 \(shown)，不是同一行的金额",
            en: "“\(table.label(row.row))”: \(cell.text) is \(shown), and not an amount of its row"),
          at: cell.place, about: [table.label(row.row)], values: [row.product], fix: page.fix)
      }
    }
  }

  /// The column most of whose cells are prices, whatever its head: `1,400元/件` below 标准.
  private static func prices(in table: WrittenTable) -> Int? {
    table.head.indices.first { column in
      let filled = table.rows.indices.filter { !table.isTotal($0) && !table.rows[$0][column].isBlank }
      let prices = filled.filter { table.rows[$0][column].text.hasAny(["元/", "元／", "元每"]) }
      return prices.count > 2 && prices.count * 4 >= filled.count * 3
    }
  }

  private func defects(in table: WrittenTable, isAlone: Bool) -> [Defect] {
    let roles = table.roles
    guard let price = roles.firstIndex(of: .price) ?? (isAlone ? Self.prices(in: table) : nil) else {
      return []
    }
    // `完成面积（㎡）` is what `单价（元/㎡）` is for.
    let thing = table.head[price].text.split(separator: "元/").dropFirst().last?.prefix { !"）)".contains($0) }
    let quantities = table.head.indices.filter { column in
      [.quantity, .plan, .actual].contains(roles[column]) || table.head[column].text.has("数量")
        || roles[column] == .other && Self.isQuantity(table.head[column].text)
        || column != price && thing.map { table.head[column].text.hasAny(["（\($0)）", "(\($0))"]) } == true
    }
    let amounts = table.head.indices.filter {
      ([.amount, .total, .budget, .paid].contains(roles[$0])
        // `合同单价（元）` beside `年度合同价（万元）`
        || isAlone && $0 != price && table.head[$0].text.has("合同价") && !table.head[$0].text.has("单价"))
        && !table.head[$0].text.has("数量")
    }
    let relations = quantities.flatMap { quantity in amounts.map { (quantity, $0) } }.map {
      quantity, amount in
      (quantity: quantity, rows: rows(of: table, quantity, price, amount))
    }.filter { !$0.rows.isEmpty }
    func agreeing(_ rows: [Row]) -> Int { rows.count(where: \.agrees) }
    // Of two that agree as often, what was settled is what is paid.
    func rank(_ relation: (quantity: Int, rows: [Row])) -> Int {
      agreeing(relation.rows) * 2 + (Self.isSettled(table.head[relation.quantity].text) ? 1 : 0)
    }
    guard let (quantity, best) = relations.max(by: { rank($0) < rank($1) }) else { return [] }
    // Where most rows agree exactly, prices were not rounded.
    let inexact = best.filter { !$0.isExact }
    var wrong = inexact.count * 2 <= max(best.count, 2) ? inexact : best.filter { !$0.agrees }
    guard wrong.count * 2 <= max(best.count, 2) else { return [] }
    // A plan times its price is a budget, what was done times its price is paid.
    if isAlone, wrong.isEmpty {
      let pairs: [(ColumnRole, ColumnRole)] = [
        (.plan, .budget), (.actual, .paid), (.quantity, .budget), (.quantity, .paid),
      ]
      wrong =
        pairs.lazy.compactMap { left, right -> [Row]? in
          // `计划量` and `实际量` are quantities, too.
          let word = left == .plan ? "计划" : left == .actual ? "实际" : "数量"
          func column(_ role: ColumnRole) -> Int? {
            // `支出事项` names the rows.
            roles.indices.first { roles[$0] == role && !table.numbers($0).isEmpty }
          }
          guard
            let count = column(left) ?? quantities.first(where: { table.head[$0].text.hasPrefix(word) }),
            let amount = column(right)
          else { return nil }
          let own = self.rows(of: table, count, price, amount)
          let odd = own.filter { !$0.agrees }
          // Of four or five lines two may be wrong.
          let areSlips =
            odd.count == 2 && own.count > 3
            && odd.allSatisfy { Slip.isLikely($0.product.value, for: $0.nearest) }
          return odd.count == 1 && own.count > 2 || areSlips ? odd : nil
        }.first ?? []
    }
    // Plans and deliveries may each have a quantity, a price and an amount; what is settled has one.
    let isSettled = isAlone && best.count > 2 && Self.isSettled(table.head[quantity].text)
    let others =
      isSettled
      ? []
      : table.head.indices.filter { roles[$0] == .price }.flatMap { price in
        relationsOf(table, quantities, price, amounts).filter(\.isExact)
      }
    return wrong.filter { row in
      !others.contains { $0.cell.place == row.cell.place && $0.count.value == row.count.value }
    }.map { row in
      let exact = row.nearest
      return Defect(
        Message(
          zh: "“\(row.label)”的金额 \(row.cell.text) 与数量 × 单价 = \(row.product.words(for: exact)) 不符",
          en:
            "the amount of “\(row.label)”, \(row.cell.text), is not quantity × unit price, \(row.product.words(for: exact))"
        ),
        at: row.cell.place, about: [row.label], values: [row.product.value, exact], fix: page.fix)
    }
  }

  /// `合同量`, `结算量（吨）`: what is counted, whatever it is called.
  private static func isQuantity(_ head: String) -> Bool {
    let name = head.prefix { !"（(".contains($0) }.bare
    return name.hasSuffix("量") && name.count > 1 && !name.hasAny(["质量", "流量", "容量"])
  }

  private static func isSettled(_ head: String) -> Bool { head.hasAny(["结算", "核定", "审定", "计费", "计价"]) }

  private func relationsOf(_ table: WrittenTable, _ quantities: [Int], _ price: Int, _ amounts: [Int])
    -> [Row]
  {
    quantities.flatMap { quantity in amounts.flatMap { rows(of: table, quantity, price, $0) } }
  }

  /// The rows that have a quantity, a price and an amount.
  private func rows(of table: WrittenTable, _ quantity: Int, _ price: Int, _ amount: Int) -> [Row] {
    table.rows.indices.filter { !table.isTotal($0) }.compactMap { row in
      guard let count = table.rows[row][quantity].number, let each = table.rows[row][price].number,
        let product = table.rows[row][amount].number
      else { return nil }
      return Row(
        count: count, each: each, product: product, cell: table.rows[row][amount], label: table.label(row),
        isInThousands: table.head[amount].text.lowercased().hasAny(["thousand", "千元"]))
    }
  }

  private struct Row {
    let count: TextNumber
    let each: TextNumber
    let product: TextNumber
    let cell: WrittenTable.Cell
    let label: String
    let isInThousands: Bool

    /// Prices may be in yuan and quantities in 万 while amounts are in 万元.
    private static let usual = [Fraction.one, Fraction(1, over: 10_000), Fraction(10_000)]

    private var scales: [Fraction] { isInThousands ? [.one, Fraction(1, over: 1000)] : Self.usual }

    private var products: [Fraction] { scales.map { count.value * each.value * $0 } }

    /// The product in the unit in which it comes nearest to the amount.
    var nearest: Fraction {
      products.min { ($0 - product.value).magnitude < ($1 - product.value).magnitude } ?? .zero
    }

    var isExact: Bool { products.contains { product.agrees(with: $0) } }

    var agrees: Bool {
      isExact
        || scales.contains { scale in
          let slack = count.value * each.tolerance * scale + product.tolerance
          return (count.value * each.value * scale - product.value).magnitude <= slack
        }
    }
  }
}
