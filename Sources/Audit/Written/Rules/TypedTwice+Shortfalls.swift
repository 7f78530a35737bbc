internal import Diagnostics
internal import Evaluation

/// How far an indicator stays behind its target, told away from its analysis.
extension TypedTwice {
  private static let less = ["少", "差", "低", "比目标少", "较目标少", "比目标低", "少于目标", "低于目标", "未达目标，少", "缺口", "短少"]
  private static let targets = ["目标值", "目标", "计划", "目标为", "目标值为", "计划数"]
  private static let results = ["合计", "实际", "完成", "实际完成", "共", "全年", "达到", "为", "实际为", "现有"]

  /// `线上展览浏览量少 14.10 万次` among the findings, where the analysis has a target of 150 万次 and 138.60 万次 in all.
  func shortfalls(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    var told: [String: [StatedNumber]] = [:]
    for number in report.passages.indices where report.passages[number].role == .body {
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf, row.key.count > 3 else { continue }
      told[row.key, default: []] += report.sentences(ofPassage: number).flatMap(\.numbers)
    }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, report.isFinding(sentence.passage) else {
        return []
      }
      return sentence.numbers.compactMap { stated -> Defect? in
        let lead = stated.lead.bare.trimming(leading: ["，", "、", "；"], trailing: [])
        guard stated.number.isAmount, stated.number.bound == .exact, !stated.number.isRange,
          let end = Self.less.filter(lead.hasSuffix).max(by: { $0.count < $1.count }),
          case let name = String(lead.dropLast(end.count)), name.count > 3,
          let own = told.filter({ $0.key == name || $0.key.hasPrefix(name) && $0.key.count < name.count + 3 })
            .first?.value,
          case let kin = own.filter({ $0.isComparable(to: stated) && $0.number.bound == .exact }),
          let goal = kin.first(where: { $0.lead.bare.endsInAny(Self.targets) }),
          !kin.contains(where: { $0.value == stated.value || goal.value - $0.value == stated.value }),
          let result = kin.last(where: { $0.value < goal.value && $0.lead.bare.endsInAny(Self.results) }),
          case let exact = goal.value - result.value, Slip.isLikely(stated.value, for: exact)
        else { return nil }
        return Defect(
          Message(
            zh:
              "“\(name)”目标 \(goal.words)、实际 \(result.words)，少 \(stated.number.words(for: exact))，不是 \(stated.words)",
            en:
              "“\(name)”: \(result.words) of \(goal.words) is \(stated.number.words(for: exact)) less, not \(stated.words)"
          ),
          at: stated.place, about: [name], values: [stated.value, exact], fix: page.fix,
          notes: [Message(zh: "分析", en: "the analysis").note(at: result.place)])
      }
    }
  }
}
