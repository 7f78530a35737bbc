internal import Diagnostics
internal import Evaluation

/// Reads one Markdown text line by line: what stands where, as it was typed.
struct WrittenReader {
  private(set) var headings: [WrittenHeading]
  private(set) var passages: [WrittenPassage] = []
  private(set) var tables: [WrittenTable] = []

  private let file: SourceFile
  private let scanner: NumberScanner
  private var section: [Int] = []
  private var open: [(text: ArraySlice<UInt8>, place: Place)] = []
  private var role = WrittenPassage.Role.body
  /// `单位：万元`, until a table takes it.
  private var unit = ""
  private var caption: WrittenPassage?
  /// Whether captions stand below their tables, as they do in most of the text.
  private let isCaptionedBelow: Bool
  /// The last line of the table before, where nothing but blank lines followed it.
  private var tableEnd: Int?

  /// - Parameter headings: those of the texts before.
  init(_ file: SourceFile, scanner: NumberScanner, headings: [WrittenHeading]) {
    self.file = file
    self.scanner = scanner
    self.headings = headings
    width = Self.spacedWidth(of: file)
    isCaptionedBelow = Self.isCaptionedBelow(file)
  }

  /// Whether more captions stand right below a table than right above one.
  private static func isCaptionedBelow(_ file: SourceFile) -> Bool {
    var (above, below) = (0, 0)
    var lines: [(isRow: Bool, isCaption: Bool)] = []
    for number in 1...file.lineCount {
      let text = String(decoding: file.line(number), as: UTF8.self).bare
      guard !text.isEmpty else { continue }
      let isRow = text.hasPrefix("|")
      lines.append((isRow, !isRow && text.count < 140 && TypedCaption(text)?.kind == .table))
    }
    for index in lines.indices where lines[index].isCaption {
      let isBehind = index > 0 && lines[index - 1].isRow
      let isBefore = index + 1 < lines.count && lines[index + 1].isRow
      guard isBehind != isBefore else { continue }
      if isBehind { below += 1 } else { above += 1 }
    }
    return below > above
  }

  /// How long the lines of a printed page are, in bytes, where each is followed by a blank one, as in the text of a
  /// PDF; nil for other texts.
  private let width: Int?
  /// Whether the lines are those of a printed page, so that cells and quotations may go on in the next one.
  var isSpaced: Bool { width != nil }

  private static func spacedWidth(of file: SourceFile) -> Int? {
    let filled = (1...file.lineCount).filter { file.line($0).contains { $0 != 0x20 } }
    guard filled.count > 40 else { return nil }
    let spaced = filled.count { !file.line($0 + 1).contains { $0 != 0x20 } }
    let long = filled.map { file.line($0) }.filter { $0.count > 45 }
    let open = long.count { line in
      let end = String(decoding: line.suffix(6), as: UTF8.self).bare
      return !end.endsInAny(["。", "；", "：", "！", "？", "|", "”", "）", "."])
    }
    guard spaced * 10 >= filled.count * 9, open * 2 > long.count, !long.isEmpty else { return nil }
    return long.map(\.count).sorted()[long.count / 2]
  }

  /// Whether the line before a blank one is full and goes on behind it.
  private func isWrapped(_ number: Int) -> Bool {
    guard let width, let last = open.last, !trimmed(number + 1).text.isEmpty else { return false }
    return last.place.line == number - 1 && last.text.count * 5 > width * 4
  }

  mutating func read() {
    var number = 1
    var fence: String?
    while number <= file.lineCount {
      let line = trimmed(number)
      let text = String(decoding: line.text, as: UTF8.self)
      defer { number += 1 }
      if let mark = fence {
        if text.hasPrefix(mark) { fence = nil }
        continue
      }
      if text.hasPrefix("```") || text.hasPrefix("~~~") {
        flush()
        fence = String(text.prefix(3))
      } else if text.isEmpty, isSpaced, isWrapped(number) {
        continue
      } else if text.isEmpty || text.hasPrefix("<!--") {
        flush()
      } else if text.hasPrefix("#") {
        flush()
        enterHeading(text, line)
      } else if text.has("|"), number < file.lineCount, isDelimiter(number + 1) {
        flush()
        number = readTable(from: number)
      } else {
        enter(text, line)
      }
    }
    flush()
  }

