internal import Diagnostics
internal import Evaluation

/// One indicator code stands beside different names.
struct IndicatorNameVaries: TextRule {
  let page = RulePage(
    code: "JX2154", severity: .warning,
    title: Message(zh: "同一指标名称不一", en: "One indicator under several names"),
    meaning: Message(
      zh: "同一个指标代码，在得分表和正文标题里名称不同。",
      en: "The same indicator code has different names in the table of scores and in headings."),
    bad: "| B22 合同管理有效性 | …\nB22 合同执行有效性", good: "| B22 合同管理有效性 | …\nB22 合同管理有效性",
    fix: Message(zh: "统一名称", en: "use one name"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let cells = report.tables.map(\.upright).flatMap { table in table.rows.flatMap { $0 } }.compactMap {
      cell in
      // `P10用时46天，9÷10＝90.00%` is no name.
      cell.text.hasAny(["，", "＝", "=", "÷"]) || cell.text.dropFirst(6).contains(where: \.isArabicDigit)
        ? nil
        : (IndicatorCode.leading(cell.text)
          ?? (report.isAlone
            ? IndicatorCode.leadingDecimal(cell.text).flatMap { report.codesOfRows.contains($0) ? $0 : nil }
            : nil))
          .map {
            Item(code: $0, name: Self.name(cell.text, $0), place: cell.place, isLine: false)
          }
    }
    // The code may have a column of its own: `C14 | 运维覆盖率`.
    let goals = Set(report.targets.filter { !$0.isScored }.map(\.place.line))
    let rows = report.tables.map(\.upright).flatMap { table in
      table.rows.compactMap { cells -> Item? in
        // A target with its indicator's code has a name of its own: `C1 | 防火道路建设里程`.
        guard cells.first.map({ !goals.contains($0.place.line) }) ?? true else { return nil }
        let places = cells.indices.dropLast().filter { (IndicatorCode.alone(cells[$0].text)?.count ?? 0) > 1 }
        // `上限控制 | D3 | 不高于上限得满分，每高 1 个百分点扣 1 分`: its rule.
        guard places.count == 1, let place = places.first, place < 3, cells[place + 1].number == nil,
          !cells[place + 1].text.hasAny(["，", "得满分", "；"]),
          report.codesOfRows.contains(cells[place].text)
        else { return nil }
        let name = cells[place + 1]
        return Item(code: cells[place].text, name: Self.plain(name.text), place: name.place, isLine: false)
      }
    }
    let headings = report.headings.compactMap { heading in
      heading.code.map {
        Item(code: $0, name: Self.plain(heading.title), place: heading.place, isLine: heading.level > 6)
      }
    }
    let analyses = report.passages.compactMap { passage -> Item? in
      // `5. **C15 食品抽检批次完成率**（权重 3 分）`
      let start = passage.text.prefix { "* ".contains($0) }
      let item =
        IndicatorCode.marked(passage.text) == nil
        ? 0 : TypedMark(passage.text.dropFirst(start.count))?.length ?? 0
      let number = passage.text(from: 0, to: start.utf8.count + item)
      let mark = number + passage.text.dropFirst(number.count).prefix { "* ".contains($0) }
      // `指标 3.1.3 技能评价人次完成率：`
      let word = passage.text.dropFirst(mark.count).hasPrefix("指标") ? "指标" : ""
      let marks = mark.utf8.count + word.utf8.count
      let text = passage.text.dropFirst(mark.count + word.count).drop { " ".contains($0) }
      guard report.isAlone, passage.role == .body,
        let code = IndicatorCode.leading(text)
          ?? IndicatorCode.leadingDecimal(text)
      else { return nil }
      let name = Self.named(text.dropFirst(code.count))
      // Sections are numbered so, too: `2.3 工程变更审批规范性：权重 8 分`.
      guard
        code.first?.isArabicDigit == false || report.codesOfRows.contains(code)
          || Self.isWeighed(text.dropFirst(code.count + name.count - 1))
      else { return nil }
      // `C1 至 C5：` speaks of several.
      if ["至", "到", "～", "~", "—", "－", "-", "–", "、", "和", "to ", "and "].contains(
        where: name.bare.hasPrefix)
      {
        return nil
      }
      // `C22 受益人口完成率：……`, `C22 受益人口完成率（权重 5 分，……`
      guard let end = name.firstIndex(where: { "：:（(，".contains($0) }) else { return nil }
      // `B1 得满分：……`
      if ["得满分", "扣", "不扣分", "未扣分", "满分"].contains(where: name.bare.hasPrefix) { return nil }
      let closing = name[..<end].reversed().prefix { "* ".contains($0) }.count
      let length = marks + code.utf8.count + name[..<end].utf8.count - closing
      return Item(
        code: code, name: Self.plain(name[..<end].bare), place: passage.place(marks..<length), isLine: false)
    }
    let codes = Set(report.codesOfRows + analyses.map(\.code)).sorted()
    // A cell may have the code alone, as a target has that of its indicator.
    let known =
      (cells + rows + headings).filter { !$0.name.isEmpty }
      + (report.isAlone ? mentions(of: codes, report) : [])
    // An analysis may shorten the name: `C1 渠道防渗：`.
    let named = analyses.filter { item in
      known.contains { $0.code == item.code }
        && !known.contains { $0.code == item.code && Self.isShort(item.name, of: $0.name) }
    }
    return self.codes(known + named) + unmatched(report)
      + (report.isAlone
        ? lists(report) + near(report) + besideCodes(report) + againstTargets(report) + reworded(report) : [])
  }

  private struct Item {
    let code: String
    let name: String
    let place: Place
    /// A short line without `#`, which the end of a printed line may have cut.
    let isLine: Bool

    func isCut(from other: Item) -> Bool { isLine && other.name.hasPrefix(name) }
  }

  private func codes(_ items: [Item]) -> [Defect] {
    var first: [String: Item] = [:]
    return items.compactMap { item in
      guard item.name.count > 1 else { return nil }
      guard let earlier = first[item.code] else {
        first[item.code] = item
        return nil
      }
      guard earlier.name != item.name, !item.isCut(from: earlier), !earlier.isCut(from: item) else {
        return nil
      }
      return Defect(
        Message(
          zh: "\(item.code) 在这里是“\(item.name)”，在另一处是“\(earlier.name)”",
          en: "\(item.code) is “\(item.name)” here and “\(earlier.name)” elsewhere"),
        at: item.place, about: [item.code], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: earlier.place)])
    }
  }

  /// The one row without an analysis, beside the one analysis without a row, of the same weight.
  private func unmatched(_ report: WrittenReport) -> [Defect] {
    let analyses = report.passages.indices.compactMap {
      number -> (name: String, weight: StatedNumber, row: IndicatorRow?)? in
      guard report.passages[number].role == .body, let weight = report.points[number].weight,
        let name = IndicatorName.leading(report.passages[number].text)
      else { return nil }
      return (name, weight, report.indicatorRow(ofPassage: number))
    }
    let known = Set(analyses.compactMap { $0.row?.key })
    let unknown = analyses.filter { $0.row == nil }
    let alone = report.indicatorRows.filter { $0.isLeaf && !known.contains($0.key) }
    if let satisfied = satisfaction(unknown.map { ($0.name, $0.weight) }, alone), known.count > 4,
      report.isAlone
    {
      return [satisfied]
    }
    guard known.count > 4, unknown.count == 1, alone.count == 1, let weight = alone[0].weight,
      let score = alone[0].score,
      weight.number.value == unknown[0].weight.value, alone[0].name.count > 2,
      !alone[0].label.hasSuffix(unknown[0].name)
    else { return [] }
    return [
      Defect(
        Message(
          zh: "得分表里的“\(alone[0].label)”在指标分析里写作“\(unknown[0].name)”",
          en: "“\(alone[0].label)” in the table of scores is “\(unknown[0].name)” in the analysis"),
        at: score.cell.place, about: [alone[0].label], fix: page.fix,
        notes: [Message(zh: "指标分析", en: "the analysis").note(at: unknown[0].weight.place)])
    ]
  }

  private func rows(of table: WrittenTable) -> [Row] {
    let weight = table.columns(.weight).last
    let isList =
      weight != nil || !table.columns(.score).isEmpty || table.head.contains { $0.text.has("指标") }
    guard isList else { return [] }
    return table.rows.indices.filter { !table.isTotal($0) }.compactMap { row -> Row? in
      let cells = table.rows[row].filter { $0.number == nil && $0.text.count < 20 }
      guard let cell = cells.last(where: { $0.text.endsInAny(["率", "度", "性", "数", "量"]) }),
        IndicatorCode.leading(cell.text) == nil
      else { return nil }
      let own = weight.flatMap { table.rows[row][$0].number?.value }
      return Row(name: IndicatorName.key(cell.text), cell: cell, weight: own)
    }
  }

  /// `农户满意率` in the table beside `购机农户满意度` in the analysis, where each is the only one without the other.
  private func satisfaction(_ analyses: [(name: String, weight: StatedNumber)], _ rows: [IndicatorRow])
    -> Defect?
  {
    let named = analyses.filter { $0.name.has("满意") }
    let alone = rows.filter { $0.name.has("满意") }
    guard named.count == 1, alone.count == 1, let weight = alone[0].weight, let score = alone[0].score,
      weight.number.value == named[0].weight.value, !alone[0].label.hasSuffix(named[0].name)
    else { return nil }
    return Defect(
      Message(
        zh: "得分表里的“\(alone[0].label)”在指标分析里写作“\(named[0].name)”",
        en: "“\(alone[0].label)” in the table of scores is “\(named[0].name)” in the analysis"),
      at: score.cell.place, about: [alone[0].label], fix: page.fix,
      notes: [Message(zh: "指标分析", en: "the analysis").note(at: named[0].weight.place)])
  }

  /// A row of a table of indicators.
  private struct Row {
    let name: String
    let cell: WrittenTable.Cell
    let weight: Fraction?
  }

  /// Two tables of the same indicators in which one row each has no counterpart, of the same weight and kind.
  private func lists(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map { rows(of: $0.upright) }
    return tables.indices.flatMap { later in
      tables[..<later].compactMap { earlier -> Defect? in
        let (old, new) = (Set(earlier.map(\.name)), Set(tables[later].map(\.name)))
        let gone = earlier.filter { !new.contains($0.name) }
        let come = tables[later].filter { !old.contains($0.name) }
        guard old.intersection(new).count > 4, gone.count == 1, come.count == 1,
          gone[0].name.suffix(1) == come[0].name.suffix(1)
            || gone[0].name.has("满意") && come[0].name.has("满意"),
          gone[0].weight == nil || come[0].weight == nil || gone[0].weight == come[0].weight,
          gone[0].name != come[0].name
        else { return nil }
        return Defect(
          Message(
            zh: "“\(come[0].cell.text)”在另一张表里是“\(gone[0].cell.text)”，其余指标的名称都相同",
            en:
              "“\(come[0].cell.text)” is “\(gone[0].cell.text)” in another table; the other names are the same"
          ),
          at: come[0].cell.place, about: [come[0].cell.text], fix: page.fix,
          notes: [Message(zh: "另一张表", en: "the other table").note(at: gone[0].cell.place)])
      }
    }
  }

  /// `2.3 工程变更管理规范性失分 6.00 分` in a finding.
  private func mentions(of codes: [String], _ report: WrittenReport) -> [Item] {
    report.passages.filter { $0.role == .body && report.isFinding($0) }.flatMap { passage -> [Item] in
      codes.filter { $0.count > 1 }.flatMap { code in
        passage.bytes.ranges(of: code).compactMap { range -> Item? in
          let behind = passage.text(from: range.upperBound, to: passage.bytes.count)
          let before = passage.text(from: 0, to: range.lowerBound).last
          let text = behind.bare.prefix(while: \.isHan)
          guard before.map({ !$0.isArabicDigit && !($0.isASCII && $0.isLetter) && $0 != "." }) ?? true,
            let end = ["失分", "扣", "得分"].compactMap({ text.firstRange(of: $0)?.lowerBound }).min(),
            text[..<end].count > 4, text[..<end].endsInAny(["性", "率", "度"])
          else { return nil }
          let name = String(text[..<end])
          let length = behind.prefix { " *".contains($0) }.utf8.count + name.utf8.count
          return Item(
            code: code, name: Self.plain(name),
            place: passage.place(range.lowerBound..<(range.upperBound + length)),
            isLine: false)
        }
      }
    }
  }

  /// The words behind a code up to the end of their clause, with the mark before a weight: `数据有效率，权重 8 分`.
  private static func named(_ text: Substring) -> Substring {
    let name = text.prefix { !"，。；、".contains($0) }
    let behind = text.dropFirst(name.count)
    return behind.hasPrefix("，") && isWeighed(behind) ? text.prefix(name.count + 1) : name
  }

  /// Whether a weight stands behind the mark at the end of a name, or in the clause behind its colon.
  private static func isWeighed(_ text: Substring) -> Bool {
    let rest = text.drop { !"，：:（(".contains($0) }.dropFirst()
    return ["权重", "分值", "满分", "标准分"].contains { rest.hasPrefix($0) }
  }

  /// Whether one name holds the other, or an English one is most of its words.
  private static func isShort(_ left: String, of right: String) -> Bool {
    let (left, right) = (left.lowercased(), right.lowercased())
    guard !left.contains(where: \.isHan) else { return right.has(left) || left.has(right) }
    return right.has(left) || left.has(right) || left.prefix(6) == right.prefix(6)
      || left.split(separator: " ").last == right.split(separator: " ").last
  }

  private static func name(_ text: String, _ code: String) -> String {
    plain(String(text.dropFirst(code.count)))
  }

  /// Without marks and points, brackets and a score behind the name.
  private static func plain(_ text: String) -> String {
    let name = text.prefix { !"（(：:".contains($0) && !$0.isArabicDigit }
      .trimming(leading: [], trailing: [" ", "−", "-", "–", "+", "小计", "合计"])
    return (name.isEmpty ? text : name).without([" ", "　", "*", "“", "”", "\"", ".", "、"])
  }
}
