internal import Diagnostics

/// A finding is laid at one organisation's door, and its recommendation is addressed to another.
struct TypedAdviceAddressedOtherwise: TextRule {
  let page = RulePage(
    code: "JX2213", severity: .note,
    title: Message(zh: "建议的对象不是问题的责任主体", en: "A recommendation to another than the finding names"),
    meaning: Message(
      zh: "问题里写某单位没有做到某事，对应的建议却请另一个单位去做同一件事，也没有提到原来的单位。",
      en: """
        A finding says that one organisation has not done something, and the recommendation that answers it asks another \
        one to do it, without a word of the first.
        """),
    bad: "存在的问题\n\n1.项目单位没有成文的奖惩办法。\n\n建议\n\n1.建议主管部门制定成文的奖惩办法。",
    good: "存在的问题\n\n1.项目单位没有成文的奖惩办法。\n\n建议\n\n1.建议主管部门督促项目单位制定成文的奖惩办法。",
    fix: Message(zh: "核对责任主体，或写明由谁会同谁落实", en: "check who is responsible, or name both"),
    criterion: Criterion.logic)

  private static let lacks = ["没有", "缺少", "缺乏", "未建立", "未制定", "尚未", "未明确", "未按"]
  private static let addresses = ["建议"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let organisations = Organisations(report)
    guard !organisations.isEmpty else { return [] }
    return ReportLists(report).pairs.flatMap { pair -> [Defect] in
      guard pair.findings.count == pair.recommendations.count else { return [] }
      return zip(pair.findings, pair.recommendations).compactMap { finding, advice in
        defect(finding, advice, organisations)
      }
    }
  }

  private func defect(
    _ finding: ReportLists.Item, _ advice: ReportLists.Item, _ organisations: Organisations
  ) -> Defect? {
    let faulted = Self.passage(finding)
    let asked = Self.passage(advice)
    guard
      let call = asked.bytes.ranges(of: "建议").last(where: { range in
        organisations.mentions(in: asked, range.upperBound..<asked.bytes.count).first.map {
          $0.range.lowerBound - range.upperBound < 4
        } == true
      }), let addressee = organisations.mentions(in: asked, call.upperBound..<asked.bytes.count).first
    else { return nil }
    let named = organisations.mentions(in: asked, asked.bytes.indices)
    let clauses = Self.clauses(of: faulted)
    let wish = Terms(
      asked.text(from: addressee.range.upperBound, to: asked.bytes.count), isChinese: true
    ).pairs
    for clause in clauses {
      guard let lack = Self.lacks.lazy.compactMap({ faulted.bytes[clause].range(of: $0) }).first,
        let subject = organisations.mentions(in: faulted, clause.lowerBound..<lack.lowerBound).first,
        subject.range.lowerBound - clause.lowerBound < 10,
        !named.contains(where: { $0.organisation == subject.organisation }),
        !organisations.mentions(in: faulted, faulted.bytes.indices).contains(where: {
          $0.organisation == addressee.organisation
        })
      else { continue }
      let lacked = Terms(faulted.text(from: lack.upperBound, to: clause.upperBound), isChinese: true).pairs
      guard lacked.intersection(wish).count > 1 else { continue }
      return Defect(
        Message(
          zh: "问题“\(finding.title)”说的是“\(subject.name)”，建议却由“\(addressee.name)”去做",
          en: "the finding is of “\(subject.name)”, and the recommendation asks “\(addressee.name)” to act"),
        at: advice.place, about: [subject.name, addressee.name], fix: page.fix,
        notes: [Message(zh: "对应的问题", en: "its finding").note(at: finding.place)])
    }
    return nil
  }

  private static func passage(_ item: ReportLists.Item) -> WrittenPassage {
    // A heading ends without a full stop.
    let text =
      item.text.hasPrefix(item.title) && item.text.dropFirst(item.title.count).first?.isHan == true
      ? item.title + "。" + item.text.dropFirst(item.title.count) : item.text
    return WrittenPassage(.body, [(Array(text.utf8)[...], item.place)], section: [])
  }

  /// The clauses of a text, in its bytes.
  private static func clauses(of passage: WrittenPassage) -> [Range<Int>] {
    var start = 0
    let ends = ["。", "；", "，"].flatMap { passage.bytes.ranges(of: $0).map(\.upperBound) }.sorted()
    return (ends + [passage.bytes.count]).map { end in
      defer { start = end }
      return start..<end
    }
  }
}
