internal import Diagnostics
internal import Evaluation

/// What an indicator's text takes off is not what it lacks of its weight.
struct TypedDeductionDisagrees: TextRule {
  let page = RulePage(
    code: "JX2117", severity: .error,
    title: Message(zh: "权重、扣分与得分不符", en: "Weight, deduction and score do not fit together"),
    meaning: Message(
      zh: "一段文字里，权重减去扣分不等于得分；或者写明每次扣几分、共几次，相乘不等于扣分总数；或者一边得满分一边扣分；或者写明按比例计分，而得分不是比率乘以权重。",
      en: """
        In one passage the weight less the deduction is not the score; or the points for each fault times the faults \
        are not the deduction; or full marks stand beside a deduction; or a score in proportion is not the rate of its weight.
        """),
    bad: "该指标权重为 4 分，扣 0.5 分，得 3.2 分。", good: "该指标权重为 4 分，扣 0.5 分，得 3.5 分。",
    fix: Message(zh: "核对权重、扣分和得分", en: "check weight, deduction and score"), criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    let found = report.passages.indices.flatMap { passage -> [Defect] in
      guard report.passages[passage].role == .body || report.passages[passage].role == .note else {
        return []
      }
      let points = report.points[passage]
      return [
        difference(report, passage, points), repeated(report, passage, points),
        excess(report, passage, points), fullMarks(report, passage, points), another(report, passage, points),
        proportion(report, passage, points) ?? countedProportion(report, passage, points),
        sharesOfWeight(report, passage, points),
        lacking(report, passage, points) ?? fewer(report, passage, points),
      ]
      .compactMap { $0 } + listed(report, passage)
    }
    guard report.isAlone else { return found }
    let more =
      found + report.tables.map(\.upright).flatMap { rows($0) + remarked($0) + standards($0) + multiples($0) }
      + groups(report)
      + totals(report) + named(report)
    let coded = (segments(report) + coded(report)).filter { one in
      !more.contains { $0.place?.line == one.place?.line }
    }
    // What is told more closely goes first.
    return more + coded
      + (pairs(report) + (report.isChinese ? inAll(report) : [])).filter { one in
        !(more + coded).contains { $0.place?.line == one.place?.line }
      }
  }

  /// `按“完成率×权重”计分……收割机 78 台，完成率 86.67%，权重 6 分，得 5.20 分；……`, each between semicolons.
  private func listed(_ report: WrittenReport, _ passage: Int) -> [Defect] {
    let sentences = report.sentences(ofPassage: passage)
    let rules = ["完成率×权重", "完成率×分值", "完成率*权重", "执行率×权重", "执行率×分值"]
    guard sentences.contains(where: { $0.hasAny(rules) }) else { return [] }
    return sentences.flatMap { sentence -> [Defect] in
      var segments: [[StatedNumber]] = [[]]
      for (index, number) in sentence.numbers.enumerated() {
        let start = index > 0 ? sentence.numbers[index - 1].range.upperBound : sentence.range.lowerBound
        if sentence.passage.text(from: start, to: number.range.lowerBound).has("；") { segments.append([]) }
        segments[segments.count - 1].append(number)
      }
      return segments.compactMap { numbers in
        let shares = numbers.filter { $0.number.kind == .share && $0.number.bound == .exact }
        let points = numbers.filter { $0.number.kind == .points }
        guard shares.count == 1, points.count == 2, points[0].lead.hasAny(["权重", "分值"]),
          points[1].lead.bare == "得",
          shares[0].lead.endsInAny(["完成率", "执行率"])
        else { return nil }
        let exact = min(shares[0].value, .one) * points[0].value
        let slack = shares[0].number.tolerance * points[0].value + points[1].number.tolerance
        guard !points[1].number.agrees(with: exact), (exact - points[1].value).magnitude > slack else {
          return nil
        }
        return Defect(
          Message(
            zh:
              "\(shares[0].words) × \(points[0].words) = \(points[1].number.words(for: exact))，不是 \(points[1].words)",
            en:
              "\(shares[0].words) × \(points[0].words) = \(points[1].number.words(for: exact)), not \(points[1].words)"
          ),
          at: points[1].place, about: [points[1].words], values: [points[1].value, exact], fix: page.fix,
          notes: [Message(zh: "比率", en: "the rate").note(at: shares[0].place)])
      }
    }
  }

