internal import Diagnostics
internal import Evaluation

/// Scores by rules that take points off for each step below a bound, wherever rule, rate and score stand.
extension TypedScoreMissesTarget {
  /// What is known of an indicator.
  private struct Evidence {
    var rules: [(rule: StepRule, place: Place)] = []
    /// Rates that the indicator may have reached, and those that it surely has.
    var rates: [(value: Fraction, slack: Fraction, words: String, place: Place, isSure: Bool)] = []
    /// By how much it missed its bound, as shares.
    var gaps: [(value: Fraction, slack: Fraction, words: String, place: Place)] = []
    var scores: [(number: TextNumber, words: String, place: Place)] = []
  }

  func steps(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let tables = report.tables.map(\.upright)
    let segments = Dictionary(grouping: report.indicatorSegments) { $0.row.label + ($0.row.code ?? "") }
    return report.indicatorRows.compactMap { row -> Defect? in
      guard row.isLeaf, let weight = row.weight?.number.value, let score = row.score else { return nil }
      var evidence = row.table < 0 ? Evidence() : Self.evidence(of: row, in: tables[row.table])
      for segment in segments[row.label + (row.code ?? "")] ?? [] { Self.add(segment, to: &evidence) }
      evidence.scores.append((score.number, score.cell.text, score.cell.place))
      return defect(row, evidence, weight, report)
    }
  }

  private static func evidence(of row: IndicatorRow, in table: WrittenTable) -> Evidence {
    var evidence = Evidence()
    guard let score = row.score,
      let index = table.rows.firstIndex(where: { $0.contains { $0.place == score.cell.place } })
    else { return evidence }
    for (column, cell) in table.rows[index].enumerated() {
      if cell.number == nil, let rule = StepRule(cell.text) { evidence.rules.append((rule, cell.place)) }
      guard [.actual, .value, .completionRate, .rate].contains(table.roles[column]),
        let share = table.share(index, column),
        share.bound == .exact, !table.head[column].text.hasAny(["目标", "计划", "标准", "标杆", "得分率"])
      else { continue }
      evidence.rates.append((share.value, share.step * Fraction(1, over: 2), cell.text, cell.place, true))
    }
    return evidence
  }

  private static let aims = ["目标", "标准", "不低于", "达到", "应", "要求", "≥", "每", "上年", "以", "计划"]
  private static let results = ["率", "度", "为", "实际", "仅", "达", "占", "比例", "＝", "=", "比", "完成", "的"]

  private static func add(_ segment: CodedSegment, to evidence: inout Evidence) {
    let text = segment.passage.text(segment.range)
    if let rule = StepRule(text) {
      let place =
        segment.numbers.first { $0.number.kind == .percentagePoints }?.place
        ?? segment.passage.place(segment.range)
      evidence.rules.append((rule, place))
    }
    for number in segment.numbers where number.number.bound == .exact && !number.number.isRange {
      let lead = number.lead.bare
      let half = number.number.step * Fraction(1, over: 2)
      switch number.number.kind {
      case .share:
        let isSure =
          !lead.hasAny(aims) && lead.endsInAny(results)
          && !["的权重", "得满分", "及以上", "以上"].contains(where: number.tail.bare.hasPrefix)
        evidence.rates.append((number.value, half, number.words, number.place, isSure))
      case .percentagePoints
      where lead.endsInAny(["低于目标", "低于目标值", "低", "相差", "差", "差距", "低于标准", "少"]) && !lead.has("每"):
        evidence.gaps.append((number.value, half, number.words, number.place))
      case .points where lead.endsInAny(["得", "得分", "实得", "得分为", "计"]) && !lead.has("每"):
        evidence.scores.insert((number.number, number.words, number.place), at: 0)
      default: break
      }
    }
  }

