internal import Diagnostics
internal import Evaluation

/// A target that is named as a rate has a count for its value, or the other way round.
struct TypedTargetIsACount: TextRule {
  let page = RulePage(
    code: "JX2181", severity: .warning,
    title: Message(zh: "目标的名称与目标值的类型不符", en: "A target's name and its value are of two kinds"),
    meaning: Message(
      zh: "名称是比率（……率、……满意度）的目标写了数量，或名称是数量（……数量、……人次）的目标写了百分比，或合格率、满意度等超过 100%。",
      en:
        "A target that is named as a rate has a count for its value, or one that is named as a count a percentage, or a rate of a part is above 100 %."
    ),
    bad: "| 指标 | 目标值 |\n|---|---|\n| 设备更新及时率 | ≥6 个 |", good: "| 指标 | 目标值 |\n|---|---|\n| 设备更新及时率 | =100% |",
    fix: Message(zh: "改名称，或改目标值", en: "rename it, or mend its value"), criterion: Criterion.logic)

  private static let rates = ["率", "满意度", "比例", "占比", "比重", " rate", " share"]
  /// `…率`, `Certificate pass rate`, `Coverage rate of services`, `Share of visitors`.
  private static func isRate(_ label: String) -> Bool {
    let words = label.lowercased()
    return label.endsInAny(rates) || words.hasAny(["rate of "])
      || ["share of", "percentage of", "proportion of"].contains(where: words.hasPrefix)
  }

  private static let others = ["频率", "汇率", "速率", "功率", "利率", "效率", "倍率", "心率", "周转率", "流转率", "翻台率"]
  private static let counts = [
    "数量", "人数", "人次", "次数", "户数", "场次", "个数", "面积", "里程", "长度", "天数", "期数", "台数", "套数", "座数", "件数", "份数",
    "批次", "时长", "用时",
  ]

  /// `培训期数`, `Number of sessions held`.
  private static func isCount(_ target: TypedTarget) -> Bool {
    target.name.endsInAny(counts) || target.label.lowercased().hasPrefix("number of ")
  }

  func defects(in report: WrittenReport) -> [Defect] {
    words(report) + beyond(report)
      + report.targets.compactMap { target in
        guard let number = target.number else { return nil }
        // `95 | segments`
        let isThing =
          number.kind == .plain && target.unit.count > 2
          && target.unit.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == " ") } && !target.unit.has("per")
        // `Coverage rate | ≥ 1,200`
        let isMany = number.kind == .plain && number.value > Fraction(100) && target.unit.isEmpty
        let isCount = [.count, .measure, .money, .duration].contains(number.kind) || isThing || isMany
        let isWrong =
          Self.isRate(target.label) && !target.name.endsInAny(Self.others)
          ? isCount : Self.isCount(target) && number.kind == .share
        guard isWrong, !isCounted(target, in: report) else { return nil }
        return Defect(
          Message(
            zh: isCount
              ? "目标“\(target.label)”是比率，目标值“\(target.cell.text)”是数量"
              : "目标“\(target.label)”是数量，目标值“\(target.cell.text)”是比率",
            en: isCount
              ? "the target “\(target.label)” is a rate, and its value “\(target.cell.text)” a count"
              : "the target “\(target.label)” is a count, and its value “\(target.cell.text)” a rate"),
          at: target.cell.place, about: [target.label], values: [number.value], fix: page.fix)
      }
  }

  /// `验收合格率 | ≥152 | %`: more than all, as only a count can be.
  private func beyond(_ report: WrittenReport) -> [Defect] {
    report.targets.compactMap { target in
      guard let number = target.number, number.kind == .share, number.value > .one,
        target.name.endsInAny(TypedPercentageImpossible.ofParts), !target.name.hasAny(["增长", "完成"])
      else { return nil }
      return Defect(
        Message(
          zh: "目标“\(target.label)”是比率，目标值“\(target.cell.text)”超过 100%，像是数量",
          en:
            "the target “\(target.label)” is a rate, and “\(target.cell.text)” is above 100%: it looks like a count"
        ),
        at: target.cell.place, about: [target.label], values: [number.value], fix: page.fix)
    }
  }

  /// `培训人数完成率 | 1,200 人 | 1,142 人`: a table of scores that gives the plan and what was done instead of the rate.
  private func isCounted(_ target: TypedTarget, in report: WrittenReport) -> Bool {
    guard target.isScored, let number = target.number, report.isAlone else { return false }
    let row = report.tables.lazy.map(\.upright).flatMap(\.rows).first {
      $0.contains { $0.place == target.cell.place }
    }
    return row?.contains { cell in
      cell.place != target.cell.place
        && cell.number.map { $0.kind == number.kind && $0.unit == number.unit } == true
    } == true && number.kind != .plain
  }

  /// `管护责任书签订率 9 份`, where the text lists the targets.
  private func words(_ report: WrittenReport) -> [Defect] {
    report.sentences.filter { sentence in
      sentence.passage.role == .body && !sentence.hasReferences
        && report.headings(sentence.passage.section).last.map { $0.title.has("目标") } == true
        // `完善绩效目标` is what is recommended.
        && !report.headings(sentence.passage.section).contains { $0.title.hasAny(["建议", "措施", "问题"]) }
    }.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        let name = stated.lead.trimming(leading: [], trailing: [" ", "为", "达到", "达", "：", "不低于", "不少于", "≥"])
        guard [.count, .measure, .money].contains(stated.number.kind), name.endsInAny(["率", "满意度"]),
          !name.endsInAny(Self.others)
        else { return nil }
        return Defect(
          Message(
            zh: "目标“\(name)”是比率，目标值“\(stated.words)”是数量",
            en: "the target “\(name)” is a rate, and its value “\(stated.words)” a count"),
          at: stated.place, about: [name], values: [stated.value], fix: page.fix)
      }
    }
  }
}