  /// A line without the spaces, quote marks and bullets before it.
  private func trimmed(_ number: Int) -> (text: ArraySlice<UInt8>, place: Place) {
    let line = file.line(number)
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    if let first = rest.first, "-*+".utf8.contains(first), rest.dropFirst().first == 0x20 {
      rest = rest.dropFirst(2).drop { $0 == 0x20 }
    }
    while rest.last == 0x20 || rest.last == UInt8(ascii: "\\") { rest = rest.dropLast() }
    while rest.starts(with: "\u{3000}".utf8) { rest = rest.dropFirst(3) }
    return (
      rest,
      Place(file: file.path, line: number, column: rest.startIndex - line.startIndex + 1, length: rest.count)
    )
  }

  private mutating func enter(_ text: String, _ line: (text: ArraySlice<UInt8>, place: Place)) {
    let first = file.line(line.place.line).drop { $0 == 0x20 || $0 == 0x09 }.first
    let isItem = line.place.column > 2 && first.map { "-*+".utf8.contains($0) } == true
    if text.hasPrefix("[^"), let end = line.text.range(of: "]:") {
      flush()
      role = .note
      let rest = line.text[end.upperBound...].drop { $0 == 0x20 }
      let offset = rest.startIndex - line.text.startIndex
      open = [(rest, line.place.advanced(by: offset, length: rest.count))]
      return
    }
    if let unit = TableUnit.read(text) {
      flush()
      self.unit = unit
      return
    }
    let isCaption =
      TypedCaption(text) != nil
      // A figure may be a line of steps: `图 1 资金流向：财政局 → 教育局 → 各园`.
      && text.count <= (text.has("→") ? 240 : text.contains { $0.isHan } ? 60 : 140)
      && !text.endsInAny(["。", "；", "，", "."])
    let mark = TypedMark(text.trimming(leading: ["*"], trailing: []))
    let isHeading = isTypedHeading(text, mark, line.place.line)
    if isCaption || isHeading || isItem || mark != nil { flush() }
    open.append(line)
    if isHeading {
      open = []
      enterTypedHeading(text, mark, line)
    } else if isCaption {
      role = .caption
      flush()
      enterCaption()
    } else if text.endsInAny(["。", "！", "？", "。”", "）。"]) {
      flush()
    }
  }

  /// Names the table that the last passage is the caption of: the one above or the one to come.
  private mutating func enterCaption() {
    guard let passage = passages.last else { return }
    if isCaptionedBelow, let end = tableEnd, passage.place.line > end, let table = tables.last {
      tables[tables.count - 1] = table.captioned(passage)
      tableEnd = nil
    } else {
      caption = passage
    }
  }

  /// A short line of its own with a number or a code before it.
  private func isTypedHeading(_ text: String, _ mark: TypedMark?, _ line: Int) -> Bool {
    guard text.count <= 40, !text.endsInAny(["。", "；", "，", "：", ":", ";", ".", "、", "!", "！"]),
      !text.hasAny(["。", "；"]), !goesOn(text, line)
    else { return false }
    if let mark { return mark.style != .circled && (mark.style != .digit || text.contains { $0.isHan }) }
    // `**6　存在的问题**`
    if SectionNumber(text.bare) != nil { return !text.hasAny(["，", "=", "＝"]) && text.count < 30 }
    guard let code = IndicatorCode.leading(text.bare) else { return false }
    return !text.hasAny(["，", "：", "＝", "="])
      && text.bare.dropFirst(code.count).contains { $0.isHan || $0.isLetter }
  }

