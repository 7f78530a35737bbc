internal import Diagnostics

/// Names that a report declares in full, written once without one of their characters, and names of rows that other tables
/// with the same rows write with another character.
extension NameVaries {
  /// `市石门水库管理处` once, of `市石门冲水库管理处（以下简称“管理处”）`.
  func clipped(_ report: WrittenReport) -> [Defect] {
    let full = Set(
      report.passages.flatMap { passage in
        passage.bytes.ranges(of: "简称“").compactMap { range -> [Character]? in
          let before = passage.text(from: 0, to: range.lowerBound)
          guard let open = before.lastIndex(where: { "（(".contains($0) }) else { return nil }
          let name = Array(
            before[..<open].reversed().prefix(while: \.isHan).reversed().drop { "由为是与和经向对被系及".contains($0) })
          return (6...16).contains(name.count) ? name : nil
        }
      })
    guard !full.isEmpty else { return [] }
    let texts =
      report.passages.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    return full.sorted { String($0) < String($1) }.flatMap { name -> [Defect] in
      let end = String(name.suffix(3))
      let found = texts.flatMap { text, place -> [(word: String, place: Place)] in
        let bytes = Array(text.utf8)
        return bytes.ranges(of: end).compactMap { range in
          let before = Array(String(decoding: bytes[..<range.upperBound], as: UTF8.self))
          let word = before.suffix(name.count - 1)
          guard word.count == name.count - 1, word.first == name.first, !before.hasSuffix(name),
            Self.isClipped(Array(word), of: name)
          else { return nil }
          let written = String(word)
          let length = written.utf8.count
          return (written, place.advanced(by: range.upperBound - length, length: length))
        }
      }
      let whole = String(name)
      let uses = texts.count { $0.0.has(whole) }
      guard found.count == 1, let one = found.first, uses > 0 else { return [] }
      return [defect(one.word, whole, at: one.place, first: nil)]
    }
  }

  /// Whether a word lacks one character within a name, and none by which ranks and numbers are told.
  private static func isClipped(_ word: [Character], of name: [Character]) -> Bool {
    let front = zip(word, name).prefix { $0 == $1 }.count
    guard front > 1, front < name.count - 3, !telling.contains(name[front]) else { return false }
    return word[front...].elementsEqual(name[(front + 1)...])
  }

  /// `平坝镇` in one table, where all others with the same rows have `平坝乡`.
  func rowTwins(_ report: WrittenReport) -> [Defect] {
    let lists = report.tables.map(\.upright).map { table -> [WrittenTable.Cell] in
      guard let column = table.head.indices.first(where: { table.roles[$0] != .ordinal }) else { return [] }
      return table.rows.indices.filter { !table.isTotal($0) }.map { table.rows[$0][column] }.filter {
        $0.number == nil && !$0.isBlank
      }
    }
    let names = lists.map { Set($0.map(\.text)) }
    return lists.indices.flatMap { index -> [Defect] in
      guard names[index].count > 3, names[index].count == lists[index].count else { return [] }
      let twins = lists.indices.filter { other in
        other != index && names[other].count == names[index].count
          && names[other].subtracting(names[index]).count == 1
      }
      guard twins.count > 1, let name = names[twins[0]].subtracting(names[index]).first,
        twins.allSatisfy({ names[$0].contains(name) }),
        let cell = lists[index].first(where: { !names[twins[0]].contains($0.text) }),
        cell.text.count == name.count, (2...12).contains(name.count), cell.text.allSatisfy(\.isHan),
        zip(cell.text, name).count(where: { $0 != $1 }) == 1,
        !names.indices.contains(where: { $0 != index && names[$0].contains(cell.text) }),
        !report.passages.contains(where: { $0.bytes.range(of: cell.text) != nil })
      else { return [] }
      return [
        defect(cell.text, name, at: cell.place, first: lists[twins[0]].first { $0.text == name }?.place)
      ]
    }
  }
}

extension [Character] {
  fileprivate func hasSuffix(_ end: [Character]) -> Bool { suffix(end.count).elementsEqual(end) }
}
