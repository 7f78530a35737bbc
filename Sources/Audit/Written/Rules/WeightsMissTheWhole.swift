internal import Diagnostics
internal import Evaluation

/// The weights of all indicators do not add up to 100.
struct WeightsMissTheWhole: TextRule {
  let page = RulePage(
    code: "JX2106", severity: .error,
    title: Message(zh: "权重之和不是 100", en: "Weights do not add up to 100"),
    meaning: Message(
      zh: "一句话列出各一级指标的权重，或指标得分表的权重合计，不是 100；或者表中一组名称后写的分值（“产出时效（5 分）”）不是它所含指标的权重之和。",
      en: """
        The weights that a sentence lists for all first-level indicators, or the total of a table's weights, are not \
        100; or the points behind the name of a group are not what its indicators weigh.
        """
    ),
    bad: "四个一级指标权重分别为 18 分、22 分、32 分、30 分。", good: "四个一级指标权重分别为 18 分、22 分、32 分、28 分。",
    fix: Message(zh: "核对各项权重", en: "check the weights"), criterion: Criterion.scores)

  private static let hundred = Fraction(100)

  func defects(in report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { defect(in: $0) ?? groups($0, report) }
      + report.tables.map(\.upright).flatMap {
        [defect(in: $0)].compactMap { $0 } + mergedGroups(in: $0) + groupsNamedTwice(in: $0)
      }
      + report.sentences.compactMap(coefficients)
  }

