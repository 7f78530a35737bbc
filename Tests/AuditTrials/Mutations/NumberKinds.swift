/// Tells what the numbers of a line are, by what stands around them.
struct NumberKinds {
  /// Words that hold numbers and are declared as names by the report.
  let names: [String]

  private static let settings: Set<String> = ["decimals", "numbered-from", "rounding"]
  private static let places: Set<String> = ["where", "annex", "article"]
  private static let documents: Set<String> = ["names", "number", "document"]
  private static let citing = [
    "表", "图", "附件", "脚注", "第", "Table", "Tables", "Figure", "Figures", "Annex", "Annexes", "footnote",
    "footnotes",
    "Section", "Sections", "Part", "Parts", "Article", "item", "Sub-project", "sub-project",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The numbers of one line.
  func numbers(in line: [Character], file: String, number: Int, path: (Int) -> [String]) -> [WrittenNumber] {
    var found: [WrittenNumber] = []
    var index = 0
    while index < line.count {
      guard line[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < line.count, line[index].isDigit { index += 1 }
      if index + 1 < line.count, line[index] == ".", line[index + 1].isDigit {
        index += 1
        while index < line.count, line[index].isDigit { index += 1 }
      }
      let keys = path(start)
      let kind = kind(of: start..<index, in: line, keys: keys)
      found.append(
        WrittenNumber(
          file: file, line: number, range: start..<index, text: String(line[start..<index]), path: keys,
          kind: kind))
    }
    return found
  }

  private func kind(of range: Range<Int>, in line: [Character], keys: [String]) -> WrittenNumber.Kind {
    let before = String(line[..<range.lowerBound])
    let after = String(line[range.upperBound...])
    if isReference(before) { return .identifier }
    let word = Self.word(around: range, in: line)
    if Self.isDate(word) || keys.last == "year" { return .date }
    if word.contains(where: { $0.isASCII && $0.isLetter }) { return .identifier }
    if !Self.settings.isDisjoint(with: keys) { return .setting }
    if !Self.documents.isDisjoint(with: keys) || isName(range, in: line) { return .name }
    if Self.isDocumentNumber(before, after, word) { return .name }
    if !Self.places.isDisjoint(with: keys) || isCited(before) { return .citation }
    if Self.isOrdinal(before, after) { return .ordinal }
    if isDayOrYear(String(line[range]), before, after, keys) { return .date }
    return .figure
  }

  /// Inside the braces of a reference.
  private func isReference(_ before: String) -> Bool {
    guard let open = before.ranges(of: "{{").last else { return false }
    return !before[open.upperBound...].contains("}}")
  }

  /// Letters, digits, points and hyphens without a gap.
  private static func word(around range: Range<Int>, in line: [Character]) -> String {
    let isPart = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, isPart(line[start - 1]) { start -= 1 }
    while end < line.count, isPart(line[end]) { end += 1 }
    return String(line[start..<end])
  }

  private static func isDate(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    return parts.map(\.count) == [4, 2, 2] && parts.joined().allSatisfy(\.isDigit)
  }

  private func isName(_ range: Range<Int>, in line: [Character]) -> Bool {
    names.contains { name in
      let name = Array(name)
      let first = max(0, range.upperBound - name.count)
      return first <= range.lowerBound
        && (first...range.lowerBound).contains { start in
          start + name.count <= line.count && line[start..<(start + name.count)].elementsEqual(name)
        }
    }
  }

  /// 〔2014〕22号, No. 22, 33358-2016.
  private static func isDocumentNumber(_ before: String, _ after: String, _ word: String) -> Bool {
    let isBracketed = before.last.map("〔【[".contains) == true && after.first.map("〕】]".contains) == true
    let isNumber =
      before.last.map("〕】]".contains) == true && after.trimmingPrefix(while: { $0 == " " }).first == "号"
    let isEnglish =
      ["No. ", "Nos. "].contains(where: before.hasSuffix)
      || (before.hasSuffix(" and ") && before.contains("Nos. "))
      || before.hasSuffix("No. ") || after.hasPrefix(" of 2014 in")
    let parts = word.split(separator: "-")
    return isBracketed || isNumber || isEnglish || parts.map(\.count) == [5, 4]
  }

  /// Table 1-1, 表 1-1, Tables 1-1 and 1-3.
  private func isCited(_ before: String) -> Bool {
    var rest = Substring(before)
    while true {
      if Self.citing.contains(where: rest.hasSuffix) { return true }
      if let last = rest.last, last.isDigit || " -、,()（）;".contains(last) {
        rest = rest.dropLast()
      } else if rest.hasSuffix(" and") {
        rest = rest.dropLast(4)
      } else {
        return false
      }
    }
  }

  private static func isOrdinal(_ before: String, _ after: String) -> Bool {
    let isListItem = before.allSatisfy { $0 == " " } && (after.hasPrefix(". ") || after.hasPrefix(") "))
    let isBracketed = before.last.map("（(".contains) == true && after.first.map("）)".contains) == true
    return isListItem || isBracketed
  }

  private func isDayOrYear(_ digits: String, _ before: String, _ after: String, _ keys: [String]) -> Bool {
    guard let value = Int(digits) else { return false }
    let next = after.trimmingPrefix { $0 == " " }
    let isYear = digits.count == 4 && (1949...2030).contains(value)
    if next.hasPrefix("年") || next.hasPrefix("年度") { return isYear }
    if next.hasPrefix("月") { return (1...12).contains(value) }
    if next.hasPrefix("日") { return (1...31).contains(value) }
    if Self.months.contains(where: next.hasPrefix) || Self.months.contains(where: before.hasSuffix) {
      return true
    }
    if next.hasPrefix("to "), let month = next.split(separator: " ").dropFirst(2).first,
      Self.months.contains(where: month.hasPrefix)
    {
      return true
    }
    let isText = keys.last == "zh" || keys.last == "en" || keys.last == "text"
    return isYear && isText && next.first != "%"
  }
}

extension Character {
  /// An ASCII digit.
  var isDigit: Bool { isASCII && isWholeNumber }
}

extension StringProtocol {
  func trimmingPrefix(while isDropped: (Character) -> Bool) -> SubSequence { self.drop(while: isDropped) }
}
