internal import Diagnostics
internal import Evaluation

/// Quantities that one place rounds or bounds in words: `近 600 人`, `超过 5,000 人`, `800 多户`.
extension TypedTwice {
  /// Those that the exact number of the same thing elsewhere does not bear out.
  func rounded(_ report: WrittenReport, _ exact: [Statement]) -> [Defect] {
    guard report.isAlone else { return [] }
    let known = Dictionary(grouping: exact.filter { $0.number.bound == .exact }) { $0.subject }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap(\.numbers)
      .compactMap { stated -> Defect? in
        let lead = stated.lead.trimming(leading: [], trailing: ["逾", "突破", "将近", "超", "达", "近", "约", " "])
        guard [.nearly, .some, .above, .below].contains(stated.number.bound), !stated.number.isRange,
          [.count, .money, .measure].contains(stated.number.kind), stated.value > Fraction(20),
          !stated.tail.hasPrefix("的"), stated.years.isEmpty,
          let subject = Subject(
            lead: lead, tail: stated.tail, kind: stated.number.kind, isChinese: report.isChinese),
          !subject.isPlan,
          let same = known[subject]?.filter({ $0.number.isComparable(to: stated.number) && $0.years.isEmpty }
          ),
          let first = same.first, same.allSatisfy({ $0.number.agrees(exactly: first.number) }),
          !stated.number.agrees(with: first.number.value),
          first.number.value < stated.value * Fraction(2), stated.value < first.number.value * Fraction(2)
        else { return nil }
        return Defect(
          Message(
            zh: "“\(stated.lead.bare)\(stated.words)”与另一处的 \(first.words) 不符",
            en: "“\(stated.lead.bare) \(stated.words)” does not hold for the \(first.words) elsewhere"),
          at: stated.place, about: [stated.words], values: [stated.value, first.number.value], fix: page.fix,
          notes: [Message(zh: "另一处：\(first.words)", en: "elsewhere: \(first.words)").note(at: first.place)])
      }
  }
}
