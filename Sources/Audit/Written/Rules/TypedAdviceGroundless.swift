internal import Diagnostics

/// A recommendation to publicise something, where no finding says that it is not known, or one about something else.
struct TypedAdviceGroundless: TextRule {
  let page = RulePage(
    code: "JX2149", severity: .warning,
    title: Message(zh: "建议没有对应的问题", en: "A recommendation that answers no finding"),
    meaning: Message(
      zh:
        "一条建议只讲加强宣传、扩大影响，而没有一个问题谈到宣传、知晓或参与，它也没有写明针对哪个问题；或者问题与建议条数相同，只有一条建议的措施与对应的问题（或它写明的问题）毫无关系：建议没有依据，往往还有一个问题没有建议。",
      en: """
        A recommendation speaks of publicity alone, no finding of awareness or publicity, and it names none that it \
        answers; or of as many recommendations as findings only one has measures that share nothing with its finding, or with the one it names: it \
        has no ground, and often a finding is left without an answer.
        """),
    bad: "存在的问题\n\n1.合同不规范。\n\n2.培训不足。\n\n建议\n\n1.规范合同条款。\n\n2.加大政策宣传。",
    good: "存在的问题\n\n1.合同不规范。\n\n2.政策知晓率低。\n\n建议\n\n1.规范合同条款。\n\n2.加大政策宣传。",
    fix: Message(zh: "写明针对的问题，或改写成针对问题的建议", en: "say which finding it answers, or let it answer one"),
    criterion: Criterion.logic)

  private static let publicity = [
    "宣传", "知名度", "Publicise", "publicise", "Publicize", "publicity", "Promote the", "promote the",
  ]
  private static let awareness = [
    "宣传", "知晓", "认知", "了解", "知名", "推广", "影响力", "参与", "不熟悉", "aware", "known", "publici", "promot",
    "understood",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    (apart(report) + cited(report)).reduce(into: publicity(report)) { found, defect in
      if !found.contains(where: { $0.place == defect.place }) { found.append(defect) }
    }
  }

  /// Of as many recommendations as findings the one whose measures share no word with its finding, where all others
  /// share some: `稳定护理员队伍。继续做好资金管理和档案归集工作` for a finding on satisfaction.
  private func apart(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return ReportLists(report).pairs.compactMap { pair -> Defect? in
      guard pair.findings.count > 3, pair.findings.count == pair.recommendations.count else { return nil }
      // What stands behind the title.
      let measures = pair.recommendations.map { item in
        item.text.firstRange(of: item.title).map { String(item.text[$0.upperBound...]).bare } ?? item.text
      }
      guard measures.allSatisfy({ $0.count > 14 }) else { return nil }
      let shared = zip(pair.findings, measures).map { finding, measure in
        Terms(finding.text, isChinese: report.isChinese).pairs
          .intersection(Terms(measure, isChinese: report.isChinese).pairs).count
      }
      guard let index = shared.firstIndex(of: 0), shared.count(where: { $0 == 0 }) == 1,
        measures[index].hasAny(Self.general)
      else { return nil }
      let (finding, advice) = (pair.findings[index], pair.recommendations[index])
      return Defect(
        Message(
          zh: "建议“\(advice.title)”的措施与对应的问题“\(finding.title)”无关",
          en: "the measures of “\(advice.title)” have nothing to do with its finding, “\(finding.title)”"),
        at: advice.place, about: [advice.title], fix: page.fix,
        notes: [Message(zh: "对应的问题", en: "its finding").note(at: finding.place)])
    }
  }

  /// What may be recommended to anyone.
  private static let general = [
    "继续做好", "继续加强", "进一步加强", "进一步做好", "不断提高", "切实加强", "总结经验", "组织领导", "档案", "资金安全", "ontinue to",
    "urther ", "ublicis",
  ]

  private func publicity(_ report: WrittenReport) -> [Defect] {
    ReportLists(report).pairs.flatMap { pair -> [Defect] in
      guard pair.findings.count > 2, !pair.findings.contains(where: { $0.text.hasAny(Self.awareness) }) else {
        return []
      }
      return pair.recommendations.filter {
        $0.title.prefix(60).hasAny(Self.publicity) && !$0.text.hasAny(["对应", "针对", "问题", "finding"])
      }.map { advice in
        Defect(
          Message(
            zh: "没有一个问题谈到宣传或知晓，建议“\(advice.title)”没有依据",
            en: "no finding speaks of publicity or awareness, which “\(advice.title)” is about"),
          at: advice.place, about: [advice.title], fix: page.fix,
          notes: [Message(zh: "问题从这里开始", en: "the findings begin here").note(at: pair.findings[0].place)])
      }
    }
  }
}
