/// Where something stands in the content.
package struct Place: Hashable, Sendable {
  /// The file's path relative to the site's folder, with `/` between components.
  package let file: String
  /// 1-based.
  package let line: Int
  /// 1-based, in UTF-8 bytes from the start of the line.
  package let column: Int
  /// How many bytes of the line it covers; at least 1.
  package let length: Int

  package init(file: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = max(line, 1)
    self.column = max(column, 1)
    self.length = max(length, 1)
  }

  /// The place `offset` bytes further on the same line.
  package func advanced(by offset: Int, length: Int = 1) -> Place {
    Place(file: file, line: line, column: column + offset, length: length)
  }
}

extension Place: Comparable {
  /// By file (scalar by scalar), line, column.
  package static func < (left: Place, right: Place) -> Bool {
    if left.file != right.file {
      return left.file.unicodeScalars.lexicographicallyPrecedes(right.file.unicodeScalars)
    }
    return (left.line, left.column, left.length) < (right.line, right.column, right.length)
  }
}
