internal import Diagnostics
internal import Evaluation

/// Amounts in 亿元 and counts in 万 that are ten times what the report gives everywhere else.
extension RestatementDisagrees {
  /// `保障下游 3 个乡镇 48 万人`, where the only other number of these words is `下游三个乡镇 4.8 万人`.
  func tenfoldCounts(_ report: WrittenReport) -> [Defect] {
    let counts = report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap {
      sentence in
      sentence.numbers.filter { stated in
        [.count, .measure].contains(stated.number.kind) && stated.words.has("万")
          && stated.number.bound == .exact
          && !stated.number.isRange && stated.years.isEmpty && !sentence.isOperand(stated)
      }
    }
    let places = Dictionary(grouping: counts) { $0.value }
    return counts.compactMap { stated -> Defect? in
      guard places[stated.value]?.count == 1,
        let other = places[stated.value * Fraction(1, over: 10)] ?? places[stated.value * Fraction(10)],
        let first = other.first, other.count == 1, first.place < stated.place, first.isComparable(to: stated),
        first.number.unit == stated.number.unit
      else { return nil }
      func terms(_ number: StatedNumber) -> Set<String> {
        Terms.all(in: String(number.before.suffix(20)) + "，" + number.tail.prefix(8))
      }
      guard terms(stated).intersection(terms(first)).count > 2 else { return nil }
      return Defect(
        Message(
          zh: "\(stated.words) 与别处的 \(first.words) 差十倍",
          en: "\(stated.words) is ten times off the \(first.words) elsewhere"
        ),
        at: stated.place, about: [stated.words], values: [stated.value, first.value], fix: page.fix,
        notes: [Message(zh: "别处", en: "elsewhere").note(at: first.place)])
    }
  }

  /// `总投资 32.00 亿元`, where 32,000.00 万元 stands elsewhere and nothing comes near 32 亿元.
  ///
  /// - Parameter found: amounts that differ from what stands in brackets behind them.
  func tenfold(_ report: WrittenReport, besides found: Set<Place>) -> [Defect] {
    let amounts = NamedAmount.all(in: report).filter { $0.number.kind == .money && !$0.number.isRange }
    guard amounts.contains(where: { $0.number.unitWord.hasPrefix("亿") }) else { return [] }
    // A column in a wrong unit says nothing of the others.
    let odd = Set(TypedUnitsDiffer.oversized(report).flatMap { $0.cells.map(\.place) })
    return amounts.compactMap { stated -> Defect? in
      guard stated.number.unitWord.hasPrefix("亿"), stated.number.bound == .exact, stated.words.has("亿"),
        !found.contains(stated.place)
      else { return nil }
      let others = amounts.filter { $0.place != stated.place && !odd.contains($0.place) }
      guard !others.contains(where: { $0.number.value * Fraction(2) >= stated.number.value }) else {
        return nil
      }
      let terms = Terms(stated.name, isChinese: true).pairs
      let same = others.first { other in
        stated.number.agrees(with: other.number.value * Fraction(10))
          && (stated.name.has("折合") || !Terms(other.name, isChinese: true).pairs.isDisjoint(with: terms))
      }
      return same.map { same in
        Defect(
          Message(
            zh: "\(stated.words) 是别处 \(same.words) 的十倍",
            en: "\(stated.words) is ten times the \(same.words) elsewhere"),
          at: stated.place, about: [stated.words], values: [stated.number.value, same.number.value],
          fix: page.fix, notes: [Message(zh: "别处", en: "elsewhere").note(at: same.place)])
      }
    }
  }
}
