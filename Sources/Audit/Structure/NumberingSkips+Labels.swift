internal import Diagnostics

/// Numbers behind a word (`Recommendation 4`, `问题五`, `Part IV`), and those of lists within a passage.
extension NumberingSkips {
  /// The number of one item, with its place in a passage.
  private struct Item {
    let number: Int
    let range: Range<Int>
    let passage: WrittenPassage

    var words: String { passage.text(range) }
  }

  private static let labels = [
    "问题", "建议", "附件", "附录", "附表", "经验", "做法", "任务", "步骤", "Part ", "Chapter ", "Section ", "Annex ",
    "Appendix ",
    "Finding ", "Recommendation ", "Problem ", "Lesson ", "Step ", "Phase ", "Stage ", "Task ",
  ]
  private static let chinese = Array("一二三四五六七八九十")
  private static let roman = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
  ]

  /// Headings and lines of their own that a word and a number begin, each list on its own.
  func labelled(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    var lists: [String: [Item]] = [:]
    for passage in report.passages where passage.role != .note {
      let start = passage.text.prefix { "#*- ".contains($0) }.utf8.count
      let text = passage.text(from: start, to: passage.bytes.count)
      if let item = Self.ordinal(text, in: passage, at: start) {
        lists["第 \(passage.section)", default: []].append(item)
        continue
      }
      guard let (label, item) = Self.labelled(text, in: passage, at: start) else { continue }
      lists[label, default: []].append(item)
    }
    return lists.sorted { $0.key < $1.key }.flatMap { _, items in skips(items, least: 3) }
  }

  /// `第四，` at the head of a paragraph.
  private static func ordinal(_ text: String, in passage: WrittenPassage, at start: Int) -> Item? {
    guard passage.role == .body, text.hasPrefix("第") else { return nil }
    let rest = text.dropFirst()
    let numeral = rest.prefix { chinese.contains($0) || $0.isArabicDigit }
    guard let next = rest.dropFirst(numeral.count).first, "，、：,:".contains(next), numeral.count < 3,
      let number = Int(numeral) ?? numeral.first.flatMap(chinese.firstIndex(of:)).map({ $0 + 1 }),
      numeral.count == 1 || Int(numeral) != nil
    else { return nil }
    return Item(
      number: number, range: start..<(start + "第".utf8.count + numeral.utf8.count), passage: passage)
  }

  private static func labelled(_ text: String, in passage: WrittenPassage, at start: Int) -> (String, Item)? {
    func item(_ number: Int, _ length: Int) -> Item {
      Item(number: number, range: start..<(start + length), passage: passage)
    }
    if let label = labels.first(where: text.hasPrefix) {
      let isAnnex = label.hasPrefix("附") || label == "Annex " || label == "Appendix "
      // A sentence may begin with an annex.
      if isAnnex, text.count > 60 || text.hasAny(["。", "；"]) { return nil }
      let rest = text.dropFirst(label.count)
      let spaces = rest.prefix { $0 == " " }.count
      guard let (style, number, length) = number(rest.dropFirst(spaces)),
        let next = rest.dropFirst(spaces + length).first, "：:.．、（()）—– \u{3000}*".contains(next),
        // `问题 3 个`
        next != " " || rest.dropFirst(spaces + length + 1).first.map({ !"个项条类方处".contains($0) }) == true
          || rest.dropFirst(spaces + length + 1).hasPrefix("项目")
      else { return nil }
      return (
        label + style,
        item(number, label.utf8.count + spaces + rest.dropFirst(spaces).prefix(length).utf8.count)
      )
    }
    // `第 3 章`, `第4部分`: those in Chinese numerals are read as marks.
    if text.hasPrefix("第") {
      let rest = text.dropFirst().drop { $0 == " " }
      let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
      let thing = rest.dropFirst(digits.count).drop { $0 == " " }
      guard let number = Int(digits), digits.count < 3,
        let word = ["章", "部分", "节", "篇"].first(where: thing.hasPrefix), passage.role == .heading
      else { return nil }
      return ("第" + word, item(number, text.utf8.count - thing.utf8.count + word.utf8.count))
    }
    // `4）转录`, `d) transfer`
    if passage.role == .body, let close = text.firstIndex(where: { ")）".contains($0) }) {
      let mark = text[..<close]
      let length = mark.utf8.count + String(text[close]).utf8.count
      if (1...2).contains(mark.count), let number = Int(mark) { return ("1)", item(number, length)) }
      if mark.count == 1, let letter = mark.utf8.first, (0x61...0x6A).contains(letter) {
        return ("a)", item(Int(letter) - 0x60, length))
      }
      return nil
    }
    // `IV. Findings`, `D. Findings` as headings.
    guard passage.role == .heading, let dot = text.firstIndex(of: "."), text[dot...].hasPrefix(". ") else {
      return nil
    }
    let letters = String(text[..<dot])
    if let index = roman.firstIndex(of: letters), letters.count > 1 || "IV".contains(letters) {
      return ("roman", item(index + 1, letters.utf8.count + 1))
    }
    guard letters.count == 1, let letter = letters.utf8.first, (0x41...0x48).contains(letter) else {
      return nil
    }
    return ("letter", item(Int(letter) - 0x40, 2))
  }

  /// `3`, `三`, `IV` or `D`, by style, with its length in characters.
  private static func number(_ text: Substring) -> (style: String, number: Int, length: Int)? {
    let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
    if !digits.isEmpty { return digits.count < 3 ? Int(digits).map { ("1", $0, digits.count) } : nil }
    let numerals = text.prefix { chinese.contains($0) }
    if !numerals.isEmpty {
      let values = numerals.compactMap { chinese.firstIndex(of: $0) }.map { $0 + 1 }
      if values.count == 1 { return ("一", values[0], 1) }
      return values.count == 2 && values[0] == 10 ? ("一", 10 + values[1], 2) : nil
    }
    let letters = text.prefix { $0.isASCII && $0.isUppercase }
    // I and V are numbers; of other letters alone each is the one of the alphabet.
    if let index = roman.firstIndex(of: String(letters)),
      letters.count > 1 || letters == "I" || letters == "V"
    {
      return ("I", index + 1, letters.count)
    }
    guard letters.count == 1, let letter = letters.utf8.first else { return nil }
    return ("A", Int(letter) - 0x40, 1)
  }

  // MARK: lists within a passage

  /// `（1）…；（2）…；（4）…`, `①…②…④…`, `一是…；二是…；四是…`, `第一，…；第二，…；第四，…`.
  func inline(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.passages.filter { $0.role == .body }.flatMap { passage in
      Self.forms.flatMap { form in
        let items = form.enumerated().compactMap { index, words -> Item? in
          let ranges = words.flatMap { passage.bytes.ranges(of: $0) }.filter { Self.begins($0, in: passage) }
          return ranges.min { $0.lowerBound < $1.lowerBound }.map {
            Item(number: index + 1, range: $0, passage: passage)
          }
        }
        // Each once, in the order of the text.
        guard items.first?.number == 1,
          items.map(\.range.lowerBound) == items.map(\.range.lowerBound).sorted()
        else { return [Defect]() }
        return skips(items, least: 3)
      }
    }
  }

  /// The words of each number from 1 to 9, in every form.
  private static let forms: [[[String]]] = {
    let numbers = Array(1...9)
    let ordinals = ["First, ", "Second, ", "Third, ", "Fourth, ", "Fifth, ", "Sixth, ", "Seventh, "]
    return [
      numbers.map { ["（\($0)）", "(\($0))"] },
      numbers.map { ["（\(chinese[$0 - 1])）", "(\(chinese[$0 - 1]))"] },
      numbers.map { [String(Array("①②③④⑤⑥⑦⑧⑨")[$0 - 1])] },
      numbers.map { [chinese[$0 - 1].description + "是"] },
      numbers.map { ["第\(chinese[$0 - 1])，", "第\(chinese[$0 - 1])、"] },
      numbers.map { ["(" + String(decoding: [UInt8($0 + 0x60)], as: UTF8.self) + ") "] },
      ordinals.map { [$0] },
    ]
  }()

  /// Whether an item begins a passage or follows a mark.
  private static func begins(_ range: Range<Int>, in passage: WrittenPassage) -> Bool {
    let before = passage.text(from: max(0, range.lowerBound - 6), to: range.lowerBound).bare
    return before.isEmpty || range.lowerBound == 0
      || before.endsInAny(["。", "；", "：", "，", ";", ":", ",", ".", "and", "为"])
  }

  /// The items that do not follow the one before them; nothing of a list that skips more than one.
  private func skips(_ items: [Item], least: Int) -> [Defect] {
    guard items.count >= least, items[0].number == 1 else { return [] }
    let wrong = zip(items, items.dropFirst()).filter { $1.number != $0.number + 1 && $1.number != 1 }
    // `建议 5、建议 7、建议 7、建议 8`: one of them has the number of the next.
    if wrong.count == 2,
      let index = items.indices.dropFirst().dropLast().first(where: { index in
        items[index].number != items[index - 1].number + 1
          && items[index + 1].number == items[index - 1].number + 2
      }), wrong[0].1.range == items[index].range, wrong[1].0.range == items[index].range
    {
      return [
        defect(
          items[index].words, after: items[index - 1].number,
          at: items[index].passage.place(items[index].range))
      ]
    }
    guard wrong.count == 1 else { return [] }
    return wrong.map { defect($1.words, after: $0.number, at: $1.passage.place($1.range)) }
  }
}
