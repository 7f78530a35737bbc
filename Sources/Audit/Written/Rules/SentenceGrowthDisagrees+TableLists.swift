internal import Diagnostics
internal import Evaluation

/// Changes of several things in one list, against the rows of a table that gives them.
extension SentenceGrowthDisagrees {
  private struct Row {
    let label: String
    /// What it changed by, between any of its years or as a column says.
    let changes: [Fraction]
    let place: Place
  }

  /// `小学、初中寄宿生逐年减少，两年分别减少 155 人、142 人`, where the row of the second fell by 124.
  func tableLists(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let sentences = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.numbers.count > 1 && $0.has("分别")
    }
    guard !sentences.isEmpty else { return [] }
    let tables = report.tables.map(\.upright).map { Self.rows(of: $0) }.filter { $0.count > 1 }
    return sentences.flatMap { sentence in tables.flatMap { lists(sentence, $0) } }
  }

  private func lists(_ sentence: Sentence, _ rows: [Row]) -> [Defect] {
    sentence.numbers.indices.compactMap { index -> Defect? in
      let first = sentence.numbers[index]
      let lead = first.lead.without(["了", " "])
      guard lead.has("分别"), lead.endsInAny(Self.up + Self.down),
        [.count, .measure].contains(first.number.kind)
      else { return nil }
      let list =
        [first]
        + sentence.numbers[(index + 1)...].prefix {
          ["", "、", "和", "及", "与"].contains($0.lead.bare) && $0.isComparable(to: first)
        }
      let before = sentence.passage.text(from: sentence.range.lowerBound, to: first.range.lowerBound)
      let clauses = before.split { "；。：".contains($0) }.last?.split { "，".contains($0) }.dropLast() ?? []
      let names = clauses.reversed().lazy.map { $0.split { "、和及与".contains($0) }.map { String($0).bare } }
        .first { $0.count == list.count }
      guard list.count > 1, let names else { return nil }
      let own = names.map { Self.nearest(to: $0, among: rows) }
      let wrong = list.indices.filter { place in
        !own[place].contains { row in row.changes.contains { list[place].number.agrees(with: $0) } }
      }
      guard own.allSatisfy({ !$0.isEmpty }), wrong.count == 1, let odd = wrong.first, own[odd].count == 1,
        let row = own[odd].first, let exact = row.changes.last,
        Self.names(names[odd], row.label),
        // The others are told of longer numbers than chance gives.
        list.indices.contains(where: { $0 != odd && list[$0].number.hasThreeDigits })
      else { return nil }
      return Defect(
        Message(
          zh: "表中“\(row.label)”的变化是 \(list[odd].number.words(for: exact))，不是 \(list[odd].words)",
          en:
            "in the table “\(row.label)” changed by \(list[odd].number.words(for: exact)), not \(list[odd].words)"
        ),
        at: list[odd].place, about: [row.label], values: [list[odd].value, exact], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: row.place)])
    }
  }

  /// Whether words are a row's name, or its name and what happened: no part of it, as in `高中的女生`.
  private static func names(_ words: String, _ label: String) -> Bool {
    label.hasPrefix(words) || words.hasPrefix(label) && !words.dropFirst(label.count).hasPrefix("的")
  }

  /// The rows whose names begin as some words do, longest first: 初中寄宿生 for `初中寄宿生逐年减少`.
  private static func nearest(to words: String, among rows: [Row]) -> [Row] {
    let lengths = rows.map { row in zip(row.label, words).prefix { $0 == $1 }.count }
    guard let most = lengths.max(), most > 1 else { return [] }
    return zip(rows, lengths).filter { $0.1 == most }.map(\.0)
  }

  private static func rows(of table: WrittenTable) -> [Row] {
    let years = table.head.indices.filter { TypedYears.all(in: table.head[$0].text).count == 1 }
    let changed = table.head.indices.filter {
      table.head[$0].text.hasAny(["增减", "增加", "减少", "变动", "变化"])
        && !table.head[$0].text.hasAny(["率", "%", "％", "幅"])
    }
    guard years.count > 1, table.columns(.score).isEmpty else { return [] }
    return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row in
      let values = years.compactMap { table.rows[row][$0].number?.value }
      let label = table.label(row)
      guard values.count == years.count, label.count > 1, let first = values.first, let last = values.last
      else { return nil }
      let steps = zip(values, values.dropFirst()).map { ($1 - $0).magnitude }
      let typed = changed.compactMap { table.rows[row][$0].number?.value.magnitude }
      return Row(
        label: label, changes: steps + typed + [(last - first).magnitude],
        place: table.rows[row][years.last ?? 0].place)
    }
  }
}
