internal import Diagnostics
internal import Evaluation

/// Weights that stand behind the names of groups in merged cells: `C3 产出时效（5 分）`.
extension WeightsMissTheWhole {
  /// The points in the brackets that a name ends with.
  private static func points(of cell: WrittenTable.Cell) -> Fraction? {
    let text = cell.text.trimming(leading: [], trailing: ["*", " "])
    guard text.hasSuffix("分）") || text.hasSuffix("分)"),
      let open = text.lastIndex(where: { "（(".contains($0) })
    else { return nil }
    let digits = text[text.index(after: open)...].dropLast(2).bare
    guard !digits.isEmpty, digits.allSatisfy({ $0.isArabicDigit || $0 == "." }) else { return nil }
    return PrintedNumber.all(in: digits).first?.digits
  }

  /// `决策（13 分）` in one of the rows of `决策（15 分）`.
  func groupsNamedTwice(in table: WrittenTable) -> [Defect] {
    guard let weight = table.columns(.weight).last, weight > 1 else { return [] }
    return (0..<weight).flatMap { column -> [Defect] in
      let named = table.rows.compactMap { row -> (name: String, cell: WrittenTable.Cell, points: Fraction)? in
        guard let points = Self.points(of: row[column]) else { return nil }
        return (String(row[column].text.prefix { !"（(".contains($0) }), row[column], points)
      }
      return Dictionary(grouping: named) { $0.name }.values.flatMap { same -> [Defect] in
        let counts = Dictionary(grouping: same) { $0.points }.mapValues(\.count)
        guard counts.count == 2, let most = counts.max(by: { $0.value < $1.value }), most.value > 1,
          same.count - most.value == 1, let odd = same.first(where: { $0.points != most.key }),
          let usual = same.first(where: { $0.points == most.key })
        else { return [] }
        return [
          Defect(
            Message(
              zh: "“\(odd.cell.text)”在其他各行写作“\(usual.cell.text)”",
              en: "“\(odd.cell.text)” is “\(usual.cell.text)” in the other rows"),
            at: odd.cell.place, about: [odd.cell.text], values: [odd.points, most.key], fix: page.fix)
        ]
      }
    }
  }

  /// A group whose rows weigh another sum, in a column where all others weigh what they say.
  func mergedGroups(in table: WrittenTable) -> [Defect] {
    guard let weight = table.columns(.weight).last, weight > 1, !table.columns(.score).isEmpty else {
      return []
    }
    return (0..<weight).flatMap { column -> [Defect] in
      var groups: [(cell: WrittenTable.Cell, points: Fraction, sum: Fraction)] = []
      for row in table.rows.indices {
        let cell = table.rows[row][column]
        if table.isTotal(row) { break }
        guard let own = table.rows[row][weight].number?.value else { return [] }
        if let points = Self.points(of: cell), groups.last?.cell.text != cell.text {
          groups.append((cell, points, own))
        } else if let last = groups.indices.last, cell.text.isEmpty || cell.text == groups[last].cell.text {
          groups[last].sum = groups[last].sum + own
        } else {
          return []
        }
      }
      let odd = groups.filter { $0.points != $0.sum }
      guard groups.count > 2, odd.count == 1, let one = odd.first else { return [] }
      return [
        Defect(
          Message(
            zh: "“\(one.cell.text)”之下各指标的权重之和是 \(one.sum.rounded(places: 2).plain) 分",
            en: "the weights below “\(one.cell.text)” add up to \(one.sum.rounded(places: 2).plain)"),
          at: one.cell.place, about: [one.cell.text], values: [one.points, one.sum], fix: page.fix)
      ]
    }
  }
}
