/// One change of the content, as a slip of the hand makes it.
package struct Mutation: Sendable {
  /// What is done to a number.
  package enum Slip: String, Sendable, CaseIterable {
    case digit
    case swap
    case tenfold
    case point
    case sign
  }

  /// The same as long as the content is: file, keys, number and slip.
  package let name: String
  package let file: String
  /// The whole file as changed.
  package let text: String
  /// What was changed, for the reason why nothing notices it.
  package let number: WrittenNumber?

  package init(name: String, file: String, text: String, number: WrittenNumber?) {
    self.name = name
    self.file = file
    self.text = text
    self.number = number
  }
}

extension WrittenNumber {
  /// The number after a slip; nil where that does not apply or changes nothing.
  func changed(by slip: Mutation.Slip) -> String? {
    let digits = Array(text)
    let changed: String
    switch slip {
    case .digit:
      let places = digits.indices.filter { digits[$0] != "." }
      let place = places[Int(seed % UInt64(places.count))]
      var other = digits
      other[place] = digits[place] == "9" ? "8" : Self.next(digits[place])
      changed = String(other)
    case .swap:
      let places = digits.indices.filter { digits[$0] != "." }
      let pairs = zip(places, places.dropFirst()).filter { digits[$0] != digits[$1] }
      guard !pairs.isEmpty else { return nil }
      let pair = pairs[Int(seed % UInt64(pairs.count))]
      var other = digits
      other.swapAt(pair.0, pair.1)
      changed = String(other)
    case .tenfold:
      guard let point = digits.firstIndex(of: ".") else {
        changed = text + "0"
        break
      }
      var other = digits
      other.swapAt(point, point + 1)
      if other.last == "." { other.removeLast() }
      changed = Self.withoutLeadingZeros(other)
    case .point:
      guard digits.contains(".") else { return nil }
      changed = Self.withoutLeadingZeros(digits.filter { $0 != "." })
    case .sign: changed = "-" + text
    }
    return Double(changed) == Double(text) ? nil : changed
  }

  private static func next(_ digit: Character) -> Character {
    String((digit.wholeNumberValue ?? 0) + 1).first ?? "0"
  }

  private static func withoutLeadingZeros(_ digits: [Character]) -> String {
    var digits = digits[...]
    while digits.count > 1, digits[digits.startIndex] == "0", digits[digits.startIndex + 1] != "." {
      digits = digits.dropFirst()
    }
    return String(digits)
  }

  /// Decides where the slip falls: spread over the digits, the same in every run.
  private var seed: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (path.joined(separator: ".") + text).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash >> 7
  }
}

extension ContentTree {
  /// Every slip of every number of the given kinds, one at a time.
  package func slips(in kinds: Set<WrittenNumber.Kind>) -> [Mutation] {
    var seen: [String: Int] = [:]
    return numbers.filter { kinds.contains($0.kind) }.flatMap { number -> [Mutation] in
      let keys = number.path.joined(separator: ".")
      let base = "\(number.file.replacing("content/", with: "")) \(keys) \(number.text)"
      seen[base, default: 0] += 1
      let count = seen[base] ?? 1
      let name = count == 1 ? base : "\(base) (\(count))"
      return Mutation.Slip.allCases.compactMap { slip in
        number.changed(by: slip).map { changed in
          Mutation(
            name: "\(name) \(slip.rawValue)→\(changed)", file: number.file,
            text: replacing(number, with: changed), number: number)
        }
      }
    }
  }

  private func replacing(_ number: WrittenNumber, with changed: String) -> String {
    var lines = (files[number.file] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    var line = Array(lines[number.line])
    line.replaceSubrange(number.range, with: Array(changed))
    lines[number.line] = Substring(String(line))
    return lines.joined(separator: "\n")
  }
}

extension [Mutation] {
  /// The first, and every so many behind it.
  package func sample(every step: Int) -> [Mutation] {
    stride(from: 0, to: count, by: Swift.max(step, 1)).map { self[$0] }
  }
}
