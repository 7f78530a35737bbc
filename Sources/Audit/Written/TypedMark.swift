/// The number that an author typed at the beginning of a heading or item: `一、`, `（二）`, `3.`, `（4）`, `⑤`.
struct TypedMark: Hashable, Sendable {
  /// From the outermost to the innermost, as Chinese reports number them.
  enum Style: Int, Hashable, Comparable, Sendable {
    case chapter, chinese, bracketedChinese, digit, bracketedDigit, circled

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  let style: Style
  let number: Int
  /// In UTF-8 bytes.
  let length: Int

  /// - Returns: nil where a text does not begin with such a number.
  init?(_ text: some StringProtocol) {
    let head = Array(text.prefix(12))
    /// Behind spaces, which some put between a number and its mark.
    func mark(_ index: Int, _ marks: String) -> Int? {
      var end = index
      while head.indices.contains(end), head[end] == " " { end += 1 }
      return head.indices.contains(end) && marks.contains(head[end]) ? end + 1 : nil
    }
    func bytes(_ count: Int) -> Int { head.prefix(count).reduce(0) { $0 + $1.utf8.count } }
    guard let first = head.first else { return nil }
    if let index = Self.circled.firstIndex(of: first) {
      (style, number, length) = (.circled, index + 1, bytes(1))
    } else if let (number, end) = Self.digits(head, from: 0), number < 100, let behind = mark(end, ".．、"),
      !Self.isDecimal(head, from: behind)
    {
      (style, self.number, length) = (.digit, number, bytes(behind))
    } else if let (number, end) = Self.chinese(head, from: 0), let behind = mark(end, "、") {
      (style, self.number, length) = (.chinese, number, bytes(behind))
    } else if first == "第", let (number, end) = Self.chinese(head, from: 1), let behind = mark(end, "章部节") {
      (style, self.number, length) = (.chapter, number, bytes(behind))
    } else if "（(".contains(first), let (number, end) = Self.digits(head, from: 1), number < 100,
      let behind = mark(end, "）)")
    {
      (style, self.number, length) = (.bracketedDigit, number, bytes(behind))
    } else if "（(".contains(first), let (number, end) = Self.chinese(head, from: 1),
      let behind = mark(end, "）)")
    {
      (style, self.number, length) = (.bracketedChinese, number, bytes(behind))
    } else {
      return nil
    }
  }

  /// Whether digits behind a point make a decimal: not those of `2.4,386 名`, which begin the text of item 2.
  private static func isDecimal(_ text: [Character], from start: Int) -> Bool {
    let digits = text.dropFirst(start).prefix(while: \.isArabicDigit)
    let next = start + digits.count
    return !digits.isEmpty && !(text.indices.contains(next) && text[next] == ",")
  }

  private static let circled = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
  private static let numerals = Array("一二三四五六七八九十")

  private static func digits(_ text: [Character], from start: Int) -> (Int, Int)? {
    let digits = text.dropFirst(start).prefix(4).prefix { $0.isArabicDigit }
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }, start + digits.count)
  }

  /// 一 to 九十九.
  private static func chinese(_ text: [Character], from start: Int) -> (Int, Int)? {
    let digits = text.dropFirst(start).prefix { numerals.contains($0) }.compactMap {
      numerals.firstIndex(of: $0)
    }
    .map { $0 + 1 }
    let end = start + digits.count
    switch digits.count {
    case 1: return (digits[0], end)
    case 2 where digits[0] == 10: return (10 + digits[1], end)
    case 2 where digits[1] == 10: return (digits[0] * 10, end)
    case 3 where digits[1] == 10: return (digits[0] * 10 + digits[2], end)
    default: return nil
    }
  }
}
