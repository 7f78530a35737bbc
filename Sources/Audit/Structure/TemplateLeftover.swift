internal import Diagnostics
internal import ReportSource

/// Words of a form or template that nobody filled in.
struct TemplateLeftover: FigureRule {
  let page = RulePage(
    code: "JX1608", severity: .warning,
    title: Message(zh: "模板文字未清除", en: "A leftover of the template"),
    meaning: Message(
      zh: "文字里留有模板的提示或占位，如“（100字以内）”“XX”“待补充”“请填写”。",
      en: "The text still holds a template's hint or blank, such as “（100字以内）”, “XX”, “待补充”, “TODO”."),
    bad: "项目概况（100字以内）：本项目由XX单位实施，金额待补充。", good: "项目概况：本项目由 12355 中心实施，金额 {{budget.total | unit}}。",
    fix: Message(zh: "填写或删去", en: "fill it in, or remove it"), criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.ownFiles(sources).filter { !$0.path.hasSuffix("waivers.yaml") }.flatMap { file in
      sources.lines(of: file).flatMap { line in Self.leftovers(in: line) }
    }
  }

  private static let words = [
    "待补充", "请补充", "待填写", "待填", "待定稿", "请填写", "请在此", "此处填写", "点击此处", "TODO", "TBD", "FIXME", "Lorem ipsum",
    "××",
    "×年×月", "×月×日", "某某",
    "╳╳",
  ].map(TextLine.Word.init)

  /// The words by the code that they begin with.
  private static let wordsByStart = Dictionary(grouping: words) { $0.codes.first ?? 0 }
  private static let starts = ScalarSieve(wordsByStart.keys)
  private static let sieve = ScalarSieve(Array(wordsByStart.keys) + crosses + brackets)

  static func leftovers(in line: TextLine) -> [Defect] {
    guard line.codes.contains(where: sieve.mayHave) else { return [] }
    var ranges = words(in: line)
    // A comment of YAML is no text of the report.
    if line.path.hasSuffix(".yaml"), line.codes.first(where: { $0 != space }) == hash { return [] }
    ranges += blanks(in: line) + limits(in: line)
    return ranges.map { range in
      let text = line.text(range)
      return Defect(
        Message(zh: "模板文字“\(text)”未清除", en: "“\(text)” is left over from a template"), at: line.place(range),
        about: [text],
        fix: Message(zh: "填写或删去", en: "fill it in, or remove it"))
    }
  }

  private static func words(in line: TextLine) -> [Range<Int>] {
    line.codes.indices.filter { starts.mayHave(line.codes[$0]) }.flatMap { start in
      (wordsByStart[line.codes[start]] ?? []).filter { line.has($0, at: start) }
        .map { start..<(start + $0.codes.count) }
    }
  }

  private static let crosses = "Xx\u{FF38}".map(TextLine.code)
  private static let space = TextLine.code(" ")
  private static let hash = TextLine.code("#")
  private static let brackets = "（(".map(TextLine.code)

  /// Two or more X that stand alone: `XX单位`.
  private static func blanks(in line: TextLine) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < line.count {
      guard Self.crosses.contains(line.codes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < line.count, line.codes[end] == line.codes[index] { end += 1 }
      let isAlone = [line[index - 1], line[end]].allSatisfy { neighbour in
        neighbour.map { !($0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))) } ?? true
      }
      if end - index >= 2, isAlone, line.codes[index] != Self.crosses[1] || end - index >= 3 {
        ranges.append(index..<end)
      }
      index = end
    }
    return ranges
  }

  /// `（请按实际填写）`.
  private static func isHint(_ inner: String) -> Bool {
    if inner.hasPrefix("限"), inner.hasSuffix("字") || inner.hasSuffix("字内") { return true }
    return (inner.hasPrefix("请") || inner.hasPrefix("此处") || inner.hasPrefix("按实际"))
      && ["填写", "填报", "补充", "删除", "修改", "说明", "描述", "选择"].contains { inner.hasSuffix($0) }
  }

  /// `（100字以内）`, `(不超过500字)`, `（请按实际填写）`.
  private static func limits(in line: TextLine) -> [Range<Int>] {
    line.codes.indices.filter { Self.brackets.contains(line.codes[$0]) }.compactMap {
      start in
      var end = start + 1
      while let character = line[end], character != "）", character != ")", end - start < 16 { end += 1 }
      guard line[end] == "）" || line[end] == ")" else { return nil }
      let inner = line.text((start + 1)..<end)
      let isLimit =
        Self.isHint(inner) || inner.contains("字以内") || inner.contains("字左右")
        || (inner.contains("不超过") && inner.hasSuffix("字"))
      return isLimit ? start..<(end + 1) : nil
    }
  }
}

extension TemplateLeftover: TextRule {
  func defects(in report: WrittenReport) -> [Defect] {
    let found = report.files.flatMap { file in
      (1...file.lineCount).flatMap { Self.leftovers(in: TextLine(file, number: $0)) }
    }
    guard report.isAlone else { return found }
    return found
      + typed(in: report).filter { typed in !found.contains { $0.place?.line == typed.place?.line } }
  }
}
