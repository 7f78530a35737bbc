/// Dates in Chinese numerals, as reports are signed: `二〇二四年四月二十八日`.
extension WrittenDate {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// Every such date of a passage that has its year, in their order.
  static func inNumerals(of passage: WrittenPassage) -> [WrittenDate] {
    passage.bytes.ranges(of: "年").compactMap { mark in
      // Four numerals of three bytes each.
      guard mark.lowerBound >= 12, case let start = mark.lowerBound - 12,
        let year = number(passage.text(start..<mark.lowerBound), length: 4),
        let month = part(of: passage, from: mark.upperBound, to: "月"), (1...12).contains(month.value)
      else { return nil }
      let day = part(of: passage, from: month.end, to: "日")
      let range = start..<(day?.end ?? month.end)
      return WrittenDate(
        year: year, month: month.value, day: day?.value, words: passage.text(range),
        place: passage.place(range),
        range: range)
    }
  }

  /// A year, digit by digit.
  private static func number(_ text: String, length: Int) -> Int? {
    let values = text.compactMap { digits[$0] }
    guard text.count == length, values.count == length, let first = values.first, first == 1 || first == 2
    else {
      return nil
    }
    return values.reduce(0) { $0 * 10 + $1 }
  }

  /// 二十八 before 日, with the end of that word.
  private static func part(of passage: WrittenPassage, from start: Int, to word: String) -> (
    value: Int, end: Int
  )? {
    guard let end = passage.bytes.range(of: word, from: start), end.lowerBound - start <= 9 else {
      return nil
    }
    let text = Array(passage.text(start..<end.lowerBound))
    guard !text.isEmpty, text.allSatisfy({ digits[$0] != nil || $0 == "十" }) else { return nil }
    guard let ten = text.firstIndex(of: "十") else {
      return text.count == 1 ? digits[text[0]].map { ($0, end.upperBound) } : nil
    }
    let tens = ten == 0 ? 1 : digits[text[0]] ?? 0
    let ones = ten == text.count - 1 ? 0 : digits[text[text.count - 1]] ?? 0
    return (tens * 10 + ones, end.upperBound)
  }
}