  /// Whether a long line is continued by the next one, as a paragraph is that was wrapped.
  private func goesOn(_ text: String, _ line: Int) -> Bool {
    let isBold = text.hasPrefix("**") && text.hasSuffix("**")
    guard text.count > 24, !isBold, line < file.lineCount else { return false }
    let next = trimmed(line + (isSpaced ? 2 : 1)).text
    guard let first = next.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "|") else { return false }
    return TypedMark(String(decoding: next, as: UTF8.self)) == nil
  }

  private mutating func enterHeading(_ text: String, _ line: (text: ArraySlice<UInt8>, place: Place)) {
    let level = text.prefix { $0 == "#" }.count
    // `#### 表 1　预算明细表` right above its table.
    if TypedCaption(String(text.dropFirst(level))) != nil, isAboveTable(line.place.line) {
      let rest = line.text.dropFirst(level).drop { $0 == 0x20 }
      open = [
        (rest, line.place.advanced(by: rest.startIndex - line.text.startIndex, length: rest.count))
      ]
      role = .caption
      flush()
      enterCaption()
      return
    }
    enter(WrittenHeading(String(text.dropFirst(level)), level: level, place: line.place), line)
  }

  /// Whether the next line that is not blank begins a table.
  private func isAboveTable(_ line: Int) -> Bool {
    guard line < file.lineCount,
      let next = (line + 1...file.lineCount).first(where: { !trimmed($0).text.isEmpty })
    else { return false }
    return file.line(next).contains(UInt8(ascii: "|")) && next < file.lineCount && isDelimiter(next + 1)
  }

  private mutating func enterTypedHeading(
    _ text: String, _ mark: TypedMark?, _ line: (text: ArraySlice<UInt8>, place: Place)
  ) {
    let code = IndicatorCode.leading(text.bare)
    let depth = SectionNumber(text.bare)?.parts.count
    let level =
      depth.map { 6 + $0 } ?? mark.map { 7 + $0.style.rawValue } ?? (20 + (code?.count ?? 0))
    enter(WrittenHeading(text, level: level, place: line.place), line)
  }

  private mutating func enter(_ heading: WrittenHeading, _ line: (text: ArraySlice<UInt8>, place: Place)) {
    section = section.filter { headings[$0].level < heading.level }
    passages.append(WrittenPassage(.heading, [line], section: section))
    headings.append(heading)
    section.append(headings.count - 1)
    (unit, caption) = ("", nil)
  }

  private mutating func flush() {
    if !open.isEmpty {
      passages.append(WrittenPassage(role, open, section: section))
      if role != .caption { tableEnd = nil }
    }
    (open, role) = ([], .body)
  }

  // MARK: tables

  private func isDelimiter(_ number: Int) -> Bool {
    let line = file.line(number)
    return line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
      && line.allSatisfy { " \t>|:-".utf8.contains($0) }
  }

  /// - Returns: the number of its last line.
  private mutating func readTable(from start: Int) -> Int {
    var end = start + 1
    while end < file.lineCount, file.line(end + 1).contains(UInt8(ascii: "|")) { end += 1 }
    let width = cells(start).count
    let rows = start + 2 <= end ? (start + 2...end).map { cells($0) } : []
    let blank = WrittenTable.Cell(
      text: "", place: Place(file: file.path, line: start), number: nil, target: nil)
    let full = rows.map { Array(($0 + Array(repeating: blank, count: width)).prefix(width)) }
    let (head, filled) = withScoresApart(cells(start), full)
    tables.append(
      WrittenTable(
        caption: caption?.text ?? "", captionPlace: caption?.place ?? Place(file: file.path, line: start),
        unit: unit.isEmpty ? TableUnit.inCaption(caption?.text ?? "") : unit,
        head: head, rows: filled, section: section))
    (unit, caption) = ("", nil)
    tableEnd = end
    return end
  }

  /// A column `得分/分值` of cells such as `4.50/5` as two columns.
  private func withScoresApart(_ head: [WrittenTable.Cell], _ rows: [[WrittenTable.Cell]]) -> (
    [WrittenTable.Cell], [[WrittenTable.Cell]]
  ) {
    func parts(_ cell: WrittenTable.Cell) -> [WrittenTable.Cell]? {
      let texts = cell.text.split(omittingEmptySubsequences: false) { "/／".contains($0) }.map(String.init)
      guard texts.count == 2, let left = texts.first, let right = texts.last, !left.isEmpty, !right.isEmpty
      else {
        return nil
      }
      let behind = cell.text.utf8.count - right.utf8.count
      return [(left, 0), (right, behind)].map { text, offset in
        let bounded = number(text)
        return WrittenTable.Cell(
          text: text.bare, place: cell.place.advanced(by: offset, length: text.utf8.count),
          number: bounded?.bound == .exact ? bounded : nil, target: bounded)
      }
    }
    let roles: Set<ColumnRole> = [.score, .weight]
    guard
      let column = head.indices.first(where: { column in
        guard let names = parts(head[column]), Set(names.map { ColumnRole($0.text) }) == roles else {
          return false
        }
        return rows.count { parts($0[column]).map { $0.allSatisfy { $0.number != nil } } == true } * 2
          > rows.count
      }), let names = parts(head[column])
    else { return (head, rows) }
    let split = rows.map { row -> [WrittenTable.Cell] in
      let own = parts(row[column]) ?? [row[column], row[column]]
      return Array(row[..<column]) + own + Array(row[(column + 1)...])
    }
    return (Array(head[..<column]) + names + Array(head[(column + 1)...]), split)
  }

  private func cells(_ number: Int) -> [WrittenTable.Cell] {
    let line = file.line(number)
    var cells: [WrittenTable.Cell] = []
    var start = line.startIndex
    var index = line.startIndex
    func close(_ end: Int) {
      var range = start..<end
      while let byte = line[range].first, byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "*") {
        range = (range.lowerBound + 1)..<range.upperBound
      }
      while let byte = line[range].last, byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "*") {
        range = range.lowerBound..<(range.upperBound - 1)
      }
      // Full-width spaces indent the names of parts.
      while line[range].starts(with: "\u{3000}".utf8) { range = (range.lowerBound + 3)..<range.upperBound }
      let place = Place(
        file: file.path, line: number, column: range.lowerBound - line.startIndex + 1, length: range.count)
      let text = String(decoding: line[range], as: UTF8.self)
      let bounded = self.number(text)
      cells.append(
        WrittenTable.Cell(
          text: text, place: place, number: bounded?.bound == .exact ? bounded : nil, target: bounded))
    }
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "|"), index == line.startIndex || line[index - 1] != UInt8(ascii: "\\") {
        close(index)
        start = index + 1
      }
      index += 1
    }
    close(line.endIndex)
    let text = String(decoding: line, as: UTF8.self).bare
    if text.hasPrefix("|") { cells.removeFirst() }
    if text.hasSuffix("|") { cells.removeLast() }
    return cells
  }

  /// The number that a cell holds and nothing else, with what bounds it: `24个`, `≥95%`, `3元/人次`.
  private func number(_ text: String) -> TextNumber? {
    guard text.unicodeScalars.contains(where: { $0.decimalDigit != nil }) else { return nil }
    let scan = scanner.scan(text)
    guard scan.others.isEmpty, scan.figures.count == 1, let number = scan.figures.first else { return nil }
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<number.range.lowerBound], as: UTF8.self)
    let behind = String(decoding: bytes[number.range.upperBound...], as: UTF8.self)
    let isPrice =
      number.kind == .money && (behind.hasPrefix("/") || behind.hasPrefix("／")) && behind.count <= 6
    guard before.without(Self.beforeNumbers).isEmpty else { return nil }
    return isPrice || behind.without(Self.behindNumbers).isEmpty ? number : Self.counting(number, behind)
  }

  /// `6 exhibitions`, `300夜`, `20,000剂次`: a number and what it counts, in one or two English words or in a measure
  /// word that is not listed.
  private static func counting(_ number: TextNumber, _ behind: String) -> TextNumber? {
    let words = behind.split(separator: " ")
    let isEnglish =
      behind.hasPrefix(" ") && (1...2).contains(words.count)
      && words.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isLowercase } }
    let isMeasure =
      (1...2).contains(behind.count) && behind.allSatisfy(\.isHan) && !behind.hasAny(notCounting)
    guard number.kind == .plain, isEnglish || isMeasure else { return nil }
    let unit = behind.bare.trimming(leading: [], trailing: ["s"])
    return TextNumber(
      value: number.value, step: number.step, digits: number.digits, kind: .count, unit: unit, unitWord: "",
      bound: number.bound, isSpelled: false, isRange: number.isRange, range: number.range)
  }

  /// What names a thing by a number, or says when.
  private static let notCounting = [
    "年", "月", "日", "号", "级", "类", "期", "度", "岁", "标", "栋", "楼", "层", "区", "组", "班", "路", "线", "院", "中", "小",
    "位", "折", "版", "批",
    "轮", "季", "周", "代", "型", "股", "室", "队", "所", "校", "厂", "站", "村", "社", "井", "库", "桥", "成", "倍",
  ]

  private static let beforeNumbers = [
    " ", "*", "+", "＋", "（", "(", "≥", "≤", "＞", "＜", ">", "<", "=", "＝", "不低于", "不少于", "不超过", "不高于", "大于",
    "小于", "等于", "≧", "≦", "不小于", "不大于", "高于", "低于", "多于", "少于", "at least", "At least", "no less than",
    "not less than", "at most", "no more than", "not more than", "或",
    "达到", "至少", "超过",
  ]
  private static let behindNumbers = [" ", "*", "）", ")", "及以上", "以上", "及以下", "以下", "以内"]
}

