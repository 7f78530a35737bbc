internal import Diagnostics

extension ValueReference {
  /// The filters' names, for suggestions.
  static let filterNames = ["unit", "words", "decimals", "percent", "signed"]

  /// Splits text at its references.
  ///
  /// - Parameters:
  ///   - text: as written, for example `得 {{C11.score}} 分`.
  ///   - place: gives the place of a byte range of the text.
  /// - Returns: texts and values in order; a reference that cannot be read is reported and left out.
  static func split(
    _ text: String, reader: RecordReader, place: (Range<Int>) -> Place
  ) -> [Inline] {
    let bytes = Array(text.utf8)
    var inlines: [Inline] = []
    var start = 0
    var index = 0
    func appendText(upTo end: Int) {
      guard end > start else { return }
      let text = bytes[start..<end]
      if let braces = text.firstIndex(ofBytes: "}}".utf8) {
        reader.report(MarkdownFault.unopenedReference, at: place(braces..<(braces + 2)))
      }
      inlines.append(.text(String(decoding: text, as: UTF8.self)))
    }
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      appendText(upTo: index)
      guard let end = end(of: bytes, from: index + 2) else {
        reader.report(MarkdownFault.unclosedReference, at: place(index..<(index + 2)))
        start = bytes.count
        break
      }
      let inner = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
      if let reference = ValueReference(inner, at: place(index..<(end + 2)), reader: reader) {
        inlines.append(.value(reference))
      }
      index = end + 2
      start = index
    }
    appendText(upTo: bytes.count)
    return inlines
  }

  /// The index of the closing braces.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") { return index }
      index += 1
    }
    return nil
  }

  private init?(_ inner: String, at place: Place, reader: RecordReader) {
    let parts = inner.split(separator: "|", omittingEmptySubsequences: false).map { part in
      String(part).trimmingSpaces
    }
    var filters: [Filter] = []
    for part in parts.dropFirst() {
      guard let filter = Filter(part) else {
        let near = reader.nearest(to: part, among: Self.filterNames)
        let isDecimals = part.split(separator: " ").first == "decimals"
        reader.report(
          isDecimals ? .badDecimals(part) : MarkdownFault.unknownFilter(part, near: near), at: place)
        return nil
      }
      filters.append(filter)
    }
    guard !parts[0].isEmpty else {
      reader.report(MarkdownFault.emptyReference, at: place)
      return nil
    }
    self.init(name: parts[0], filters: filters, place: place)
  }
}

extension ValueReference.Filter {
  fileprivate init?(_ text: String) {
    let words = text.split(separator: " ")
    switch (words.first, words.count) {
    case ("unit", 1): self = .unit
    case ("words", 1): self = .words
    case ("percent", 1): self = .percent
    case ("signed", 1): self = .signed
    case ("decimals", 2):
      guard let places = Int(words[1]), (0...9).contains(places) else { return nil }
      self = .decimals(places)
    default: return nil
    }
  }
}

extension String {
  /// Without ASCII spaces at both ends.
  var trimmingSpaces: String {
    let scalars = unicodeScalars.drop { $0 == " " }
    return String(String.UnicodeScalarView(scalars.reversed().drop { $0 == " " }.reversed()))
  }
}
