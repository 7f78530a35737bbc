internal import Diagnostics
internal import Evaluation

/// A target stands in one class of targets, its indicator in another one that the targets have, too.
struct TypedTargetOfAnotherClass: TextRule {
  let page = RulePage(
    code: "JX2206", severity: .note,
    title: Message(zh: "目标与指标归类不一", en: "A target and its indicator in two classes"),
    meaning: Message(
      zh: "目标一节按产出、效果、影响力等分类列出目标，指标体系也按同样的类别分组，而同一项目标与对应指标不在同一类。",
      en: """
        The targets are listed by classes such as outputs, outcomes and impact, the indicators are grouped by the same \
        classes, and one target stands in another class than its indicator.
        """),
    bad: TypedTargetOfAnotherClass.example("志愿者注册率不低于 95%", "举办活动 20 场"),
    good: TypedTargetOfAnotherClass.example("举办活动 20 场", "志愿者注册率不低于 95%"),
    fix: Message(zh: "统一归类，或说明归类不同的原因", en: "use one class, or say why they differ"),
    criterion: Criterion.logic)

  private static func example(_ output: String, _ outcome: String) -> String {
    """
    ### 产出目标

    \(output)。

    ### 效果目标

    \(outcome)。

    | 指标 | 权重 | 得分 |
    |---|---|---|
    | C1 项目产出 | 10 | 10 |
    | C11 活动完成率 | 10 | 10 |
    | C2 项目效益 | 10 | 10 |
    | C21 志愿者注册率 | 5 | 5 |
    | C22 粉丝增长率 | 5 | 5 |
    """
  }

  private struct Target {
    let text: String
    let place: Place
    let classes: Set<TargetClass>
    let title: String
  }

  private struct Indicator {
    let name: String
    let place: Place
    let classes: Set<TargetClass>
    let group: String
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese, case let targets = listed(report) + labelled(report) + tabled(report),
      targets.count > 1
    else {
      return []
    }
    let ofTargets = targets.map(\.classes).reduce(Set<TargetClass>()) { $0.union($1) }
    guard ofTargets.count > 1, case let indicators = report.tables.map(\.upright).flatMap(Self.indicators),
      case let ofIndicators = indicators.map(\.classes).reduce(Set<TargetClass>(), { $0.union($1) }),
      ofIndicators.count > 1
    else { return [] }
    var told: Set<String> = []
    return indicators.compactMap { indicator -> Defect? in
      let own = targets.filter { Self.isTarget($0, of: indicator) }
      // One class that fits is enough: a target may be listed twice.
      guard let first = own.first(where: { $0.text.contains(where: \.isArabicDigit) }) ?? own.first,
        !indicator.classes.isEmpty,
        own.allSatisfy({ $0.classes.isDisjoint(with: indicator.classes) }),
        first.classes.isSubset(of: ofIndicators), indicator.classes.isSubset(of: ofTargets),
        told.insert(first.text).inserted
      else { return nil }
      return Defect(
        Message(
          zh: "“\(first.text)”列在“\(first.title)”，对应的指标“\(indicator.name)”在“\(indicator.group)”",
          en:
            "“\(first.text)” stands under “\(first.title)”, its indicator “\(indicator.name)” under “\(indicator.group)”"
        ),
        at: first.place, about: [indicator.name], fix: page.fix,
        notes: [Message(zh: "指标", en: "the indicator").note(at: indicator.place)])
    }
  }

  private static let satisfaction = ["满意度", "满意率"]
  private static let changes = ["增长", "提高", "提升", "下降", "减少", "较上年", "逐年"]
  private static let endings = ["计划完成率", "目标完成率", "完成率", "实现率"]

  private static func isTarget(_ target: Target, of indicator: Indicator) -> Bool {
    let text = IndicatorName.plain(target.text)
    if text.hasAny(satisfaction) { return indicator.name.hasAny(satisfaction) }
    let stem = indicator.name.trimming(leading: [], trailing: endings)
    // `服务人次较上年增长` is no plan that is completed.
    guard stem == indicator.name || !text.hasAny(changes) else { return false }
    return stem.count > 3 && text.has(stem)
  }

  /// The targets under headings such as `（1）产出目标`, clause by clause.
  private func listed(_ report: WrittenReport) -> [Target] {
    report.passages.flatMap { passage -> [Target] in
      guard passage.role == .body, let heading = passage.section.last.map({ report.headings[$0] }),
        heading.code == nil, heading.title.count < 12, heading.title.endsInAny(["目标", "指标"]),
        case let classes = TargetClass.all(in: heading.title), classes.count == 1
      else { return [] }
      return Self.clauses(of: passage).map { range in
        Target(
          text: passage.text(range).trimming(leading: [" ", "*", "-"], trailing: [" "]),
          place: passage.place(range), classes: classes, title: heading.title)
      }
    }
  }

