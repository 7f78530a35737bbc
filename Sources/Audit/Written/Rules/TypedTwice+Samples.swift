internal import Diagnostics
internal import Evaluation

/// How many vouchers the evaluators looked at, in the chapter on their work and in the analyses.
extension TypedTwice {
  private static let vouchers = ["支付凭证", "记账凭证", "会计凭证", "财务凭证", "原始凭证", "凭证"]
  private static let checks = ["抽查", "抽查的", "抽查了", "核查", "核查的", "检查", "抽取", "查阅"]

  /// `抽查支付凭证 80 笔`, and `抽查的 50 笔支付凭证` elsewhere.
  func samples(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let found = report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap {
      sentence in
      sentence.numbers.filter { Self.isOfVouchers($0, in: sentence) }
    }
    let values = Dictionary(grouping: found, by: \.value)
    guard values.count == 2, Set(found.map(\.number.unitWord)).count == 1,
      let odd = values.values.min(by: { ($0.count, $1[0].place) < ($1.count, $0[0].place) })?.first,
      let other = values.values.first(where: { $0[0].value != odd.value })?.first
    else { return [] }
    return [
      Defect(
        Message(
          zh: "抽查的凭证在这里是 \(odd.words)，在另一处是 \(other.words)",
          en: "the vouchers checked are \(odd.words) here and \(other.words) elsewhere"),
        at: odd.place, about: [odd.words], values: [odd.value, other.value], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: other.place)])
    ]
  }

  /// Whether a number counts the vouchers checked, and no kind of them.
  private static func isOfVouchers(_ stated: StatedNumber, in sentence: Sentence) -> Bool {
    guard stated.number.kind == .count || stated.number.kind == .plain, stated.number.bound == .exact,
      !stated.number.isRange
    else { return false }
    let lead = stated.lead.without(["，", " ", "并", "随机", "共", "评价工作组", "评价组", "项目组"])
    let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound).bare
    return checks.contains { check in vouchers.contains { lead == check + $0 } }
      || checks.contains(lead) && vouchers.contains { behind.hasPrefix($0) }
  }

  /// `Fifty-nine events were held`, where the column `Events held` has another total.
  func englishTotals(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, !report.isChinese else { return [] }
    let totals = report.tables.map(\.upright).flatMap {
      table -> [(words: Set<String>, cell: WrittenTable.Cell, column: [Fraction])] in
      guard let row = table.rows.indices.last(where: { table.isTotal($0) && !table.isSubtotal($0) }) else {
        return []
      }
      return table.head.indices.compactMap { column in
        let words = Self.stems(table.head[column].text)
        guard words.count > 1, table.rows[row][column].number.map({ $0.kind != .share }) == true else {
          return nil
        }
        return (words, table.rows[row][column], table.rows.compactMap { $0[column].number?.value })
      }
    }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
          .prefix { !",.;:(".contains($0) && !$0.isWholeNumber }
        let words = Self.stems(stated.words + " " + behind)
        // `In 2022, the first year, 32,000 teeth were sealed` is of another year than the table's.
        let years = TypedYears.all(in: sentence.text)
        guard years.allSatisfy({ report.years.isEmpty || report.years.contains($0) }),
          [.count, .plain].contains(stated.number.kind), stated.number.bound == .exact,
          stated.lead.bare.isEmpty || stated.lead.bare.lowercased().endsInAny(["total of", "in all"]),
          let total = totals.first(where: { $0.words == words }), !total.column.contains(stated.value)
        else { return nil }
        return Defect(
          Message(
            zh: "这里是 \(stated.words)，表中合计是 \(total.cell.text)",
            en: "\(stated.words) here, and the table has a total of \(total.cell.text)"),
          at: stated.place, about: [stated.words], values: [stated.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: total.cell.place)])
      }
    }
  }

  private static let silent: Set<String> = [
    "the", "of", "was", "were", "have", "has", "been", "had", "in", "total", "all", "and", "a",
  ]

  /// The words of a phrase without their endings for several, and without those that say nothing; not its numbers.
  private static func stems(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    let scanned = words.filter { !silent.contains($0) && NumberScanner().scan($0).figures.isEmpty }
    return Set(scanned.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
  }
}
