internal import Diagnostics

/// How far each line of a file has been read, so that equal texts on one line are told apart.
///
/// libcmark-gfm 0.29.0.gfm.6 counts the columns of inlines wrongly once a paragraph has had a line break; but
/// its nodes come in the order of the text, so each is the next one that reads like it.
final class LineCursor {
  /// How many bytes of a line are behind.
  private var ends: [Int: Int] = [:]

  /// Finds a text on a line behind everything found there before.
  ///
  /// - Returns: nil where it does not stand there any more.
  func next(_ text: String, inLine number: Int, of file: SourceFile) -> Place? {
    let line = file.line(number)
    let behind = ends[number] ?? 0
    guard let index = line.dropFirst(behind).firstIndex(ofBytes: text.utf8) else { return nil }
    let offset = index - line.startIndex
    ends[number] = offset + text.utf8.count
    return Place(file: file.path, line: number, column: offset + 1, length: text.utf8.count)
  }
}

extension ArraySlice<UInt8> {
  /// Where a text first stands.
  func firstIndex(ofBytes text: String.UTF8View) -> Int? {
    guard let first = text.first, count >= text.count else { return nil }
    var rest = dropLast(text.count - 1)
    while let index = rest.firstIndex(of: first) {
      if self[index..<(index + text.count)].elementsEqual(text) { return index }
      rest = rest[(index + 1)...]
    }
    return nil
  }
}
