internal import Diagnostics
internal import Evaluation

/// Two tables give one thing two values.
struct TypedEntriesDisagree: TextRule {
  let page = RulePage(
    code: "JX2171", severity: .error,
    title: Message(zh: "两张表对同一项写的数不同", en: "Two tables give one thing two values"),
    meaning: Message(
      zh: "名称相同的一项，在两张表里的计划数、完成数、预算、支出、单价、权重或得分不同。",
      en:
        "A thing of one name has in two tables different planned or delivered quantities, budgets, payments, prices, weights or scores."
    ),
    bad: "| 内容 | 计划数 |\n|---|---|\n| 蓄水池修建 | 35 座 |\n\n| 内容 | 计划数 |\n|---|---|\n| 蓄水池修建 | 53 座 |",
    good: "| 内容 | 计划数 |\n|---|---|\n| 蓄水池修建 | 35 座 |\n\n| 内容 | 计划数 |\n|---|---|\n| 蓄水池修建 | 35 座 |",
    fix: Message(zh: "核对来源，统一两张表", en: "check the source and correct one of the tables"),
    criterion: Criterion.logic)

  private struct Key: Hashable {
    let name: String
    let measure: TableEntry.Measure
  }

  func defects(in report: WrittenReport) -> [Defect] {
    let groups = Dictionary(grouping: report.tableEntries) { Key(name: $0.name, measure: $0.measure) }
    let apart = apart(groups.values)
    return targets(report)
      + groups.values.flatMap { entries -> [Defect] in
        guard let first = entries.first else { return [] }
        let others = entries.dropFirst().filter {
          differs($0, first, report) && !apart.contains(Pair(first, $0))
        }
        return others.prefix(1).map { other in
          Defect(
            Message(
              zh: "“\(other.label)”在这张表里是 \(other.cell.text)，在另一张表里是 \(first.cell.text)",
              en: "“\(other.label)” is \(other.cell.text) in this table and \(first.cell.text) in another"),
            at: other.cell.place, about: [other.label], values: [other.number.value, first.number.value],
            fix: page.fix,
            notes: [
              Message(zh: "另一张表：\(first.cell.text)", en: "the other table: \(first.cell.text)").note(
                at: first.cell.place)
            ])
        }
      }
  }

  /// Two tables with a measure that both have.
  private struct Pair: Hashable {
    let tables: [Int]
    let measure: TableEntry.Measure

    init(_ left: TableEntry, _ right: TableEntry) {
      (tables, measure) = ([left.table, right.table].sorted(), left.measure)
    }
  }

  /// The tables that agree in none of several things: they count something else, such as systems and their modules.
  private func apart(_ groups: some Collection<[TableEntry]>) -> Set<Pair> {
    let pairs = groups.flatMap { entries in
      entries.indices.flatMap { index in
        entries[(index + 1)...].map { (entries[index], $0) }
      }
    }
    return Set(
      Dictionary(grouping: pairs) { Pair($0.0, $0.1) }.filter { _, shared in
        shared.count > 1 && !shared.contains { $0.0.number.agrees(exactly: $0.1.number) }
      }.keys)
  }

  /// The quantities of a table of targets against those that another table plans.
  private func targets(_ report: WrittenReport) -> [Defect] {
    let listed = report.tableEntries.filter {
      $0.measure == .planned
        // Hundreds of hours are a quantity, days are a term.
        && ([.count, .measure].contains($0.number.kind)
          || report.isAlone && $0.number.kind == .duration && $0.number.digits >= Fraction(100))
    }
    let planned = listed + (report.isChinese ? [] : Self.budgeted(report))
    return report.targets.filter { !$0.isScored }.compactMap { target -> Defect? in
      let own = Self.words(TargetName.stem(target.name), target.label)
      let others = planned.filter { $0.table != target.table }.map { entry in
        (entry: entry, shared: Self.words(TargetName.stem(entry.name), entry.label).intersection(own).count)
      }
      // The plan of most of its words, where no other thing has as many.
      guard let best = others.max(by: { $0.shared < $1.shared }), own.count > 1, best.shared * 2 > own.count,
        Set(others.filter { $0.shared == best.shared }.map(\.entry.name)).count == 1
      else { return nil }
      let plans = others.filter { $0.shared == best.shared }.map(\.entry)
      let plan = best.entry
      let scanned = NumberScanner().scan(target.cell.text).figures + (target.number.map { [$0] } ?? [])
      let amounts = scanned.filter {
        ($0.isComparable(to: plan.number) || !report.isChinese && $0.kind == .count && plan.number.isCount)
          && $0.kind != .share
      }
      guard let amount = amounts.first, plans.allSatisfy({ $0.number.agrees(exactly: plan.number) }),
        !amounts.contains(where: { $0.agrees(exactly: plan.number) })
      else { return nil }
      return Defect(
        Message(
          zh: "目标“\(target.label)”是 \(target.cell.text)，另一张表的计划是 \(plan.cell.text)",
          en:
            "the target “\(target.label)” is \(target.cell.text), and the plan in another table \(plan.cell.text)"
        ),
        at: target.cell.place, about: [target.label], values: [amount.value, plan.number.value],
        fix: page.fix,
        notes: [Message(zh: "另一张表", en: "the other table").note(at: plan.cell.place)])
    }
  }

