/// A text by its scalars; what is no prose is covered by U+FFFC, so that nothing is read across it.
struct ScanText {
  static let cover: Unicode.Scalar = "\u{FFFC}"

  private(set) var scalars: [Unicode.Scalar]
  /// Declared names that were covered.
  private(set) var names: [Range<Int>] = []
  /// References that were covered, `{{…}}`, with what stands between their braces.
  private(set) var references: [(range: Range<Int>, inner: String)] = []
  /// Where each scalar begins, in bytes; one more for the end.
  private let offsets: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    self.offsets = offsets
    coverMarkup()
  }

  /// The same text with some names covered, too.
  func covering(_ names: CoveredNames) -> ScanText {
    var text = self
    var index = 0
    while index < text.scalars.count {
      let name = names.beginning(with: text.scalars[index]).first {
        text.has($0, at: index) && !text.splitsNumber($0, at: index)
      }
      if let name {
        text.names.append(index..<(index + name.count))
        text.cover(index..<(index + name.count))
      }
      index += name?.count ?? 1
    }
    return text
  }

  subscript(index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  func string(_ range: Range<Int>) -> String {
    String(scalars: scalars[range.clamped(to: scalars.indices)])
  }

  /// Whether a word stands at an index.
  func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= scalars.count else { return false }
    for (offset, scalar) in word.enumerated() where scalars[index + offset] != scalar { return false }
    return true
  }

  func has(_ word: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var index = index
    for scalar in word.unicodeScalars {
      guard index < scalars.count, scalars[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// The longest of some words that stands at an index.
  func first(of words: [String], at index: Int) -> String? {
    words.filter { has($0, at: index) }.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }

  /// The longest of some words that ends before an index.
  func last(of words: [String], before index: Int) -> String? {
    words.filter { ends(in: $0, before: index) }
      .max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }

  private func ends(in word: String, before end: Int) -> Bool {
    var index = end
    for scalar in word.unicodeScalars.reversed() {
      index -= 1
      guard scalars.indices.contains(index), scalars[index] == scalar else { return false }
    }
    return true
  }

  /// The index behind spaces and marks of emphasis.
  func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while let scalar = self[index], scalar.isSpaceOrEmphasis { index += 1 }
    return index
  }

  /// The index behind what stands before spaces and marks of emphasis.
  func skippingSpacesBack(_ index: Int) -> Int {
    var index = index
    while let scalar = self[index - 1], scalar.isSpaceOrEmphasis { index -= 1 }
    return index
  }

  /// The run of ASCII letters at an index, in lower case, and the index behind it.
  func word(at index: Int) -> (text: String, end: Int) {
    var end = index
    while let scalar = self[end], scalar.isASCIILetter { end += 1 }
    return (string(index..<end).lowercased(), end)
  }

  /// The run of ASCII letters before an index and the spaces there, in lower case.
  func word(before index: Int) -> String {
    var end = skippingSpacesBack(index)
    if self[end - 1] == "." { end -= 1 }
    var start = end
    while let scalar = self[start - 1], scalar.isASCIILetter { start -= 1 }
    return string(start..<end).lowercased()
  }

  private mutating func cover(_ range: Range<Int>) {
    for index in range.clamped(to: scalars.indices) { scalars[index] = Self.cover }
  }

  /// Whether a name at an index begins or ends within a longer number.
  private func splitsNumber(_ name: [Unicode.Scalar], at index: Int) -> Bool {
    let end = index + name.count
    let begins = name[0].decimalDigit != nil && self[index - 1]?.decimalDigit != nil
    return begins || (self[end - 1]?.decimalDigit != nil && self[end]?.decimalDigit != nil)
  }

  /// Covers code, references, ids, footnote marks, targets of links, comments and addresses.
  private mutating func coverMarkup() {
    var index = 0
    while let scalar = self[index] {
      let end: Int? =
        switch scalar {
        case "`": codeEnd(from: index)
        case "{" where self[index + 1] == "{": closing("}}", from: index + 2)
        case "{" where self[index + 1] == "#": closing("}", from: index + 2)
        case "[" where self[index + 1] == "^": closing("]", from: index + 2)
        case "]" where self[index + 1] == "(": closing(")", from: index + 2)
        case "<" where self[index + 1] == "!": closing("-->", from: index + 2)
        case "h" where has("http://", at: index) || has("https://", at: index): addressEnd(from: index)
        case "w" where has("www.", at: index): addressEnd(from: index)
        default: nil
        }
      if let end {
        if scalar == "{", self[index + 1] == "{" {
          references.append((index..<end, string((index + 2)..<(end - 2))))
        }
        cover(index..<end)
      }
      index = end ?? (index + 1)
    }
  }

  private func closing(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark.unicodeScalars)
    return (start..<max(start, scalars.count)).first { has(mark, at: $0) }.map { $0 + mark.count }
  }

  private func codeEnd(from start: Int) -> Int? {
    var width = 0
    while self[start + width] == "`" { width += 1 }
    return closing(String(repeating: "`", count: width), from: start + width)
  }

  private func addressEnd(from start: Int) -> Int {
    var end = start
    while let scalar = self[end], scalar.isASCII, scalar.value > 0x20, !")]>|".unicodeScalars.contains(scalar)
    {
      end += 1
    }
    return end
  }
}

/// Names to cover, by their first character.
struct CoveredNames: Sendable {
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let sieve: ScalarSieve

  /// - Parameter names: none is empty.
  init(_ names: [String]) {
    byFirst = Dictionary(grouping: Set(names).map { Array($0.unicodeScalars) }) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
    sieve = ScalarSieve(byFirst.keys.lazy.map(\.value))
  }

  /// Longer ones first.
  func beginning(with scalar: Unicode.Scalar) -> [[Unicode.Scalar]] {
    sieve.mayHave(scalar.value) ? byFirst[scalar] ?? [] : []
  }
}

extension Unicode.Scalar {
  /// 0…9, also full-width.
  var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }

  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// A Chinese character.
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }

  var isSpaceOrEmphasis: Bool {
    switch self {
    case " ", "\t", "\u{A0}", "\u{3000}", "\u{2009}", "\u{202F}", "*", "\n": true
    default: false
    }
  }

  /// Stands between the ends of a range: 30 %–95 %, 3～5.
  var isRangeMark: Bool {
    switch self {
    case "-", "–", "—", "~", "～", "至", "到", "－", "﹣": true
    default: false
    }
  }
}
