internal import Diagnostics
internal import Evaluation

/// Targets against what gives points for them: rules in the cells of a table, deadlines, and what results are divided by.
extension TypedTargetInWords {
  /// `达到 90%得满分` in a row of rules, where the table of targets has 85 %.
  func ruled(_ report: WrittenReport) -> [Defect] {
    let targets = report.targets.filter { !$0.isScored && $0.number?.kind == .share }
    guard !targets.isEmpty else { return [] }
    let scanner = NumberScanner()
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard !table.columns(.score).isEmpty || !table.columns(.weight).isEmpty else { return [] }
      return table.rows.indices.flatMap { row -> [Defect] in
        let stem = TargetName.stem(TableEntry.name(table.label(row)))
        let names = Set(
          table.rows[row].filter { $0.text.count < 24 }.map { TargetName.stem(TableEntry.name($0.text)) })
        let own = targets.filter { names.contains(TargetName.stem($0.name)) && stem.count > 1 }
        guard own.count == 1, let target = own.first, let number = target.number else { return [] }
        return table.rows[row].filter { $0.number == nil && $0.text.hasAny(["得满分", "full marks"]) }.flatMap {
          cell in
          let passage = WrittenPassage(.body, [(Array(cell.text.utf8)[...], cell.place)], section: [])
          return SentenceReader(passage, number: -1, scanner: scanner).sentences.flatMap(\.numbers)
            .filter { Self.isBar($0, number) }.map {
              differs(target, $0.words, at: $0.place, [$0.value, number.value])
            }
        }
      }
    }
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

  /// `180.0÷180.0＝100.00%` for the completion of a target of 160.0 that names this indicator.
  func divided(_ report: WrittenReport) -> [Defect] {
    let coded = report.targets.filter {
      !$0.isScored && $0.indicator.count > 1 && $0.indicator.hasSuffix("完成率")
    }
    return coded.compactMap { target -> Defect? in
      guard let number = target.number, [.count, .measure].contains(number.kind),
        coded.count(where: { $0.indicator == target.indicator }) == 1
      else { return nil }
      let passages = report.passages.indices.filter { index in
        report.passages[index].role == .body
          && report.passages[index].text.without([" ", "*"]).hasPrefix(target.indicator.without([" ", "*"]))
      }
      guard passages.count == 1, let own = passages.first else { return nil }
      for sentence in report.sentences(ofPassage: own) {
        for (part, whole) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
          let between = sentence.passage.text(from: part.range.upperBound, to: whole.range.lowerBound).bare
          guard between.endsInAny(["÷"]), between.count < 8, sentence.isOperand(whole),
            whole.number.kind == .plain || whole.number.isComparable(to: number), whole.number.kind != .share,
            whole.value != number.value, whole.number.digits != number.digits, whole.value > .one
          else { continue }
          return differs(
            target, whole.words, at: target.cell.place, [number.value, whole.value], whole.place)
        }
      }
      return nil
    }
  }

  private func differs(
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
