internal import Diagnostics
internal import Evaluation

/// An indicator and the line of the plan that it measures, with the same planned quantity, under names a word apart.
struct TypedThingRenamed: TextRule {
  let page = RulePage(
    code: "JX2218", severity: .note,
    title: Message(zh: "同一计划数，名称差一个词", en: "One planned quantity under two names"),
    meaning: Message(
      zh: "计划表的一行和一个指标的计划数相同，名称却差一个词，如“困难家庭青少年”和“困难青少年”：两者若指同一件事，应当用同一个名称。",
      en: """
        A line of the plan and an indicator have the same planned quantity and names that differ by a word. If they mean \
        the same, they should be called the same.
        """),
    bad: "内容 | 计划内容\n\n困难家庭儿童免费体检 | 为 280 人免费体检\n\nC13 困难儿童免费体检完成率：计划 280 人，实际 290 人。",
    good: "C13 困难家庭儿童免费体检完成率：计划 280 人，实际 290 人。",
    fix: Message(zh: "用同一个名称", en: "use one name"), criterion: Criterion.logic)

  private static let plans = ["计划", "目标", "应"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.tables.map(\.upright).filter { $0.columns(.score).isEmpty }.flatMap { table in
      table.rows.indices.filter { !table.isTotal($0) }.flatMap { row in
        table.labels(row).map { (table: table, cells: table.rows[row], label: $0, row: row) }
      }
    }.filter { $0.label.count > 6 }
    var seen: Set<String> = []
    return report.passages.indices.compactMap { number -> Defect? in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf,
        row.key.count > 7, !seen.contains(row.key)
      else { return nil }
      let planned = report.sentences(ofPassage: number).flatMap(\.numbers).filter { number in
        [.count, .measure, .duration, .money].contains(number.number.kind) && number.lead.hasAny(Self.plans)
          && !number.lead.has("实际")
      }
      guard !planned.isEmpty else { return nil }
      // The name as it stands in any row is no other name.
      let stem = TargetName.stem(row.key)
      guard !rows.contains(where: { IndicatorName.plain($0.label).has(stem) }) else { return nil }
      let line = rows.first { line in
        Self.isWordApart(Array(IndicatorName.plain(line.label)), Array(row.key))
          && planned.contains { Self.has($0, in: line.table, line.row) }
      }
      guard let line else { return nil }
      seen.insert(row.key)
      return Defect(
        Message(
          zh: "计划数相同，这里叫“\(row.label)”，计划表里叫“\(line.label)”",
          en: "“\(row.label)” here has the planned quantity of “\(line.label)” in the table"),
        at: row.weight?.cell.place ?? report.passages[number].place, about: [row.label, line.label],
        fix: page.fix,
        notes: [
          Message(zh: "计划表", en: "the plan").note(
            at: line.cells.first { $0.text == line.label }?.place ?? line.cells[0].place)
        ])
    }
  }

  /// Whether a row has a number of an analysis, in a cell of its own or in the words of a cell.
  private static func has(_ stated: StatedNumber, in table: WrittenTable, _ row: Int) -> Bool {
    table.rows[row].contains { cell in
      if let number = cell.target ?? cell.number { return number.value == stated.value }
      return cell.text.without([" "]).has(stated.words.without([" "]))
    }
  }

  /// `困难家庭青少年免费面询` and `困难青少年免费咨询时长`: one has a word of two or three characters that the other
  /// has not, with two characters or more in common before it and four behind it.
  private static func isWordApart(_ left: [Character], _ right: [Character]) -> Bool {
    let front = zip(left, right).prefix { $0 == $1 }.count
    guard front > 1, left[..<front].allSatisfy(\.isHan) else { return false }
    return (2...3).contains { length in
      [(left, right), (right, left)].contains { long, short in
        guard long.count > front + length, long[front..<(front + length)].allSatisfy(\.isHan) else {
          return false
        }
        return zip(long[(front + length)...], short[min(front, short.count)...]).prefix {
          $0 == $1 && $0.isHan
        }.count > 3
      }
    }
  }
}
