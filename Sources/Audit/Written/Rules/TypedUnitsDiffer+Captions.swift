internal import Diagnostics
internal import Evaluation

/// Units above tables that are not those of the same amounts in the text.
extension TypedUnitsDiffer {
  /// `表 4 合同情况表（单位：元）`, whose amounts stand elsewhere as so many 万元, and none of them as so many yuan.
  func captions(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let named = report.tables.indices.filter { ["元", "万元"].contains(report.tables[$0].unit) }
    guard !named.isEmpty else { return [] }
    var elsewhere: [Fraction: Set<String>] = [:]
    for stated in report.sentences.flatMap(\.numbers) where Self.isLong(stated.number) {
      if stated.number.kind == .money {
        elsewhere[stated.number.digits, default: []].insert(stated.number.unitWord)
      }
    }
    let typed = named.map { amounts(of: report.tables[$0]) }
    return named.indices.compactMap { index -> Defect? in
      let table = report.tables[named[index]]
      let own = table.unit
      var (same, other) = (0, 0)
      for digits in typed[index] {
        var units = elsewhere[digits] ?? []
        for next in named.indices where next != index && typed[next].contains(digits) {
          units.insert(report.tables[named[next]].unit)
        }
        if units.contains(own) { same += 1 }
        if units.contains(own == "元" ? "万元" : "元") { other += 1 }
      }
      guard other > 3, same == 0, other * 4 >= typed[index].count else { return nil }
      let usual = own == "元" ? "万元" : "元"
      return Defect(
        Message(
          zh: "表的单位写作“\(own)”，其中 \(other) 个数在别处都是“\(usual)”",
          en: "the unit of the table is \(own), and \(other) of its amounts are in \(usual) everywhere else"),
        at: table.captionPlace, about: [own], fix: page.fix)
    }
  }

  private func amounts(of table: WrittenTable) -> Set<Fraction> {
    Set(
      table.rows.joined().compactMap(\.number).filter { Self.isLong($0) && $0.kind == .plain }.map(\.digits))
  }

  /// Whether a number has so many digits that it is seldom that of something else: `1,250`, `480.00`.
  private static func isLong(_ number: TextNumber) -> Bool {
    let step = number.value.divided(by: number.digits).flatMap { number.step.divided(by: $0) } ?? number.step
    return number.digits >= Fraction(1000) || number.digits >= Fraction(10) && step < .one
  }
}
