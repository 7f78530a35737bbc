extension Mutation {
  /// What is done to a block.
  package enum Move: String, Sendable, CaseIterable {
    case delete
    case duplicate
    /// With the next block of its kind.
    case swap
  }
}

/// An entry of YAML, or a block or section of Markdown, by its lines.
private struct TextBlock {
  let lines: Range<Int>
  /// Entries of one list or mapping, blocks of one text.
  let level: Int
  /// It has no place among its kind, so swapping two changes nothing: a pair of a mapping (YAML 1.2.2, 3.2.1.1), or
  /// the text of a footnote, which is printed where it is cited.
  var isUnordered = false
}

extension ContentTree {
  /// Every entry, block and section deleted, duplicated or, where there is an order, swapped with the next one, one at
  /// a time.
  package var moves: [Mutation] { paths.filter { !Self.isLedger($0) }.flatMap(moves(in:)) }

  private func moves(in path: String) -> [Mutation] {
    let lines = (files[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = path.hasSuffix(".yaml") ? Self.entries(lines) : Self.blocks(lines) + Self.sections(lines)
    var seen: [String: Int] = [:]
    return blocks.flatMap { block -> [Mutation] in
      let first = lines[block.lines.lowerBound].drop { $0 == " " }.prefix(48)
      let base = "\(path.replacing("content/", with: "")) “\(first)”"
      seen[base, default: 0] += 1
      let name = seen[base] == 1 ? base : "\(base) (\(seen[base] ?? 1))"
      return Mutation.Move.allCases.compactMap { move in
        Self.moved(block, among: blocks, move, lines).map {
          Mutation(
            name: "\(name) \(move.rawValue)", file: path, text: $0.joined(separator: "\n"), number: nil)
        }
      }
    }
  }

  private static func moved(
    _ block: TextBlock, among blocks: [TextBlock], _ move: Mutation.Move, _ lines: [Substring]
  ) -> [Substring]? {
    var changed = lines
    let own = lines[block.lines]
    switch move {
    case .delete: changed.removeSubrange(block.lines)
    case .duplicate: changed.insert(contentsOf: own, at: block.lines.upperBound)
    case .swap:
      if block.isUnordered { return nil }
      let next = blocks.first { other in
        other.level == block.level && other.lines.lowerBound >= block.lines.upperBound
          && lines[block.lines.upperBound..<other.lines.lowerBound].allSatisfy(isBlank)
      }
      guard let next, !next.isUnordered, lines[next.lines] != own else { return nil }
      let between = lines[block.lines.upperBound..<next.lines.lowerBound]
      changed.replaceSubrange(
        block.lines.lowerBound..<next.lines.upperBound, with: lines[next.lines] + between + own)
    }
    return changed
  }

  private static func isBlank(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    return text.isEmpty || text.first == "#"
  }

  /// Entries of lists at any depth, and the pairs of the outermost mapping.
  private static func entries(_ lines: [Substring]) -> [TextBlock] {
    lines.indices.compactMap { start in
      let indent = lines[start].prefix { $0 == " " }.count
      let text = lines[start].dropFirst(indent)
      guard !isBlank(lines[start]), text.hasPrefix("- ") || indent == 0 else { return nil }
      var end = start + 1
      while end < lines.count, isBlank(lines[end]) || lines[end].prefix(while: { $0 == " " }).count > indent {
        end += 1
      }
      // A key at the margin owns the list that stands at the margin below it.
      if indent == 0, !text.hasPrefix("- ") {
        while end < lines.count, isBlank(lines[end]) || lines[end].first == " " || lines[end].hasPrefix("- ")
        {
          end += 1
        }
      }
      while end > start + 1, isBlank(lines[end - 1]) { end -= 1 }
      return TextBlock(lines: start..<end, level: indent, isUnordered: !text.hasPrefix("- "))
    }
  }

  /// What blank lines separate, with the blank line behind it.
  private static func blocks(_ lines: [Substring]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var start = 0
    while start < lines.count {
      guard !lines[start].isEmpty else {
        start += 1
        continue
      }
      let isFenced = lines[start].hasPrefix("```")
      var end = start + 1
      while end < lines.count, isFenced ? !lines[end - 1].elementsEqual("```") : !lines[end].isEmpty {
        end += 1
      }
      if end < lines.count { end += 1 }
      blocks.append(TextBlock(lines: start..<end, level: -1, isUnordered: lines[start].hasPrefix("[^")))
      start = end
    }
    return blocks
  }

  /// A heading with everything up to the next one of its level or above.
  private static func sections(_ lines: [Substring]) -> [TextBlock] {
    func level(_ line: Substring) -> Int? {
      let marks = line.prefix { $0 == "#" }.count
      return marks > 0 && line.dropFirst(marks).first == " " ? marks : nil
    }
    return lines.indices.compactMap { start in
      guard let own = level(lines[start]) else { return nil }
      let end = lines[(start + 1)...].firstIndex { line in level(line).map { $0 <= own } ?? false }
      return TextBlock(lines: start..<(end ?? lines.count), level: own)
    }
  }
}