/// `单位：万元` above a table, also in brackets.
enum TableUnit {
  static func read(_ text: String) -> String? {
    let bare = text.bare.trimming(leading: ["（", "(", "*"], trailing: ["）", ")", "*"])
    guard bare.count <= 16 else { return nil }
    for word in ["金额单位", "计量单位", "单位", "Unit", "unit", "Units"] {
      for colon in ["：", ":", ": "] where bare.hasPrefix(word + colon) {
        return String(bare.dropFirst((word + colon).count)).bare
      }
    }
    return nil
  }

  /// `万元` of `表 1-1 预算表（单位：万元）`, `CNY thousand` of `Table 1-1 Budget (CNY thousand)`; empty where the
  /// last brackets name no unit of money, or several.
  static func inCaption(_ caption: String) -> String {
    let text = caption.trimming(leading: [], trailing: ["*", " "])
    guard text.hasSuffix("）") || text.hasSuffix(")"), let open = text.lastIndex(where: { "（(".contains($0) })
    else { return "" }
    let inner = String(text[text.index(after: open)...].dropLast()).bare
    let unit = read(inner) ?? inner
    let isMoney =
      unit.hasSuffix("元") || ["cny", "rmb", "yuan"].contains { unit.lowercased().has($0) }
    return isMoney && unit.count < 16 && !unit.hasAny(["、", "，", "/", "；"]) ? unit : ""
  }
}

