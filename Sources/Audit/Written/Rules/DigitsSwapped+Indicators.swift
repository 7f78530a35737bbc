internal import Diagnostics
internal import Evaluation

/// Rates right behind the name of an indicator that are a digit off the one in its analysis.
extension DigitsSwapped {
  /// `供餐天数达标率 99.62%` among the findings, where the analysis of that indicator has 99.52%.
  func ofIndicators(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rates: [(owner: String?, isFinding: Bool, number: StatedNumber)] = report.sentences
      .filter { !$0.hasReferences && $0.passage.role == .body }
      .flatMap { sentence in
        let owner = report.indicatorRow(ofPassage: sentence.passageNumber)?.key
        return sentence.numbers.filter {
          $0.number.kind == .share && $0.number.bound == .exact && !$0.number.isRange
        }
        .map { (owner, report.isFinding(sentence.passage), $0) }
      }
    let tabled = report.tables.flatMap { $0.rows.joined() }.compactMap { ($0.number ?? $0.target)?.value }
    let times = Dictionary(grouping: rates.map { $0.number.value } + tabled) { $0 }.mapValues(\.count)
    let leaves = report.indicatorRows.filter { $0.isLeaf && $0.key.count > 3 }
    let known = Dictionary(grouping: rates.filter { $0.owner != nil }) { $0.owner ?? "" }
    return rates.compactMap { owner, isFinding, rate -> Defect? in
      guard isFinding, rate.number.hasThreeDigits, times[rate.value] == 1,
        let row = leaves.first(where: { names($0.key, at: rate.lead.bare) }),
        row.key != owner,
        let other = known[row.key]?.first(where: { one in
          one.number.number.step == rate.number.step
            && ResultOneDigitOff.isOneDigitOff(rate.number, one.number.value)
        })?.number
      else { return nil }
      return Defect(
        Message(
          zh: "“\(row.key)”的 \(rate.words) 只出现这一次，它的分析里是 \(other.words)：像是写错了数字",
          en:
            "\(rate.words) of “\(row.key)” stands here only, and its analysis has \(other.words): a digit looks mistyped"
        ),
        at: rate.place, about: [rate.words], values: [rate.value, other.value], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: other.place)])
    }
  }

  /// Whether the words before a number end with the name and no more than a verb.
  private func names(_ name: String, at lead: String) -> Bool {
    ["", "为", "达", "仅", "仅为", "只有"].contains { lead.hasSuffix(name + $0) }
  }
}
