package import Diagnostics

/// What `jixiao explain CODE` says of a rule.
package struct RulePage: Sendable {
  /// Stable for ever, for example `JX1101`.
  package let code: String
  package let severity: Severity
  /// The defect in a few words.
  package let title: Message
  /// What it means and how it is found.
  package let meaning: Message
  /// What an analyst would have written when it is found.
  package let bad: String
  /// The same, mended.
  package let good: String
  package let fix: Message
  /// The criterion of the quality review that it touches.
  package let criterion: Message

  package init(
    code: String, severity: Severity, title: Message, meaning: Message, bad: String, good: String,
    fix: Message, criterion: Message
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.bad = bad
    self.good = good
    self.fix = fix
    self.criterion = criterion
  }
}

/// What official quality reviewers look at; a rule's page names one.
package enum Criterion {
  package static let tables = Message(zh: "封面和表格完整", en: "Cover and tables are complete")
  package static let scores = Message(zh: "得分计算准确", en: "Scores are computed right")
  package static let parts = Message(zh: "分项之和等于合计", en: "Parts add up to the total")
  package static let grade = Message(zh: "评价等级与得分相符", en: "The grade matches the score")
  package static let outline = Message(zh: "按提纲撰写，结构完整", en: "The outline is followed")
  package static let logic = Message(zh: "没有文字和逻辑错误", en: "There are no slips and no contradictions")
  package static let evidence = Message(zh: "论述有数据和材料支撑", en: "Statements are backed by data")

  /// In the order of a review sheet.
  package static let all = [tables, scores, parts, grade, outline, logic, evidence]
}
