internal import Diagnostics
internal import Evaluation

/// A table of targets has another quantity than the plan that the text tells, or than what results are divided by.
struct TypedTargetBesidePlan: TextRule {
  let page = RulePage(
    code: "JX2199", severity: .warning,
    title: Message(zh: "目标与计划数量不符", en: "A target that is not the plan"),
    meaning: Message(
      zh: "正文写计划安装停车架 9,600 个，目标表里却是 9,000 个；或者目标对应的完成率按另一个计划数计算，其余目标都等于合同量而只有一项不等。",
      en: """
        The text plans another quantity than the table of targets has, or the completion rate that evaluates a target is \
        computed from another planned quantity; or one target alone is not the quantity contracted for.
        """),
    bad:
      "项目计划改造道路 8 条；安装停车架 9,600 个。\n\n| 指标 | 目标值 |\n|---|---|\n| 停车架安装数量 | ≥9,000 个 |\n| 标线施划面积 | ≥12,400 平方米 |",
    good:
      "项目计划改造道路 8 条；安装停车架 9,600 个。\n\n| 指标 | 目标值 |\n|---|---|\n| 停车架安装数量 | ≥9,600 个 |\n| 标线施划面积 | ≥12,400 平方米 |",
    fix: Message(
      zh: "统一计划和目标，或说明目标较低的理由", en: "make plan and target agree, or say why the target is another"),
    criterion: Criterion.logic)

  private static let plans = ["计划", "方案", "拟"]
  private static let done = [
    "实际", "完成了", "已完成", "增加", "减少", "超过", "比", "剩余", "每", "其中", "单价", "上年", "去年", "预算", "超", "少", "未", "缺",
    "差", "核查", "抽查", "走访", "访谈", "抽取",
    "标段", "分别", "各", "，完成", "，建成", "，共完成", "，共建成", "，全部完成",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    let targets = report.targets.filter { !$0.isScored }
    guard !targets.isEmpty else { return [] }
    let found = planned(report, targets) + divided(report, targets)
    return found
      + contracted(report, targets).filter { one in !found.contains { $0.place == one.place } }
  }

  private func planned(_ report: WrittenReport, _ targets: [TypedTarget]) -> [Defect] {
    report.sentences.filter { sentence in
      let titles = report.headings(sentence.passage.section).map(\.title)
      return sentence.passage.role == .body && !sentence.hasReferences && !sentence.hasAny(["建议", "增设"])
        // What the text of the targets says has a rule of its own; what is advised is still to come.
        && !(titles.last ?? "").lowercased().hasAny(["目标", "objective", "target", "goal"])
        && !titles.contains { $0.hasAny(["建议", "改进措施", "Recommendation"]) }
        && !report.isFinding(sentence.passage)
        && report.indicatorRow(ofPassage: sentence.passageNumber) == nil
    }.flatMap { sentence in
      // `农村放映：186 个行政村每村 12 场，计划 2,232 场`
      let text = sentence.text
      let label = text.prefix { !"：，。".contains($0) }
      let isLabelled = label.count < 20 && text.dropFirst(label.count).first == "："
      // `24 辆（计划 26 辆）` was done.
      let told = sentence.numbers.filter {
        !sentence.passage.text(from: $0.range.upperBound, to: sentence.range.upperBound).hasPrefix("（计划")
          // What the targets divide is the sum of several.
          && !isSum($0, of: targets) && !TypedTargetInWords.isTotal($0, in: sentence)
          && !isOfYear($0, in: sentence, of: targets)
      }
      return told.compactMap { planned($0, targets, isLabelled ? String(label) : "") }
    }
  }

  /// Whether a number is that of one year, of which the sentence gives the others, too: 9,300 and 10,100 of 19,400.
  private func isOfYear(_ stated: StatedNumber, in sentence: Sentence, of targets: [TypedTarget]) -> Bool {
    let kin = sentence.numbers.filter { $0.isComparable(to: stated) && $0.place != stated.place }
    return targets.compactMap(\.number).contains { goal in
      goal.isComparable(to: stated.number) && kin.contains { $0.value + stated.value == goal.value }
    }
  }

