internal import Diagnostics
internal import Evaluation

/// A rate in a table is not what the columns beside it give.
struct TableRateDisagrees: TextRule {
  let page = RulePage(
    code: "JX2103", severity: .error,
    title: Message(zh: "表中比率与分子分母不符", en: "A rate in a table is not what its columns give"),
    meaning: Message(
      zh: "得分率不等于得分÷权重，完成率不等于实际÷计划，执行率不等于支出÷预算，占比不等于该行÷合计（按印出的小数位）。",
      en: """
        A score rate is not score ÷ weight, a completion rate not actual ÷ planned, an execution rate not paid ÷ \
        budget, or a share not the row ÷ the total, at the decimals printed.
        """),
    bad: "| 指标 | 权重 | 得分 | 得分率 |\n|---|---|---|---|\n| 产出 | 40 | 36 | 92% |",
    good: "| 指标 | 权重 | 得分 | 得分率 |\n|---|---|---|---|\n| 产出 | 40 | 36 | 90% |",
    fix: Message(zh: "由同一行的分子分母重新计算", en: "compute it again from the columns of the row"),
    criterion: Criterion.scores)

  private static let pairs: [(rate: ColumnRole, parts: [ColumnRole], wholes: [ColumnRole])] = [
    (.scoreRate, [.score], [.weight]), (.executionRate, [.paid, .actual], [.budget, .plan]),
    (.completionRate, [.actual, .paid, .value], [.plan, .budget]),
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    report.tables.map { $0.isByYear ? $0.turned : $0.upright }.flatMap { table in
      let named = (rates(in: table) + shares(in: table)).filter { !isOfOthers($0, in: table) }
      let found =
        (named.isEmpty ? ratios(in: table) : named) + meansOfTotals(in: table)
        + (report.isAlone ? meansOfRows(in: table) : [])
      let more = report.isAlone ? namedRates(in: table) : []
      return found + more.filter { one in !found.contains { $0.place == one.place } }
    }
  }

  /// Whether two other numbers of its row give a rate exactly, as 到位 ÷ 预算 gives 到位率 beside 支出.
  private func isOfOthers(_ defect: Defect, in table: WrittenTable) -> Bool {
    guard
      let row = table.rows.indices.first(where: { row in table.rows[row].contains { $0.place == defect.place }
      }),
      let column = table.head.indices.first(where: { table.rows[row][$0].place == defect.place }),
      table.share(row, column)?.hasThreeDigits == true
    else { return false }
    let columns = table.head.indices.filter { $0 != column && table.share(row, $0) == nil }
    func gives(_ part: Int, _ whole: Int, in row: Int) -> Bool {
      guard let part = table.rows[row][part].number?.value, let whole = table.rows[row][whole].number?.value,
        let rate = table.share(row, column), !part.isZero, !whole.isZero, part != whole
      else { return false }
      return rate.isRatio(of: part, to: whole)
    }
    return columns.contains { part in
      columns.contains { whole in
        guard part != whole, gives(part, whole, in: row) else { return false }
        let rows = table.rows.indices.filter { gives(part, whole, in: $0) }
        // A row that has the same number twice tells nothing where another row speaks against it.
        let telling = rows.filter { row in
          !columns.contains { other in
            other != part && table.rows[row][other].number?.value == table.rows[row][part].number?.value
          }
        }
        return rows.count > 1
          && (telling.count > 1 || rows.count == table.rows.indices.count { table.share($0, column) != nil })
      }
    }
  }

  /// A column of rates that most rows make of the same two columns, or of neighbours and a column, whatever these are
  /// called: `满意率＝（非常满意＋满意）÷有效份数`.
  private func ratios(in table: WrittenTable) -> [Defect] {
    table.head.indices.flatMap { column -> [Defect] in
      let rates = table.rows.indices.filter { table.share($0, column) != nil }
      guard rates.count > 2, [.rate, .share, .other, .value, .completionRate].contains(table.roles[column])
      else { return [] }
      let bases = table.head.indices.filter { base in
        base != column && ![.weight, .score].contains(table.roles[base])
          && rates.allSatisfy { table.rows[$0][base].number != nil && table.share($0, base) == nil }
      }
      guard bases.count < 13 else { return [] }
      let wholes = bases.filter { base in
        rates.allSatisfy { table.rows[$0][base].number?.value.isZero == false }
      }
      let parts =
        bases.map { [$0] } + zip(bases, bases.dropFirst()).filter { $0.0 + 1 == $0.1 }.map { [$0.0, $0.1] }
      let found = parts.flatMap { part in wholes.filter { !part.contains($0) }.map { (part, $0) } }.map {
        part, whole in
        rates.compactMap { row -> Row? in
          guard let rate = table.share(row, column), let second = table.rows[row][whole].number else {
            return nil
          }
          let numbers = part.compactMap { table.rows[row][$0].number }
          return numbers.first.map { first in
            Row(
              rate: rate, part: first, whole: second, cell: table.rows[row][column], label: table.label(row),
              sum: numbers.map(\.value).sum)
          }
        }
      }
      guard let rows = found.max(by: { $0.count(where: \.isRight) < $1.count(where: \.isRight) }) else {
        return []
      }
      let wrong = rows.filter { !$0.isRight }
      guard rows.count - wrong.count > 1,
        wrong.count * 3 <= rows.count || rows.count - wrong.count > 2 && wrong.count * 2 < rows.count
      else { return [] }
      return wrong.map { defect($0, table.head[column].text) }
    }
  }

