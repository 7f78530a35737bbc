internal import Diagnostics
internal import Evaluation

/// Things that a text says went beyond their plan or stayed behind it, and rows that it says lie below or above a rate.
extension ComparisonDisagrees {
  private static let beyond = [
    "超额完成", "超过计划", "超出计划", "exceeded the plan", "above plan", "beyond the plan", "exceeded their plan",
  ]
  private static let behind = [
    "未完成计划", "未达到计划", "低于计划", "未达计划", "fell short of the plan", "below plan", "short of the plan",
    "fell short of plan",
  ]

  func plans(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let tables = report.tables.map(\.upright)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences else { return [] }
      return sentence.clauses.compactMap { plan(sentence, $0, tables) } + listed(sentence, tables)
    }
  }

  /// `examinations and sealants exceeded the plan`, where neither did by the columns of what was planned and done.
  private func plan(_ sentence: Sentence, _ clause: Range<Int>, _ tables: [WrittenTable]) -> Defect? {
    let text = sentence.passage.text(sentence.range.lowerBound..<clause.upperBound).lowercased()
    let own = sentence.passage.text(clause).lowercased()
    let isBeyond = own.hasAny(Self.beyond)
    guard isBeyond != own.hasAny(Self.behind), !own.hasAny(["除", "except", "部分", "some", "not all"]) else {
      return nil
    }
    // English names may be divided by `and`.
    let said = text.split { ":：；;，。,".contains($0) }.last.map(String.init) ?? own
    for table in tables {
      guard let plan = table.columns(.plan).first, let done = table.columns(.actual).first else { continue }
      let rows = table.rows.indices.filter { !table.isTotal($0) && Self.isNamed(table.label($0), in: said) }
      let values = rows.compactMap { row -> (plan: Fraction, done: Fraction)? in
        guard let planned = table.rows[row][plan].target, let actual = table.rows[row][done].number else {
          return nil
        }
        return (planned.value, actual.value)
      }
      guard !rows.isEmpty, values.count == rows.count,
        values.allSatisfy({ isBeyond ? $0.done < $0.plan : $0.plan < $0.done }), let row = rows.first
      else { continue }
      let word = (isBeyond ? Self.beyond : Self.behind).lazy.compactMap {
        sentence.passage.bytes[clause].range(of: $0)
      }.first
      return Defect(
        Message(
          zh: "“\(table.label(row))”计划 \(table.rows[row][plan].text)、实际 \(table.rows[row][done].text)，与所写相反",
          en:
            "“\(table.label(row))”: \(table.rows[row][plan].text) planned, \(table.rows[row][done].text) done, the opposite of what is said"
        ),
        at: sentence.passage.place(word ?? clause), about: [table.label(row)],
        values: [values[0].done, values[0].plan],
        fix: page.fix, notes: [Message(zh: "表中", en: "in the table").note(at: table.rows[row][done].place)])
    }
    return nil
  }

  /// Whether a text names a row: by its whole label, in English by its last word.
  private static func isNamed(_ label: String, in text: String) -> Bool {
    let name = TableEntry.name(label).lowercased()
    if name.contains(where: \.isHan) { return name.count > 2 && text.has(name) }
    guard let last = name.split(whereSeparator: { !$0.isLetter }).last, last.count > 5 else { return false }
    let stem = last.hasSuffix("s") ? last.dropLast() : last
    return text.split { !$0.isLetter }.contains { $0.hasPrefix(stem) && $0.count < stem.count + 3 }
  }

  private static let under = ["低于", "不足", "未达到", "未达", "不到", "小于", "少于"]
  private static let over = ["高于", "超过", "大于", "达到", "多于", "不低于"]

  /// `完成率低于 95% 的有龙坪乡、板利乡`: each by the column of that name.
  private func listed(_ sentence: Sentence, _ tables: [WrittenTable]) -> [Defect] {
    sentence.numbers.flatMap { bar -> [Defect] in
      let lead = sentence.passage.text(from: bar.clause.lowerBound, to: bar.range.lowerBound).bare
      let behind = sentence.passage.text(from: bar.range.upperBound, to: sentence.range.upperBound)
      guard let word = (Self.under + Self.over).first(where: lead.hasSuffix),
        let cue = ["的有", "的是", "的为", "的包括"].first(where: {
          behind.trimming(leading: ["以下", "以上"], trailing: []).hasPrefix($0)
        })
      else { return [] }
      let isUnder = Self.under.contains(word)
      let list = behind.dropFirst(
        behind.distance(
          from: behind.startIndex, to: behind.firstRange(of: cue)?.upperBound ?? behind.startIndex)
      )
      .prefix { !"，；。（(".contains($0) }
      let measure = lead.dropLast(word.count).trimming(leading: ["其中", " "], trailing: ["仍", "均", " "])
      return tables.flatMap { table -> [Defect] in
        let columns = table.head.indices.filter { column in
          let head = String(table.head[column].text.prefix { !"（(".contains($0) }).bare
          return head.count > 1 && measure.hasSuffix(head)
        }
        guard columns.count == 1, let column = columns.first else { return [] }
        return table.rows.indices.filter {
          !table.isTotal($0) && table.label($0).count > 1 && list.has(table.label($0))
        }
        .compactMap { row -> Defect? in
          guard let number = table.share(row, column) ?? table.rows[row][column].number,
            number.kind == bar.number.kind,
            isUnder ? bar.value < number.value : number.value < bar.value
          else { return nil }
          return Defect(
            Message(
              zh:
                "“\(table.label(row))”的\(table.head[column].text)在表中是 \(table.rows[row][column].text)，不是\(word) \(bar.words)",
              en:
                "“\(table.label(row))” has \(table.rows[row][column].text) in the table, on the other side of \(bar.words)"
            ),
            at: bar.place, about: [table.label(row)], values: [number.value, bar.value], fix: page.fix,
            notes: [Message(zh: "表中", en: "in the table").note(at: table.rows[row][column].place)])
        }
      }
    }
  }
}
