internal import Diagnostics
internal import Evaluation

/// A target that no indicator evaluates, or an indicator without its target.
struct TypedTargetNotEvaluated: TextRule {
  let page = RulePage(
    code: "JX2184", severity: .warning,
    title: Message(zh: "目标没有指标考核，或指标没有目标值", en: "A target without an indicator, or the other way round"),
    meaning: Message(
      zh: "目标表里的一项，指标体系里没有对应的指标；或指标体系里其他指标都有目标值，只有一个空着。",
      en:
        "A row of the table of targets has no counterpart among the indicators; or all indicators have a target but one."
    ),
    bad: "目标表：助餐志愿服务队数量 ≥10 支；指标体系：就餐人次完成率、助餐点数量完成率……",
    good: "目标表：助餐点数量 ≥24 个；指标体系：就餐人次完成率、助餐点数量完成率……",
    fix: Message(zh: "补设指标，或删去这个目标", en: "add the indicator, or drop the target"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    unevaluated(report) + blank(report) + stated(report)
  }

  /// A rate in the text of the targets that no indicator evaluates and that is never spoken of again.
  private func stated(_ report: WrittenReport) -> [Defect] {
    let indicators = report.indicatorRows.filter(\.isLeaf).map { TableEntry.name($0.label) }
    let targets = StatedTarget.all(in: report)
    guard indicators.count > 5, targets.count > 2 else { return [] }
    let said = report.passages.filter { passage in
      !report.headings(passage.section).contains { $0.title.has("目标") && $0.code == nil }
    }
    let alone = targets.filter { target in
      !indicators.contains { TargetName.isMet(target.name, by: $0) || target.name.has("满意") && $0.has("满意") }
        && !said.contains { $0.text.has(target.name) }
        && !report.targets.contains { $0.name.has(target.name) }
    }
    guard alone.count * 3 <= targets.count else { return [] }
    return alone.map { target in
      Defect(
        Message(zh: "没有指标考核目标“\(target.name)”", en: "no indicator evaluates the target “\(target.name)”"),
        at: target.stated.place, about: [target.name], fix: page.fix)
    }
  }

  private func unevaluated(_ report: WrittenReport) -> [Defect] {
    let indicators = report.indicatorRows.filter(\.isLeaf).map { TableEntry.name($0.label) }
    guard indicators.count > 5 else { return [] }
    // English names share words rather than characters.
    let labels =
      report.isChinese
      ? [] : report.indicatorRows.filter(\.isLeaf).map { Terms($0.label, isChinese: false).pairs }
    return Dictionary(grouping: report.targets.filter { !$0.isScored }) { $0.table }.values.flatMap {
      targets in
      // A target that the analysis speaks of by name is evaluated, whatever the tables list.
      let analysed = { (target: TypedTarget) in
        let stem = TargetName.stem(target.label).without(["工程"]).trimming(leading: [], trailing: ["发生"])
        let words = stem.count > 3 ? stem : target.label
        return report.passages.contains { passage in
          passage.bytes.range(of: words) != nil
            && !report.headings(passage.section).contains { $0.title.has("目标") && $0.code == nil }
        }
      }
      let alone = targets.filter { $0.indicator.isEmpty && !analysed($0) && !$0.isCostLimit }.filter {
        target in
        let words = report.isChinese ? [] : Terms(target.label, isChinese: false).pairs
        return !indicators.contains { name in
          TargetName.isMet(target.name, by: name) || labels.contains { !words.isDisjoint(with: $0) }
        }
      }
      guard targets.count > 3, alone.count * 4 <= targets.count else { return [Defect]() }
      return alone.map { target in
        Defect(
          Message(
            zh: "没有指标考核目标“\(target.label)”", en: "no indicator evaluates the target “\(target.label)”"),
          at: target.place, about: [target.label], fix: page.fix)
      }
    }
  }

  private func blank(_ report: WrittenReport) -> [Defect] {
    Dictionary(grouping: report.targets.filter(\.isScored)) { $0.table }.values.flatMap { targets in
      let blank = targets.filter { target in
        target.cell.isBlank && report.indicatorRows.contains { $0.isLeaf && $0.label == target.label }
      }
      guard targets.count > 5, blank.count * 5 <= targets.count else { return [Defect]() }
      return blank.map { target in
        Defect(
          Message(zh: "指标“\(target.label)”没有目标值", en: "the indicator “\(target.label)” has no target"),
          at: target.place, about: [target.label], fix: page.fix)
      }
    }
  }
}
