/// A number in English words: eighty-five, three hundred and twenty.
enum EnglishNumeral {
  /// The whole number at an index and the index behind it; nil for other words and for “one” alone, which is
  /// mostly no number.
  static func read(_ text: ScanText, from start: Int) -> (value: Int, end: Int)? {
    guard mayBegin(text, start) else { return nil }
    var total = 0
    var current = 0
    var end = start
    var index = start
    var words = 0
    while true {
      let (word, behind) = text.word(at: index)
      if word == "and", total + current >= 100 {
        index = text.skippingSpaces(behind)
        continue
      }
      if let small = small[word] {
        // “twenty five” goes on, “five six” does not.
        guard current % 100 == 0 || (current % 100 >= 20 && current % 10 == 0 && small < 10) else { break }
        current += small
      } else if word == "hundred", (1...99).contains(current) {
        current *= 100
      } else if word == "thousand" || word == "million", current > 0 {
        total += current * (word == "thousand" ? 1000 : 1_000_000)
        current = 0
      } else {
        break
      }
      words += 1
      end = behind
      let isHyphen = text[behind] == "-" && small[text.word(at: behind + 1).text] != nil
      index = isHyphen ? behind + 1 : text.skippingSpaces(behind)
    }
    let value = total + current
    return words == 0 || value <= 1 ? nil : (value, end)
  }

  /// Whether the first letters are those of a number: most words need no closer look.
  static func mayBegin(_ text: ScanText, _ start: Int) -> Bool {
    // ASCII letters differ from their capitals in this bit.
    func letter(_ index: Int) -> Unicode.Scalar {
      text[index].map { $0.isASCIILetter ? Unicode.Scalar(UInt8($0.value) | 0x20) : $0 } ?? " "
    }
    switch (letter(start), letter(start + 1), letter(start + 2)) {
    case ("z", "e", "r"), ("o", "n", "e"), ("t", "w", _), ("t", "h", "r"), ("t", "h", "i"), ("t", "e", "n"),
      ("f", "o", _), ("f", "i", _),
      ("s", "i", "x"), ("s", "e", "v"), ("e", "i", "g"), ("e", "l", "e"), ("n", "i", "n"):
      return true
    default: return false
    }
  }

  private static let small: [String: Int] = {
    let upToNineteen = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var words: [String: Int] = [:]
    for (value, word) in upToNineteen.enumerated() { words[word] = value }
    for (index, word) in tens.enumerated() { words[word] = (index + 2) * 10 }
    return words
  }()
}
