/// What a text says of one scored indicator, under its heading or behind its name.
struct IndicatorSection: Sendable {
  let row: IndicatorRow
  /// Indices of ``WrittenReport/passages``, in their order; headings, captions and notes are none of them.
  let passages: [Int]
}

extension WrittenReport {
  /// The sections of all indicators that are scored themselves, in the order of the text.
  var indicatorSections: [IndicatorSection] {
    var order: [String] = []
    var sections: [String: (row: IndicatorRow, passages: [Int])] = [:]
    for number in passages.indices where passages[number].role == .body {
      guard let row = indicatorRow(ofPassage: number), row.isLeaf else { continue }
      let key = (row.code ?? "") + row.key
      if sections[key] == nil { order.append(key) }
      sections[key, default: (row, [])].passages.append(number)
    }
    return order.compactMap { sections[$0] }.map { IndicatorSection(row: $0.row, passages: $0.passages) }
  }

  /// The sentences of a section.
  func sentences(of section: IndicatorSection) -> [Sentence] {
    section.passages.flatMap { sentences(ofPassage: $0) }
  }
}
