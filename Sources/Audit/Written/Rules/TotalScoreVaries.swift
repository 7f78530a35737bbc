internal import Diagnostics
internal import Evaluation

/// The project's score stands in two places with two values.
struct TotalScoreVaries: TextRule {
  let page = RulePage(
    code: "JX2124", severity: .error,
    title: Message(zh: "总分前后不一", en: "The total score has two values"),
    meaning: Message(
      zh: "项目的总分（综合得分、绩效得分）在摘要、结论、得分表合计里写了不同的值。",
      en:
        "The project's score stands in summary, conclusion or the total of the table of scores with different values."
    ),
    bad: "摘要：综合评分 96.75 分。\n| 合计 | 100 | 96.57 |", good: "摘要：综合评分 96.57 分。\n| 合计 | 100 | 96.57 |",
    fix: Message(zh: "核对得分表，统一总分", en: "check the table of scores and state one total"),
    criterion: Criterion.scores)

  private typealias Total = (number: TextNumber, words: String, place: Place)

  private static let names = [
    "综合得分", "综合评分", "绩效得分", "绩效评分", "评价得分", "总得分", "总分", "项目得分", "最终得分", "综合评价得分", "评价总分", "综合绩效得分", "专项得分",
    "综合打分", "评价打分", "绩效打分", "综合评价打分",
    "total score", "overall score", "scored", "final score",
  ]
  private static let others = [
    "指标", "上年", "去年", "部分", "平均", "满分", "权重", "其中", "一级", "项目决策", "决策", "产出", "效益",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    let totals = typed(report) + tabled(report)
    let groups = totals.reduce(into: [[Total]]()) { groups, total in
      if let index = groups.firstIndex(where: { $0[0].number.agrees(exactly: total.number) }) {
        groups[index].append(total)
      } else {
        groups.append([total])
      }
    }
    guard groups.count > 1, let usual = groups.max(by: { $0.count < $1.count }) else { return [] }
    // A total that is not the sum of its own rows is reported as such.
    let sums = Set(TableTotalDisagrees().defects(in: report).map(\.place))
    return groups.filter { $0[0].place != usual[0].place }.joined().filter { !sums.contains($0.place) }.map {
      total in
      Defect(
        Message(
          zh: "总分在这里是 \(total.words)，在另一处是 \(usual[0].words)",
          en: "the total is \(total.words) here and \(usual[0].words) elsewhere"),
        at: total.place, about: [total.words], values: [total.number.value, usual[0].number.value],
        fix: page.fix,
        notes: [
          Message(zh: "另一处：\(usual[0].words)", en: "elsewhere: \(usual[0].words)").note(at: usual[0].place)
        ])
    }
  }

  private func typed(_ report: WrittenReport) -> [Total] {
    report.sentences.filter {
      !$0.hasReferences && $0.passage.role != .caption && !$0.hasAny(["满分", "划分", "等级分为", "以上"])
    }.flatMap { sentence in
      sentence.numbers.compactMap { named -> Total? in
        guard let number = sentence.isOperand(named) ? sentence.result(of: named) : named else { return nil }
        let lead = named.lead.lowercased().trimming(
          leading: [], trailing: [" ", "为", "是", "：", ":", "达", "到", "共", "达到", "of", "is", "was"])
        guard number.number.kind == .points, number.number.bound == .exact, !number.number.isRange,
          lead.endsInAny(Self.names), !lead.hasAny(Self.others),
          // `指标分 4 类 20 个，总分 100 分` are full marks.
          number.value < Fraction(100)
            || !lead.endsInAny(["总分", "评价总分", "total score"])
              && !sentence.hasAny(["指标", "权重", "分值", "indicator", "weight"]),
          number.years.isEmpty || number.years.count == 1,
          number.value > Fraction(40), number.value <= Fraction(100),
          report.indicatorRow(ofPassage: sentence.passageNumber) == nil
        else { return nil }
        return (number.number, number.words, number.place)
      }
    }
  }

  /// The last totals of tables whose weights total 100.
  private func tabled(_ report: WrittenReport) -> [Total] {
    report.tables.map(\.upright).compactMap { table in
      guard let weight = table.columns(.weight).last, let score = table.columns(.score).last,
        let row = table.rows.indices.last, table.isTotal(row),
        table.rows[row][weight].number?.value == Fraction(100), let number = table.rows[row][score].number
      else { return nil }
      return (number, table.rows[row][score].text, table.rows[row][score].place)
    }
  }
}
