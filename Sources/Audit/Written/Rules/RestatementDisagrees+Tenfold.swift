internal import Diagnostics
internal import Evaluation

/// Amounts in 亿元 that are ten times what the report gives everywhere else.
extension RestatementDisagrees {
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
          && !Terms(other.name, isChinese: true).pairs.isDisjoint(with: terms)
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
