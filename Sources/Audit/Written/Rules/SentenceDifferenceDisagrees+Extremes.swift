internal import Diagnostics
internal import Evaluation

/// How far the highest row of a table lies from the lowest.
extension SentenceDifferenceDisagrees {
  /// `最高与最低乡镇的利用率相差 4.56 个百分点，满意率相差 21.57 个百分点`, against the columns of those names.
  func extremes(_ report: WrittenReport) -> [Defect] {
    let sentences = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.has("相差") && $0.has("最高") && $0.has("最低")
    }
    guard !sentences.isEmpty else { return [] }
    let tables = report.tables.map(\.upright)
    return sentences.flatMap { sentence in
      sentence.numbers.compactMap { gap -> Defect? in
        guard gap.number.kind == .percentagePoints, gap.number.bound == .exact, !gap.number.isRange,
          gap.lead.trimming(leading: [], trailing: [" ", "了", "为"]).hasSuffix("相差"),
          // The two rates themselves may stand there.
          !sentence.numbers.contains(where: { $0.number.kind == .share })
        else { return nil }
        let ranges = tables.flatMap { Self.ranges(in: $0, named: gap.lead) }
        guard let first = ranges.first, !ranges.contains(where: { gap.number.agrees(with: $0.value) }) else {
          return nil
        }
        let exact = (first.value * Fraction(100)).rounded(places: 2).plain
        return Defect(
          Message(
            zh: "表中“\(first.head.text)”最高与最低相差 \(exact) 个百分点，不是 \(gap.words)",
            en:
              "the highest and lowest “\(first.head.text)” of the table are \(exact) points apart, not \(gap.words)"
          ),
          at: gap.place, about: [gap.words], values: [gap.value, first.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: first.head.place)])
      }
    }
  }

  /// From the lowest to the highest share of each column whose head some words end in before 相差.
  private static func ranges(in table: WrittenTable, named lead: String) -> [(
    head: WrittenTable.Cell, value: Fraction
  )] {
    let name = lead.trimming(leading: [], trailing: ["相差", " ", "了", "为"])
    return table.head.indices.compactMap { column in
      let head = String(table.head[column].text.prefix { !"（(".contains($0) }).bare
      guard head.count > 2, name.hasSuffix(head) || head.hasSuffix(name) && name.count > 2 else { return nil }
      // `老年人满意度` is of some only.
      let rest = name.hasSuffix(head) ? name.dropLast(head.count).bare : ""
      guard rest.isEmpty || rest.hasSuffix("的") || rest.hasAny(["最高", "最低"]) else { return nil }
      let shares = table.rows.indices.filter { !table.isTotal($0) }.compactMap {
        table.share($0, column)?.value
      }
      guard shares.count > 2, let most = shares.max(), let least = shares.min() else { return nil }
      return (table.head[column], most - least)
    }
  }
}
