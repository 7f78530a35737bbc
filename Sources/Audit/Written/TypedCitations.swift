internal import Diagnostics

/// The numbered tables and figures of a text, and where they are cited by number.
struct TypedCitations {
  struct Name: Hashable {
    let kind: TypedCaption.Kind
    /// `1-2`.
    let number: String
  }

  let captions: [(name: Name, words: String, place: Place)]
  let citations: [(name: Name, words: String, place: Place)]

  init(_ report: WrittenReport) {
    let isChinese = report.passages.contains { passage in
      passage.role == .caption
        && TypedCaption(passage.text).map { $0.number.allSatisfy { !$0.isASCII } } == true
    }
    captions = report.passages.filter { $0.role == .caption }.compactMap { passage in
      guard let caption = TypedCaption(passage.text) else { return nil }
      return (Name(kind: caption.kind, number: caption.number), Self.shown(caption), passage.place)
    }
    let cells = report.tables.lazy.flatMap { $0.rows.joined() }.filter {
      $0.number == nil && $0.text.hasAny(["表", "图", "able "])
    }
    let texts = report.passages.filter { $0.role != .caption && $0.role != .heading } + cells.map(\.passage)
    citations = texts.flatMap { passage in
      TypedCaption.words.flatMap { word, kind in
        passage.bytes.ranges(of: word).compactMap { range -> (name: Name, words: String, place: Place)? in
          var start = range.upperBound
          while start < passage.bytes.count, passage.bytes[start] == 0x20 { start += 1 }
          let rest = String(decoding: passage.bytes[start...].prefix(12), as: UTF8.self)
          guard let number = TypedCaption.number(rest) ?? (isChinese ? TypedCaption.chinese(rest) : nil)
          else {
            return nil
          }
          let next = rest.dropFirst(number.count).first { $0 != " " }
          // `报表 3 份`, `填表 12 人` count something.
          guard next.map({ !"个份张项次人种类户年月%".contains($0) }) ?? true,
            !Self.isOtherWord(passage.bytes, range.lowerBound)
          else {
            return nil
          }
          let end = start + number.utf8.count
          let words = passage.text(from: range.lowerBound, to: end)
          return (
            Name(kind: kind, number: TypedCaption.plain(number)), words,
            passage.place(range.lowerBound..<end)
          )
        }
          + Self.ranges(of: word, kind, in: passage)
      }
    }
  }

  /// Each of `表 3 至表 6`, `Tables 8 to 11`, `Tables 2 and 5`.
  private static func ranges(of word: String, _ kind: TypedCaption.Kind, in passage: WrittenPassage) -> [(
    name: Name, words: String, place: Place
  )] {
    passage.bytes.ranges(of: word).flatMap { range -> [(name: Name, words: String, place: Place)] in
      let behind = String(decoding: passage.bytes[range.upperBound...].prefix(40), as: UTF8.self)
      let isPlural = behind.hasPrefix("s ")
      var rest = behind.dropFirst(isPlural ? 1 : 0).drop { $0 == " " }
      guard let first = TypedCaption.number(rest) else { return [] }
      rest = rest.dropFirst(first.count)
      var numbers = isPlural ? [first] : []
      while let joint = joints.first(where: { rest.hasPrefix($0.text) && ($0.isRange || isPlural) }) {
        var next = rest.dropFirst(joint.text.count).drop { $0 == " " }
        if next.hasPrefix(word) { next = next.dropFirst(word.count).drop { $0 == " " } }
        guard let number = TypedCaption.number(next) else { break }
        numbers += joint.isRange ? between(numbers.last ?? first, number) : [number]
        rest = next.dropFirst(number.count)
      }
      let length = behind.utf8.count - rest.utf8.count
      let all = range.lowerBound..<(range.upperBound + length)
      return numbers.map {
        (Name(kind: kind, number: TypedCaption.plain($0)), passage.text(all), passage.place(all))
      }
    }
  }

  private static let joints: [(text: String, isRange: Bool)] = [
    (" to ", true), ("至", true), (" 至", true), ("～", true), ("—", true), ("–", true), (", and ", false),
    (" and ", false),
    (", ", false),
  ]

  /// The numbers behind one up to another: 4, 5, 6 behind 3 up to 6, 1-3 behind 1-2.
  private static func between(_ first: String, _ last: String) -> [String] {
    guard let from = Int(first.split { !$0.isWholeNumber }.last ?? ""),
      let to = Int(last.split { !$0.isWholeNumber }.last ?? ""), from < to, to - from < 30
    else { return [last] }
    let prefix = last.dropLast(String(to).count)
    return ((from + 1)...to).map { prefix + String($0) }
  }

  private static func shown(_ caption: TypedCaption) -> String {
    (caption.kind == .table ? "表" : "图") + caption.number
  }

  /// 表 in 报表, 填表, 附表; 图 in 附图, 地图.
  private static func isOtherWord(_ bytes: [UInt8], _ start: Int) -> Bool {
    let before = String(decoding: bytes[..<start].suffix(3), as: UTF8.self)
    return ["报", "填", "附", "地", "列", "量", "水", "电", "代", "发", "制", "核", "评", "签", "登"].contains(before)
  }
}
