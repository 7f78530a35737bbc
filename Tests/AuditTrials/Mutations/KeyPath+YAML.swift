/// The keys that lead to each place of a YAML file, read line by line. It knows the forms that content has:
/// mappings and lists by indentation, `{…}` and `[…]` within a line, and blocks of text.
struct YAMLKeys {
  private struct Level {
    let indent: Int
    var name: String
  }

  private var levels: [Level] = []
  private var blockIndent: Int?

  /// Goes one line on.
  /// - Returns: the keys at each character of the line; nil for a comment or an empty line.
  mutating func keys(of line: [Character]) -> [[String]]? {
    let indent = line.prefix { $0 == " " }.count
    guard indent < line.count else { return nil }
    if let block = blockIndent {
      if indent > block { return Array(repeating: levels.map(\.name), count: line.count) }
      blockIndent = nil
    }
    guard line[indent] != "#" else { return nil }
    var index = indent
    while index + 1 < line.count, line[index] == "-", line[index + 1] == " " {
      open(Level(indent: index, name: "-"))
      index += 2
      nameEntry(line, from: index)
    }
    var result = Array(repeating: levels.map(\.name), count: line.count)
    if let key = Self.key(in: line, at: index) {
      open(Level(indent: index, name: key.name))
      index = key.end
      let rest = line[index...].drop { $0 == " " }
      if rest.first == "|" || rest.first == ">" { blockIndent = indent }
    }
    readFlow(line, from: index, into: &result)
    return result
  }

  /// An entry of a list is named by its id: `- id: C11`, `- {id: C11, …}`.
  private mutating func nameEntry(_ line: [Character], from index: Int) {
    let start = index < line.count && line[index] == "{" ? index + 1 : index
    guard let key = Self.key(in: line, at: start), ["id", "line", "rule"].contains(key.name),
      let level = levels.indices.last, levels[level].name == "-"
    else { return }
    let value = line[key.end...].drop { $0 == " " }
    levels[level].name = String(value.prefix { $0 != "," && $0 != "}" })
  }

  private mutating func open(_ level: Level) {
    while let last = levels.last, last.indent >= level.indent { levels.removeLast() }
    levels.append(level)
  }

  /// Within a line: `{key: value, key: value}`.
  private func readFlow(_ line: [Character], from start: Int, into result: inout [[String]]) {
    let outer = levels.map(\.name)
    var inner: [String] = []
    var isQuoted = false
    var index = start
    while index < line.count {
      let character = line[index]
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == "{", !inner.isEmpty || line[start..<index].allSatisfy({ " [".contains($0) })
      {
        inner.append("")
      } else if !isQuoted, character == "}", !inner.isEmpty {
        inner.removeLast()
      }
      result[index] = outer + inner.filter { !$0.isEmpty }
      index += 1
      guard !isQuoted, character == "{" || character == ",", !inner.isEmpty else { continue }
      let next = line[index...].firstIndex { $0 != " " } ?? line.count
      guard let key = Self.key(in: line, at: next) else { continue }
      inner[inner.count - 1] = key.name
      while index < key.end {
        result[index] = outer + inner.filter { !$0.isEmpty }
        index += 1
      }
    }
  }

  private static func key(in line: [Character], at start: Int) -> (name: String, end: Int)? {
    var index = start
    while index < line.count, line[index].isLetter || line[index].isNumber || "_-".contains(line[index]) {
      index += 1
    }
    guard index > start, index < line.count, line[index] == ":",
      index + 1 == line.count || line[index + 1] == " "
    else { return nil }
    return (String(line[start..<index]), index + 1)
  }
}
