internal import Diagnostics
internal import Evaluation

/// Rules in the analyses, alike but for one number that all others share.
extension TypedSistersDiffer {
  private struct Rule {
    let indicator: IndicatorRow
    /// The rule with every number left out.
    let pattern: String
    let numbers: [StatedNumber]
  }

  private static let explained = ["考虑", "鉴于", "由于", "难度", "基数", "理由", "约束性"]

  /// `达到 100%得满分，50%及以下不得分`, where three others of those words have 60%; `每低于目标值 1 个百分点扣 0.5 分`, where all
  /// others, of whatever weight, lose 1.
  func analysed(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rules = report.passages.indices.compactMap { number -> Rule? in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf
      else { return nil }
      return report.sentences(ofPassage: number).lazy.compactMap { Self.rule(in: $0, of: row) }.first
    }
    return Dictionary(grouping: rules, by: \.pattern).sorted { $0.key < $1.key }.flatMap {
      _, kin -> [Defect] in
      guard kin.count > 3, Set(kin.map(\.indicator.key)).count == kin.count,
        let count = kin.first?.numbers.count
      else { return [] }
      return (0..<count).compactMap { place -> Defect? in
        let values = Dictionary(grouping: kin) { $0.numbers[place].value }
        guard values.count == 2, let odd = values.values.first(where: { $0.count == 1 })?.first,
          let usual = values.values.first(where: { $0.count > 2 })?.first,
          !Self.isGoal(odd.numbers[place]),
          !found.contains(where: { $0.place?.line == odd.numbers[place].place.line })
        else { return nil }
        let (own, other) = (odd.numbers[place], usual.numbers[place])
        return Defect(
          Message(
            zh:
              "“\(odd.indicator.label)”的评分规则用 \(own.words)，措辞相同的“\(usual.indicator.label)”等用 \(other.words)，没有说明理由",
            en:
              "the rule of “\(odd.indicator.label)” has \(own.words) where “\(usual.indicator.label)” and others, in the same words, have \(other.words), without a reason"
          ),
          at: own.place, about: [odd.indicator.label], values: [own.value, other.value], fix: page.fix,
          notes: [Message(zh: "同类指标", en: "the sister").note(at: other.place)])
      }
    }
  }

  /// What is to be reached is each indicator's own.
  private static func isGoal(_ number: StatedNumber) -> Bool {
    number.lead.bare.hasSuffix("目标值") || number.lead.bare.endsInAny(["达到", "≥", "不低于", "目标", "达"])
      || number.tail.bare.hasPrefix("得满分") || number.tail.bare.hasPrefix("的得满分")
      || number.tail.bare.hasPrefix("及以上得满分")
  }

  private static func rule(in sentence: Sentence, of row: IndicatorRow) -> Rule? {
    guard sentence.hasAny(["不得分", "每低", "每超", "每少", "每缺"]), !sentence.hasAny(explained),
      sentence.numbers.count < 7, !sentence.numbers.isEmpty,
      // What was found belongs to no rule.
      !sentence.hasAny(["实际", "完成率为", "，得", "；得"])
    else { return nil }
    var pattern = ""
    var start = sentence.range.lowerBound
    for number in sentence.numbers {
      pattern +=
        sentence.passage.text(from: start, to: number.range.lowerBound) + "…" + number.number.unitWord
      start = number.range.upperBound
    }
    pattern += sentence.passage.text(from: start, to: sentence.range.upperBound)
    return Rule(indicator: row, pattern: pattern.without([" ", "*"]), numbers: sentence.numbers)
  }
}