  /// `Collection points | point | 48 | 6,500 | 312,000`: the planned quantities of an English budget.
  private static func budgeted(_ report: WrittenReport) -> [TableEntry] {
    report.tables.indices.flatMap { index -> [TableEntry] in
      let table = report.tables[index].upright
      guard let column = (table.columns(.plan) + table.columns(.quantity)).first,
        !table.columns(.price).isEmpty,
        table.columns(.actual).isEmpty, table.columns(.paid).isEmpty
      else { return [] }
      return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row in
        guard let number = table.rows[row][column].number else { return nil }
        return TableEntry(
          name: TableEntry.name(table.label(row)), label: table.label(row), measure: .planned,
          number: table.counted(number, row: row, column: column), cell: table.rows[row][column],
          head: table.head[column].text, table: index)
      }
    }
  }

  private static let noise: Set<String> = ["number", "the", "of", "and", "for", "in", "to", "total"]

  /// What two names can share: pairs of characters of a Chinese name, words of an English one.
  private static func words(_ name: String, _ label: String) -> Set<String> {
    guard !label.contains(where: \.isHan) else { return Terms.all(in: name) }
    let words = label.lowercased().prefix { $0 != "(" }.split { !$0.isLetter }.map(String.init)
    return Set(words.filter { !noise.contains($0) }.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
  }

  private func differs(_ left: TableEntry, _ right: TableEntry, _ report: WrittenReport) -> Bool {
    guard left.table != right.table, left.number.isComparable(to: right.number),
      !left.number.agrees(exactly: right.number),
      // A price that was budgeted and one that was agreed are two.
      left.measure != .price || left.head == right.head
    else { return false }
    // Tables of two years, or of a budget before and after its change, may differ.
    let captions = [report.tables[left.table].caption, report.tables[right.table].caption]
    let years = captions.map { TypedYears.all(in: $0) }
    let isChanged = captions.contains { $0.hasAny(["调整", "变更", "年初", "上年", "中期", "季度", "半年", "累计"]) }
    return !isChanged && (years[0].isEmpty || years[1].isEmpty || years[0] == years[1])
  }
}

/// The years that a text names.
enum TypedYears {
  /// `2022`, `2021—2023` as typed.
  static func all(in text: String) -> Set<String> {
    let runs = text.utf8.split { !(0x30...0x39).contains($0) }
    return Set(
      runs.filter {
        $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8))
          && !isAmount($0, in: text)
      }
      .compactMap { String($0) })
  }

  /// `2000.00 万元`, `2,000.50`, `2000 万元`: digits of an amount.
  private static func isAmount(_ run: Substring.UTF8View, in text: String) -> Bool {
    let rest = text.utf8[run.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let decimals = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      // `2023.5`, `2023.05.12` are dates.
      let month = decimals.count < 3 ? Int(String(decoding: decimals, as: UTF8.self)) ?? 0 : 0
      let unit = rest.dropFirst(1 + decimals.count).drop { $0 == 0x20 }
      return !decimals.isEmpty
        && (!(1...12).contains(month) || amounts.contains { unit.starts(with: $0.utf8) })
    }
    return amounts.contains { rest.drop { $0 == 0x20 }.starts(with: $0.utf8) }
  }

  private static let amounts = ["万", "亿", "元", "%", "％"]

  /// Whether a label is a year, a quarter or a month: `2021 年`, `一季度`, `3 月`, `2022`.
  static func isTime(_ label: String) -> Bool {
    let text = label.bare
    return text.count < 12
      && (!all(in: text).isEmpty || text.endsInAny(["季度", "月", "月份", "年"]))
  }
}

extension TextNumber {
  /// A whole number of things, whatever word its unit is.
  fileprivate var isCount: Bool { [.count, .plain].contains(kind) && value.isExact(atPlaces: 0) }

  /// Whether two numbers are one value, whatever bounds them, as far as they were rounded.
  func agrees(exactly other: TextNumber) -> Bool {
    let (own, its) = (withValue(value), other.withValue(other.value))
    return own.agrees(with: its.value) || its.agrees(with: own.value)
  }
}
