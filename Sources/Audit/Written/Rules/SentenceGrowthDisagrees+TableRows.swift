internal import Diagnostics
internal import Evaluation

/// Changes of what a row is called, against its columns for two years.
extension SentenceGrowthDisagrees {
  /// `就诊人次比上年增加 6,132 人次，增长 12.00%`, where the row 就诊人次 has 52,600 and 58,912.
  func rowChanges(_ sentence: Sentence, _ changes: [String: [TableChange]]) -> [Defect] {
    guard !changes.isEmpty, sentence.hasAny(["比", "较"]), sentence.passage.role == .body else { return [] }
    return sentence.numbers.compactMap { change -> Defect? in
      guard [.share, .money, .count, .measure].contains(change.number.kind), change.number.hasThreeDigits,
        change.number.bound == .exact, !change.number.isRange,
        change.lead.without(["了", " "]).endsInAny(Self.up + Self.down),
        !change.lead.hasAny(["每", "均", "计划", "目标", "预算", "分别"])
      else { return nil }
      let isBare = (Self.up + Self.down).contains(
        change.lead.trimming(leading: ["，", " "], trailing: ["了", " "]))
      let clauses = change.before.split(omittingEmptySubsequences: false) { "；。".contains($0) }
      let before = clauses.last.map(String.init) ?? ""
      let named = changes.filter { label, _ in
        guard let range = before.firstRange(of: label) else { return false }
        let between = before[range.upperBound...].bare
        let isBegun = before[..<range.lowerBound].last.map { "年，全县市区州省：".contains($0) } ?? true
        // Behind a comma only the verb goes on with the same.
        let commas = between.count { $0 == "，" }
        return isBegun && ["比", "较", "同比"].contains(where: between.hasPrefix)
          && (commas == 0 || commas == 1 && isBare)
      }
      guard named.count == 1, let (label, all) = named.first else { return nil }
      let isShare = change.number.kind == .share
      let kin = all.filter { $0.isShare == isShare }
      guard let row = kin.first,
        !kin.contains(where: { Self.agrees(change.number, with: $0.value.magnitude, isShare) })
      else { return nil }
      let exact = row.value.magnitude
      return Defect(
        Message(
          zh: "“\(label)”在表中两年的变化不是 \(change.words)",
          en: "the two years of “\(label)” in the table do not change by \(change.words)"),
        at: change.place, about: [change.words], values: [change.value, exact], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: row.place)])
    }
  }

  /// Also in a unit of thousands or millions, which a table may give elsewhere.
  private static func agrees(_ number: TextNumber, with value: Fraction, _ isShare: Bool) -> Bool {
    if number.agrees(with: value) { return true }
    guard !isShare else { return false }
    return [10, 100, 1000, 10_000, 100_000_000].contains { scale in
      number.agrees(with: value * Fraction(scale)) || number.agrees(with: value * Fraction(1, over: scale))
    }
  }
}
