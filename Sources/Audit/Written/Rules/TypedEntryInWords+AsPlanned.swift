internal import Diagnostics
internal import Evaluation

/// What was planned, told as what was done.
extension TypedEntryInWords {
  /// A quantity of a sentence beside the row that it names.
  private struct Told {
    let stated: StatedNumber
    let planned: TableEntry
    let delivered: TableEntry
  }

  /// `建成主线 18.5 公里、口袋公园 12 个，安装灯杆 437 盏`, where 12 were planned and 11 built, and 437 of 460 put up.
  func asPlanned(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = Dictionary(grouping: report.tableEntries) { "\($0.table) \($0.name)" }.values.compactMap {
      own -> (planned: TableEntry, delivered: TableEntry)? in
      guard let plan = own.first(where: { $0.measure == .planned }),
        let done = own.first(where: { $0.measure == .delivered }),
        plan.number.isComparable(to: done.number), plan.number.value != done.number.value,
        plan.number.bound != .atMost
      else { return nil }
      return (plan, done)
    }
    guard rows.count > 1 else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, sentence.numbers.count > 1 else {
        return []
      }
      let told = sentence.numbers.compactMap { stated -> Told? in
        guard !Self.tellsOfAPlan(stated, in: sentence), stated.number.bound == .exact,
          case let lead = Self.bareName(stated),
          case let typed = stated.lead.bare.trimming(
            leading: ["，", "、", "全年", "年内", "共", "实际"], trailing: []),
          lead.count > 2 || typed.count == 4
        else { return nil }
        let own = rows.filter {
          $0.planned.number.isComparable(to: stated.number)
            && (lead.count > 2 && ($0.planned.name.has(lead) || lead.has($0.planned.name))
              || Self.isTurned(typed, $0.planned.name))
        }
        return own.count == 1
          ? own.first.map { Told(stated: stated, planned: $0.planned, delivered: $0.delivered) } : nil
      }
      let isOfDone = told.contains { $0.delivered.number.agrees(exactly: $0.stated.number) }
      let odd = told.filter { $0.planned.number.agrees(exactly: $0.stated.number) }
      guard isOfDone, odd.count == 1, told.count - odd.count >= odd.count else { return [] }
      return odd.map { told -> Defect in
        var defect = Defect(
          Message(
            zh:
              "“\(told.delivered.label)”完成 \(told.delivered.cell.text)，这里写的 \(told.stated.words)是计划数",
            en:
              "\(told.delivered.cell.text) of “\(told.delivered.label)” were delivered; the \(told.stated.words) here were planned"
          ),
          at: told.stated.place, about: [told.delivered.label],
          values: [told.stated.value, told.delivered.number.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: told.delivered.cell.place)])
        // It stands in that row, as what was planned.
        defect.isOfAnotherRow = true
        return defect
      }
    }
  }

  /// `采购图书` beside `图书采购`.
  private static func isTurned(_ left: String, _ right: String) -> Bool {
    left.count == right.count && left.count > 3 && left.suffix(2) + left.dropLast(2) == right
  }
}
