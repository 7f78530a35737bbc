/// What two languages of one sentence share without being understood: numbers, and how long it is beside its neighbour.
struct Likeness {
  /// Digits and named months.
  let numbers: Set<Int>
  /// Characters: of Chinese as of English, since only neighbours of one language are compared.
  let length: Int

  init(_ words: String) {
    numbers = TextPair.digits(in: words)
    length = words.count
  }

  /// How many times as long one neighbour must be as the other, in both languages, before it can be told by its length.
  /// Sentences of one translation seldom differ by more than a half from the ratio of their languages (Gale and Church,
  /// 1993, give a standard deviation of about a quarter for a sentence of 100 characters).
  private static let clearly = 1.7

  /// Whether two neighbours stand the other way round in the other language.
  static func areCrossed(_ main: (Likeness, Likeness), _ other: (Likeness, Likeness)) -> Bool {
    if main.0.numbers != main.1.numbers {
      if main.0.numbers == other.0.numbers && main.1.numbers == other.1.numbers { return false }
      if main.0.numbers == other.1.numbers && main.1.numbers == other.0.numbers { return true }
    }
    return main.0.isClearlyLonger(than: main.1) && other.1.isClearlyLonger(than: other.0)
      || main.1.isClearlyLonger(than: main.0) && other.0.isClearlyLonger(than: other.1)
  }

  private func isClearlyLonger(than other: Likeness) -> Bool {
    Double(length) >= Double(max(other.length, 1)) * Self.clearly
  }
}
