internal import Diagnostics
internal import Evaluation

/// What a finding says is lacking, against the two numbers that another passage tells.
extension SentenceDifferenceDisagrees {
  private static let verbs = [
    "完成", "建", "培训", "发放", "新建", "改造", "安装", "采购", "开展", "举办", "收储", "实施", "修", "种", "铺设", "种植",
  ]

  /// A plan and what was done of it, in the analysis of one indicator.
  private struct Pair {
    let name: String
    /// The code of the indicator that the passage analyses.
    let code: String?
    let planned: StatedNumber
    let done: StatedNumber
  }

  /// `粉碎还田少完成 8,700 亩`, where the analysis of 粉碎还田完成率 says `计划 36.80 万亩，完成 36.02 万亩`.
  func shortfalls(_ report: WrittenReport) -> [Defect] {
    let gaps = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.hasAny(["少", "未"])
    }
    .flatMap { sentence in sentence.numbers.compactMap { gap in Self.lacking(gap).map { (gap, $0) } } }
    let found = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.hasAny(["少", "未完成"]) && report.isFinding($0.passage)
    }
    guard !gaps.isEmpty || !found.isEmpty else { return [] }
    let pairs = report.passages.indices.flatMap { Self.pairs(ofPassage: $0, in: report) }
    let cited = found.flatMap { sentence in
      sentence.numbers.compactMap { Self.cited($0, sentence, pairs, report) }
    }
    return cited.filter { !isOfRow($0.gap, report) }.compactMap { differs($0.gap, [$0.pair]) }
      + gaps.filter { !isOfRow($0.0, report) }.compactMap { gap, name -> Defect? in
        let own = pairs.filter {
          $0.name.hasPrefix(name) && $0.planned.isComparable(to: gap)
        }
        return own.isEmpty ? Self.inTables(gap, name, report).flatMap { tabled(gap, $0) } : differs(gap, own)
      }
  }

  /// Whether a row has the plan of the sentence and so much less as done: `计划 140 班次，少完成 8 班次`.
  private func isOfRow(_ gap: StatedNumber, _ report: WrittenReport) -> Bool {
    guard report.isAlone,
      let sentence = report.sentences.first(where: { $0.numbers.contains { $0.place == gap.place } })
    else { return false }
    let rows = Dictionary(grouping: report.tableEntries) { "\($0.table) \($0.name)" }.values
    return rows.contains { own in
      guard let plan = own.first(where: { $0.measure == .planned })?.number.value,
        let done = own.first(where: { $0.measure == .delivered })?.number.value, plan - done == gap.value
      else { return false }
      return sentence.numbers.contains { $0.value == plan }
    }
  }

  /// The one row of a table that a name begins or ends, with its plan and what was done of it, as printed.
  private static func inTables(_ gap: StatedNumber, _ name: String, _ report: WrittenReport)
    -> (plan: WrittenTable.Cell, done: WrittenTable.Cell)?
  {
    guard report.isAlone, name.count > 3 else { return nil }
    let found = report.tables.map(\.upright).flatMap { table -> [(WrittenTable.Cell, WrittenTable.Cell)] in
      guard let done = table.columns(.actual).first,
        let plan = table.columns(.plan).first ?? table.columns(.quantity).first
      else { return [] }
      let units = table.head.indices.first { ["单位", "计量单位"].contains(table.head[$0].text) }
      return table.rows.indices.filter { row in
        return !table.isTotal(row) && table.labels(row).contains { TableEntry.name($0).has(name) }
          && (units.map { table.rows[row][$0].text == gap.number.unitWord } ?? true)
      }.map { (table.rows[$0][plan], table.rows[$0][done]) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func tabled(_ gap: StatedNumber, _ row: (plan: WrittenTable.Cell, done: WrittenTable.Cell))
    -> Defect?
  {
    guard let plan = row.plan.number?.digits, let done = row.done.number?.digits, done < plan,
      gap.number.value == gap.number.digits, plan - done != gap.value
    else { return nil }
    let words = gap.number.words(for: plan - done)
    return Defect(
      Message(
        zh: "表中 \(row.plan.text) 与 \(row.done.text) 相差 \(words)，不是 \(gap.words)",
        en: "\(row.plan.text) and \(row.done.text) in the table are \(words) apart, not \(gap.words)"),
      at: gap.place, about: [gap.words], values: [gap.value, plan - done], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: row.done.place)])
  }

  private func differs(_ gap: StatedNumber, _ own: [Pair]) -> Defect? {
    guard let pair = own.first, Set(own.map { $0.planned.value - $0.done.value }).count == 1 else {
      return nil
    }
    let exact = pair.planned.value - pair.done.value
    let slack = pair.planned.number.tolerance + pair.done.number.tolerance
    guard exact > .zero, !gap.number.agrees(with: exact), (exact - gap.value).magnitude > slack else {
      return nil
    }
    return apart(pair.planned, pair.done, gap, exact)
  }

  /// `上门护理时长未达计划。全年少 2,600 小时，涉及指标 C2`: of the one indicator that the finding cites or is about.
  private static func cited(
    _ gap: StatedNumber, _ sentence: Sentence, _ pairs: [Pair], _ report: WrittenReport
  ) -> (gap: StatedNumber, pair: Pair)? {
    let lead = gap.lead.trimming(leading: ["，", "。", " "], trailing: ["了", " "])
    guard gap.number.bound == .exact, !gap.number.isRange,
      [.count, .measure, .duration].contains(gap.number.kind)
    else { return nil }
    // `计划轮换 40 个批次，有 4 个未完成`
    if ["有", "尚有", "仍有"].contains(lead), gap.tail.bare.hasPrefix("未完成") {
      let planned = sentence.numbers.filter { $0.range.upperBound <= gap.range.lowerBound }.map(\.value)
      let own = pairs.filter {
        $0.planned.number.unitWord == gap.number.unitWord && planned.contains($0.planned.value)
      }
      return own.count == 1 ? own.first.map { (gap, $0) } : nil
    }
    // `全年少运营 28 万公里`
    guard let less = lead.firstRange(of: "少"), lead[less.upperBound...].count < 4,
      ["", "比计划", "较计划", "全年", "全年比计划", "全年较计划"].contains(lead[..<less.lowerBound].bare)
    else { return nil }
    let text = sentence.passage.text
    let codes = Set(
      text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }.map(String.init))
    let own = pairs.filter { pair in
      pair.planned.number.unit == gap.number.unit && pair.planned.isComparable(to: gap)
        && (pair.code.map(codes.contains) == true || text.has(String(pair.name.prefix(4))))
    }
    return own.count == 1 ? own.first.map { (gap, $0) } : nil
  }

  /// What lacks so much: 粉碎还田 before `少完成 8,700 亩`, 公厕改造 before `有 6 座未完成`.
  private static func lacking(_ gap: StatedNumber) -> String? {
    guard gap.number.bound == .exact, !gap.number.isRange,
      [.count, .measure, .duration].contains(gap.number.kind), !gap.number.digits.isZero
    else { return nil }
    let lead: String
    let tail = gap.tail.bare
    if undone.contains(where: tail.hasPrefix), !tail.hasAny(["计划", "目标", "任务"]), gap.lead.hasSuffix("有") {
      lead = String(gap.lead.dropLast())
    } else if let range = gap.lead.firstRange(of: "少"),
      case let verb = gap.lead[range.upperBound...].trimming(leading: [], trailing: ["了", " "]),
      verbs.contains(verb)
    {
      lead = String(gap.lead[..<range.lowerBound])
    } else {
      return nil
    }
    let name = lead.trimming(
      leading: ["，", " ", "其中", "、", "和", "及", "全年", "但", "而"],
      trailing: ["比计划", "较计划", "实际", "共", "仅", "尚", "还"])
    return (2...12).contains(name.count) && name.allSatisfy(\.isHan) && !name.hasAny(["比", "较"]) ? name : nil
  }

  private static let undone = ["未完成", "未建成", "未实施", "未安装", "未改造", "未开工"]

  /// What a passage plans and what it reaches: under the name of its indicator, or the name before 计划.
  private static func pairs(ofPassage number: Int, in report: WrittenReport) -> [Pair] {
    let row = report.indicatorRow(ofPassage: number)
    let sentences = report.sentences(ofPassage: number).filter { !$0.hasReferences && $0.has("计划") }
    let all = sentences.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { planned, done -> Pair? in
        let amounts = [planned, done]
        let reached = done.lead.trimming(leading: ["，", " "], trailing: ["了", "为", " "])
        guard amounts.allSatisfy({ [.count, .measure, .duration].contains($0.number.kind) }),
          planned.isComparable(to: done),
          planned.number.unit == done.number.unit,
          amounts.allSatisfy({ $0.number.bound == .exact && !$0.number.isRange && !sentence.isOperand($0) }),
          ["完成", "实际", "实际完成", "建成", "实际建成", "实有"].contains(where: reached.hasSuffix), reached.count < 9,
          !reached.hasAny(["少", "未"]),
          let mark = planned.lead.firstRange(of: "计划"),
          planned.lead[mark.upperBound...].trimming(leading: [], trailing: ["为", " "]).count < 4
        else { return nil }
        let said = planned.lead[..<mark.lowerBound].trimming(
          leading: ["，", " ", "全年", "全县", "全市", "全区"], trailing: [" ", "年初"])
        let name = row.flatMap { $0.isLeaf ? $0.key : nil } ?? said
        return name.count > 2 ? Pair(name: name, code: row?.code, planned: planned, done: done) : nil
      }
    }
    // Several of one indicator are of several things.
    return row == nil || all.count == 1 ? all : []
  }

  private static let kept = ["规定时限内", "时限内", "按时", "按期", "及时", "合格", "达标", "通过"]
  private static let failed = ["超过规定", "超时限", "超时", "超期", "逾期", "未按时", "未按期", "未及时", "不合格", "未达标", "未通过"]

  /// `62 件投诉中有 5 件超过规定时限`, where another sentence says `受理投诉 62 件……在规定时限内办结 59 件`.
  func complements(_ report: WrittenReport) -> [Defect] {
    let sentences = report.sentences.filter { [.body, .note].contains($0.passage.role) && !$0.hasReferences }
    let kept = sentences.filter { $0.hasAny(Self.kept) }.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).filter { whole, part in
        Self.areParts(part, whole)
          && (part.lead.hasAny(Self.kept) || part.tail.bare.prefix(6).hasAny(Self.kept))
          && !(part.lead + part.tail.prefix(8)).hasAny(Self.failed)
          && part.lead.hasAny(["其中", "有", "内", "在"])
      }.map { (whole: $0, part: $1, terms: Terms.all(in: sentence.text)) }
    }
    guard !kept.isEmpty else { return [] }
    return sentences.filter { $0.hasAny(Self.failed) }.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { whole, gap -> Defect? in
        let between = sentence.passage.text(from: whole.range.upperBound, to: gap.range.lowerBound)
        // `5,200 件工单中，逾期办结的 165 件`
        let told = between.split(separator: "中", maxSplits: 1).last.map(String.init)?.bare ?? ""
        let isNamedBefore =
          between.has("中") && told.count < 12 && told.hasSuffix("的") && told.hasAny(Self.failed)
        guard Self.areParts(gap, whole),
          isNamedBefore
            || between.bare.endsInAny(["中", "中有", "，其中", "中，有"]) && between.count < 12
              && Self.failed.contains(where: gap.tail.bare.hasPrefix)
        else { return nil }
        let noun = between.prefix { $0 != "中" }.trimming(leading: [" "], trailing: ["有", "，", "其"])
        let same = kept.filter {
          $0.whole.value == whole.value && $0.part.isComparable(to: gap)
            && $0.whole.number.unit == whole.number.unit
            && (noun.isEmpty || !Terms.all(in: noun).isDisjoint(with: $0.terms))
        }
        // What follows may be the rest of them.
        let isLast = !sentence.numbers.contains {
          $0.range.lowerBound > gap.range.lowerBound && $0.number.unit == gap.number.unit
        }
        guard isLast, let one = same.first, Set(same.map(\.part.value)).count == 1,
          case let exact = whole.value - one.part.value, gap.value != exact
        else { return nil }
        return apart(whole, one.part, gap, exact)
      }
    }
  }

  private static func areParts(_ part: StatedNumber, _ whole: StatedNumber) -> Bool {
    part.number.kind == .count && part.isComparable(to: whole) && part.number.unit == whole.number.unit
      && part.value < whole.value
      && [part, whole].allSatisfy { $0.number.bound == .exact && !$0.number.isRange }
  }
}