  private func difference(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard let score = points.score, !points.deductions.isEmpty else { return nil }
    let typed = points.weight.map { (value: $0.value, words: $0.words, place: $0.place) }
    guard let weight = typed ?? Self.weight(ofPassage: passage, in: report) else { return nil }
    let single = points.deductions.map(\.value)
    // `公示不足、表格不全，两项各扣 1 分`: as often as its sentence counts them.
    let counts = points.deductions.compactMap { times(of: $0, passage, report) }
    guard counts.count == single.count else { return nil }
    let losses = zip(single, counts).map { $0 * $1 }
    let readings = [losses.sum, losses[losses.count - 1], losses.max() ?? .zero]
    // No more is taken off than there is.
    guard !readings.contains(where: { max(weight.value - $0, .zero) == score.value }) else { return nil }
    let exact = weight.value - losses.sum
    // `（权重 4 分，得 3.50 分）……条款完整，得 2.00 分；……考核不全，扣 0.50 分`: the points of one item only.
    if report.isAlone,
      report.sentences(ofPassage: passage).flatMap(\.numbers).contains(where: {
        $0.number.kind == .points && $0.value == exact && $0.place < score.place
          && $0.before.trimming(leading: [], trailing: [" "]).endsInAny(["，得", "，得分", "，得分为"])
      })
    {
      return nil
    }
    let lost = points.deductions.map(\.words).joined(separator: "、")
    return Defect(
      Message(
        zh: "权重 \(weight.words) 扣 \(lost) 得 \(score.number.words(for: exact))，不是 \(score.words)",
        en: "\(weight.words) less \(lost) is \(score.number.words(for: exact)), not \(score.words)"),
      at: score.place, about: [score.words], values: [score.value, exact], fix: page.fix,
      notes: [
        Message(zh: "权重在这里", en: "the weight is here").note(at: weight.place),
        Message(zh: "扣分在这里", en: "the deduction is here").note(at: points.deductions[0].place),
      ])
  }

  /// How often a deduction was made: two times of `两项各扣 1 分`, once of any other; nil where that is not known.
  private func times(of loss: StatedNumber, _ passage: Int, _ report: WrittenReport) -> Fraction? {
    let lead = loss.lead.without(["了", " "])
    guard lead.endsInAny(["各扣", "均扣", "分别扣", "各被扣", "各减", "各扣减"]) else { return .one }
    let before = report.sentences(ofPassage: passage).flatMap(\.numbers).last {
      $0.range.upperBound <= loss.range.lowerBound
    }
    guard let count = before, count.number.kind == .count, count.number.bound == .exact,
      count.value > .one, count.value < Fraction(10), count.value.isExact(atPlaces: 0),
      report.sentences(ofPassage: passage).contains(where: {
        $0.range.contains(count.range.lowerBound) && $0.range.contains(loss.range.lowerBound)
      })
    else { return nil }
    return count.value
  }

  /// `权重 8 分，得分 7.20 分。……得 7.60 分，扣 0.80 分`: two scores, of which weight and deduction make one.
  private func another(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard report.isAlone, points.scores.count == 2, points.deductions.count == 1,
      let loss = points.deductions.first,
      let weight = points.weight?.value ?? Self.weight(ofPassage: passage, in: report)?.value,
      points.scores.contains(where: { $0.value == weight - loss.value }),
      let odd = points.scores.first(where: { $0.value != weight - loss.value }),
      ["得", "得分", "得分为"].contains(odd.lead.trimming(leading: ["，", "（", "(", " "], trailing: [" "]))
    else { return nil }
    let exact = weight - loss.value
    // `条款完整得 2 分；……条款完整，得 2.00 分`: what the rule gives for one item.
    let isOfItem = report.sentences(ofPassage: passage).flatMap(\.numbers).contains {
      $0.number.kind == .points && $0.value == odd.value && $0.place < odd.place
    }
    guard !isOfItem else { return nil }
    return Defect(
      Message(
        zh: "扣 \(loss.words) 得 \(odd.number.words(for: exact))，不是 \(odd.words)",
        en: "less \(loss.words) is \(odd.number.words(for: exact)), not \(odd.words)"),
      at: odd.place, about: [odd.words], values: [odd.value, exact], fix: page.fix,
      notes: [Message(zh: "扣分在这里", en: "the deduction is here").note(at: loss.place)])
  }

  /// The weight that a table gives to the indicator under whose heading a passage stands.
  private static func weight(ofPassage passage: Int, in report: WrittenReport) -> (
    value: Fraction, words: String, place: Place
  )? {
    guard let row = report.indicatorRow(ofPassage: passage), let weight = row.weight else { return nil }
    return (weight.number.value, weight.cell.text, weight.cell.place)
  }

