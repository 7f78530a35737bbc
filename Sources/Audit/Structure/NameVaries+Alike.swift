internal import Diagnostics

/// Names that a table lists and the text writes with a character that sounds or looks alike, or with two swapped:
/// `起航训练营` for `启航训练营`, `浦南桥` for `南浦桥`.
extension NameVaries {
  /// Ends of names that are told by three characters: `南浦桥`.
  private static let shortEndings = Set("桥村路站厂库河镇乡坝渠园馆院校区所队湖港岛山寺塔闸沟塘")
  /// What may stand before a name in Chinese.
  private static let openings = Set("的在对和与及由为从到经是以将向按把于或、有中")

  /// What a sentence says of something that the table leaves out on purpose.
  private static let leftOut = [
    "未纳入", "未列入", "未参加", "没有参加", "未报名", "不在", "不属于", "不含", "投标", "竞标", "候选", "落选", "未中标", "另有", "此外", "前身",
    "原名",
  ]

  /// Whether the sentence around a character says so.
  private static func isLeftOut(_ text: [Character], at index: Int) -> Bool {
    let ends: Set<Character> = ["。", "；"]
    let before = text[..<index].suffix(30).reversed().prefix { !ends.contains($0) }.reversed()
    let behind = text[index...].prefix(40).prefix { !ends.contains($0) }
    return String(before + behind).hasAny(leftOut)
  }

  func alike(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let tables = report.tables.map(\.upright)
    var listed: [String: Place] = [:]
    for cell in tables.lazy.filter({ $0.columns(.score).isEmpty }).flatMap({ $0.rows.joined() })
    where cell.number == nil && (3...12).contains(cell.text.count) && cell.text.allSatisfy(\.isHan)
      && !TotalWord.isTotal(cell.text)
    {
      if listed[cell.text] == nil { listed[cell.text] = cell.place }
    }
    guard !listed.isEmpty, listed.count < 2000 else { return [] }
    var variants: [String: [(written: String, name: String)]] = [:]
    for name in listed.keys {
      for written in Self.slips(of: name) {
        variants[String(written.prefix(2)), default: []].append((written, name))
      }
    }
    var found: [String: (name: String, places: [Place])] = [:]
    for passage in report.passages where [.body, .note].contains(passage.role) {
      let text = Array(passage.text)
      var offset = 0
      for start in text.indices.dropLast() {
        defer { offset += text[start].utf8.count }
        guard text[start].isHan, text[start + 1].isHan,
          let own = variants[String(text[start...(start + 1)])]
        else { continue }
        for variant in own where text[start...].starts(with: variant.written) {
          guard start == 0 || !text[start - 1].isHan || Self.openings.contains(text[start - 1]) else {
            continue
          }
          guard !Self.isLeftOut(text, at: start) else { continue }
          let place = passage.place(offset..<(offset + variant.written.utf8.count))
          found[variant.written, default: (variant.name, [])].places.append(place)
        }
      }
    }
    let cells = tables.flatMap { $0.rows.joined() + $0.head }
    return found.sorted { $0.key < $1.key }.compactMap { written, use -> Defect? in
      // What stands in a table or in a heading is a name of its own.
      guard let place = use.places.first, !cells.contains(where: { $0.text.has(written) }),
        !report.headings.contains(where: { $0.title.has(written) }),
        !listed.keys.contains(where: { $0 != use.name && $0.has(use.name) && use.name.count < 4 })
      else { return nil }
      if use.places.count < 3 { return defect(written, use.name, at: place, first: listed[use.name]) }
      // A table that alone has another name than the text has it wrong.
      guard let cell = listed[use.name], cells.count(where: { $0.text.has(use.name) }) == 1,
        !report.passages.contains(where: { $0.bytes.range(of: use.name) != nil })
      else { return nil }
      return defect(use.name, written, at: cell, first: place)
    }
  }

  /// The forms of a name with one character that sounds or looks alike, or two neighbours swapped.
  private static func slips(of name: String) -> [String] {
    let characters = Array(name)
    guard let last = characters.last, characters.count > 3 || shortEndings.contains(last) else { return [] }
    var slips: [String] = []
    for index in characters.indices {
      for other in AlikeCharacters.others(for: characters[index])
      where !telling.contains(other) && !telling.contains(characters[index]) {
        var changed = characters
        changed[index] = other
        slips.append(String(changed))
      }
      // What a thing is, at the end of its name, stays.
      guard index + 2 < characters.count, characters[index] != characters[index + 1] else { continue }
      var swapped = characters
      swapped.swapAt(index, index + 1)
      slips.append(String(swapped))
    }
    return slips
  }
}
