internal import Diagnostics
internal import Evaluation

/// A table of targets sets one target twice.
struct TypedTargetRepeats: TextRule {
  let page = RulePage(
    code: "JX2183", severity: .warning,
    title: Message(zh: "绩效目标重复", en: "A target stands twice"),
    meaning: Message(
      zh: "目标表里两行名称相同，或名称相近而目标值相同，等于一个目标写了两遍。",
      en:
        "Two rows of a table of targets have one name, or nearly one name and the same value: one target, twice."
    ),
    bad: "| 指标 | 目标值 |\n|---|---|\n| 河道清淤量 | ≥18 万立方米 |\n| 河道清淤数量 | ≥18 万立方米 |",
    good: "| 指标 | 目标值 |\n|---|---|\n| 河道清淤量 | ≥18 万立方米 |\n| 护岸修复长度 | ≥1200 米 |",
    fix: Message(zh: "删去重复的一行", en: "remove one of them"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    Dictionary(grouping: report.targets) { $0.table }.values.flatMap { targets in
      targets.indices.compactMap { index -> Defect? in
        // A table with weights may split a target; one name twice is one target in any table.
        let earlier = targets[..<index].first {
          targets[index].isScored ? isNamedTwice($0, targets[index]) : isSame($0, targets[index])
        }
        guard let earlier else { return nil }
        let target = targets[index]
        return Defect(
          Message(
            zh: "目标“\(target.label)”与“\(earlier.label)”重复",
            en: "the target “\(target.label)” repeats “\(earlier.label)”"),
          at: target.place, about: [target.label], fix: page.fix,
          notes: [Message(zh: "前一行", en: "the earlier row").note(at: earlier.place)])
      }
    }
  }

  private func isNamedTwice(_ left: TypedTarget, _ right: TypedTarget) -> Bool {
    left.name == right.name && left.name.count > 4 && left.number?.kind == right.number?.kind
      && left.number != nil && left.unit == right.unit
  }

  private func isSame(_ left: TypedTarget, _ right: TypedTarget) -> Bool {
    guard left.name != right.name else { return left.name.count > 2 }
    if Self.isTimed(left), Self.isTimed(right), Self.untimed(left.name) == Self.untimed(right.name),
      Self.untimed(left.name).count > 3
    {
      return true
    }
    guard TargetName.stem(left.name) == TargetName.stem(right.name), TargetName.stem(left.name).count > 2
    else {
      return isReworded(left, right)
    }
    if left.number?.kind == .count, left.number?.unit == right.number?.unit { return true }
    return Self.amounts(left).contains { own in
      Self.amounts(right).contains { own.agrees(exactly: $0) && own.isComparable(to: $0) }
    }
  }

  /// One value under a name with the same words in another order, or with others around them: `新建公厕数量` and
  /// `公厕新建座数`, `群众满意度` and `受益群众满意率`.
  private func isReworded(_ left: TypedTarget, _ right: TypedTarget) -> Bool {
    guard let own = left.number, let other = right.number, own.agrees(exactly: other), own.kind == other.kind,
      own.unit == other.unit, left.comparison == right.comparison
    else { return false }
    let (first, second) = (TargetName.core(left.name), TargetName.core(right.name))
    return first.count > 1 && first.sorted() == second.sorted()
      && (own.kind != .share || left.name.has("满意") && right.name.has("满意"))
  }

  private static let times = [
    "及时", "按时", "按期", "准时", "限时", "时限内", "规定时间内", "小时内", "小时", "分钟内", "分钟", "日内", "天内", "个工作日", "工作日",
  ]

  /// Whether a rate is of what was done in time: `故障两小时响应率`, `故障响应及时率`.
  private static func isTimed(_ target: TypedTarget) -> Bool {
    target.number?.kind == .share && target.name.hasSuffix("率") && target.name.hasAny(times)
  }

  /// A name without the words of time and their numbers.
  private static func untimed(_ name: String) -> String {
    let rest = name.without(times).filter { !$0.isArabicDigit && !"一二两三四五六七八九十半".contains($0) }
    return String(rest).trimming(leading: [], trailing: ["率"])
  }

  /// Every number of a cell: `100%（18 万立方米）` gives two.
  private static func amounts(_ target: TypedTarget) -> [TextNumber] {
    NumberScanner().scan(target.cell.text).figures
  }
}

/// Names of targets and of the indicators that evaluate them.
enum TargetName {
  private static let endings = [
    "计划完成率", "目标完成率", "服务人次", "服务量", "人次", "次数", "人数", "完成率", "完成情况", "达成率", "完成数量", "数量", "数", "量", "率",
    "情况", "度", "值", "比例", "性",
  ]

  /// What remains without the words that say how it is measured.
  static func stem(_ name: String) -> String {
    name.replacing("按时", with: "及时").trimming(leading: [], trailing: endings)
  }

  private static let around = [
    "举办", "开展", "组织", "完成", "实施", "受益", "广大", "年度", "全年", "项目",
  ]

  /// What remains also without what may be said of anything: 培训 of 举办培训班次数.
  static func core(_ name: String) -> String {
    stem(name).without(around).trimming(
      leading: [],
      trailing: ["班次", "班", "场次", "期数", "座数", "套数", "台数", "户数", "场", "期", "座", "套", "台", "户", "活动", "工作"])
  }

  /// Whether an indicator evaluates a target: one name holds the other, or most of its words.
  static func isMet(_ target: String, by indicator: String) -> Bool {
    // A day or a term is evaluated by what asks whether it was kept.
    if target.endsInAny(["日期", "时间", "时限", "期限", "工期"]),
      indicator.hasAny(["及时", "按期", "按时", "时效", "工期", "进度"])
    {
      return true
    }
    // `按期完工率` and `完工及时率`
    func sorted(_ name: String) -> [Character] {
      ["按期", "按时", "准时"].reduce(name) { $0.replacing($1, with: "及时") }.sorted()
    }
    if sorted(target) == sorted(indicator) { return true }
    let (left, right) = (stem(target), stem(indicator))
    if left.has(right) || right.has(left) { return true }
    let (own, its) = (pairs(left), pairs(right))
    let shared = own.intersection(its).count
    return shared > 0 && shared * 2 >= min(own.count, its.count)
  }

  private static func pairs(_ text: String) -> Set<String> {
    let characters = Array(text)
    return Set(zip(characters, characters.dropFirst()).map { String([$0.0, $0.1]) })
  }
}
