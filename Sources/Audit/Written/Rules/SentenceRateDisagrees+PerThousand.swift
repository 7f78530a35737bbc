internal import Diagnostics
internal import Evaluation

/// Numbers per thousand of the population.
extension SentenceRateDisagrees {
  /// `按常住人口 62.50 万人计算，千人口托位数为 4.50 个`, where the report has 2,500 托位.
  func perThousand(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let stated = report.sentences.filter { !$0.hasReferences && $0.passage.role == .body }.flatMap(\.numbers)
    return report.sentences.compactMap { sentence -> Defect? in
      guard !sentence.hasReferences, sentence.passage.role == .body,
        let rate = sentence.numbers.first(where: { $0.lead.has("千人口") && $0.number.bound == .exact }),
        let mark = rate.lead.firstRange(of: "千人口"),
        case let name = rate.lead[mark.upperBound...].trimming(
          leading: [], trailing: ["为", "达到", "达", "是", "数", "量"]),
        (1...6).contains(name.count), name.allSatisfy(\.isHan), rate.number.step < .one,
        let people = sentence.numbers.first(where: {
          $0.place < rate.place && $0.number.unit == "person" && $0.lead.has("人口")
            && $0.value > Fraction(1000)
        })
      else { return nil }
      let counts = stated.filter {
        $0.place != rate.place && $0.number.kind == .count
          && $0.lead.bare.trimming(leading: [], trailing: ["共", "总数", "数"]).hasSuffix(name)
      }
      let exact = { (count: StatedNumber) in (count.value * Fraction(1000)).divided(by: people.value) ?? .zero
      }
      guard !counts.isEmpty, !counts.contains(where: { rate.number.agrees(with: exact($0)) }),
        let count = counts.min(by: { (exact($0) - rate.value).magnitude < (exact($1) - rate.value).magnitude }
        ),
        Slip.isLikely(rate.value, for: exact(count))
      else { return nil }
      return Defect(
        Message(
          zh:
            "\(count.words) ÷ \(people.words) × 1000 = \(rate.number.words(for: exact(count)))，不是 \(rate.words)",
          en:
            "\(count.words) ÷ \(people.words) × 1000 = \(rate.number.words(for: exact(count))), not \(rate.words)"
        ),
        at: rate.place, about: [rate.words], values: [rate.value, exact(count)], fix: page.fix,
        notes: [
          Message(zh: "分子", en: "the numerator").note(at: count.place),
          Message(zh: "人口", en: "the population").note(at: people.place),
        ])
    }
  }
}
