internal import Diagnostics

/// Names of the parties of a cover that end otherwise in the text: `临江市档案局` for 临江市档案馆.
extension NameVaries {
  private static let ends = Set("局馆院委办所站处校厂社会部")
  private static let parties = ["项目单位", "实施单位", "主管部门", "被评价单位", "预算单位", "建设单位", "承办单位", "委托单位", "委托方"]

  func partyEnds(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let cells = report.tables.flatMap { table in ([table.head] + table.rows).compactMap { named(in: $0) } }
    let lines = report.passages.filter { $0.text.count < 40 }.compactMap { passage -> String? in
      let halves = passage.text.trimming(leading: [">", "*", "-", " "], trailing: ["*", " "])
        .split(maxSplits: 1) { "：:".contains($0) }
      guard halves.count == 2, Self.parties.contains(String(halves[0]).without(["*", " "])) else {
        return nil
      }
      return String(halves[1]).without(["*", " "])
    }
    let names = Set(cells + lines).filter { name in
      (5...12).contains(name.count) && name.allSatisfy(\.isHan) && name.last.map(Self.ends.contains) == true
    }
    let texts =
      report.passages.filter { $0.role != .caption }.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    return names.sorted().flatMap { name -> [Defect] in
      let stem = String(name.dropLast())
      let uses = texts.reduce(0) { $0 + Array($1.0.utf8).ranges(of: name).count }
      let found = texts.flatMap { text, place -> [(word: String, place: Place)] in
        Array(text.utf8).ranges(of: stem).compactMap { range in
          let behind = String(decoding: Array(text.utf8)[range.upperBound...].prefix(9), as: UTF8.self)
          guard let end = behind.first, Self.ends.contains(end), end != name.last,
            behind.dropFirst().first.map({ !"长员内外门址史舍".contains($0) }) ?? true
          else { return nil }
          let word = stem + String(end)
          return (word, place.advanced(by: range.lowerBound, length: word.utf8.count))
        }
      }
      guard found.count == 1, uses > 1, let one = found.first, !names.contains(one.word) else { return [] }
      return [defect(one.word, name, at: one.place, first: nil)]
    }
  }

  /// The name behind the word of a party: `项目单位 | 临江市档案馆`.
  private func named(in cells: [WrittenTable.Cell]) -> String? {
    cells.indices.dropLast().first { Self.parties.contains(cells[$0].text) }.map { cells[$0 + 1].text }
  }
}
