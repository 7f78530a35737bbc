internal import Diagnostics

/// Names in English of which a word or a letter or two is another, once.
extension NameVaries {
  private static let kinds: Set<String> = [
    "Centre", "Center", "Company", "Bureau", "Office", "Institute", "Station", "Agency", "Commission",
    "Department",
    "Federation", "Association", "Group", "Authority", "Committee", "Foundation", "Union",
  ]

  /// `the Smart Card Company` in a report on the `Lanjiang Smart Card Centre (hereinafter "the Card Centre")`.
  func englishKinds(_ report: WrittenReport) -> [Defect] {
    let texts =
      report.passages.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    let named = report.passages.flatMap { passage -> [(words: [String], place: Place)] in
      ["hereinafter", "(\"the ", "(“the "].flatMap { cue in
        passage.bytes.ranges(of: cue).compactMap { range in
          let before = passage.text(from: max(0, range.lowerBound - 100), to: range.lowerBound)
          let words = before.split { " (".contains($0) }.map(String.init)
          let name = Array(words.reversed().prefix { $0.first?.isUppercase == true }.reversed())
          return name.count > 2 && Self.kinds.contains(name.last ?? "") ? (name, passage.place) : nil
        }
      }
    }
    let all = texts.map(\.0).joined(separator: "\n")
    var seen: Set<Place> = []
    return named.flatMap { name, first -> [Defect] in
      guard let kind = name.last else { return [] }
      let stem = name.dropLast().suffix(2).joined(separator: " ")
      return texts.flatMap { text, place -> [Defect] in
        Array(text.utf8).ranges(of: stem + " ").compactMap { range -> Defect? in
          let behind = String(decoding: Array(text.utf8)[range.upperBound...].prefix(24), as: UTF8.self)
          let word = String(behind.prefix(while: \.isLetter))
          let written = stem + " " + word
          guard word != kind, Self.kinds.contains(word), Array(all.utf8).ranges(of: written).count == 1 else {
            return nil
          }
          let at = place.advanced(by: range.lowerBound, length: written.utf8.count)
          return seen.insert(at).inserted
            ? defect(written, name.joined(separator: " "), at: at, first: first) : nil
        }
      }
    }
  }

  /// `Lianhe` once in a report whose tables list `Lianhua`.
  func englishPlaces(_ report: WrittenReport) -> [Defect] {
    let cells = report.tables.flatMap { table in table.rows.map { $0[0] } }.filter { cell in
      (5...12).contains(cell.text.count) && cell.text.first?.isUppercase == true
        && cell.text.allSatisfy { $0.isASCII && $0.isLetter }
        && !cell.text.dropFirst().contains(where: \.isUppercase)
    }
    let text =
      report.passages.map(\.text).joined(separator: "\n") + "\n"
      + report.tables.flatMap { $0.rows.joined() }.map(\.text).joined(separator: "\n")
    let times = Dictionary(text.split { !$0.isLetter }.map { (String($0), 1) }, uniquingKeysWith: +)
    let labels = Set(cells.map(\.text)).filter { (times[$0] ?? 0) > 1 && times[$0.lowercased()] == nil }
    guard Set(cells.map(\.text)).count > 2 else { return [] }
    return report.passages.filter { [.body, .note].contains($0.role) }.flatMap { passage -> [Defect] in
      let words = Set(passage.text.split { !$0.isLetter }.map(String.init))
      return words.sorted().compactMap { word -> Defect? in
        guard word.count > 4, word.first?.isUppercase == true, times[word] == 1,
          times[word.lowercased()] == nil,
          !labels.contains(word), let name = labels.sorted().first(where: { Self.isMistyped(word, $0) }),
          let range = passage.bytes.range(of: word)
        else { return nil }
        return defect(word, name, at: passage.place(range), first: cells.first { $0.text == name }?.place)
      }
    }
  }

  /// Whether two words begin with four same letters and end in one or two others.
  private static func isMistyped(_ word: String, _ name: String) -> Bool {
    let begin = zip(word, name).prefix { $0 == $1 }.count
    return begin > 3 && begin >= name.count - 3 && word.count - begin < 3 && name.count - begin < 3
      && abs(word.count - name.count) < 2 && !word.hasPrefix(name) && !name.hasPrefix(word)
  }
}