  /// `政策效果指数＝0.3×甲＋0.4×乙＋0.3×丙`: the coefficients of a weighted mean.
  private func coefficients(in sentence: Sentence) -> Defect? {
    guard !sentence.hasReferences, sentence.hasAny(["＋", "+"]), sentence.hasAny(["×", "*"]) else {
      return nil
    }
    let factors = sentence.numbers.filter { number in
      let behind = sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound)
      let before = sentence.passage.text(from: sentence.range.lowerBound, to: number.range.lowerBound)
      return number.value < .one && [.plain, .share].contains(number.number.kind)
        && ["×", "*"].contains { behind.hasPrefix($0) }
        && (before.isEmpty || before.endsInAny(["＝", "=", "＋", "+", "为", "按", "“", "：", "是", "，"]))
    }
    guard factors.count > 1, let first = factors.first, let last = factors.last,
      zip(factors, factors.dropFirst()).allSatisfy({ left, right in
        let between = sentence.passage.text(from: left.range.upperBound, to: right.range.lowerBound)
        return between.count { "＋+".contains($0) } == 1 && !between.hasAny(["，", "；", "。", "＝", "="])
      })
    else { return nil }
    let sum = factors.map(\.value).sum
    guard sum != .one, (sum - .one).magnitude * Fraction(3) < .one else { return nil }
    return Defect(
      Message(
        zh: "各项权重之和是 \(last.number.words(for: sum))，不是 \(last.number.words(for: .one))",
        en: "the coefficients add up to \(last.number.words(for: sum)), not \(last.number.words(for: .one))"),
      at: last.place, about: [last.words], values: [sum, .one], fix: page.fix,
      notes: [Message(zh: "第一项", en: "the first one").note(at: first.place)])
  }

  /// `权重分别为 18 分、22 分、32 分、28 分`.
  private func defect(in sentence: Sentence) -> Defect? {
    guard !sentence.hasReferences, sentence.hasAny(["权重", "分值", "weights"]),
      let first = sentence.numbers.firstIndex(where: {
        $0.lead.hasAny(["权重分别", "分值分别", "权重依次", "权重为", "weights of", "weights are"])
      })
    else { return nil }
    let start = sentence.numbers[first]
    let list = sentence.numbers[first...].prefix { number in
      number.place == start.place
        || number.number.kind == start.number.kind
          && ["", "和", "及", "and"].contains(number.lead.trimming(leading: ["分别为"], trailing: []))
    }
    let sum = list.map(\.value).sum
    let whole = start.number.kind == .share ? Fraction.one : Self.hundred
    // Fewer than three, or far from the whole, are the weights of some.
    guard list.count > 2, let last = list.last, sum != whole,
      (sum - whole).magnitude * Fraction(5) < whole,
      [.points, .plain, .share].contains(start.number.kind)
    else { return nil }
    return Defect(
      Message(
        zh: "各项权重之和是 \(last.number.words(for: sum))，不是 100",
        en: "the weights add up to \(last.number.words(for: sum)), not 100"),
      at: last.place, about: [last.words], values: [sum, whole], fix: page.fix,
      notes: [Message(zh: "第一项", en: "the first weight").note(at: start.place)])
  }

  private static let groupUnits = [
    "部分", "类", "方面", "维度", "个一级指标", "一级指标", "大类", "groups", "parts", "dimensions",
  ]

  private static let scored = [
    "得分", "扣", "以上", "以下", "scored", "deduct", "lost", "above", "below",
  ]

  /// `four groups: decision (16 points), process (24 points), output (30 points) and effect (28 points)`, `总分 100 分。其中，
  /// 政策制定 20 分，政策实施 20 分……`: as many as are announced, and not 100.
  private func groups(_ sentence: Sentence, _ report: WrittenReport) -> Defect? {
    guard report.isAlone, !sentence.hasReferences, [.body, .note].contains(sentence.passage.role),
      !sentence.text.lowercased().hasAny(Self.scored)
    else { return nil }
    let points = sentence.numbers.filter { $0.number.kind == .points }
    let list = points.filter { !$0.lead.hasAny(["总分", "满分", "合计", "共"]) }
    guard list.count > 2, list.count < 8, points.count <= list.count + 1, let first = list.first,
      let last = list.last,
      list.allSatisfy({ $0.number.bound == .exact && !$0.number.isRange && !$0.before.bare.hasSuffix("每") }),
      points.filter({ point in !list.contains { $0.place == point.place } }).allSatisfy({
        $0.value == Self.hundred
      })
    else { return nil }
    let earlier = report.sentence(before: sentence)
    let counts = (earlier?.numbers ?? []) + sentence.numbers
    let isAnnounced = counts.contains { count in
      count.value == Fraction(list.count) && count.place < first.place
        && Self.groupUnits.contains { (count.words + count.tail).lowercased().bare.has($0) }
    }
    let isWhole =
      sentence.text.bare.hasPrefix("其中")
      && earlier?.numbers.last.map { $0.number.kind == .points && $0.value == Self.hundred } == true
    let sum = list.map(\.value).sum
    // Where the table gives the groups' weights, each is held against those.
    guard isAnnounced || isWhole, ScoreGroup.all(in: report).isEmpty, sum != Self.hundred,
      (sum - Self.hundred).magnitude * Fraction(5) < Self.hundred
    else { return nil }
    return Defect(
      Message(
        zh: "各部分权重之和是 \(last.number.words(for: sum))，不是 100",
        en: "the weights of the groups add up to \(last.number.words(for: sum)), not 100"),
      at: last.place, about: [last.words], values: [sum, Self.hundred], fix: page.fix,
      notes: [Message(zh: "第一项", en: "the first weight").note(at: first.place)])
  }

  /// The last total of a table that also totals scores.
  private func defect(in table: WrittenTable) -> Defect? {
    guard let weight = table.columns(.weight).last, !table.columns(.score).isEmpty,
      let row = table.rows.indices.last(where: { table.isTotal($0) }), !table.isSubtotal(row),
      row == table.rows.indices.last, let total = table.rows[row][weight].number, total.kind != .share,
      total.value != Self.hundred, (total.value - Self.hundred).magnitude < Fraction(20)
    else { return nil }
    let cell = table.rows[row][weight]
    return Defect(
      Message(zh: "权重合计是 \(cell.text)，不是 100", en: "the weights total \(cell.text), not 100"),
      at: cell.place, about: [cell.text], values: [total.value, Self.hundred], fix: page.fix)
  }
}
