internal import Diagnostics
internal import Evaluation

/// What an indicator's analysis says was planned or done of the thing that the indicator is named for.
extension TypedEntryInWords {
  private static let ends = [
    "完成率", "到位率", "发放完成率", "建成率", "完成数量", "数量", "完成情况", "座数", "套数", "场数", "册数", "期数", "次数",
  ]

  /// `计划 400 例次，完成三百二十七例次` under 个案辅导完成率, where the row 个案辅导 has 400 and 372.
  func ofIndicators(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let entries = Dictionary(
      grouping: report.tableEntries.filter { [.planned, .delivered].contains($0.measure) }
    ) {
      $0.name
    }
    return report.passages.indices.flatMap { number -> [Defect] in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf,
        // `引道接线里程` is called so in its row, too.
        let own = Self.ends.first(where: row.key.hasSuffix).flatMap({
          entries[String(row.key.dropLast($0.count))]
        })
          ?? entries[row.key]
      else { return [] }
      return report.sentences(ofPassage: number).filter { !$0.hasReferences }.flatMap(\.numbers).compactMap {
        stated in
        let lead = stated.lead.bare
        let isPlan = ["计划", "目标"].contains(lead),
          isDone =
            ["完成", "实际完成", "实际", "已完成"].contains(lead) || lead.hasPrefix("实际") && lead.count < 7
        guard isPlan || isDone, stated.number.bound == .exact, !stated.number.isRange,
          case let kin = own.filter({ $0.number.isComparable(to: stated.number) }), !kin.isEmpty,
          !kin.contains(where: { $0.number.agrees(exactly: stated.number) || $0.number.value == stated.value }
          ),
          let entry = kin.first(where: { $0.measure == (isPlan ? .planned : .delivered) }),
          Slip.isLikely(stated.value, for: entry.number.value)
        else { return nil }
        return Defect(
          Message(
            zh: "“\(entry.label)”在这里是 \(stated.words)，表中是 \(entry.cell.text)",
            en: "“\(entry.label)” is \(stated.words) here and \(entry.cell.text) in the table"),
          at: stated.place, about: [entry.label], values: [stated.value, entry.number.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
      }
    }
  }

  /// A number of a list of what was done that is neither planned nor done, where the others are what was done:
  /// `安装视频监控 20 套，建成蓄水池 36 座，配发装备 800 套`.
  func amongDone(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = Dictionary(grouping: report.tableEntries) { $0.name }.filter { $0.key.count > 2 }.mapValues {
      own in
      own.filter { [.planned, .delivered].contains($0.measure) }
    }.filter { $0.value.contains { $0.measure == .delivered } }
    guard rows.count > 2 else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, !sentence.hasReferences, sentence.numbers.count > 3 else {
        return nil
      }
      var right = 0
      var odd: [(StatedNumber, TableEntry)] = []
      for stated in sentence.numbers where stated.number.bound == .exact && !stated.number.isRange {
        let lead = stated.lead.bare
        let names = rows.keys.filter(lead.hasSuffix)
        guard let name = names.max(by: { $0.count < $1.count }), let own = rows[name] else { continue }
        let kin = own.filter { $0.number.isComparable(to: stated.number) }
        guard let done = kin.first(where: { $0.measure == .delivered }) else { continue }
        if kin.contains(where: { $0.number.agrees(exactly: stated.number) || $0.number.value == stated.value }
        ) {
          right += 1
        } else {
          odd.append((stated, done))
        }
      }
      guard odd.count == 1, right > 1, let (stated, entry) = odd.first,
        !Self.tellsOfAPlan(stated, in: sentence),
        Slip.isLikely(stated.value, for: entry.number.value)
      else { return nil }
      return Defect(
        Message(
          zh: "“\(entry.label)”在这里是 \(stated.words)，表中完成 \(entry.cell.text)",
          en: "“\(entry.label)” is \(stated.words) here; the table has \(entry.cell.text) delivered"),
        at: stated.place, about: [entry.label], values: [stated.value, entry.number.value], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
    }
  }
}
