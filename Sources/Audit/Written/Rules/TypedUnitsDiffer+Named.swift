internal import Diagnostics
internal import Evaluation

/// One thing under two units in tables that plan the same number of it.
extension TypedUnitsDiffer {
  private static let ends = ["补贴", "补助", "经费", "资金", "费用", "数量", "费"]

  /// `企业新型学徒制培训 | 人次 | 400` beside `企业新型学徒制培训补贴 | 人 | 400`.
  func named(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.tables.map(\.upright).flatMap {
      table -> [(name: String, unit: WrittenTable.Cell, values: Set<Fraction>)] in
      guard
        let column = table.head.indices.first(where: { ["单位", "计量单位"].contains(table.head[$0].text.bare) })
      else { return [] }
      return table.rows.indices.filter { !table.isTotal($0) && !table.rows[$0][column].isBlank }.map { row in
        let name = IndicatorName.plain(table.label(row))
        let short = Self.ends.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
        return (short, table.rows[row][column], Set(table.rows[row].compactMap { $0.number?.value }))
      }
    }
    return Dictionary(grouping: rows.filter { $0.name.count > 3 }, by: \.name).sorted { $0.key < $1.key }
      .compactMap { name, kin -> Defect? in
        guard kin.count == 2, kin[0].unit.text != kin[1].unit.text,
          kin[0].values.intersection(kin[1].values).count > 1,
          // `人` and `人次`, `套` and `台`: of what is counted alike.
          kin[0].unit.text.first == kin[1].unit.text.first
            || kin[0].unit.text.count == kin[1].unit.text.count,
          !kin.contains(where: { $0.unit.text.hasAny(["%", "％", "元", "/"]) }),
          !found.contains(where: { $0.place?.line == kin[1].unit.place.line })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(name)”的单位在这里是“\(kin[1].unit.text)”，在另一张表是“\(kin[0].unit.text)”",
            en:
              "“\(name)” is counted in “\(kin[1].unit.text)” here and in “\(kin[0].unit.text)” in another table"
          ),
          at: kin[1].unit.place, about: [name], fix: page.fix,
          notes: [Message(zh: "另一张表", en: "the other table").note(at: kin[0].unit.place)])
      }
  }
}