  /// Whether neighbouring targets of its unit add up to a number.
  private func isSum(_ stated: StatedNumber, of targets: [TypedTarget]) -> Bool {
    let numbers = targets.compactMap(\.number).filter {
      $0.isComparable(to: stated.number) && $0.kind != .share
    }
    return numbers.indices.contains { start in
      (2...6).contains { count in
        start + count <= numbers.count && numbers[start..<(start + count)].map(\.value).sum == stated.value
      }
    }
  }

  /// `计划安装停车架 9,600 个` or `planned to issue 60,000 cards`, of which the table of targets has another number: only
  /// where most of the target's name is said.
  private func planned(_ stated: StatedNumber, _ targets: [TypedTarget], _ label: String) -> Defect? {
    guard [.count, .measure, .plain].contains(stated.number.kind), stated.number.bound == .exact,
      !stated.number.isRange, stated.years.count < 2
    else { return nil }
    if !(stated.lead + stated.tail).contains(where: \.isHan) {
      return stated.before.lowercased().hasAny(["planned to", "plans to", "plan was to"])
        ? TypedTargetInWords().english(stated, among: targets) : nil
    }
    // `“护航计划”开展课程 452 场`: a name.
    guard stated.before.without(["计划”", "规划”"]).hasAny(Self.plans),
      !Self.plan(before: stated).hasAny(Self.done),
      stated.number.kind != .plain
    else { return nil }
    let own = Terms.all(in: label + "，" + stated.lead + stated.tail.prefix(8))
    let found = targets.filter { target in
      guard let number = target.number, number.isComparable(to: stated.number),
        number.unitWord == stated.number.unitWord
      else { return false }
      let name = Terms.all(in: TargetName.stem(target.name))
      return name.count > 2 && Terms.all(in: target.name).intersection(own).count * 2 > name.count
    }
    guard found.count == 1, let target = found.first, let number = target.number,
      !number.agrees(exactly: stated.number), target.comparison != .atMost
    else { return nil }
    return defect(target, stated, number)
  }

  /// What stands before a number from the clause of the last word of a plan on.
  private static func plan(before stated: StatedNumber) -> String {
    let bytes = Array(stated.before.utf8)
    let start = plans.flatMap { bytes.ranges(of: $0) }.map(\.lowerBound).max() ?? 0
    let lead = String(decoding: bytes[..<start], as: UTF8.self)
    let clause = lead.split(omittingEmptySubsequences: false) { "，。；：、".contains($0) }.last ?? ""
    return clause + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// `180.0÷180.0＝100.00%` for the completion of a target of 160.0 that names this indicator.
  private func divided(_ report: WrittenReport, _ targets: [TypedTarget]) -> [Defect] {
    let coded = targets.filter { $0.indicator.count > 1 && $0.indicator.hasSuffix("完成率") }
    return coded.compactMap { target -> Defect? in
      guard let number = target.number, [.count, .measure].contains(number.kind),
        coded.count(where: { $0.indicator == target.indicator }) == 1
      else { return nil }
      let name = target.indicator.without([" ", "*"])
      let passages = report.passages.indices.filter { index in
        report.passages[index].role == .body
          && report.passages[index].text.without([" ", "*"]).hasPrefix(name)
      }
      guard passages.count == 1, let own = passages.first else { return nil }
      return report.sentences(ofPassage: own).lazy.compactMap { sentence -> Defect? in
        zip(sentence.numbers, sentence.numbers.dropFirst()).lazy.compactMap { part, whole -> Defect? in
          let between = sentence.passage.text(from: part.range.upperBound, to: whole.range.lowerBound).bare
          guard between.hasSuffix("÷"), between.count < 8, sentence.isOperand(whole),
            whole.number.kind == .plain || whole.number.isComparable(to: number), whole.number.kind != .share,
            !sentence.numbers.contains(where: { $0.number.digits == number.digits }),
            whole.value != number.value, whole.number.digits != number.digits, whole.value > .one
          else { return nil }
          return defect(target, whole, number)
        }.first
      }.first
    }
  }

  private func defect(_ target: TypedTarget, _ stated: StatedNumber, _ number: TextNumber) -> Defect {
    Defect(
      Message(
        zh: "计划是 \(stated.words)，目标表里“\(target.label)”是 \(target.cell.text)",
        en: "the plan is \(stated.words), and the target of “\(target.label)” \(target.cell.text)"),
      at: target.cell.place, about: [target.label], values: [number.value, stated.value], fix: page.fix,
      notes: [Message(zh: "计划", en: "the plan").note(at: stated.place)])
  }
}
