internal import Diagnostics
internal import Evaluation

/// Scores that a passage gives in proportion to its one rate.
extension TypedDeductionDisagrees {
  private static let rules = [
    "按完成率计分", "按执行率计分", "按达标率计分", "按合格率计分", "按实际完成率计分", "按到位率计分", "按覆盖率计分", "按完成率计算得分", "按执行率计算得分",
    "按完成率得分", "按执行率得分", "按完成比例计分", "按比率计分", "，按比例得分", "，按比例计分", "，按比例计算得分", "按完成比例得分", "按实际完成比例计分",
  ]

  /// `按完成率计分法`: a method that the report has defined somewhere.
  private static func isOfMethod(_ passage: WrittenPassage) -> Bool {
    passage.bytes.hasAnyWord(["计分法", "计分办法", "得分法", "计分公式"])
  }

  /// `分值 6 分，完成率为 85%，按完成率计分，得 5.10 分`; over 100% counts as full.
  func proportion(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard report.isAlone, let score = points.score, points.deductions.isEmpty,
      report.passages[passage].bytes.hasAnyWord(Self.rules), !Self.isOfMethod(report.passages[passage]),
      let weight = points.weight?.value ?? report.indicatorRow(ofPassage: passage)?.weight?.number.value
    else { return nil }
    let shares = report.sentences(ofPassage: passage).flatMap(\.numbers).filter {
      $0.number.kind == .share && $0.number.bound == .exact && !$0.number.isRange
    }
    let rates = shares.filter {
      $0.lead.trimming(leading: [], trailing: ["为", "达", "是", " "]).hasSuffix("率")
        && !$0.lead.hasAny(["目标", "不低于", "达到"])
    }
    guard rates.count == 1, let rate = rates.first else { return nil }
    let readings =
      shares.filter { $0.place != rate.place && !$0.value.isZero }.compactMap {
        rate.value.divided(by: $0.value)
      } + [rate.value]
    guard !readings.contains(where: { score.number.agrees(with: min($0, .one) * weight) }) else { return nil }
    let exact = min(rate.value, .one) * weight
    guard (exact - score.value).magnitude > rate.number.tolerance * weight + score.number.tolerance else {
      return nil
    }
    return Defect(
      Message(
        zh: "\(rate.words) 按比例得 \(score.number.words(for: exact))，不是 \(score.words)",
        en: "\(rate.words) in proportion gives \(score.number.words(for: exact)), not \(score.words)"),
      at: score.place, about: [score.words], values: [score.value, exact], fix: page.fix,
      notes: [Message(zh: "比率", en: "the rate").note(at: rate.place)])
  }

  /// `14 个乡镇中有 8 个建立了档案，按比例计，得 2.00 分` of 4 points.
  func countedProportion(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard report.isAlone, let score = points.score, points.deductions.isEmpty,
      report.passages[passage].bytes.hasAnyWord(["，按比例计，", "，按比例得", "，按比例计分", "，按占比计分", "，按比例，"]),
      let weight = points.weight?.value ?? report.indicatorRow(ofPassage: passage)?.weight?.number.value
    else { return nil }
    let numbers = report.sentences(ofPassage: passage).flatMap(\.numbers)
    let counts = numbers.filter {
      $0.number.kind == .count && $0.number.bound == .exact && !$0.number.isRange
    }
    guard !numbers.contains(where: { $0.number.kind == .share }), counts.count == 2,
      counts[0].isComparable(to: counts[1]),
      counts[1].value < counts[0].value,
      report.passages[passage].text(from: counts[0].range.upperBound, to: counts[1].range.lowerBound).has(
        "中"),
      let share = counts[1].value.divided(by: counts[0].value),
      case let exact = share * weight, !score.number.agrees(with: exact),
      !score.number.agrees(with: weight - exact)
    else { return nil }
    return Defect(
      Message(
        zh:
          "\(counts[1].words) ÷ \(counts[0].words) 按比例得 \(score.number.words(for: exact))，不是 \(score.words)",
        en:
          "\(counts[1].words) ÷ \(counts[0].words) in proportion gives \(score.number.words(for: exact)), not \(score.words)"
      ),
      at: score.place, about: [score.words], values: [score.value, exact], fix: page.fix,
      notes: [Message(zh: "比率", en: "the rate").note(at: counts[1].place)])
  }
}