  /// The targets behind labels within a text: `产出目标：举办讲座 20 场；效果目标：……`.
  private func labelled(_ report: WrittenReport) -> [Target] {
    report.passages.filter { $0.role == .body }.flatMap { passage -> [Target] in
      let labels = (passage.bytes.ranges(of: "目标：") + passage.bytes.ranges(of: "指标：")).sorted {
        $0.lowerBound < $1.lowerBound
      }.compactMap { mark -> (title: String, range: Range<Int>)? in
        let title = String(passage.text(0..<mark.lowerBound).reversed().prefix { $0.isHan }.reversed())
        guard title.count < 7, TargetClass.all(in: title).count == 1 else { return nil }
        return (title + "目标", (mark.lowerBound - title.utf8.count)..<mark.upperBound)
      }
      return labels.indices.flatMap { index -> [Target] in
        let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : passage.bytes.count
        let own = labels[index].range.upperBound..<max(labels[index].range.upperBound, end)
        return Self.clauses(of: passage).filter { own.contains($0.lowerBound) }.map { range in
          Target(
            text: passage.text(range).bare, place: passage.place(range),
            classes: TargetClass.all(in: labels[index].title), title: labels[index].title)
        }
      }
    }
  }

  /// What stands between the commas of a passage.
  private static func clauses(of passage: WrittenPassage) -> [Range<Int>] {
    let ends = ["，", "；", "。", "、", "："].flatMap { passage.bytes.ranges(of: $0) }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    var start = TypedMark(passage.text)?.length ?? 0
    return (ends + [passage.bytes.count..<passage.bytes.count]).compactMap { end in
      defer { start = end.upperBound }
      while start < end.lowerBound, passage.bytes[start] == 0x20 { start += 1 }
      return start < end.lowerBound ? start..<end.lowerBound : nil
    }
  }

  /// The rows of tables of targets below `产出指标`, `效益指标`.
  private func tabled(_ report: WrittenReport) -> [Target] {
    let tables = Dictionary(grouping: report.targets.filter { !$0.isScored }) { $0.table }
    return tables.sorted { $0.key < $1.key }.flatMap { number, targets -> [Target] in
      let table = report.tables[number].upright
      let groups = Self.groups(of: table)
      return table.rows.indices.compactMap { row -> Target? in
        guard
          let cell = table.rows[row].first(where: { cell in targets.contains { $0.place == cell.place } }),
          let group = groups[row], case let classes = TargetClass.all(in: group), !classes.isEmpty
        else { return nil }
        return Target(text: cell.text, place: cell.place, classes: classes, title: group)
      }
    }
  }

  /// The indicators of a table of scores with the groups above them.
  private static func indicators(of table: WrittenTable) -> [Indicator] {
    guard !table.columns(.score).isEmpty else { return [] }
    let codes = table.rows.indices.map { table.codeOfRow($0) }
    let groups = groups(of: table)
    return table.rows.indices.compactMap { row -> Indicator? in
      guard !table.isTotal(row), let cell = table.rows[row].last(where: { $0.text == table.label(row) })
      else {
        return nil
      }
      let above = table.rows.indices.filter { other in
        guard let code = codes[row], let upper = codes[other] else { return false }
        return other < row && upper.count < code.count && code.hasPrefix(upper)
      }.map { table.label($0) }
      let names = above.isEmpty ? groups[row].map { [$0] } ?? [] : above
      let classes = names.map { TargetClass.all(in: $0) }.reduce(Set<TargetClass>()) { $0.union($1) }
      guard let group = names.last(where: { !TargetClass.all(in: $0).isEmpty }) else { return nil }
      let name = IndicatorName.key(cell.text.dropFirst(IndicatorCode.leading(cell.text)?.count ?? 0))
      return Indicator(name: name, place: cell.place, classes: classes, group: group)
    }
  }

  /// What stands above the name of each row in columns before it, also where merged cells are blank.
  private static func groups(of table: WrittenTable) -> [String?] {
    guard table.head.count > 2, table.head[0].text.has("指标") || table.head[0].text.has("类") else {
      return table.rows.map { _ in nil }
    }
    var last: [Int: String] = [:]
    return table.rows.map { row in
      let names = row.prefix { $0.target == nil }
      guard names.count > 1 else { return nil }
      for column in names.indices.dropLast() where !row[column].isBlank {
        last[column] = row[column].text
        for inner in names.indices where inner > column { last[inner] = nil }
      }
      let above = names.indices.dropLast().compactMap { last[$0] }
      return above.isEmpty ? nil : above.joined(separator: " ")
    }
  }
}
