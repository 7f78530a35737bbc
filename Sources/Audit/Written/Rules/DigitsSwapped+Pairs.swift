internal import Diagnostics
internal import Evaluation

/// Two digits in the other order, where two sentences tell one thing.
extension DigitsSwapped {
  /// `抽查 600 张，81 张无抽样人员签字`, where `抽查票据 600 张，18 张缺少抽样人员签字` stands elsewhere.
  func reversed(_ report: WrittenReport) -> [Defect] {
    let stated = report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap {
      sentence in
      sentence.numbers.filter { number in
        number.number.kind == .count && number.number.bound == .exact && !number.number.isRange
          && !number.number.isSpelled && number.value > Fraction(11) && number.value < Fraction(99)
          && number.number.step == .one
      }.map { (sentence, $0) }
    }
    let byValue = Dictionary(grouping: stated) { $0.1.number.unitWord + $0.1.value.plainDigits }
    return byValue.values.compactMap { same -> Defect? in
      guard same.count == 1, let (sentence, number) = same.first else { return nil }
      let digits = number.value.plainDigits
      let turned = String(digits.reversed())
      guard turned != digits, !turned.hasPrefix("0"),
        let others = byValue[number.number.unitWord + turned], others.count > 1
      else { return nil }
      let terms = Terms(sentence.text, isChinese: report.isChinese).pairs
      let other = others.first { other, _ in
        other.passageNumber != sentence.passageNumber
          && terms.intersection(Terms(other.text, isChinese: report.isChinese).pairs).count > 3
          // A whole that both name.
          && other.numbers.contains { whole in
            whole.value > Fraction(99) && whole.isComparable(to: number)
              && sentence.numbers.contains { $0.value == whole.value && $0.isComparable(to: whole) }
          }
          && !other.numbers.contains { $0.value == number.value }
      }
      return other.map { _, other in
        Defect(
          Message(
            zh: "\(number.words) 只出现这一次，另一处说同一件事是 \(other.words)：像是颠倒了两位",
            en:
              "\(number.words) stands here only, and \(other.words) where the same is told: two digits look swapped"
          ),
          at: number.place, about: [number.words], values: [number.value, other.value], fix: page.fix,
          notes: [Message(zh: "另一处", en: "elsewhere").note(at: other.place)])
      }
    }.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
  }
}
