internal import Diagnostics

/// Items whose number is a word of the sentence: `第一，……`, each in a paragraph or on a line of its own.
extension NumberingSkips {
  private static let numerals = Array("一二三四五六七八九十")

  /// Items that begin with a word: `问题一`, `（1）` within a paragraph, `第一，`.
  func worded(_ report: WrittenReport) -> [Defect] {
    let found = labelled(report) + inline(report)
    guard report.isAlone else { return found }
    return found + spoken(report).filter { one in !found.contains { $0.place?.line == one.place?.line } }
  }

  /// `第四，……` before `第六，……` and another `第六，……` in one section.
  func spoken(_ report: WrittenReport) -> [Defect] {
    var last: (number: Int, section: [Int])?
    return report.passages.compactMap { passage -> Defect? in
      guard passage.role == .body, let number = Self.spokenNumber(passage.text) else {
        if passage.role == .heading { last = nil }
        return nil
      }
      defer { last = (number, passage.section) }
      guard let previous = last, previous.section == passage.section, number != 1,
        number != previous.number + 1
      else { return nil }
      return defect(
        "第\(Self.numerals[number - 1])", after: previous.number, at: passage.place(0..<6))
    }
  }

  private static func spokenNumber(_ text: String) -> Int? {
    let head = Array(text.prefix(3))
    guard head.count == 3, head[0] == "第", "，、".contains(head[2]) else { return nil }
    return numerals.firstIndex(of: head[1]).map { $0 + 1 }
  }
}
