internal import Diagnostics
internal import Evaluation

/// Score rates of the groups of indicators, in their order, where the table of scores gives none.
extension SentenceRateDisagrees {
  /// `四类得分率依次为 75.0%、84.2%、89.4%、59.6%`, where subtotals make the last one 56.9 %.
  func groupRates(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright).map(Self.subtotals).filter { $0.count > 2 }
    guard let groups = tables.first, tables.count == 1 else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences,
        let start = sentence.numbers.firstIndex(where: {
          $0.number.kind == .share && $0.lead.bare.endsInAny(["得分率依次为", "得分率分别为", "得分率依次是", "得分率分别是"])
        })
      else { return [] }
      let list = sentence.numbers[start...].prefix(groups.count)
      guard list.count == groups.count, list.allSatisfy({ $0.number.kind == .share }),
        list.dropFirst().allSatisfy({ ["", "和", "及", "与"].contains($0.lead.bare) })
      else { return [] }
      let wrong = zip(list, groups).filter { !$0.number.isRatio(of: $1.score.value, to: $1.weight.value) }
      // Another order or other groups would leave few right.
      guard wrong.count * 2 <= groups.count else { return [] }
      return wrong.compactMap { rate, group in
        guard let exact = group.score.value.divided(by: group.weight.value) else { return nil }
        return Defect(
          Message(
            zh:
              "得分表中 \(group.cell.text) ÷ \(group.weight.shown) = \(rate.number.words(for: exact))，不是 \(rate.words)",
            en:
              "the table of scores gives \(group.cell.text) ÷ \(group.weight.shown) = \(rate.number.words(for: exact)), not \(rate.words)"
          ),
          at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
          notes: [Message(zh: "得分表", en: "the table of scores").note(at: group.cell.place)])
      }
    }
  }

  private static func subtotals(of table: WrittenTable) -> [(
    weight: TextNumber, score: TextNumber, cell: WrittenTable.Cell
  )] {
    guard table.columns(.scoreRate).isEmpty, let weight = table.columns(.weight).last,
      let score = table.columns(.score).last
    else { return [] }
    return table.rows.indices.filter { table.isSubtotal($0) }.compactMap { row in
      guard let full = table.rows[row][weight].number, let own = table.rows[row][score].number,
        !full.value.isZero
      else { return nil }
      return (full, own, table.rows[row][score])
    }
  }
}
