internal import Diagnostics
internal import Evaluation

/// Targets beside the quantities that were contracted for, where most targets are those quantities.
extension TypedTargetBesidePlan {
  private static let heads = ["合同量", "合同数量", "合同约定量", "合同约定数量", "采购数量", "采购量"]

  /// `心理慰藉服务量 | ≥1,500 人次` beside `心理慰藉 | 1,800`, where three other targets are what the contract has.
  func contracted(_ report: WrittenReport, _ targets: [TypedTarget]) -> [Defect] {
    var seen: Set<Place> = []
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      let column = table.head.indices.first { column in
        Self.heads.contains(table.head[column].text.prefix { !"（(".contains($0) }.bare)
      }
      guard let column else { return [] }
      let found = table.rows.indices.filter { !table.isTotal($0) }.compactMap {
        row -> (target: TypedTarget, number: TextNumber, cell: WrittenTable.Cell)? in
        let name = TableEntry.name(table.label(row))
        let named = targets.filter { $0.name.hasPrefix(name) && $0.number?.kind != .share }
        guard name.count > 1, named.count == 1, let target = named.first, target.number != nil,
          let number = table.rows[row][column].number,
          // A plan beside the contract may be the target.
          target.number?.digits == number.digits
            || !table.rows[row].contains(where: { $0.number?.digits == target.number?.digits })
        else { return nil }
        return (target, number, table.rows[row][column])
      }
      let odd = found.filter { $0.target.number?.digits != $0.number.digits }
      guard odd.count == 1, found.count > 3, let one = odd.first, seen.insert(one.target.cell.place).inserted
      else { return [] }
      return [
        Defect(
          Message(
            zh: "“\(one.target.label)”的目标是 \(one.target.cell.text)，合同量是 \(one.cell.text)，其余目标都等于合同量",
            en:
              "the target of “\(one.target.label)” is \(one.target.cell.text) and the contract has \(one.cell.text); all other targets are what the contract has"
          ),
          at: one.target.cell.place, about: [one.target.label],
          values: [one.target.number?.value, one.number.value].compactMap(\.self), fix: page.fix,
          notes: [Message(zh: "合同量", en: "the quantity contracted for").note(at: one.cell.place)])
      ]
    }
  }
}
