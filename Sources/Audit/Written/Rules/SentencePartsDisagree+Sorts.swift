internal import Diagnostics
internal import Evaluation

/// Things of several sorts, each counted in its own unit, in brackets behind how many they are.
extension SentencePartsDisagree {
  private static let general: Set<String> = ["个", "项", "处", "件", "台", "套", "次", "场", "起", "份", "家"]

  /// `已完工的单体 30 个（苑点 20 处、步道 5 段、运动场 5 片）`.
  func sorts(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.has("（") else { return [] }
    let numbers = sentence.numbers
    return numbers.indices.compactMap { index -> Defect? in
      let whole = numbers[index]
      guard whole.number.kind == .count, whole.number.bound == .exact, !whole.number.isRange,
        Self.general.contains(whole.number.unitWord),
        case let behind = sentence.passage.text(from: whole.range.upperBound, to: sentence.range.upperBound)
          .bare,
        behind.hasPrefix("（"), let end = behind.firstIndex(of: "）"),
        case let items = behind[..<end].dropFirst().split(separator: "、", omittingEmptySubsequences: false),
        items.count > 2, case let parts = Array(numbers[(index + 1)...].prefix(items.count)),
        parts.count == items.count,
        zip(items, parts).allSatisfy({ item, part in
          let name = item.bare.prefix { $0.isHan }
          return !name.isEmpty && !name.hasAny(["每", "其中", "约", "第"])
            && [.count, .plain].contains(part.number.kind)
            && part.number.bound == .exact && item.bare.hasPrefix(name + part.words.bare)
            && item.bare.dropFirst(name.count).allSatisfy { $0.isHan || $0.isArabicDigit || $0 == "," }
        }),
        Set(items.map(\.last)).count > 1, case let sum = parts.map(\.value).sum, sum != whole.value,
        Slip.isOneDigit(whole.value, sum), (whole.value - sum).magnitude * Fraction(4) <= whole.value
      else { return nil }
      return defect(whole, parts, sum)
    }
  }
}
