internal import Diagnostics
internal import Evaluation

/// One fault costs several indicators points.
struct TypedFaultPenalisedTwice: TextRule {
  let page = RulePage(
    code: "JX2145", severity: .warning,
    title: Message(zh: "同一问题重复扣分", en: "One fault penalised more than once"),
    meaning: Message(
      zh: "两个指标的分析用同一句话、同一个短语或同一个数说明扣分的事实，文中也没有说明为什么不属于重复扣分。",
      en:
        "The analyses of two indicators take points off for the same fact, in the same words or number, and nothing says why that is no repetition."
    ),
    bad: "B22：未签订补充协议，扣 1 分。\nB31：未签订补充协议，扣 1 分。", good: "B22：未签订补充协议，扣 1 分。\nB31：资料齐全，得满分。",
    fix: Message(zh: "只在一个指标下扣分，或说明两处考核的是不同方面", en: "penalise it once, or say how the two differ"),
    criterion: Criterion.logic)

  private static let faults = [
    "未", "缺", "逾期", "滞后", "不符", "不合", "违规", "超范围", "没有", "不全", "不齐", "不完整", "延误", "未按",
  ]
  private static let explained = ["不属于重复", "不重复扣分", "不再重复", "不再扣分", "角度不同", "侧重不同"]

  private struct Fault {
    let key: String
    let text: String
    let terms: Set<String>
    let place: Place
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard !report.passages.contains(where: { $0.bytes.hasAnyWord(Self.explained) }) else { return [] }
    let faults = report.passages.indices.flatMap { clauses(in: report, passage: $0) }
    let found = faults.indices.compactMap { index -> Defect? in
      let fault = faults[index]
      guard let earlier = faults[..<index].first(where: { isSame($0, fault) }) else { return nil }
      return Defect(
        Message(
          zh: "“\(fault.text)”在另一个指标下已经扣过分",
          en: "points were taken off for “\(fault.text)” under another indicator already"),
        at: fault.place, about: [fault.text], fix: page.fix,
        notes: [Message(zh: "第一次扣分", en: "the first time").note(at: earlier.place)])
    }
    let reasoned = found + reasons(report, besides: found)
    let shared = reasoned + clausesShared(report, besides: reasoned)
    return shared + countsShared(report, besides: shared) + rows(report) + told(report)
  }

  private func isSame(_ left: Fault, _ right: Fault) -> Bool {
    guard left.key != right.key else { return false }
    let shared = left.terms.intersection(right.terms).count
    return shared > 5 && shared * 4 >= max(left.terms.count, right.terms.count) * 3
  }

  /// The clauses of an indicator's analysis that tell of a fault, where the indicator lost points.
  private func clauses(in report: WrittenReport, passage number: Int) -> [Fault] {
    guard report.passages[number].role == .body, !report.points[number].deductions.isEmpty,
      let row = report.indicatorRow(ofPassage: number), row.isLeaf
    else { return [] }
    let passage = report.passages[number]
    var start = 0
    return passage.text.split(omittingEmptySubsequences: false) { "，。；：,;".contains($0) }.compactMap {
      clause in
      let range = start..<(start + clause.utf8.count)
      start = range.upperBound + 3
      guard !clause.hasAny(["未发现", "扣", "百分点计", "按1个", "按 1 个", "每", "计分", "权重", "分值", "得"]),
        clause.hasAny(Self.faults)
          // What came of the parts of a whole is no fault: `社区 438 站次、乡镇 720 站次`.
          || clause.count > 12 && clause.count(where: { $0 == "、" }) < 2
      else { return nil }
      // Two rates may miss their targets by as much.
      guard !["低于目标", "比目标", "较目标", "低于标准", "未达到目标"].contains(where: clause.bare.hasPrefix) else {
        return nil
      }
      let terms = Terms.all(in: String(clause))
      return terms.count > 5
        ? Fault(key: row.key, text: String(clause), terms: terms, place: passage.place(range)) : nil
    }
  }
}
