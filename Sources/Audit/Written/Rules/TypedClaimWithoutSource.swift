internal import Diagnostics

/// A statement rests on hearsay: 据了解, and no source.
struct TypedClaimWithoutSource: TextRule {
  let page = RulePage(
    code: "JX2165", severity: .warning,
    title: Message(zh: "说法没有来源", en: "A statement without a source"),
    meaning: Message(
      zh: "用“据了解”“据悉”“有数据显示”引出事实或比较，或者写“居全省首位”“创历史新高”，同一句没有写明来源、文件或附件；或者其他各指标的分析都注明附件，只有一个没有。",
      en:
        "A fact or comparison is introduced by words such as “据了解”, or a rank among others is claimed, and its sentence names no source, document or annex; or one analysis cites none where all others do."
    ),
    bad: "据了解，周边县均未达到本县水平。", good: "周边县覆盖率为 52%（来源：市民政局 2022 年统计）。",
    fix: Message(zh: "写明来源，或删去这句话", en: "name the source, or remove the statement"),
    criterion: Criterion.evidence)

  private static let hearsay = [
    "据了解", "据悉", "据说", "据估计", "据不完全统计", "有数据显示", "数据显示", "有关资料显示", "据反映", "普遍认为", "众所周知", "据统计", "经了解",
    "有关方面",
    "部门测算", "部门估算", "部门估计", "人员估计", "粗略估计", "群众普遍反映和",
    "reportedly", "it is said",
  ]
  private static let sources = [
    "来源", "附件", "《", "〔", "[^", "提供", "出具", "年鉴", "公报", "统计局", "台账", "系统", "记录", "访谈", "受访", "被访", "问卷", "见表",
    "资料", "平台",
    "报表",
    "according to", "source",
  ]

  /// `居全省同类图书馆首位`, `创历史新高`: a rank among others, which no number of the report shows.
  private static func rank(in sentence: Sentence) -> Range<Int>? {
    let bytes = sentence.passage.bytes[sentence.range]
    for opening in ["居全", "位列全", "位居全", "排名全", "居国内", "居省内", "处于全", "处于国内", "处于省内"] {
      for range in bytes.ranges(of: opening) {
        let clause = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
          .prefix { !"，；。、".contains($0) }
        guard
          let rank = ["首位", "第一", "前列", "榜首", "领先"].lazy.compactMap({ Array(clause.utf8).range(of: $0) })
            .first,
          rank.lowerBound < 36
        else { continue }
        return range.lowerBound..<(range.upperBound + rank.upperBound)
      }
    }
    return bytes.range(of: "创历史新高")
  }

  func defects(in report: WrittenReport) -> [Defect] {
    analyses(report) + hearsay(report)
  }

  private func hearsay(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence in
      // Hearsay may be given for the source itself.
      let said = sentence.text.without(Self.hearsay.map { "来源：" + $0 })
      guard sentence.passage.role != .heading, !said.hasAny(Self.sources) else { return nil }
      let bytes = sentence.passage.bytes[sentence.range]
      if report.isAlone, let range = Self.rank(in: sentence) {
        let words = sentence.passage.text(range)
        return Defect(
          Message(zh: "“\(words)”没有写明来源", en: "“\(words)” names no source"),
          at: sentence.passage.place(range),
          about: [words], fix: page.fix)
      }
      guard
        let (word, range) = Self.hearsay.lazy.compactMap({ word in bytes.range(of: word).map { (word, $0) } })
          .first
      else { return nil }
      // `访谈志愿者 6 人。志愿者普遍认为……`
      if report.isAlone, let before = report.sentence(before: sentence),
        before.hasAny(["访谈", "座谈", "问卷", "受访"])
      {
        return nil
      }
      return Defect(
        Message(zh: "“\(word)”没有写明来源", en: "“\(word)” names no source"), at: sentence.passage.place(range),
        about: [word], fix: page.fix)
    }
  }
}
