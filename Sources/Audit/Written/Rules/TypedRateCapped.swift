internal import Diagnostics
internal import Evaluation

/// A rate that earns points by being high is to be kept low in another place.
struct TypedRateCapped: TextRule {
  let page = RulePage(
    code: "JX2180", severity: .warning,
    title: Message(zh: "同一比率既求高又设上限", en: "A rate both to be high and to be capped"),
    meaning: Message(
      zh: "指标达到某个比率得满分，正文另一处却说该比率要严格控制在某个数以下：目标的方向前后相反，或者应当写成区间。",
      en:
        "An indicator earns full marks by reaching a rate, and elsewhere the text says that the same rate is kept below a ceiling: the target points both ways, or is a range."
    ),
    bad: "C22 数据分享率：达到 30% 得满分。……数据分享率严格控制在 50% 以下。", good: "C22 数据分享率：在 30% 与 50% 之间得满分。",
    fix: Message(zh: "说明两者的关系，或把目标写成区间", en: "say how they go together, or make the target a range"),
    criterion: Criterion.logic)

  private static let reaching = ["达到", "超过", "不低于", "高于", "≥", "以上"]

  private static let capping = ["不超过", "不高于", "不大于", "低于", "小于", "控制"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let caps = report.sentences.compactMap { sentence -> (number: StatedNumber, name: String)? in
      guard sentence.has("控制在") else { return nil }
      return sentence.numbers.lazy.compactMap { number -> (StatedNumber, String)? in
        guard number.number.kind == .share,
          number.tail.hasPrefix("以下") || number.tail.hasPrefix("以内")
            || number.number.bound == .below || number.number.bound == .atMost,
          let at = number.lead.firstRange(of: "控制在")
        else { return nil }
        let name = String(number.lead[..<at.lowerBound])
          .trimming(leading: [], trailing: ["严格", "应", "须", "一律", "均", "都"])
        return name.hasSuffix("率") ? (number, name) : nil
      }.first
    }
    guard !caps.isEmpty else { return [] }
    return report.indicatorSections.compactMap { section -> Defect? in
      let name = IndicatorName.plain(section.row.name)
      let tail = String(name.suffix(5))
      guard tail.count == 5, tail.hasSuffix("率"), let cap = caps.first(where: { $0.name.hasSuffix(tail) }),
        let floor = floor(of: section, in: report)
      else { return nil }
      return Defect(
        Message(
          zh: "这里把\(tail)控制在 \(cap.number.words)以下，“\(section.row.label)”却要达到 \(floor.words) 才得满分",
          en:
            "the rate is capped at \(cap.number.words) here, and “\(section.row.label)” asks for \(floor.words)"
        ),
        at: cap.number.place, about: [section.row.label], values: [cap.number.value, floor.value],
        fix: page.fix,
        notes: [Message(zh: "得分的规则", en: "the rule of the score").note(at: floor.place)])
    }
  }

  /// The rate that earns full marks: `达到 30% 得满分`.
  private func floor(of section: IndicatorSection, in report: WrittenReport) -> StatedNumber? {
    report.sentences(of: section).lazy.filter { $0.has("满分") }.flatMap(\.numbers).first { number in
      number.number.kind == .share && number.lead.hasAny(Self.reaching) && number.tail.has("满分")
        && !number.lead.hasAny(Self.capping) && !number.tail.hasAny(["以下", "以内"])
    }
  }
}
