internal import Diagnostics
internal import Evaluation

/// Rates that the heads of their columns explain: `有效 | 满意 | 满意度`, `符合 | 不符合 | 符合率`.
extension TableRateDisagrees {
  private static let bases = ["有效", "抽查", "抽检", "检查", "样本", "受访", "调查", "核查", "总数", "合计", "应"]
  private static let counts = ["", "数", "数量", "人数", "件数", "份数", "户数", "处数", "次数", "个数"]

  /// The rows of a table that do not have the rate which at least one other row has.
  func namedRates(in table: WrittenTable) -> [Defect] {
    guard table.columns(.score).isEmpty, table.head.count < 12 else { return [] }
    let names = table.head.map { cell in String(cell.text.prefix { !"（(/".contains($0) }).without([" ", "　"])
    }
    return table.head.indices.flatMap { column -> [Defect] in
      guard let end = ["率", "度", "比例", "占比"].first(where: names[column].hasSuffix),
        case let stem = String(names[column].dropLast(end.count)), stem.count > 1,
        let part = names.indices.first(where: { index in
          index != column && Self.counts.contains { names[index] == stem + $0 }
        })
      else { return [] }
      let rest = names.indices.first { index in
        ["不", "未"].contains { names[index].hasPrefix($0 + names[part]) }
      }
      let whole = names.indices.prefix(part).last { index in
        Self.bases.contains(where: names[index].hasPrefix) && !names[index].endsInAny(["率", "比例"])
      }
      guard rest != nil || whole != nil else { return [] }
      let rows = table.rows.indices.compactMap { row -> (row: Int, rate: TextNumber, exact: Fraction)? in
        guard let rate = table.share(row, column), let reached = table.rows[row][part].number?.value,
          let all = rest.map({ other in table.rows[row][other].number.map { $0.value + reached } })
            ?? whole.map({ table.rows[row][$0].number?.value }),
          let base = all, let exact = reached.divided(by: base), exact <= .one
        else { return nil }
        return (row, rate, exact)
      }
      let odd = rows.filter { !$0.rate.agrees(with: $0.exact) }
      // Where no row has it the rate is of something else.
      guard odd.count < rows.count, odd.count * 2 <= rows.count,
        odd.allSatisfy({ Slip.isLikely($0.rate.value, for: $0.exact) })
      else { return [] }
      return odd.map { one in
        let cell = table.rows[one.row][column]
        let words = one.rate.words(for: one.exact)
        return Defect(
          Message(
            zh: "“\(table.label(one.row))”的\(names[column]) \(cell.text) 与同一行的数不符，应为 \(words)",
            en: "“\(table.label(one.row))”: \(cell.text) is not \(words), which its row gives"),
          at: cell.place, about: [table.label(one.row)], values: [one.rate.value, one.exact], fix: page.fix)
      }
    }
  }
}
