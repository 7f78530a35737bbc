internal import Diagnostics

/// Numbers of several parts: `2.1` before `2.3`, `6.5` before `6.8`.
extension NumberingSkips {
  private struct List: Hashable {
    let parent: [Int]
    let isHeading: Bool
  }

  /// Headings, and the paragraphs of a document that are numbered below the heading that they stand under.
  func sections(_ report: WrittenReport) -> [Defect] {
    var last: [List: (number: Int, meant: Int)] = [:]
    var chapter: [Int] = []
    var heading = report.headings.startIndex
    return report.passages.compactMap { passage -> Defect? in
      guard passage.role == .heading || passage.role == .body && report.isAlone else { return nil }
      let start = passage.text.prefix { "#* ".contains($0) }.utf8.count
      let typed = Self.typed(passage.text(from: start, to: passage.bytes.count))
      let parts = typed.split(separator: ".").compactMap { Int($0) }
      let isHeading = passage.role == .heading
      if isHeading {
        chapter = parts
        defer { heading += 1 }
        // A bold line is a heading where it has a number of several parts.
        guard heading < report.headings.count, report.headings[heading].level < 7 || parts.count > 1,
          report.headings[heading].code == nil, ![.digit].contains(report.headings[heading].mark?.style)
        else { return nil }
      } else if parts.count < 2 || chapter != Array(parts.dropLast()) {
        return nil
      }
      guard let own = parts.last, parts.allSatisfy({ $0 < 50 }), parts.count < 5 else { return nil }
      let list = List(parent: Array(parts.dropLast()), isHeading: isHeading)
      guard let before = last[list] else {
        last[list] = (own, own)
        return nil
      }
      let isNext = own == before.number + 1 || own == before.meant + 1 || own == 1
      last[list] = (own, isNext ? own : before.meant + 1)
      return isNext
        ? nil : defect(typed, after: before.number, at: passage.place(start..<(start + typed.utf8.count)))
    }
  }

  /// What a number would count that no space divides from its text.
  private static let units = Set("年月日天个项条万亿元％%‰倍人户家次份件台套座处所名亩吨米公千平小分以至到、")

  /// `6.5` of `6.5 培训不足`, without a point behind it; empty where no such number begins a text.
  private static func typed(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && ($0.isWholeNumber || $0 == ".") }
    let rest = text.dropFirst(digits.count)
    guard digits.count < 9, let next = rest.first,
      let first = rest.first(where: { !" \u{3000}".contains($0) })
    else {
      return ""
    }
    let isApart =
      " \u{3000}".contains(next) && (first.isLetter || "“《".contains(first) || digits.contains("."))
    guard isApart || digits.contains(".") && next.isHan && !units.contains(next) else { return "" }
    return digits.trimming(leading: [], trailing: ["."])
  }
}
