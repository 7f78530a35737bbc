internal import Diagnostics
internal import Evaluation

/// The total score and what was lost of a hundred points in one sentence.
extension TypedDeductionDisagrees {
  /// `项目综合得分 89.90 分，等级为“良”，共扣 11.10 分`.
  func totals(_ report: WrittenReport) -> [Defect] {
    report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.compactMap {
      sentence -> Defect? in
      guard sentence.hasAny(["综合得分", "总得分", "综合评分"]), sentence.hasAny(["扣", "失分"]),
        !sentence.hasAny(["满分", "标准分", "权重", "分值", "上年", "其中", "调整", "加分"])
      else { return nil }
      let points = sentence.numbers.filter { $0.number.kind == .points }
      guard points.count == 2, let score = points.first, let loss = points.last,
        [score, loss].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        score.lead.trimming(leading: [], trailing: ["为", "是", " "]).endsInAny(["综合得分", "总得分", "综合评分"]),
        ["共扣", "扣", "共失分", "失分", "共扣分", "扣分", "合计扣", "累计扣"].contains(
          loss.lead.trimming(leading: ["，", " "], trailing: ["了", "为", " "])),
        score.value > Fraction(50), score.value < Fraction(100),
        score.value + loss.value != Fraction(100)
      else { return nil }
      let exact = Fraction(100) - score.value
      return Defect(
        Message(
          zh: "得 \(score.words) 是共扣 \(loss.number.words(for: exact))，不是 \(loss.words)",
          en: "a score of \(score.words) has lost \(loss.number.words(for: exact)), not \(loss.words)"),
        at: loss.place, about: [loss.words], values: [loss.value, exact], fix: page.fix,
        notes: [Message(zh: "得分", en: "the score").note(at: score.place)])
    }
  }
}
