/// The numbers of the findings that a recommendation names.
///
/// `（对应问题 2、3）` names 2 and 3, `针对问题一：` 1, `对应 5.2` 2, `针对第三个问题` 3, `(Findings 1 and 3)` 1 and 3.
enum CitedFindings {
  private static let numerals = Array("一二三四五六七八九十")
  private static let cues = [
    "对应", "针对", "回应", "问题", "Finding", "finding", "Problem", "problem",
  ]
  private static let things = ["存在的", "主要", "上述", "问题", "第", " ", "：", ":", "s "]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  static func numbers(in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let starts = cues.flatMap { bytes.ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    return starts.flatMap { range in
      listed(in: String(decoding: bytes[range.upperBound...].prefix(60), as: UTF8.self))
    } + counted(bytes)
  }

  /// Whether a text holds a code, and not one that goes on with another digit: F1, not F12.
  static func names(_ code: String, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.ranges(of: code).contains { range in
      range.upperBound == bytes.count || !(0x30...0x39).contains(bytes[range.upperBound])
    }
  }

  /// Those of a list that begins a text.
  private static func listed(in rest: String) -> [Int] {
    let named = rest.trimming(leading: things, trailing: [])
    let list = named.prefix {
      $0.isArabicDigit || numerals.contains($0) || "（()）.、和及与第至到—–-～ ,andto".contains($0)
    }
    // `针对三类问题`, `针对 12 家企业` count things.
    let next = named.dropFirst(list.count).first
    guard
      rest.bare.hasPrefix("问题") || next?.isASCII == true || next.map({ "：:，,；;。）)".contains($0) }) ?? true
        || "（(".contains(list.last ?? " ")
    else { return [] }
    var numbers: [Int] = []
    for part in list.split(omittingEmptySubsequences: false, whereSeparator: { !isPart($0) }) {
      guard let number = value(part) else { continue }
      let before = list[..<part.startIndex].trimming(leading: [], trailing: ["（", "(", " ", "第", "问题"])
      // `问题 1—3`, `findings 1 to 3`.
      if let last = numbers.last, last < number, before.endsInAny(["至", "到", "—", "–", "-", "～", "to"]) {
        numbers += (last + 1)...number
      } else {
        numbers.append(number)
      }
    }
    return numbers
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isArabicDigit || character == "." || numerals.contains(character)
  }

  /// 2 of `5.2`, 1 of `一`.
  private static func value(_ number: Substring) -> Int? {
    let last = number.split(separator: ".").last ?? ""
    if let first = last.first, let index = numerals.firstIndex(of: first) { return index + 1 }
    return last.isEmpty || last.count > 2 ? nil : last.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
  }

  /// `第三个问题`, `第（二）项问题`, `the third finding`.
  private static func counted(_ bytes: [UInt8]) -> [Int] {
    let chinese = bytes.ranges(of: "第").compactMap { range -> Int? in
      let rest = String(decoding: bytes[range.upperBound...].prefix(40), as: UTF8.self)
        .trimming(leading: ["（", "("], trailing: [])
      guard let first = rest.first,
        let number = numerals.firstIndex(of: first).map({ $0 + 1 }) ?? first.wholeNumberValue,
        (1...10).contains(number)
      else { return nil }
      let thing = String(rest.dropFirst()).trimming(
        leading: ["）", ")", " ", "个", "条", "项", "点", "类", "方面", "主要", "的"], trailing: [])
      return thing.hasPrefix("问题") ? number : nil
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return chinese
      + ordinals.indices.filter { text.hasAny([ordinals[$0] + " finding", ordinals[$0] + " problem"]) }.map {
        $0 + 1
      }
  }
}
