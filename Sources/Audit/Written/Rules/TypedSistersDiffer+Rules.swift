internal import Diagnostics
internal import Evaluation

/// Rules in a table of scores that are the same but for their floor.
extension TypedSistersDiffer {
  private struct Rule {
    let indicator: IndicatorRow
    let text: String
    let floor: StatedNumber
  }

  /// `线性，下限60%，目标90%` beside `线性，下限50%，目标90%`: indicators of one weight, and of one kind or one branch.
  func rules(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone else { return [] }
    let rules = report.tables.map(\.upright).flatMap { scoringRules(of: $0, report) }
    return rules.indices.compactMap { index -> Defect? in
      let rule = rules[index]
      guard !found.contains(where: { $0.place?.line == rule.floor.place.line }),
        let sister = rules[..<index].first(where: { isSister($0, rule) }) ?? usual(of: rule, among: rules)
      else { return nil }
      // Where several floors are usual, none of them is an exception.
      let floors = Set(rules.filter { $0.text == rule.text }.map(\.floor.value))
      guard floors.count == 2 else { return nil }
      return Defect(
        Message(
          zh:
            "“\(rule.indicator.label)”以 \(rule.floor.words) 为下限，评分标准其余相同的“\(sister.indicator.label)”用 \(sister.floor.words)，没有说明理由",
          en:
            "“\(rule.indicator.label)” has its floor at \(rule.floor.words), “\(sister.indicator.label)”, whose rule is otherwise the same, at \(sister.floor.words), without a reason"
        ),
        at: rule.floor.place, about: [rule.indicator.label], values: [rule.floor.value, sister.floor.value],
        fix: page.fix, notes: [Message(zh: "同类指标", en: "the sister").note(at: sister.floor.place)])
    }
  }

  private func isSister(_ left: Rule, _ right: Rule) -> Bool {
    guard left.text == right.text, left.text.contains(where: \.isArabicDigit),
      left.floor.value != right.floor.value,
      left.indicator.key != right.indicator.key, let weight = left.indicator.weight,
      weight.number.value == right.indicator.weight?.number.value
    else { return false }
    return left.indicator.name.suffix(3) == right.indicator.name.suffix(3)
      || branch(left.indicator) != nil && branch(left.indicator) == branch(right.indicator)
  }

  /// One of at least three in the same group whose rules are the same to the last word, where only this one has another
  /// floor.
  private func usual(of rule: Rule, among rules: [Rule]) -> Rule? {
    guard let group = rule.indicator.code?.first, rule.text.count(where: \.isHan) > 5 else { return nil }
    let kin = rules.filter { $0.text == rule.text && $0.indicator.code?.first == group }
    let others = kin.filter { $0.floor.value != rule.floor.value }
    guard others.count == kin.count - 1, others.count > 2, Set(others.map(\.floor.value)).count == 1 else {
      return nil
    }
    return others.first
  }

  /// `C1` of `C17`, `4` of `4.3`; nil without a code.
  private func branch(_ row: IndicatorRow) -> String? {
    guard let code = row.code, code.count > 2, row.name.endsInAny(["率", "度"]) else { return nil }
    return String(code.dropLast())
  }

  private func scoringRules(of table: WrittenTable, _ report: WrittenReport) -> [Rule] {
    table.rows.indices.compactMap { number -> Rule? in
      let cells = table.rows[number]
      guard
        let cell = cells.first(where: {
          $0.number == nil
            && ($0.text.has("下限") || $0.text.has("不得分") && $0.text.hasAny(["每", "×", "按比例", "线性"]))
            && !$0.text.hasAny(["考虑", "鉴于", "由于", "难度", "基数", "理由"])
        }),
        let indicator = report.indicatorRows.first(where: { row in
          row.isLeaf && cells.contains { $0.text == row.label || $0.text == row.name }
        })
      else { return nil }
      let passage = cell.passage
      let numbers = SentenceReader(passage, number: -1, scanner: NumberScanner()).sentences.flatMap(\.numbers)
      let floors = numbers.filter { stated in
        guard stated.number.kind == .share, !stated.number.isRange else { return false }
        let behind = passage.text(from: stated.range.upperBound, to: passage.bytes.count).prefix {
          !"；。，、;".contains($0)
        }
        return stated.lead.bare.endsInAny(["下限", "下限为"])
          || stated.number.bound == .below && behind.hasAny(["不得分", "得0分"])
      }
      guard floors.count == 1, let floor = floors.first else { return nil }
      let text =
        passage.text(from: 0, to: floor.range.lowerBound) + "…"
        + passage.text(from: floor.range.upperBound, to: passage.bytes.count)
      return Rule(indicator: indicator, text: text, floor: floor)
    }
  }
}
