/// A text file as its author wrote it, by lines.
package struct SourceFile: Hashable, Sendable {
  /// Relative to the site's folder.
  package let path: String
  /// The whole text with LF line ends and without a byte-order mark.
  package let text: String
  /// The UTF-8 of ``text``.
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    text = String(decoding: bytes, as: UTF8.self)
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// How many lines the file has.
  package var lineCount: Int { lineStarts.count }

  /// The bytes of a line without its line feed.
  /// - Parameter number: 1-based; a line that is not there is empty.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    let start = lineStarts[number - 1]
    let end = lineStarts.indices.contains(number) ? lineStarts[number] - 1 : bytes.count
    return bytes[start..<max(start, end)]
  }

  /// The place of a byte of the file.
  /// - Parameter offset: 0-based, into ``bytes``.
  package func place(at offset: Int, length: Int = 1) -> Place {
    let following = lineStarts.partitioningIndex { $0 > offset }
    return Place(file: path, line: following, column: offset - lineStarts[following - 1] + 1, length: length)
  }
}

extension Array {
  /// The first index whose element satisfies a condition that holds for a suffix of the array. O(log n).
  fileprivate func partitioningIndex(where belongsToSuffix: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsToSuffix(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
