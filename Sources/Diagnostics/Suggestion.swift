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
      var limit = max(1, max(written.count, meant.count) / 3)
      if let best { limit = min(limit, best.distance - 1) }
      if let distance = distance(from: written, to: meant, within: limit) { best = (distance, candidate) }
    }
    return best?.word
  }

  /// The edits (insert, delete, replace, swap of neighbours) between two words; nil where there are more than `limit`.
  ///
  /// A plain table, walked by plain indices: every name of a report may be asked for. O(n·m), and O(n) for words that
  /// begin differently enough.
  private static func distance(
    from left: [Unicode.Scalar], to right: [Unicode.Scalar], within limit: Int
  ) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    let width = right.count + 1
    var costs = Array(repeating: 0, count: (left.count + 1) * width)
    var column = 0
    while column < width {
      costs[column] = column
      column += 1
    }
    var row = 1
    while row <= left.count {
      let (this, above) = (row * width, (row - 1) * width)
      costs[this] = row
      var least = row
      column = 1
      while column < width {
        let isSame = left[row - 1] == right[column - 1]
        var cost = costs[above + column - 1] + (isSame ? 0 : 1)
        if costs[above + column] < cost { cost = costs[above + column] + 1 }
        if costs[this + column - 1] < cost { cost = costs[this + column - 1] + 1 }
        if !isSame, row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          let swapped = costs[above - width + column - 2] + 1
          if swapped < cost { cost = swapped }
        }
        costs[this + column] = cost
        if cost < least { least = cost }
        column += 1
      }
      // A swap can come from two rows above, where no cost is below that of the row between them less one.
      guard least <= limit + 1 else { return nil }
      row += 1
    }
    let cost = costs[left.count * width + right.count]
    return cost <= limit ? cost : nil
  }
}
