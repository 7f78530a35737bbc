internal import Diagnostics

/// Recommendations that name the finding which they answer and speak of something else.
extension TypedAdviceGroundless {
  /// `5.扩大宣传覆盖。……（对应问题 5）` where finding 5 is of drills: it shares no word with the finding that it names, all
  /// others share some, and either another finding has its words or it speaks of what may be recommended to anyone.
  func cited(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return ReportLists(report).pairs.flatMap { pair -> [Defect] in
      let findings = pair.findings.map { Terms($0.text, isChinese: true).pairs }
      // What most findings speak of is the project.
      let common = Set(
        Dictionary(grouping: findings.joined()) { $0 }.filter { $0.value.count * 2 > findings.count }.keys)
      let named = pair.recommendations.map { Array(Set(CitedFindings.numbers(in: $0.text))).sorted() }
      let single = named.indices.filter {
        named[$0].count == 1 && named[$0].allSatisfy { $0 <= pair.findings.count }
          && pair.recommendations[$0].text.count > 18
      }
      guard single.count > 2, single.count * 4 >= named.count * 3 else { return [] }
      let advice = pair.recommendations.map { Terms($0.text, isChinese: true).pairs }
      let shared = single.map { findings[named[$0][0] - 1].intersection(advice[$0]).count }
      guard shared.count(where: { $0 == 0 }) == 1, !shared.contains(1), let place = shared.firstIndex(of: 0)
      else { return [] }
      let index = single[place]
      let (item, finding) = (pair.recommendations[index], pair.findings[named[index][0] - 1])
      let others = findings.indices.filter { other in
        other != named[index][0] - 1
          && findings[other].subtracting(common).intersection(advice[index]).count > 3
      }
      let isPublicity =
        item.title.hasAny(["宣传", "推广", "知名度"]) && !finding.text.hasAny(["宣传", "知晓", "了解", "推广", "参与", "影响力"])
      // Another recommendation may answer it, too.
      let isAnswered = advice.indices.contains { other in
        other != index
          && findings[named[index][0] - 1].subtracting(common).intersection(advice[other]).count > 1
      }
      guard isPublicity || others.count == 1, !isAnswered else { return [] }
      return [
        Defect(
          Message(
            zh: "建议“\(item.title)”与它写明对应的问题“\(finding.title)”无关",
            en: "“\(item.title)” has nothing to do with the finding that it names, “\(finding.title)”"),
          at: item.place, about: [item.title], fix: page.fix,
          notes: [Message(zh: "它写明的问题", en: "the finding that it names").note(at: finding.place)])
      ]
    }
  }
}
