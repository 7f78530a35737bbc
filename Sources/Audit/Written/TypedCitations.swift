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
    citations = report.passages.filter { $0.role != .caption && $0.role != .heading }.flatMap { passage in
      TypedCaption.words.flatMap { word, kind in
        passage.bytes.ranges(of: word).compactMap { range -> (name: Name, words: String, place: Place)? in
          var start = range.upperBound
          while start < passage.bytes.count, passage.bytes[start] == 0x20 { start += 1 }
          let rest = String(decoding: passage.bytes[start...].prefix(12), as: UTF8.self)
          guard let number = TypedCaption.number(rest) ?? (isChinese ? TypedCaption.chinese(rest) : nil)
          else {
            return nil
          }
          let next = rest.dropFirst(number.count).first
          // `报表 3 份`, `填表 12 人` count something.
          guard next.map({ !"个份张项次人种类户年月%".contains($0) }) ?? true,
            !Self.isOtherWord(passage.bytes, range.lowerBound)
          else {
            return nil
          }
          let end = start + number.utf8.count
          let words = passage.text(from: range.lowerBound, to: end)
          return (
            Name(kind: kind, number: number.replacing("－", with: "-")), words,
            passage.place(range.lowerBound..<end)
          )
        }
      }
    }
  }

  private static func shown(_ caption: TypedCaption) -> String {
    (caption.kind == .table ? "表" : "图") + caption.number
  }

  /// 表 in 报表, 填表, 附表; 图 in 附图, 地图.
  private static func isOtherWord(_ bytes: [UInt8], _ start: Int) -> Bool {
    let before = String(decoding: bytes[..<start].suffix(3), as: UTF8.self)
    return ["报", "填", "附", "地", "列", "量", "水", "电", "代", "发", "制"].contains(before)
  }
}
