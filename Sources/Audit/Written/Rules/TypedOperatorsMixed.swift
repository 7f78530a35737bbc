internal import Diagnostics
internal import Evaluation

/// Targets of one kind are written with ≥, and one with = or >.
struct TypedOperatorsMixed: TextRule {
  let page = RulePage(
    code: "JX2182", severity: .warning,
    title: Message(zh: "同类目标有的用≥、有的用=或＞", en: "Targets of one kind with ≥ and with = or >"),
    meaning: Message(
      zh: "一张目标表里，多数数量（或不到 100% 的比率）用“≥”，个别用“=”：超额完成反而算没有达到；或者个别用“＞”：刚好完成不算达到。",
      en:
        "In a table of targets most counts (or rates below 100%) have “≥” and one has “=”, by which doing more than planned misses the target, or “>”, by which doing just as planned does."
    ),
    bad: "| 指标 | 目标值 |\n|---|---|\n| 就餐人次 | ≥24000 人次 |\n| 送餐单数 | ≥3600 单 |\n| 助餐点数量 | =24 个 |",
    good: "| 指标 | 目标值 |\n|---|---|\n| 就餐人次 | ≥24000 人次 |\n| 送餐单数 | ≥3600 单 |\n| 助餐点数量 | ≥24 个 |",
    fix: Message(zh: "统一写“≥”", en: "write ≥"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let found = Dictionary(grouping: report.targets) { $0.table }.values.flatMap { targets -> [Defect] in
      let shares = targets.filter { $0.number?.kind == .share && $0.number.map { $0.value < .one } == true }
      let counts = targets.filter { Self.isCount($0) }
      return equal(shares, among: shares + counts) + equal(counts, among: shares + counts)
        + [targets.filter { $0.number?.kind == .share }, counts].flatMap { kind in
          strict(kind.filter { $0.comparison == .atLeast }) + strict(kind.filter { $0.comparison == .atMost })
        }
    }
    return found + (report.isChinese ? told(report) : [])
  }

  /// A count, with its unit or without one: `≥330 天`, `≥ 12,000`.
  private static func isCount(_ target: TypedTarget) -> Bool {
    guard let number = target.number else { return false }
    return [.count, .measure, .duration].contains(number.kind)
      || number.kind == .plain && number.value > Fraction(9) && number.step == .one
  }

  private func equal(_ kind: [TypedTarget], among all: [TypedTarget]) -> [Defect] {
    let usual = all.filter { $0.comparison == .atLeast }
    let equal = kind.filter { $0.comparison == .equal }
    guard usual.count > 1, equal.count < usual.count,
      let other = kind.first(where: { $0.comparison == .atLeast }) ?? usual.first
    else { return [] }
    // A handful of works is meant exactly beside 600,000 visits, and not beside 20 works.
    let units = Set(kind.filter { $0.comparison == .atLeast }.map { $0.number?.unit })
    // Nor where every other quantity is a bound.
    let isAlone =
      equal.count == 1
      && (kind.count > 4 && kind.count(where: { $0.comparison == .atLeast }) == kind.count - 1
        || kind.count > 2 && all.count > 5
          && all.count(where: { $0.comparison == .atLeast }) == all.count - 1)
    return equal.filter { target in
      // What a contract builds or buys is a number of its own, unless others of its unit are bounds.
      guard
        !target.label.hasAny(["改造", "新建", "建设", "购置", "安装", "铺设", "修建", "更换"])
          || units.contains(target.number?.unit) || isAlone
      else { return false }
      return target.number.map {
        $0.kind != .count || $0.value > Fraction(9)
          || $0.value > Fraction(2)
            && (units.contains($0.unit) || isAlone && !target.label.contains(where: \.isArabicDigit))
      } == true
    }.map { defect($0, other) }
  }

  /// `＞50 人次` where all others are `≥240 场`.
  private func strict(_ bounds: [TypedTarget]) -> [Defect] {
    // More than nothing can be said in no other way.
    let strict = bounds.filter { $0.isStrict && $0.number.map { !$0.value.isZero } == true }
    let usual = bounds.filter { !$0.isStrict && $0.number != nil }
    guard strict.count == 1, let target = strict.first, usual.count > 1 else { return [] }
    return [defect(target, usual[0])]
  }

  private func defect(_ target: TypedTarget, _ other: TypedTarget) -> Defect {
    Defect(
      Message(
        zh: "目标“\(target.label)”写“\(target.cell.text)”，同类的写“\(other.cell.text)”",
        en: "the target “\(target.label)” is “\(target.cell.text)” where its kind has “\(other.cell.text)”"),
      at: target.cell.place, about: [target.label], fix: page.fix,
      notes: [Message(zh: "同类目标", en: "one of its kind").note(at: other.cell.place)])
  }
}
