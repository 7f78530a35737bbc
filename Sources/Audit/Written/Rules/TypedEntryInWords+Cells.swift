internal import Diagnostics
internal import Evaluation

/// Quantities that a cell of words names, beside the row of another table.
extension TypedEntryInWords {
  /// `引道 2.40 公里、标志标牌 88 套` of a contract, where 80 were planned and put up: no part of a whole is more than it.
  func inCells(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = Dictionary(
      grouping: report.tableEntries.filter { [.planned, .delivered].contains($0.measure) }
    ) { $0.name }
    return report.cellSentences.flatMap { sentence -> [Defect] in
      sentence.numbers.compactMap { stated -> Defect? in
        let lead = stated.lead.bare.trimming(leading: ["、", "，", "；"], trailing: [])
        guard stated.number.bound == .exact, !stated.number.isRange, lead.count > 3, lead.allSatisfy(\.isHan),
          stated.number.kind == .count || stated.number.kind == .measure,
          case let own = rows.filter({ $0.key.has(lead) }).values.joined().filter({
            $0.number.isComparable(to: stated.number) && $0.cell.place.line != stated.place.line
          }), let most = own.max(by: { $0.number.value < $1.number.value }),
          Set(own.map { $0.name.without(["数量"]) }).count == 1,
          stated.value > most.number.value, Slip.isLikely(stated.value, for: most.number.value)
        else { return nil }
        return Defect(
          Message(
            zh: "“\(most.label)”在这里是 \(stated.words)，比表中的 \(most.cell.text) 多",
            en: "“\(most.label)” is \(stated.words) here, more than the \(most.cell.text) of the table"),
          at: stated.place, about: [most.label], values: [stated.value, most.number.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: most.cell.place)])
      }
    }
  }
}
