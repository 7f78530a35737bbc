internal import Diagnostics
internal import Evaluation

/// Totals of what each of several things has, in English.
extension SentenceProductDisagrees {
  private static let inAll = ["in all", "altogether", "in total"]
  private static let totals = [
    "a total of", "total of", "training", "reaching", "making", "totalling", "that is",
  ]

  /// `18 teams, each of two dentists and one nurse, 54 staff in all`, `12 workshops with 25 participants each, reaching 300`.
  func inEnglish(_ sentence: Sentence) -> Defect? {
    let numbers = sentence.numbers
    guard (3..<8).contains(numbers.count),
      let index = numbers.indices.dropFirst().first(where: { index in
        let behind = sentence.passage.text(
          from: numbers[index].range.upperBound, to: sentence.range.upperBound
        )
        .lowercased().prefix { !",;.".contains($0) }
        return Self.isExact(numbers[index])
          && (Self.inAll.contains { behind.bare.hasSuffix($0) }
            || numbers[index].before.lowercased().bare.endsInAny(Self.totals))
      })
    else { return nil }
    let whole = numbers[index]
    let before = Array(numbers[..<index] + numbers[(index + 1)...])
    guard before.allSatisfy({ Self.isExact($0) && $0.number.kind != .share }),
      [.count, .plain, .money].contains(whole.number.kind)
    else { return nil }
    let text = sentence.text.lowercased()
    guard
      !text.hasAny([
        "of which", "including", "other than", "except", "actual", "instead", "left", "fewer", "more than",
      ])
    else { return nil }
    // What each has stands behind `each`, or before it.
    let first =
      text.hasPrefix("each of the")
      ? 1
      : before.indices.dropFirst().first { index in
        let own = sentence.passage.text(from: before[index].range.upperBound, to: sentence.range.upperBound)
          .lowercased().prefix { !",;.".contains($0) }
        return before[index].lead.lowercased().has("each") || own.has(" each")
      }
    guard let first, before.count > 1 else { return nil }
    let each = before[first]
    let end = sentence.passage.text(from: each.range.upperBound, to: sentence.range.upperBound)
      .prefix { !",;.".contains($0) }
    let list = before[first...].filter { $0.range.lowerBound < each.range.upperBound + end.utf8.count }
    let ones = end.lowercased().split { !$0.isLetter }.count { $0 == "one" || $0 == "a" }
    let sum = list.map(\.value).sum + Fraction(ones)
    let factors = before[..<first].filter { number in
      !list.contains { $0.place == number.place } && number.number.kind != .money
    }
    guard !factors.isEmpty, (each.number.kind == .money) == (whole.number.kind == .money) else { return nil }
    return wrong(
      whole, Self.products(of: [sum, each.value], by: factors.map(\.value), nil), each, Array(factors))
  }
}
