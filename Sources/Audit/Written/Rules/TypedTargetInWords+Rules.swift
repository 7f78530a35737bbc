internal import Diagnostics
internal import Evaluation

/// Targets against what gives points for them: rules in the cells of a table, and deadlines.
extension TypedTargetInWords {
  /// `达到 90%得满分` in a row of rules, where the table of targets has 85 %.
  func ruled(_ report: WrittenReport) -> [Defect] {
    let targets = report.targets.filter { !$0.isScored && $0.number?.kind == .share }
    let inRow = report.isAlone ? ruledInRow(report) : []
    let told = report.isAlone ? StatedTarget.all(in: report) : []
    guard !targets.isEmpty || !told.isEmpty else { return inRow }
    let scanner = NumberScanner()
    let found = report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard !table.columns(.score).isEmpty || !table.columns(.weight).isEmpty else { return [] }
      return table.rows.indices.flatMap { row -> [Defect] in
        let stem = TargetName.stem(TableEntry.name(table.label(row)))
        let names = Set(
          table.rows[row].filter { $0.text.count < 24 }.map { TargetName.stem(TableEntry.name($0.text)) })
        let own = targets.filter { names.contains(TargetName.stem($0.name)) && stem.count > 1 }
        guard own.count == 1, let target = own.first, let number = target.number else {
          // A target that only the text gives, or whose row has another unit.
          let said = told.filter { own.isEmpty && stem.count > 2 && TargetName.stem($0.name) == stem }
          guard said.count == 1, let goal = said.first?.stated else { return [] }
          return table.rows[row].filter { $0.number == nil && $0.text.has("得满分") }.flatMap { cell in
            SentenceReader(cell.passage, number: -1, scanner: scanner).sentences.flatMap(\.numbers).filter {
              Self.isBar($0, goal.number) && $0.value != .one
            }.map { bar in
              Defect(
                Message(
                  zh: "“\(table.label(row))”的评分标准以 \(bar.words) 得满分，目标是 \(goal.words)",
                  en:
                    "the rule of “\(table.label(row))” gives full marks at \(bar.words), and the target is \(goal.words)"
                ),
                at: bar.place, about: [table.label(row)], values: [bar.value, goal.value], fix: page.fix,
                notes: [Message(zh: "目标", en: "the target").note(at: goal.place)])
            }
          }
        }
        return table.rows[row].filter { $0.number == nil && $0.text.hasAny(["得满分", "个百分点扣", "full marks"]) }
          .flatMap {
            cell in
            let passage = cell.passage
            return SentenceReader(passage, number: -1, scanner: scanner).sentences.flatMap(\.numbers)
              .filter {
                // `目标≥90%，实际÷目标×权重，超过100%得满分` speaks of the quotient.
                (Self.isBar($0, number) || Self.isGoal($0, number))
                  && ($0.value != .one || number.value == .one)
              }.map {
                differs(target, $0.words, at: $0.place, [$0.value, number.value])
              }
          }
      }
    }
    return found + inRow.filter { one in !found.contains { $0.place == one.place } }
  }

  /// `群众满意度 | ≥90% | 满意度达到 85%得满分`: a target and the rule of one row.
  private func ruledInRow(_ report: WrittenReport) -> [Defect] {
    let scanner = NumberScanner()
    let rows = report.tables.map(\.upright).flatMap(\.rows)
    return report.targets.filter { $0.isScored && $0.number?.kind == .share && $0.comparison == .atLeast }
      .flatMap { target -> [Defect] in
        guard let number = target.number, !number.isRange,
          let row = rows.first(where: { $0.contains { $0.place == target.cell.place } })
        else { return [] }
        return row.filter { $0.number == nil && $0.text.has("得满分") && $0.place != target.cell.place }
          .flatMap { cell in
            SentenceReader(cell.passage, number: -1, scanner: scanner).sentences.flatMap(\.numbers).filter {
              Self.isBar($0, number) && $0.value < number.value
            }.map { differs(target, $0.words, at: $0.place, [$0.value, number.value]) }
          }
      }
  }

  /// `目标≥95%，达到得满分`, where the target is another rate.
  private static func isGoal(_ stated: StatedNumber, _ target: TextNumber) -> Bool {
    stated.number.kind == .share && !stated.number.isRange && !target.agrees(exactly: stated.number)
      && stated.before.bare.without(["≥", ">=", "＝", "=", "：", "为", "值", "不低于", " "]).hasSuffix("目标")
  }

  /// `2023 年 10 月 31 日前验收得满分` in an analysis, where the table of targets has `11 月 30 日前`.
  func deadlines(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.flatMap { number -> [Defect] in
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf else { return [] }
      let stem = Self.undated(row.name)
      let own = report.targets.filter { !$0.isScored && Self.undated($0.name) == stem }
      guard stem.count > 1, own.count == 1, let target = own.first,
        let due = TypedDatesOutOfOrder.date(target.cell), let day = due.day
      else { return [] }
      let passage = report.passages[number]
      return WrittenDate.all(in: passage).filter { date in
        let before = passage.text(from: 0, to: date.range.lowerBound)
        let behind = passage.text(from: date.range.upperBound, to: passage.bytes.count).bare
        let clause = behind.prefix { !"，；。".contains($0) }
        let isRule =
          behind.hasPrefix("前") && clause.hasAny(["得满分", "不扣分"])
          || before.endsInAny(["目标为", "目标值为", "目标值", "应于"])
        return isRule && date.day != nil && (date.month, date.day) != (due.month, day)
      }.map { differs(target, $0.words, at: $0.place, []) }
    }
  }

  private static let ends = [
    "及时性", "及时率", "按期完成率", "按期率", "按期", "时间", "日期", "时限", "期限", "时效", "完成", "及时",
  ]

  /// What must be done by a day: 数据库验收 of 数据库验收时间 and 数据库验收及时性.
  private static func undated(_ name: String) -> String {
    TableEntry.name(name).trimming(leading: [], trailing: ends)
  }

  func differs(
    _ target: TypedTarget, _ words: String, at place: Place, _ values: [Fraction], _ other: Place? = nil
  )
    -> Defect
  {
    Defect(
      Message(
        zh: "“\(target.label)”的评分按 \(words)，目标表里是 \(target.cell.text)",
        en: "“\(target.label)” is scored by \(words), and its target is \(target.cell.text)"),
      at: place, about: [target.label], values: values, fix: page.fix,
      notes: [Message(zh: "对照", en: "the other place").note(at: other ?? target.cell.place)])
  }
}
