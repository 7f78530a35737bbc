internal import Diagnostics

/// Numbers of several parts: `2.1` before `2.3`, `6.5` before `6.8`.
extension NumberingSkips {
  /// `C31` under no heading of `C3`, where `C1` and `C2` have theirs.
  func orphans(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let coded = report.headings.filter { ($0.code?.count ?? 0) > 1 }
    let codes = Set(coded.compactMap(\.code))
    var missing: Set<String> = []
    return coded.compactMap { heading -> Defect? in
      guard let code = heading.code, code.count == 3, let first = code.first,
        !codes.contains(String(first) + "10")
      else { return nil }
      let parent = String(code.dropLast())
      let sisters = codes.filter { $0.count == 2 && $0.first == first }
      guard !codes.contains(parent), sisters.count > 1, missing.insert(parent).inserted else { return nil }
      return Defect(
        Message(zh: "“\(code)”上面没有 \(parent) 的标题", en: "“\(code)” stands under no heading of \(parent)"),
        at: heading.place, about: [code], fix: page.fix)
    }
  }

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
      let isBold = passage.text.hasPrefix("**") && parts.count > 1
      let isHeading = passage.role == .heading || isBold
      if passage.role == .heading {
        chapter = parts
        defer { heading += 1 }
        // A bold line is a heading where it has a number of several parts.
        guard heading < report.headings.count, report.headings[heading].level < 7 || isBold,
          report.headings[heading].code == nil, ![.digit].contains(report.headings[heading].mark?.style)
        else { return nil }
      } else if !isBold, parts.count < 2 || chapter != Array(parts.dropLast()) {
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

  // MARK: rows

  private static let ordinalHeads = ["序号", "编号", "no.", "no", "#"]

  /// Rows of tables that number themselves: `12`, `14`, `14`; `M5`, `M6`, `M6`.
  func rows(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.tables.flatMap { table -> [Defect] in
      let column = table.head.indices.first {
        Self.ordinalHeads.contains(table.head[$0].text.lowercased().bare)
      }
      guard let column else { return [] }
      let cells = table.rows.map { $0[column] }.filter { !$0.isBlank }
      let numbers = cells.compactMap { cell in
        Self.ordinal(cell.text).map { (cell: cell, mark: $0.mark, number: $0.number) }
      }
      guard numbers.count == cells.count, numbers.count > 3, Set(numbers.map(\.mark)).count == 1,
        numbers[0].number == 1
      else { return [] }
      let wrong = zip(numbers, numbers.dropFirst()).filter { before, own in
        own.number != before.number + 1 && own.number != 1
      }
      // A list of chosen rows skips more than it counts.
      guard wrong.count <= 2, wrong.count * 4 <= numbers.count else { return [] }
      return wrong.map { defect($0.1.cell.text, after: $0.0.number, at: $0.1.cell.place) }
    }
  }

  /// 6 behind M of `M6`; nil for anything but an ordinal.
  private static func ordinal(_ text: String) -> (mark: String, number: Int)? {
    let mark = text.prefix { $0.isASCII && $0.isUppercase }
    let digits = text.dropFirst(mark.count)
    guard mark.count < 3, (1...2).contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isWholeNumber }),
      let number = Int(digits)
    else { return nil }
    return (String(mark), number)
  }
}