  private struct Row {
    let rate: TextNumber
    let part: TextNumber
    let whole: TextNumber
    let cell: WrittenTable.Cell
    let label: String
    /// The numerator, where it is the sum of several columns.
    var sum: Fraction?

    var isRight: Bool {
      rate.asShare.isRatio(of: sum ?? part.value, to: whole.value, slack: part.tolerance)
    }
  }

  private func rates(in table: WrittenTable) -> [Defect] {
    Self.pairs.flatMap { pair in
      table.columns(pair.rate).flatMap { column -> [Defect] in
        let parts = pair.parts.lazy.map { table.columns($0) }.first { !$0.isEmpty } ?? []
        let wholes = pair.wholes.lazy.map { table.columns($0) }.first { !$0.isEmpty } ?? []
        guard let part = parts.last(where: { $0 < column }) ?? parts.last,
          let whole = wholes.last(where: { $0 < column }) ?? wholes.last
        else { return [] }
        let rows = table.rows.indices.compactMap { row -> Row? in
          guard let rate = table.rows[row][column].number, let first = table.rows[row][part].number,
            let second = table.rows[row][whole].number, rate.kind == .share || rate.kind == .plain,
            first.isComparable(to: second), !second.value.isZero
          else { return nil }
          return Row(
            rate: rate, part: first, whole: second, cell: table.rows[row][column], label: table.label(row))
        }
        let wrong = rows.filter { !$0.isRight }
        guard wrong.count * 2 <= max(rows.count, 2) else { return [] }
        return wrong.map { defect($0, table.head[column].text) }
      }
    }
  }

  /// Shares of the total in the last row.
  private func shares(in table: WrittenTable) -> [Defect] {
    table.columns(.share).filter { column in
      // What a contract agrees on is no share of what was paid.
      !table.head[column].text.hasAny(["合同比例", "约定比例", "应付比例", "支付比例", "付款比例"])
    }.flatMap { column -> [Defect] in
      let roles = table.roles
      let bases = table.head.indices.filter {
        ![.share, .rate, .ordinal, .price, .scoreRate, .executionRate, .completionRate].contains(roles[$0])
      }
      let found = bases.map { base -> [Row] in
        guard let last = table.rows.indices.last(where: { table.isTotal($0) }),
          let whole = table.rows[last][base].number, !whole.value.isZero
        else { return [] }
        return table.rows.indices.filter { $0 < last }.compactMap { row in
          guard let rate = table.rows[row][column].number, rate.kind == .share || rate.kind == .plain,
            let part = table.rows[row][base].number
          else { return nil }
          return Row(
            rate: rate, part: part, whole: whole, cell: table.rows[row][column], label: table.label(row))
        }
      }
      let best = found.max { left, right in
        left.count(where: \.isRight) < right.count(where: \.isRight)
      }
      guard let rows = best else { return [] }
      let wrong = rows.filter { !$0.isRight }
      guard wrong.count * 2 < max(rows.count, 2) else { return [] }
      return wrong.map { defect($0, table.head[column].text) }
    }
  }

  private func defect(_ row: Row, _ name: String) -> Defect {
    let part = row.sum ?? row.part.value
    let exact = part.divided(by: row.whole.value) ?? .zero
    let computed = row.rate.asShare.words(for: exact)
    let shown = row.part.words(for: part)
    return Defect(
      Message(
        zh:
          "“\(row.label)”的\(name) \(row.cell.text) 与 \(shown) ÷ \(row.whole.shown) = \(computed) 不符",
        en:
          "“\(row.label)”: \(name) is \(row.cell.text), but \(shown) ÷ \(row.whole.shown) = \(computed)"
      ),
      at: row.cell.place, about: [row.label], values: [row.rate.value, exact], fix: page.fix)
  }
}

extension TextNumber {
  /// The same number as a share where it was typed without a percent sign: 90 for 90 %.
  var asShare: TextNumber {
    guard kind == .plain else { return self }
    return TextNumber(
      value: value * .hundredth, step: step * .hundredth, digits: digits, kind: .share, unit: "percent",
      unitWord: "%",
      bound: bound,
      isSpelled: isSpelled, isRange: isRange, range: range)
  }

  /// As it is printed.
  var shown: String { words(for: value) }
}
