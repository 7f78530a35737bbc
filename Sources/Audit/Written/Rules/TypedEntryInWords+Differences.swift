internal import Diagnostics
internal import Evaluation

/// Differences that a sentence tells of the things of a table: what is missing of each, and what is lacking in money.
extension TypedEntryInWords {
  /// `收割机、插秧机、烘干机分别比计划少 12 台、26 台、12 台` against planned and delivered quantities.
  func distributions(_ report: WrittenReport) -> [Defect] {
    let entries = Dictionary(grouping: report.tableEntries) { $0.name }
    guard !entries.isEmpty else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, sentence.passage.role == .body,
        let cue = sentence.passage.bytes[sentence.range].range(of: "分别"),
        let first = sentence.numbers.firstIndex(where: { $0.range.lowerBound >= cue.upperBound }),
        sentence.numbers[first].lead.hasAny(["少", "缺", "多", "超", "差"]),
        sentence.numbers[first].number.kind == .count
      else { return [] }
      let list = sentence.numbers[first...].prefix {
        $0.place == sentence.numbers[first].place
          || ["", "和", "及", "与"].contains($0.lead.bare) && $0.isComparable(to: sentence.numbers[first])
      }
      let before = sentence.passage.text(from: sentence.range.lowerBound, to: cue.lowerBound)
      let clauses = before.split { "，；：。".contains($0) }.map { clause in
        clause.split { "、和及与".contains($0) }.map(String.init)
      }
      guard list.count > 1, let names = clauses.last(where: { $0.count == list.count }) else { return [] }
      let found = zip(names, list).compactMap { name, stated -> (TableEntry, Fraction, StatedNumber)? in
        let own = Terms.all(in: name)
        // The one thing that shares most with the name.
        let near = entries.filter { $0.key.has(name.bare) || name.has($0.key) }
        let best =
          near.isEmpty
          ? entries.filter { own.intersection(Terms.all(in: $0.key)).count * 2 > own.count } : near
        guard best.count == 1, let rows = best.first?.value,
          let plan = rows.first(where: { $0.measure == .planned }),
          let done = rows.first(where: { $0.measure == .delivered })
        else { return nil }
        return (done, (plan.number.value - done.number.value).magnitude, stated)
      }
      let wrong = found.filter { $0.1 != $0.2.value }
      guard found.count == list.count || found.count > 1, wrong.count * 2 <= found.count else { return [] }
      return wrong.map { done, exact, stated in
        Defect(
          Message(
            zh: "“\(done.label)”与计划的差是 \(stated.number.words(for: exact))，不是 \(stated.words)",
            en:
              "“\(done.label)” differs from its plan by \(stated.number.words(for: exact)), not \(stated.words)"
          ),
          at: stated.place, about: [done.label], values: [stated.value, exact], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: done.cell.place)])
      }
    }
  }

  private static let undone = [
    "未养护的", "未完成的", "未实施的", "未建成的", "未安装的", "未改造的", "未更换的", "未发放的", "未补植的", "少完成的",
  ]

  /// `未养护的村道 26.0 公里` beside the row `村道 | 1,124.0 | 1,096.0`.
  func remainders(_ report: WrittenReport) -> [Defect] {
    let entries = Dictionary(grouping: report.tableEntries) {
      $0.name.trimming(leading: ["其中", "：", ":"], trailing: [])
    }
    return report.sentences.filter { !$0.hasReferences && $0.passage.role == .body }.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        let lead = stated.lead.bare
        guard let word = Self.undone.first(where: lead.hasPrefix), stated.number.bound == .exact,
          let rows = entries[lead.trimming(leading: [word], trailing: ["有", "为", "共"])],
          let plan = rows.first(where: { $0.measure == .planned }),
          let done = rows.first(where: { $0.measure == .delivered }),
          plan.number.isComparable(to: stated.number), done.number.isComparable(to: stated.number)
        else { return nil }
        let exact = plan.number.value - done.number.value
        guard !stated.number.agrees(with: exact), rows.count < 4 else { return nil }
        return Defect(
          Message(
            zh: "“\(done.label)”还差 \(stated.number.words(for: exact))，不是 \(stated.words)",
            en: "“\(done.label)” lacks \(stated.number.words(for: exact)), not \(stated.words)"),
          at: stated.place, about: [done.label], values: [stated.value, exact], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: done.cell.place)])
      }
    }
  }

  /// `县级配套缺口 1,500 万元`: no difference of two cells of the row that it names, and no gap of the table.
  func gaps(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright).filter { table in
      let heads = table.head.map(\.text)
      return heads.contains { $0.hasAny(["计划", "预算", "应到位"]) }
        && (heads.contains { $0.hasAny(["到位", "缺口"]) } || table.caption.has("到位"))
    }
    guard !tables.isEmpty else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, sentence.passage.role == .body else { return [] }
      return sentence.numbers.compactMap { stated -> Defect? in
        guard stated.number.kind == .money, stated.number.bound == .exact, !stated.number.isRange,
          stated.lead.endsInAny(["缺口", "缺口为", "缺口达", "少到位", "未到位", "欠拨"])
        else { return nil }
        var near: WrittenTable.Cell?
        for table in tables {
          let rows = table.rows.indices.filter { row in
            table.labels(row).contains { $0.count > 2 && stated.before.has($0) }
          }
          for row in rows {
            let cells = table.head.indices.compactMap { column in
              table.rows[row][column].number.map { table.inOwnUnit($0, column: column) }
            }.filter { $0.kind != .share }
            guard cells.contains(where: { $0.kind == .money }) else { continue }
            near = near ?? table.rows[row].last { $0.number != nil }
            let values = cells.map(\.value)
            let isMade = values.contains { left in
              stated.number.agrees(with: left) || values.contains { stated.number.agrees(with: left - $0) }
            }
            if isMade { return nil }
          }
          // Gaps of several rows may be added.
          let own = table.head.indices.filter { table.head[$0].text.hasAny(["缺口", "差额", "未到位"]) }
          for column in own {
            let values = rows.compactMap {
              table.rows[$0][column].number.map { table.inUnit($0, column: column).value }
            }
            if stated.number.agrees(with: values.sum) { return nil }
          }
        }
        guard let near else { return nil }
        return Defect(
          Message(
            zh: "缺口 \(stated.words) 不是表中这一项任何两个数的差",
            en: "the gap of \(stated.words) is no difference of two numbers of its row in the table"),
          at: stated.place, about: [stated.words], values: [stated.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: near.place)])
      }
    }
  }
}
