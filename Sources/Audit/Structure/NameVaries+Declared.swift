internal import Diagnostics

/// Short names that a report declares, written once or twice with other characters: `申恒中心` for 以下简称“申衡中心”,
/// `区绿化所` for 区绿化管理所（以下简称“区绿管所”）.
extension NameVaries {
  private static let tails = ["中心", "公司", "集团", "学校", "体校", "医院", "学院", "书院", "馆", "院", "所", "站", "处"]
  /// What stands before the names of many offices, which differ by one character from each other.
  private static let levels = Set("省市区县州镇乡街村旗国")
  private static let behind = Set("需有属得在理办方长区内分")
  private static let before = Set("全各本该辖整跨原")
  private static let rivals = ["投标", "报价", "竞标", "候选", "磋商", "比选", "参加", "应答", "更名", "原名", "前身"]

  func declaredTwins(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let texts =
      report.passages.filter { $0.role != .caption }.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    let names = texts.flatMap { Self.abbreviations(in: $0.0) }
    return names.flatMap { short, full -> [Defect] in
      guard (4...8).contains(short.count),
        let tail = Self.tails.first(where: { String(short).hasSuffix($0) }),
        let head = short.first
      else { return [] }
      let uses = texts.reduce(0) { $0 + Array($1.0.utf8).ranges(of: String(short)).count }
      guard uses > 1 else { return [] }
      let found = texts.flatMap { text, place in
        Self.words(like: short, tail, in: text).map {
          (word: $0.word, text: text, place: place.advanced(by: $0.start, length: $0.word.utf8.count))
        }
      }.filter { one in
        let word = Array(one.word)
        let changed = word.indices.filter { word[$0] != short[$0] }
        guard let first = changed.first, first > 0, !one.word.hasAny(["医疗", "医院"]),
          !one.text.hasAny(Self.rivals), !one.text.has(String(short)) || one.text.count > 60,
          !names.contains(where: { String($0.full).has(one.word) || String($0.short) == one.word })
        else { return false }
        if Self.isTaken(word, from: full) { return true }
        return uses > 2 && changed.count == 1 && !Self.levels.contains(head)
          && changed.allSatisfy { !Self.telling.contains(word[$0]) && !Self.telling.contains(short[$0]) }
      }
      guard (1...2).contains(found.count), Set(found.map(\.word)).count == 1 else { return [] }
      return found.map { defect($0.word, String(short), at: $0.place, first: nil) }
    }
  }

  /// Every short name that a text declares, with the name in full before it.
  private static func abbreviations(in text: String) -> [(short: [Character], full: [Character])] {
    let bytes = Array(text.utf8)
    return bytes.ranges(of: "简称“").compactMap { range in
      let short = String(decoding: bytes[range.upperBound...], as: UTF8.self).prefix { $0 != "”" && $0.isHan }
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
      guard let open = before.lastIndex(where: { "（(".contains($0) }) else { return nil }
      let full = before[..<open].reversed().prefix(while: \.isHan).prefix(24)
      return (Array(short), full.reversed())
    }
  }

  /// Words of a name's length with its first character and its tail.
  private static func words(like name: [Character], _ tail: String, in text: String) -> [(
    word: String, start: Int
  )] {
    let bytes = Array(text.utf8)
    let length = (name.count - tail.count) * 3
    return bytes.ranges(of: tail).compactMap { range in
      let start = range.lowerBound - length
      guard start >= 0 else { return nil }
      let word = String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
      let next = String(decoding: bytes[range.upperBound...].prefix(4), as: UTF8.self).first
      let last = String(decoding: bytes[..<start].suffix(3), as: UTF8.self).last
      guard word.count == name.count, word.first == name.first, word != String(name),
        word.allSatisfy(\.isHan),
        // `临文明中心〔2024〕3号` is a document's number.
        next.map({ !"〔[【".contains($0) }) != false,
        tail.count > 1 || next.map({ !behind.contains($0) }) != false,
        last.map({ !before.contains($0) }) != false
      else { return nil }
      return (word, start)
    }
  }

  private static func isTaken(_ word: [Character], from name: [Character]) -> Bool {
    var rest = name[...]
    for character in word {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}
