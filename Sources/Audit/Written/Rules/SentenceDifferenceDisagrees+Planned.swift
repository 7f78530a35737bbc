internal import Diagnostics
internal import Evaluation

/// How far from its plan something is, where only a table gives the plan.
extension SentenceDifferenceDisagrees {
  private static let short = ["比计划少", "较计划少", "比计划减少", "较计划减少", "少于计划", "比目标少", "较目标少", "比计划少了"]
  private static let over = ["比计划多", "较计划多", "超计划", "超过计划", "超出计划", "比目标多", "超过目标", "超目标"]

  /// `实际培训 171 人次，比计划少 19 人次`, where the row of 171 has a plan of 180.
  func ofPlans(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let tables = report.tables.map(\.upright).filter { $0.columns(.score).isEmpty }
    return report.sentences.filter { [.body, .note].contains($0.passage.role) && !$0.hasReferences }
      .flatMap { sentence in
        zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { done, gap in
          ofPlan(done, gap, sentence, tables)
        }
      }
  }

  private func ofPlan(
    _ done: StatedNumber, _ gap: StatedNumber, _ sentence: Sentence, _ tables: [WrittenTable]
  ) -> Defect? {
    let lead = gap.lead.trimming(leading: ["，", " "], trailing: ["了", " ", "完成"])
    let isShort = Self.short.contains(lead)
    guard isShort || Self.over.contains(lead), done.isComparable(to: gap), gap.number.bound == .exact,
      [.count, .measure, .duration].contains(gap.number.kind), done.number.unitWord == gap.number.unitWord,
      !done.lead.hasAny(["计划", "目标"]), done.number.bound == .exact
    else { return nil }
    let said = Terms.all(in: done.lead)
    let plans = tables.flatMap { table -> [(plan: WrittenTable.Cell, value: Fraction, isNamed: Bool)] in
      let columns = table.head.indices.filter {
        table.roles[$0] == .plan || table.head[$0].text.hasAny(["计划", "目标"])
      }
      return table.rows.indices.filter { row in
        table.rows[row].contains { $0.number?.digits == done.number.digits }
      }.flatMap { row in
        columns.compactMap { column in
          let cell = table.rows[row][column]
          return (cell.number ?? cell.target).map { number in
            (cell, number.digits, !Terms.all(in: table.labels(row).joined()).isDisjoint(with: said))
          }
        }
      }
    }
    func exact(_ plan: Fraction) -> Fraction {
      isShort ? plan - done.number.digits : done.number.digits - plan
    }
    guard !plans.contains(where: { exact($0.value) == gap.number.digits }),
      let plan = plans.first(where: { $0.isNamed && exact($0.value) > .zero }),
      Set(plans.filter(\.isNamed).map(\.value)).count == 1
    else { return nil }
    let words = gap.number.words(for: exact(plan.value) * (gap.value.divided(by: gap.number.digits) ?? .one))
    return Defect(
      Message(
        zh: "计划 \(plan.plan.text) 与 \(done.words) 相差 \(words)，不是 \(gap.words)",
        en: "\(done.words) and the plan of \(plan.plan.text) are \(words) apart, not \(gap.words)"),
      at: gap.place, about: [gap.words], values: [gap.number.digits, exact(plan.value)], fix: page.fix,
      notes: [Message(zh: "计划", en: "the plan").note(at: plan.plan.place)])
  }

  private static let toTargets = [
    "低于目标", "低于目标值", "比目标低", "比目标值低", "较目标低", "较目标值低", "高于目标", "高于目标值", "比目标高", "比目标值高",
  ]

  /// `档案员满意度为 82.50%，低于目标 8.50 个百分点`, where the declaration has 90%.
  func declaredTargets(_ report: WrittenReport) -> [Defect] {
    let targets = report.targets.filter { $0.number?.kind == .share && $0.number?.isRange == false }
    guard report.isChinese, !targets.isEmpty else { return [] }
    return report.sentences.filter { [.body, .note].contains($0.passage.role) && !$0.hasReferences }
      .flatMap { sentence in
        zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { rate, gap -> Defect? in
          let name = rate.lead.trimming(
            leading: ["，", "。", "其中", "；", " "], trailing: ["为", "达到", "达", "仅为", "仅", "是", " "])
          guard gap.number.kind == .percentagePoints, gap.number.bound == .exact, rate.number.kind == .share,
            rate.number.bound == .exact,
            Self.toTargets.contains(gap.lead.trimming(leading: ["，", " "], trailing: ["了", " "])),
            name.count > 3, name.allSatisfy(\.isHan),
            case let own = targets.filter({ $0.name == name || $0.name.hasSuffix(name) }),
            let target = own.first,
            let aim = target.number, Set(own.compactMap(\.number?.value)).count == 1,
            case let exact = (aim.value - rate.value).magnitude,
            (exact - gap.value).magnitude > rate.number.tolerance + gap.number.tolerance
          else { return nil }
          let words = (exact * Fraction(100)).rounded(places: 2).plain
          return Defect(
            Message(
              zh: "\(rate.words) 与目标 \(target.cell.text) 相差 \(words) 个百分点，不是 \(gap.words)",
              en: "\(rate.words) is \(words) points from the target of \(target.cell.text), not \(gap.words)"),
            at: gap.place, about: [gap.words], values: [gap.value, exact], fix: page.fix,
            notes: [Message(zh: "目标", en: "the target").note(at: target.cell.place)])
        }
      }
  }
}