/// `表 1-2 预算表`, `图3 流程`, `Table 2: Budget`.
struct TypedCaption: Hashable, Sendable {
  enum Kind: String, Sendable { case table, figure }

  let kind: Kind
  /// `1-2`, `3`.
  let number: String
  /// Without the word and the number.
  let title: String

  static let words: [(word: String, kind: Kind)] = [
    ("表", .table), ("图", .figure), ("Table", .table), ("Figure", .figure),
  ]

  /// - Returns: nil where a text does not begin so.
  init?(_ text: String) {
    let bare = text.bare
    guard let (word, kind) = Self.words.first(where: { bare.hasPrefix($0.word) }) else { return nil }
    let rest = bare.dropFirst(word.count).drop { $0 == " " }
    guard let number = Self.number(rest) ?? Self.chinese(rest) else { return nil }
    let title = rest.dropFirst(number.count)
    guard Self.number(rest) != nil || title.first.map({ " 　:：".contains($0) }) == true else { return nil }
    guard let next = title.first, " 　:：.、".contains(next) || next.isHan || next == "《" else { return nil }
    // `表1-1所示` and `表 1 显示` are sentences.
    let words = String(title).bare
    guard !["所", "显示", "可", "中", "列", "为", "的", "和", "及", "、"].contains(where: words.hasPrefix) else {
      return nil
    }
    (self.kind, self.number, self.title) = (kind, Self.plain(number), words)
  }

  /// `六` of `表六`, where it is no other word: `表一致`.
  static func chinese(_ text: some StringProtocol) -> String? {
    let digits = text.prefix { "一二三四五六七八九十".contains($0) }
    let next = text.dropFirst(digits.count).first
    guard !digits.isEmpty, digits.count < 4, next.map({ !"致个样般些种直旦次张份人是对手等切律起定".contains($0) }) ?? true
    else { return nil }
    return String(digits)
  }

  /// `1`, `1-2`, `3.1`, also as `A1`, `（1）`, `１` or `IV`.
  static func number(_ text: some StringProtocol) -> String? {
    let open = text.prefix { "（(".contains($0) }
    let letter = text.dropFirst(open.count).prefix { $0.isASCII && $0.isUppercase }
    if open.isEmpty, (1...4).contains(letter.count), letter.allSatisfy({ "IVX".contains($0) }),
      text.dropFirst(letter.count).first.map({ !$0.isLetter && !$0.isNumber && $0 != "-" }) ?? true
    {
      return String(letter)
    }
    let lead = text.prefix(open.count + letter.count)
    let digits = text.dropFirst(lead.count).prefix(while: \.isArabicDigit)
    guard open.count < 2, letter.count < 2, !digits.isEmpty, digits.count < 3 else { return nil }
    let rest = text.dropFirst(lead.count + digits.count)
    let number = String(lead) + String(digits)
    if !open.isEmpty {
      return rest.first.flatMap { "）)".contains($0) ? number + String($0) : nil }
    }
    guard let joint = rest.first, "-－–.".contains(joint) else { return number }
    let second = rest.dropFirst().prefix(while: \.isArabicDigit)
    return second.isEmpty || second.count > 2 ? number : number + String(joint) + String(second)
  }

  /// A typed number as numbers are compared: without brackets, in ASCII, 4 for IV.
  static func plain(_ number: String) -> String {
    let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    if let index = roman.firstIndex(of: number) { return String(index + 1) }
    let scalars = number.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
    }
    return String(String.UnicodeScalarView(scalars)).without(["（", "(", "）", ")"]).replacing("－", with: "-")
  }
}
