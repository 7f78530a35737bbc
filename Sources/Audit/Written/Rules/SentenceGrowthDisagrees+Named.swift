internal import Diagnostics
internal import Evaluation

/// Changes whose new value an earlier sentence names.
extension SentenceGrowthDisagrees {
  /// One amount whose change is given as two rates: `39.54 万元，比上年下降 13.30%`, and 11.74% elsewhere.
  func restated(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    var first: [String: StatedNumber] = [:]
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences else { return [] }
      return percent(sentence)
        + sentence.numbers.compactMap { change -> Defect? in
          guard let (amount, isDown) = Self.changed(change, in: sentence) else { return nil }
          let key = "\(amount.value.rounded(places: 2).plain) \(isDown)"
          guard let other = first[key] else {
            first[key] = change
            return nil
          }
          guard !change.number.agrees(exactly: other.number) else { return nil }
          return Defect(
            Message(
              zh: "\(amount.words) 的变化在这里是 \(change.words)，在另一处是 \(other.words)",
              en: "the change of \(amount.words) is \(change.words) here and \(other.words) elsewhere"),
            at: change.place, about: [change.words], values: [change.value, other.value], fix: page.fix,
            notes: [Message(zh: "另一处", en: "elsewhere").note(at: other.place)])
        }
    }
  }

  /// The amount that a rate says has changed since the year before, and whether it fell.
  private static func changed(_ change: StatedNumber, in sentence: Sentence) -> (StatedNumber, Bool)? {
    let lead = change.lead.without(["，", " ", "了"])
    let words = ["下降", "减少", "增长", "增加"]
    guard change.number.kind == .share, change.number.bound == .exact, change.number.hasThreeDigits,
      let word = words.first(where: { lead.hasSuffix($0) }),
      let amount = sentence.numbers.last(where: { number in
        number.place < change.place && number.number.kind == .money && number.number.hasThreeDigits
          && !words.contains { number.lead.hasSuffix($0) }
      })
    else { return nil }
    let between = sentence.passage.text(from: amount.range.upperBound, to: change.range.lowerBound)
    guard between.hasAny(["比上年", "较上年", "同比", "比20", "较20"]), !between.hasAny(["；", "预算"]) else {
      return nil
    }
    return (amount, ["下降", "减少"].contains(word))
  }

  /// `80.67%, up 31.44 percent from 49.23%`: points, not per cent.
  private func percent(_ sentence: Sentence) -> [Defect] {
    guard sentence.numbers.count > 2 else { return [] }
    return sentence.numbers.indices.dropFirst().dropLast().compactMap { index -> Defect? in
      let (new, change, old) = (
        sentence.numbers[index - 1], sentence.numbers[index], sentence.numbers[index + 1]
      )
      guard [new, change, old].allSatisfy({ $0.number.kind == .share }), change.number.bound == .exact,
        ["up", "down"].contains(change.lead.bare.lowercased()), old.lead.bare == "from",
        let exact = (new.value - old.value).divided(by: old.value)?.magnitude,
        !change.number.agrees(with: exact)
      else { return nil }
      return defect(change, exact, old, new)
    }
  }

  private static let marks = [
    "较上年增长", "比上年增长", "同比增长", "较上年增加", "比上年增加", "较上年下降", "比上年下降", "同比下降", "较上年减少", "同比减少", "同比增加",
  ]

  /// `调整后预算 4,120 万元。2022 年度预算为 2,950 万元，2023 年度调整后预算较上年增长 36.99%`
  func earlierNamed(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard !sentence.hasReferences, let before = report.sentence(before: sentence) else { return nil }
      let changes = sentence.numbers.filter { number in
        number.number.kind == .share && number.number.bound == .exact && number.lead.endsInAny(Self.marks)
      }
      guard changes.count == 1, let change = changes.first else { return nil }
      let name = change.lead.without(Self.marks + ["年度", "度", "，", " "])
      let own = sentence.numbers.filter { $0.place < change.place && $0.number.isAmount }
      guard name.count > 2, own.count == 1, let old = own.first, let year = old.years.last,
        let changed = change.years.last, year < changed
      else { return nil }
      let earlier = report.sentences(ofPassage: sentence.passageNumber).filter {
        $0.range.upperBound <= before.range.upperBound
      }.flatMap(\.numbers)
      let named = earlier.filter { $0.isComparable(to: old) && $0.lead.bare.hasSuffix(name) }
      let all = earlier.filter { $0.isComparable(to: old) }
      guard let new = named.last, !old.value.isZero, new.number.bound == .exact,
        let exact = (new.value - old.value).divided(by: old.value),
        !all.contains(where: { other in
          change.number.isRatio(
            of: (other.value - old.value).magnitude, to: old.value,
            slack: other.number.tolerance + old.number.tolerance)
        })
      else { return nil }
      return defect(change, exact.magnitude, old, new)
    }
  }
}