  private static let faultsBefore = [
    "少", "缺", "未", "漏", "逾期", "超", "不合格", "迟", "不", "发现", "missing", "late", "missed", "failed", "short",
  ]
  private static let faultsBehind = [
    "lacked", "lack ", "had no", "were missing", "was missing", "were late", "was late", "failed",
    "were incomplete",
    "were unsigned", "did not",
  ]

  /// `5 lacked the signature`, `四处变更缺县林业局签字`: the fault stands behind its number.
  private static func isFault(_ number: StatedNumber) -> Bool {
    let tail = number.tail.lowercased().bare
    if faultsBehind.contains(where: { tail.hasPrefix($0) }) { return true }
    let words = tail.prefix(8)
    return words.first?.isHan == true && !number.lead.hasAny(["抽", "共", "检查", "核查", "全部", "各"])
      && ["缺", "没有", "未按", "逾期", "超期", "未经"].contains { words.has($0) }
  }

  /// `每少一次扣 0.5 分，少 3 次，扣 2 分`.
  private func repeated(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard let each = points.each, points.deductions.count == 1, let loss = points.deductions.first else {
      return nil
    }
    // `每 1 个百分点扣 0.20 分` counts no faults.
    let isOfPoints = (each.before.suffix(12) + each.tail.prefix(60)).hasAny(["百分点", "percentage point"])
    let faults = report.sentences(ofPassage: passage).flatMap(\.numbers).filter {
      $0.number.kind == .count && $0.number.bound == .exact && !$0.lead.hasAny(["每", "each", "per "])
        && ($0.lead.lowercased().hasAny(Self.faultsBefore)
          || report.isAlone && !isOfPoints && Self.isFault($0))
    }
    guard faults.count == 1, let fault = faults.first else { return nil }
    let exact = each.value * fault.value
    guard exact != loss.value, exact >= .zero else { return nil }
    // `大坪乡 2 个村缺签字，共 3 个村，每村扣 0.5 分，扣 1.5 分`
    let isOfAnother = report.sentences(ofPassage: passage).flatMap(\.numbers).contains {
      $0.number.kind == .count && $0.lead.hasAny(["共", "合计", "计"]) && each.value * $0.value == loss.value
    }
    guard !isOfAnother else { return nil }
    if let weight = points.weight, exact > weight.value, loss.value == weight.value { return nil }
    // `得 2.00 分，每少 1 次扣 1.00 分，扣完为止……扣完 2.00 分`: all of what one of its items has.
    if loss.value < exact, loss.lead.bare.endsInAny(["扣完", "扣光", "全部扣"]) { return nil }
    return Defect(
      Message(
        zh: "\(fault.words) × \(each.words) = \(loss.number.words(for: exact))，不是 \(loss.words)",
        en: "\(fault.words) × \(each.words) = \(loss.number.words(for: exact)), not \(loss.words)"),
      at: loss.place, about: [loss.words], values: [loss.value, exact], fix: page.fix,
      notes: [
        Message(zh: "每次扣分", en: "the points for each").note(at: each.place),
        Message(zh: "次数", en: "how many").note(at: fault.place),
      ])
  }

  private func fullMarks(_ report: WrittenReport, _ passage: Int, _ points: PointsOfPassage) -> Defect? {
    guard let (sentence, range) = points.fullMarks, let loss = points.deductions.first, points.score == nil,
      !points.isOfSeveral
    else { return nil }
    // `……得满分；……，“制度执行有效性”扣 2.00 分` speaks of two.
    let own = report.indicatorRow(ofPassage: passage)?.key
    let clause = loss.before.split { "；。".contains($0) }.last ?? ""
    // `资金使用……得满分。质量安全管理……扣 1.00 分`: a passage that is no indicator's own tells of one in each sentence.
    if report.isAlone, own == nil, !sentence.range.contains(loss.range.lowerBound) { return nil }
    if report.isAlone,
      report.indicatorRows.contains(where: { $0.isLeaf && $0.key != own && clause.has($0.key) })
    {
      return nil
    }
    return Defect(
      Message(zh: "得满分，却扣了 \(loss.words)", en: "full marks are given, though \(loss.words) are deducted"),
      at: sentence.passage.place(range), about: [loss.words], values: [loss.value], fix: page.fix,
      notes: [Message(zh: "扣分在这里", en: "the deduction is here").note(at: loss.place)])
  }
}
