/// Finds what an author most likely meant.
package enum Suggestion {
  /// The candidate nearest to a misspelt word.
  ///
  /// - Parameters:
  ///   - word: as written.
  ///   - candidates: what would have been right; the first of equally near ones wins.
  /// - Returns: nil where none is near: more than a third of the longer word would have to change.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(word.lowercased().unicodeScalars)
    guard written.count <= 80 else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let meant = Array(candidate.lowercased().unicodeScalars)
      let limit = max(1, max(written.count, meant.count) / 3)
      guard abs(written.count - meant.count) <= limit else { continue }
      let distance = distance(from: written, to: meant)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// The edits (insert, delete, replace, swap of neighbours) between two words. O(n·m).
  private static func distance(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
