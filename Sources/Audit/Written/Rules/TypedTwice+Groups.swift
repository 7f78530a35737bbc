internal import Diagnostics
internal import Evaluation

/// Weights, scores and score rates of groups of indicators that a text restates from the table of scores.
extension TypedTwice {
  private typealias Named = (group: ScoreGroup, stated: StatedNumber, measure: ScoreGroup.Measure?)

  func groups(_ report: WrittenReport) -> [Defect] {
    let groups = report.isAlone ? ScoreGroup.all(in: report) : []
    guard !groups.isEmpty else { return [] }
    let told = report.sentences.filter { sentence in
      [.body, .note].contains(sentence.passage.role) && !sentence.hasReferences
        && !sentence.hasAny(["上年", "去年", "同期", "自评", "调整前"])
        && report.indicatorRow(ofPassage: sentence.passageNumber) == nil
    }
    return told.flatMap { sentence -> [Defect] in
      let named = sentence.numbers.compactMap { Self.named($0, groups) } + Self.scored(sentence, groups)
      let listed = Self.listed(sentence, groups)
      return odd(listed.isEmpty ? named.filter { $0.measure == nil } : listed)
        + named.compactMap { name in name.measure.flatMap { differs(name, $0) } }
    }
  }

  /// `项目管理类 30 分，得 25.50 分`: the score right behind the weight of a group.
  private static func scored(_ sentence: Sentence, _ groups: [ScoreGroup]) -> [Named] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { weight, score in
      let between = sentence.passage.text(from: weight.range.upperBound, to: score.range.lowerBound).bare
      guard ["，得", "，实得", "，得分", "，得分为", "，评价得分", "，计", "，计得", "，评得", "，评定"].contains(between), isRead(score),
        let group = named(weight, groups), group.measure == nil || group.measure == .weight,
        group.group.entry(.weight)?.number.agrees(exactly: weight.number) == true
      else { return nil }
      return (group.group, score, .score)
    }
  }

  /// `产出类得分 29.57 分`, `决策 15 分`.
  private static func named(_ stated: StatedNumber, _ groups: [ScoreGroup]) -> Named? {
    let lead = stated.lead.trimming(
      leading: ["其中", "：", "，", "、", " ", "一级指标"], trailing: ["为", "是", "计", "共", " "])
    // `C 项目绩效得 57.29 分`.
    let code = lead.first.flatMap {
      $0.isASCII && $0.isUppercase && lead.dropFirst().first?.isHan == true ? String($0) : nil
    }
    let name = lead.dropFirst(code?.count ?? 0)
    guard isRead(stated),
      let group = groups.first(where: { name.hasPrefix($0.name) && ($0.code == nil || $0.code == code) })
    else { return nil }
    let rest = name.dropFirst(group.name.count).without(["类", "指标", "部分", "方面", "维度", "一级"])
    let isShare = stated.number.kind == .share
    switch rest {
    case "": return isShare ? nil : (group, stated, nil)
    case "得分率": return isShare ? (group, stated, .rate) : nil
    case "权重", "分值", "满分": return isShare ? nil : (group, stated, .weight)
    case "得分", "得", "实际得分", "评分", "评得", "计", "计得", "评定": return isShare ? nil : (group, stated, .score)
    default: return nil
    }
  }

  private static func isRead(_ stated: StatedNumber) -> Bool {
    let isPoints = stated.number.kind == .points || stated.number.kind == .plain && stated.number.step < .one
    return (isPoints || stated.number.kind == .share) && stated.number.bound == .exact
      && !stated.number.isRange
  }

  /// `决策、过程、产出、效益四类得分率依次为 86.67%、93.80%、96.57%、95.57%`.
  private static func listed(_ sentence: Sentence, _ groups: [ScoreGroup]) -> [Named] {
    let bytes = sentence.passage.bytes[sentence.range]
    let names = groups.map(\.name)
    let lists = ["、", "，", "和"].map { names.dropLast().joined(separator: "、") + $0 + (names.last ?? "") }
    guard let list = lists.lazy.compactMap({ bytes.range(of: $0) }).first,
      let cue = ["依次为", "分别为", "依次是", "分别是"].lazy.compactMap({ bytes.range(of: $0, from: list.upperBound) })
        .first
    else { return [] }
    let values = sentence.numbers.filter { $0.range.lowerBound >= cue.upperBound }.prefix(groups.count)
    guard values.count == groups.count, values.allSatisfy(isRead),
      Set(values.map(\.number.kind)).count == 1
    else { return [] }
    return zip(groups, values).map { ($0, $1, nil) }
  }

  /// The numbers of a list that are not the table's, half of them at most, where all others are of one of its columns.
  private func odd(_ list: [Named]) -> [Defect] {
    guard list.count > 2 else { return [] }
    let isShare = list[0].stated.number.kind == .share
    let measures = ScoreGroup.Measure.allCases.filter { measure in
      (measure == .rate) == isShare && list.allSatisfy { $0.group.has(measure) }
    }
    let found = measures.map { measure in list.compactMap { differs($0, measure) } }
    guard let fewest = found.min(by: { $0.count < $1.count }), fewest.count * 2 <= list.count else {
      return []
    }
    return fewest
  }

  private func differs(_ named: Named, _ measure: ScoreGroup.Measure) -> Defect? {
    guard let entry = named.group.entry(measure) else { return measure == .rate ? differs(named) : nil }
    guard !entry.number.agrees(exactly: named.stated.number) else { return nil }
    let (stated, name) = (named.stated, named.group.name)
    return Defect(
      Message(
        zh: "“\(name)”在这里是 \(stated.words)，在得分表中是 \(entry.cell.text)",
        en: "“\(name)” is \(stated.words) here and \(entry.cell.text) in the table of scores"),
      at: stated.place, about: [stated.words], values: [stated.value, entry.number.value], fix: page.fix,
      notes: [Message(zh: "得分表", en: "the table of scores").note(at: entry.cell.place)])
  }

  /// A score rate against score and weight of a table that gives none.
  private func differs(_ named: Named) -> Defect? {
    guard let weight = named.group.entry(.weight), let score = named.group.entry(.score),
      let exact = score.number.value.divided(by: weight.number.value),
      !named.stated.number.agrees(with: exact)
    else { return nil }
    let (stated, name) = (named.stated, named.group.name)
    return Defect(
      Message(
        zh: "“\(name)”的得分率在这里是 \(stated.words)，按得分表是 \(stated.number.words(for: exact))",
        en:
          "the score rate of “\(name)” is \(stated.words) here and \(stated.number.words(for: exact)) by the table of scores"
      ),
      at: stated.place, about: [stated.words], values: [stated.value, exact], fix: page.fix,
      notes: [Message(zh: "得分表", en: "the table of scores").note(at: score.cell.place)])
  }
}
