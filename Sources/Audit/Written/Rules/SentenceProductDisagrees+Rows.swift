internal import Diagnostics
internal import Evaluation

/// Means whose total stands in the row of a table that they name.
extension SentenceProductDisagrees {
  /// `公务用车 4 辆，车均运行维护费 4.37 万元`, where a row of the running costs gives 13.88.
  func meansOfRows(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, sentence.has("均") else { return [] }
      return sentence.numbers.compactMap { mean -> Defect? in
        guard mean.number.kind == .money, mean.number.bound == .exact,
          let thing = Self.thing(countedBy: mean.lead),
          let cut = mean.lead.lastIndex(of: "均"), !mean.lead.hasAny(["标准", "增加", "减少", "提高", "目标"])
        else { return nil }
        let name = mean.lead[mean.lead.index(after: cut)...].bare
        let counts = sentence.numbers.filter {
          $0.place < mean.place && $0.number.kind == .count && $0.words.contains(thing)
            && $0.number.bound == .exact
        }
        guard name.count > 2, counts.count == 1, let count = counts.first, !count.value.isZero else {
          return nil
        }
        let rows = report.tables.map(\.upright).flatMap { table in
          table.rows.indices.filter { !table.isTotal($0) && table.label($0).has(name) }.map { (table, $0) }
        }
        guard let (table, row) = rows.first, Set(rows.map { $0.0.label($0.1) }).count == 1 else { return nil }
        let totals = rows.flatMap { table, row in
          table.head.indices.compactMap { column in
            table.rows[row][column].number.map { table.inUnit($0, column: column) }
          }.filter { $0.kind == .money }
        }
        let known = sentence.numbers.filter { $0.number.kind == .money && $0.place != mean.place }.map(
          \.number)
        guard !totals.isEmpty,
          !(totals + known).contains(where: { total in
            mean.number.isRatio(of: total.value, to: count.value, slack: total.tolerance)
          })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(table.label(row))”的金额除以 \(count.words) 都不是 \(mean.words)",
            en: "no amount of “\(table.label(row))” divided by \(count.words) is \(mean.words)"),
          at: mean.place, about: [mean.words], values: [mean.value], fix: page.fix,
          notes: [
            Message(zh: "表中", en: "in the table").note(
              at: table.rows[row].last { $0.number != nil }?.place ?? count.place)
          ])
      }
    }
  }
}
