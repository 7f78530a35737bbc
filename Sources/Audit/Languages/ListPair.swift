internal import Diagnostics
internal import ReportSource

/// The lists of one text in Chinese and in English, side by side: only their form is compared, and what can be told of
/// an item without understanding it.
struct ListPair {
  struct Item {
    /// Without its mark.
    let words: String
    /// In the file.
    let line: Int
    let indent: Int
  }

  /// The items of a list, in their order.
  typealias List = [Item]

  let main: [List]
  let other: [List]

  /// - Parameter lines: of the file that both texts stand in.
  /// - Returns: nil where one language is missing, or where neither has a list.
  init?(_ text: [Language: Located<String>], in lines: [TextLine]) {
    guard let main = text[Language("zh")], let other = text[Language("en")],
      main.value.utf8.contains(0x0A) || other.value.utf8.contains(0x0A)
    else { return nil }
    self.main = Self.lists(of: main, in: lines)
    self.other = Self.lists(of: other, in: lines)
    if self.main.isEmpty && self.other.isEmpty { return nil }
  }

  /// In the order in which they begin. What stands further in than an item belongs to it; any other line ends a list.
  private static func lists(of text: Located<String>, in lines: [TextLine]) -> [List] {
    var lists: [List] = []
    var open: [(list: Int, indent: Int)] = []
    var number = text.place.line
    for line in text.value.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      // A block scalar stands line for line below its key.
      while number <= lines.count, !lines[number - 1].text.hasSuffix(line) { number += 1 }
      guard number <= lines.count else { return [] }
      guard let words = item(line.dropFirst(indent)) else {
        open.removeAll { $0.indent >= indent }
        continue
      }
      open.removeAll { $0.indent > indent }
      if open.last?.indent != indent {
        open.append((lists.count, indent))
        lists.append([])
      }
      let margin = lines[number - 1].text.utf8.count - line.utf8.count
      lists[open[open.count - 1].list].append(Item(words: words, line: number, indent: margin + indent))
    }
    return lists
  }

  /// What stands behind `- ` or `1. `.
  private static func item(_ line: Substring) -> String? {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return String(line.dropFirst(2)) }
    let digits = line.prefix(while: \.isNumber)
    let rest = line.dropFirst(digits.count)
    return !digits.isEmpty && (rest.hasPrefix(". ") || rest.hasPrefix(") ")) ? String(rest.dropFirst(2)) : nil
  }
}
