internal import Diagnostics
internal import Evaluation

/// How far a rate lies from its target, where a table gives both.
extension SentenceDifferenceDisagrees {
  private static let joints = ["比目标值", "比目标", "较目标值", "较目标", "比标杆值"]
  private static let heads = ["目标值", "指标值", "标杆值", "年度目标"]

  /// A row with a rate and its target.
  private struct Aimed {
    let name: String
    let gap: Fraction
    let cell: WrittenTable.Cell
  }

  /// `患者满意度比目标低 1.52 个百分点`, where its row has ≥90% and 88.75%.
  func targets(_ report: WrittenReport) -> [Defect] {
    let gaps = report.sentences.filter { $0.passage.role == .body && !$0.hasReferences && $0.has("百分点") }
      .flatMap(\.numbers).compactMap { gap in Self.subject(of: gap).map { (gap, $0) } }
    guard !gaps.isEmpty else { return [] }
    let rows = report.tables.map(\.upright).flatMap(Self.aimed)
    return gaps.compactMap { gap, subject -> Defect? in
      let own = rows.filter { $0.name.hasSuffix(subject) || subject.hasSuffix($0.name) }
      guard let row = own.first, Set(own.map(\.name)).count == 1,
        !own.contains(where: { gap.number.agrees(with: $0.gap) })
      else { return nil }
      let exact = (row.gap * Fraction(100)).rounded(places: 2).plain
      return Defect(
        Message(
          zh: "表中“\(row.name)”与目标相差 \(exact) 个百分点，不是 \(gap.words)",
          en: "in the table “\(row.name)” is \(exact) points from its target, not \(gap.words)"),
        at: gap.place, about: [gap.words], values: [gap.value, row.gap], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: row.cell.place)])
    }
  }

  private static func subject(of gap: StatedNumber) -> String? {
    guard gap.number.kind == .percentagePoints, gap.number.bound == .exact, !gap.number.isRange,
      let joint = joints.first(where: { gap.lead.has($0) }), let range = gap.lead.firstRange(of: joint),
      ["低", "高", "低了", "高了", "高出", "少", "多"].contains(gap.lead[range.upperBound...].bare)
    else { return nil }
    let name = gap.lead[..<range.lowerBound].trimming(leading: ["，", " ", "其中", "但", "而"], trailing: [" "])
    return (4...14).contains(name.count) && name.allSatisfy(\.isHan) ? name : nil
  }

  private static func aimed(in table: WrittenTable) -> [Aimed] {
    guard let target = table.head.indices.first(where: { table.head[$0].text.hasAny(heads) }),
      let actual = table.head.indices.first(where: {
        $0 != target && [.actual, .value].contains(table.roles[$0])
      })
    else { return [] }
    return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row in
      guard let aim = table.rows[row][target].target, aim.kind == .share, !aim.isRange,
        let value = table.share(row, actual)
      else { return nil }
      let name = TableEntry.name(table.label(row, before: target))
      return name.count > 2
        ? Aimed(name: name, gap: (aim.value - value.value).magnitude, cell: table.rows[row][actual]) : nil
    }
  }
}