  private func defect(_ row: IndicatorRow, _ evidence: Evidence, _ weight: Fraction, _ report: WrittenReport)
    -> Defect?
  {
    guard let first = evidence.rules.first, Set(evidence.rules.map { $0.rule.step }).count == 1,
      let score = evidence.scores.first, Set(evidence.scores.map(\.number.value)).count == 1
    else { return nil }
    let rule = first.rule
    let stem = TargetName.stem(row.name)
    let targets = Set(
      report.targets.filter { $0.number?.kind == .share && TargetName.stem($0.name) == stem }
        .compactMap { $0.number?.value })
    let bounds = Set(evidence.rules.compactMap { $0.rule.bound })
    guard bounds.count < 2, let bound = bounds.first ?? (targets.count == 1 ? targets.first : nil) else {
      return byGap(row, evidence, first, weight, score)
    }
    // Where rule and target differ another question says so.
    guard targets.allSatisfy({ $0 == bound }) else { return nil }
    func readings(below gap: Fraction, _ slack: Fraction) -> Bool {
      let times = gap.divided(by: rule.step) ?? .zero
      let each = rule.isOfWeight ? rule.loss * weight : rule.loss
      let error = (slack.divided(by: rule.step) ?? .zero) * each + score.number.step * Fraction(1, over: 2)
      return rule.scores(steps: times, weight: weight).contains {
        score.number.agrees(with: $0) || ($0 - score.number.value).magnitude <= error
      }
    }
    // A rate so low may score nothing, whatever the steps say.
    if score.number.value.isZero, !rule.floor.isZero { return nil }
    guard !evidence.rates.contains(where: { readings(below: bound - $0.value, $0.slack) }),
      // `93.50%，比目标值 95%低 1.50 个百分点`: where its own words fit, the bound of the rule is what differs.
      !evidence.gaps.contains(where: { gap in
        readings(below: gap.value, gap.slack)
          && evidence.rates.contains { rate in evidence.rates.contains { $0.value == rate.value + gap.value }
          }
      })
    else { return nil }
    let sure = evidence.rates.filter { $0.isSure && $0.value != bound }
    guard Set(sure.map(\.value)).count == 1, let rate = sure.first, rate.value >= rule.floor,
      rate.value < Fraction(2)
    else { return nil }
    let exact = rule.scores(steps: (bound - rate.value).divided(by: rule.step) ?? .zero, weight: weight)[0]
    return defect(row, rate.words, rate.place, first.place, score, exact)
  }

  /// `低于目标 5.00 个百分点，每低 1 个百分点扣 0.50 分`, where nothing gives the target.
  private func byGap(
    _ row: IndicatorRow, _ evidence: Evidence, _ rule: (rule: StepRule, place: Place), _ weight: Fraction,
    _ score: (number: TextNumber, words: String, place: Place)
  ) -> Defect? {
    guard evidence.gaps.count == 1, let gap = evidence.gaps.first,
      let times = gap.value.divided(by: rule.rule.step)
    else {
      return nil
    }
    let each = rule.rule.isOfWeight ? rule.rule.loss * weight : rule.rule.loss
    let error =
      (gap.slack.divided(by: rule.rule.step) ?? .zero) * each + score.number.step * Fraction(1, over: 2)
    let scores = rule.rule.scores(steps: times, weight: weight)
    guard
      !scores.contains(where: {
        score.number.agrees(with: $0) || ($0 - score.number.value).magnitude <= error
      })
    else {
      return nil
    }
    return defect(row, gap.words, gap.place, rule.place, score, scores[0])
  }

  private func defect(
    _ row: IndicatorRow, _ rate: String, _ place: Place, _ rule: Place,
    _ score: (number: TextNumber, words: String, place: Place), _ exact: Fraction
  ) -> Defect {
    Defect(
      Message(
        zh: "“\(row.label)”按评分规则，\(rate) 应得 \(score.number.words(for: exact))，得分写的是 \(score.words)",
        en: "“\(row.label)”: by its rule \(rate) scores \(score.number.words(for: exact)), not \(score.words)"
      ),
      at: score.place, about: [row.label], values: [score.number.value, exact], fix: page.fix,
      notes: [
        Message(zh: "评分规则", en: "the rule").note(at: rule),
        Message(zh: "比率", en: "the rate").note(at: place),
      ])
  }
}
