internal import Diagnostics
internal import Evaluation

/// Quantities that stand before the name of what they count.
extension TypedEntryInWords {
  /// `五万亩老果园改造全部通过复验`, where the row 老果园改造 has 5,000 亩.
  func following(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let entries = Dictionary(
      grouping: report.tableEntries.filter { entry in
        [.planned, .delivered].contains(entry.measure) && [.count, .measure].contains(entry.number.kind)
          && entry.name.count > 3
      }
    ) { $0.name }
    guard !entries.isEmpty else { return [] }
    let names = entries.keys.sorted { ($0.count, $1) > ($1.count, $0) }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        guard stated.number.bound == .exact, !stated.number.isRange,
          [.count, .measure].contains(stated.number.kind),
          stated.years.isEmpty, stated.value > Fraction(9),
          !stated.lead.hasAny(["另", "其余", "剩余", "未", "少", "每", "其中", "上年", "增"]),
          case let tail = stated.tail.trimming(leading: ["的", " "], trailing: []),
          let name = names.first(where: tail.hasPrefix), let kin = entries[name],
          case let own = kin.filter({ $0.number.isComparable(to: stated.number) }), !own.isEmpty,
          !own.contains(where: { $0.number.agrees(exactly: stated.number) || $0.number.value == stated.value }
          ),
          let entry = own.first(where: { Slip.isLikely(stated.value, for: $0.number.value) })
        else { return nil }
        // A stage of a work may be of less: `4,000 亩老果园改造已验收`.
        let isWhole = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
          .prefix { !"，；。".contains($0) }.hasAny(["全部", "均", "都"])
        guard isWhole || stated.value > entry.number.value else { return nil }
        return Defect(
          Message(
            zh: "“\(name)”在这里是 \(stated.words)，表中“\(entry.label)”是 \(entry.cell.text)",
            en: "\(stated.words) here, but the table gives “\(entry.label)” \(entry.cell.text)"),
          at: stated.place, about: [entry.label], values: [stated.value, entry.number.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
      }
    }
  }
}
