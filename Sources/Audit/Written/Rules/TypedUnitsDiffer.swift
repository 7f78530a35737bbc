internal import Diagnostics
internal import Evaluation

/// A thing is planned in one unit and reported in another.
struct TypedUnitsDiffer: TextRule {
  let page = RulePage(
    code: "JX2172", severity: .warning,
    title: Message(zh: "计划与完成的计量单位不同", en: "Planned in one unit, reported in another"),
    meaning: Message(
      zh:
        "同一项的计划数和完成数用了不同的计量单位（场与人次、米与公里），或者一张表里只有一行计划和完成的量词不同，无法判断是否完成；一列金额的单位大了一万倍（表头写亿元，同样的数在别处是万元），或者表的单位写“元”，同样的数在别处都是“万元”；得分表里一行的目标是比率、实际是数量（或相反），或者同一项、同一个数在目标表和预算表里的单位不同（户与台、平方米与米），也在此列。",
      en:
        "The planned and the delivered quantity of one thing have different units, or are counted in two words where all other rows use one, so that nobody can compare them; or the unit of a column of money is ten thousand times too large, or a table is in yuan whose amounts stand in 万元 everywhere else; or a row of scores has a rate for its target and a count for its value, or the other way round; or one number of one thing has another unit in the table of targets than in the budget."
    ),
    bad: "| 内容 | 计划数 | 完成数 |\n|---|---|---|\n| 护岸修复 | 1200 米 | 1.14 公里 |",
    good: "| 内容 | 计划数 | 完成数 |\n|---|---|---|\n| 护岸修复 | 1200 米 | 1140 米 |",
    fix: Message(zh: "按计划的单位填写完成数", en: "report in the unit of the plan"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let found =
      tables(report) + told(report) + sentences(report) + bases(report) + units(report)
      + oversizedUnits(report) + captions(report)
    return found
      + named(report, besides: found)
      + (words(report) + declared(report) + columns(report) + scored(report) + reported(report)).filter {
        one in
        !found.contains { $0.place == one.place }
      }
  }

  /// `安防设施` as 45 处 in a table whose units have a column, and as `45 公里` in another table.
  private func units(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright)
    return tables.indices.flatMap { index -> [Defect] in
      let table = tables[index]
      guard let column = table.head.indices.first(where: { ["单位", "计量单位"].contains(table.head[$0].text) })
      else { return [] }
      return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row -> Defect? in
        // A sign may stand between the name and the number.
        let label = table.labels(row).last { $0.contains(where: \.isHan) } ?? ""
        let name = TableEntry.name(label)
        let unit = table.rows[row][column]
        guard name.count > 2, (1...3).contains(unit.text.count), unit.text.allSatisfy(\.isHan) else {
          return nil
        }
        let values = table.rows[row][column...].compactMap { $0.number?.value }
        let other =
          elsewhere(name, unit, table.rows[row].compactMap { $0.number?.value }, tables, index)
          ?? tables.indices.filter { $0 != index }.lazy.flatMap {
            other in
            tables[other].rows.filter { cells in cells.contains { TableEntry.name($0.text) == name } }
              .joined()
          }.first { cell in
            guard let number = cell.number, Self.counts(number), !number.unitWord.isEmpty,
              number.value >= Fraction(10), values.contains(number.value)
            else { return false }
            return !number.unitWord.has(unit.text) && !unit.text.has(number.unitWord)
              && NumberScanner().scan("1" + unit.text).figures.first.map { !$0.isComparable(to: number) }
                ?? true
          }
        return other.map { other in
          Defect(
            Message(
              zh: "“\(label)”在这里按\(unit.text)计，在另一张表里是 \(other.text)",
              en:
                "“\(label)” is counted in \(unit.text) here, and as \(other.text) in another table"
            ),
            at: unit.place, about: [label], fix: page.fix,
            notes: [Message(zh: "另一张表", en: "the other table").note(at: other.place)])
        }
      }
    }
  }

  /// The unit that another table with a column of them gives the same number of the same thing: 台 beside 户.
  private func elsewhere(
    _ name: String, _ unit: WrittenTable.Cell, _ values: [Fraction], _ tables: [WrittenTable], _ index: Int
  ) -> WrittenTable.Cell? {
    func core(_ name: String) -> String {
      name.trimming(
        leading: ["新增", "完成"], trailing: ["数量", "完成数", "时长", "长度", "面积", "人数", "次数", "场次", "册数", "数", "量"])
    }
    func count(_ unit: String) -> TextNumber? {
      NumberScanner().scan("1" + unit).figures.first.flatMap { $0.kind == .plain ? nil : $0 }
    }
    let own = core(name)
    guard own.count > 3 else { return nil }
    let first = count(unit.text)
    return tables[..<index].lazy.compactMap { other -> WrittenTable.Cell? in
      guard
        let column = other.head.indices.first(where: {
          ["单位", "计量单位"].contains(other.head[$0].text)
        })
      else { return nil }
      // `包2 声像档案数字化`
      let row = other.rows.indices.first { row in
        other.labels(row).contains { core(TableEntry.name($0)).hasSuffix(own) }
      }
      guard let row, case let cell = other.rows[row][column], (1...3).contains(cell.text.count),
        cell.text.allSatisfy(\.isHan), cell.text != unit.text,
        case let second = count(cell.text), first != nil || second != nil,
        !Self.areAlike(first, second), !cell.text.has(unit.text), !unit.text.has(cell.text),
        other.rows[row].contains(where: { entry in
          entry.number.map { $0.value >= Fraction(10) && values.contains($0.value) } == true
        })
      else { return nil }
      return cell
    }.first
  }

  private static func areAlike(_ first: TextNumber?, _ second: TextNumber?) -> Bool {
    guard let first, let second else { return false }
    return first.isComparable(to: second)
  }

  /// `150 人次×0.60 万元` in the row of a thing that another table plans as 150 场.
  private func bases(_ report: WrittenReport) -> [Defect] {
    let planned = report.tableEntries.filter {
      $0.measure == .planned && Self.counts($0.number) && $0.number.value >= Fraction(10) && $0.name.count > 1
    }
    let scanner = NumberScanner()
    return planned.compactMap { entry -> Defect? in
      let cells = report.tables.indices.filter { $0 != entry.table }.flatMap { index -> [WrittenTable.Cell] in
        let table = report.tables[index]
        return table.rows.indices.filter { TableEntry.name(table.label($0)) == entry.name }.flatMap {
          table.rows[$0].filter { $0.number == nil && $0.text.hasAny(["×", "*"]) }
        }
      }
      let other = cells.first { cell in
        scanner.scan(cell.text).figures.contains { figure in
          figure.value == entry.number.value && Self.counts(figure) && figure.unit != nil
            && Self.people.contains(figure.unit ?? "") != Self.people.contains(entry.number.unit ?? "")
        }
      }
      return other.map { other in
        Defect(
          Message(
            zh: "“\(entry.label)”在这里按\(entry.number.unitWord)计，在另一张表里是 \(other.text)",
            en:
              "“\(entry.label)” is counted in \(entry.number.unitWord) here, and as \(other.text) in another table"
          ),
          at: entry.cell.place, about: [entry.label], values: [entry.number.value], fix: page.fix,
          notes: [Message(zh: "另一张表", en: "the other table").note(at: other.place)])
      }
    }
  }

  private static let people: Set<String> = ["person", "member", "person-time", "household"]

  /// `举办技能竞赛 18 场`, where a table plans 18 人次 of the same name.
  private func sentences(_ report: WrittenReport) -> [Defect] {
    let planned = report.tableEntries.filter {
      $0.measure == .planned && Self.counts($0.number) && $0.number.value >= Fraction(10) && $0.name.count > 1
    }
    return planned.compactMap { entry -> Defect? in
      let said = report.sentences.filter { $0.passage.role == .body && $0.has(entry.name) }
      let stated = said.flatMap(\.numbers).first { stated in
        stated.lead.trimming(leading: [], trailing: ["计划", "为", " "]).hasSuffix(entry.name)
          && stated.value == entry.number.value && Self.counts(stated.number) && !stated.number.isRange
          && (stated.number.kind != entry.number.kind
            || Self.people.contains(stated.number.unit ?? "") != Self.people.contains(entry.number.unit ?? ""))
      }
      return stated.map { stated in
        let unit = entry.number.unitWord
        return Defect(
          Message(
            zh: "“\(entry.label)”在表中按\(unit)计，在这里是 \(stated.words)",
            en: "“\(entry.label)” is counted in \(unit) in the table, and here as \(stated.words)"),
          at: stated.place, about: [entry.label], values: [stated.value], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
      }
    }
  }

  /// `18 场` of a plan beside a cell that tells of persons and hours only.
  private func told(_ report: WrittenReport) -> [Defect] {
    TableCounterpart.all(in: report).flatMap { pair in
      pair.lines.compactMap { line -> Defect? in
        guard let planned = pair.quantity(line), planned.number.kind == .count,
          let done = pair.doneInWords(line),
          !done.numbers.isEmpty,
          done.numbers.allSatisfy({ Self.counts($0) && !$0.isComparable(to: planned.number) })
        else { return nil }
        return Defect(
          Message(
            zh:
              "“\(line.label)”计划是 \(planned.cell.text) \(planned.number.unitWord)，执行情况里没有以\(planned.number.unitWord)计的数",
            en:
              "“\(line.label)” is planned as \(planned.cell.text) \(planned.number.unitWord), and nothing is reported in that unit"
          ),
          at: done.cell.place, about: [line.label], values: [planned.number.value], fix: page.fix,
          notes: [Message(zh: "计划", en: "the plan").note(at: planned.cell.place)])
      }
    }
  }

  /// `改造危桥 4 座 168 延米`: one thing in two units.
  private func isToldInBoth(_ plan: TextNumber, _ done: TextNumber, _ report: WrittenReport) -> Bool {
    report.sentences.contains { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).contains { first, second in
        let pair = [first.number, second.number]
        return sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).count < 3
          && [plan, done].allSatisfy { one in
            pair.contains { $0.isComparable(to: one) && $0.value == one.value }
          }
      }
    }
  }

  private func tables(_ report: WrittenReport) -> [Defect] {
    let planned = Dictionary(grouping: report.tableEntries.filter { $0.measure == .planned }) { $0.name }
    return report.tableEntries.filter { $0.measure == .delivered }.compactMap { done in
      guard let plan = planned[done.name]?.first, Self.counts(plan.number), Self.counts(done.number),
        plan.number.unit != done.number.unit, !plan.number.isComparable(to: done.number),
        // Words that no list of units has, as in `3 criteria met`, may be one unit.
        !plan.number.unitWord.isEmpty, !done.number.unitWord.isEmpty,
        // `6 个乡镇均完成`, `1 个镇未完成` are sentences.
        !done.cell.text.hasAny(["未", "均", "全部", "有"]), !plan.cell.text.hasAny(["未", "均", "全部", "有"]),
        // `东郊市场` builds a cold store in one table and buys vans in another, each planned and done.
        !(planned[done.name] ?? []).contains(where: { $0.number.isComparable(to: done.number) }),
        !isToldInBoth(plan.number, done.number, report)
      else { return nil }
      return Defect(
        Message(
          zh:
            "“\(done.label)”计划是 \(plan.cell.text)（\(plan.number.unitWord)），完成写作 \(done.cell.text)（\(done.number.unitWord)）",
          en: "“\(done.label)” is planned as \(plan.cell.text) and reported as \(done.cell.text)"),
        at: done.cell.place, about: [done.label], values: [done.number.value, plan.number.value],
        fix: page.fix, notes: [Message(zh: "计划", en: "the plan").note(at: plan.cell.place)])
    }
  }

  private static func counts(_ number: TextNumber) -> Bool {
    [.count, .measure, .duration].contains(number.kind)
  }
}
