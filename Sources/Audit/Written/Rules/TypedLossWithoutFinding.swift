internal import Diagnostics
internal import Evaluation

/// An indicator lost points, and no finding speaks of it.
struct TypedLossWithoutFinding: TextRule {
  let page = RulePage(
    code: "JX2142", severity: .warning,
    title: Message(zh: "失分指标没有写进存在的问题", en: "An indicator lost points and no finding speaks of it"),
    meaning: Message(
      zh: "得分表里得分低于权重的指标，“存在的问题”一节没有提到：评审会问为什么扣分却没有问题。",
      en:
        "An indicator scores below its weight in the table, and the chapter of findings does not mention its subject: a reviewer asks why."
    ),
    bad: "| C21 水质达标率 | 8 | 6.5 |\n存在的问题：管护人员不足。", good: "| C21 水质达标率 | 8 | 6.5 |\n存在的问题：末梢水水质不稳定，管护人员不足。",
    fix: Message(zh: "在存在的问题中说明失分原因", en: "say in the findings why the points were lost"),
    criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let lists = ReportLists(report)
    let text = lists.findingText
    let findings = lists.pairs.last?.findings ?? []
    guard text.count > 60 else { return [] }
    let said = Terms(text, isChinese: report.isChinese).pairs
    let rows = report.indicatorRows
    // Where findings name the indicators that they cost, each of them is named.
    let lost = rows.filter { row in
      row.isLeaf
        && row.weight.map { weight in row.score.map { $0.number.value < weight.number.value } == true }
          == true
    }
    let keys = IndicatorName.plain(text)
    let isNamed: (IndicatorRow) -> Bool = { row in keys.has(row.key) || row.code.map { text.has($0) } == true
    }
    let areNamed = lost.count > 2 && lost.count(where: isNamed) * 5 >= lost.count * 3
    // Where findings cite codes, they cite all of them.
    let coded = lost.filter { $0.code != nil }
    let areCited =
      report.isAlone && coded.count > 3 && coded.count == lost.count
      && coded.count(where: { text.has($0.code ?? "") }) >= max(3, coded.count - 1)
    // And where they list names.
    let listed = Set(CitedIndicators.all(in: report).flatMap(\.names).compactMap { $0.row?.key })
    let named = lost.count { listed.contains($0.key) }
    let areListed = report.isAlone && named > 2 && named * 4 >= lost.count * 3
    let groups = Self.groups(of: report)
    return rows.compactMap { row in
      // Sums of other indicators lose what those lose; a table of groups only has no leaves.
      guard let weight = row.weight, let score = row.score, score.number.value < weight.number.value,
        row.isLeaf, row.code.map({ !text.has($0) }) ?? true, !groups.contains(row.label)
      else { return nil }
      let name = row.name
      let own = Terms(name, isChinese: report.isChinese).pairs
      let passages = report.passages.indices.filter { number in
        report.indicatorRow(ofPassage: number)?.key == row.key
          || row.code != nil
            && report.headings(report.passages[number].section).contains { $0.code == row.code }
      }
      let analysis = passages.map { report.passages[$0].text }.joined()
      // `涉及 2.1、3.1、3.3`, `（3-4）`: by the number that its analysis or its row begins with.
      let cited = text.split { !$0.isASCII || " ,".contains($0) }
      guard
        !([analysis] + Self.cells(of: score.cell, in: report).map(\.text)).contains(where: { words in
          let number = words.prefix { $0.isASCII && ($0.isWholeNumber || ".-".contains($0)) }
          return (2...4).contains(number.split { ".-".contains($0) }.count) && cited.contains(number)
        })
      else { return nil }
      // `未按月核对` of the row in a finding, or a sentence that says why the loss is no finding.
      let remarks = Self.remarks(of: score.cell, in: report).split { "，；、。".contains($0) }.map(\.bare)
      guard !remarks.contains(where: { $0.count > 4 && $0.allSatisfy(\.isHan) && text.has($0) }),
        !report.sentences.contains(where: { $0.has(row.key) && $0.hasAny(Self.excused) })
      else { return nil }
      // A row may tell its reason itself; an analysis of several indicators names this one within.
      let told = analysis.isEmpty ? Self.mentions(of: row, in: report) : ""
      let reason = Terms(
        Self.reason(in: analysis) + Self.remarks(of: score.cell, in: report) + told,
        isChinese: report.isChinese
      ).pairs
      let isMissing =
        areNamed
        ? !isNamed(row) && own.intersection(said).count * 2 < own.count
          && Self.topic(of: row, among: rows).map({ said.contains($0) }) != true
          // A finding may tell what happened in the words of the analysis.
          && reason.intersection(said).count < 7
        : own.isDisjoint(with: said) && reason.intersection(said).count < 3
      // Or with its number: `超 77 天`.
      let words = Terms(analysis, isChinese: report.isChinese).pairs
      if isMissing,
        findings.contains(where: { finding in
          // One that lists what it costs says so of this one, too.
          !finding.text.hasAny(["影响“", "涉及", "得分"]) && Self.sharesCount(passages, finding.text, report)
            && words.intersection(Terms(finding.text, isChinese: report.isChinese).pairs).count > 4
        })
      {
        return nil
      }
      guard !listed.contains(row.key), areCited || areListed ? !keys.has(row.key) : !own.isEmpty && isMissing
      else { return nil }
      return Defect(
        Message(
          zh: "“\(row.label)”得 \(score.cell.text)，低于权重 \(weight.cell.text)，存在的问题里没有提到",
          en: "“\(row.label)” scores \(score.cell.text) of \(weight.cell.text), and no finding mentions it"),
        at: score.cell.place, about: [row.label], values: [score.number.value, weight.number.value],
        fix: page.fix,
        notes: Self.analysis(of: row, in: report)
          + Self.nearest(to: analysis + row.name, among: findings, report.isChinese))
    }
  }

  /// What stands before the names of indicators in their rows: the second level in a table of its own is no indicator.
  private static func groups(of report: WrittenReport) -> Set<String> {
    let tables = report.tables.map(\.upright).filter { !$0.columns(.score).isEmpty }
    return Set(tables.flatMap { table in table.rows.indices.flatMap { table.labels($0).dropLast() } })
      .subtracting(
        tables.flatMap { table in
          // A blank or repeated label stands before itself in merged rows.
          table.rows.indices.compactMap { row in
            let labels = table.labels(row)
            return labels.count > 1 && labels.dropLast().contains(labels[labels.count - 1])
              ? labels.last : nil
          }
        })
  }

  /// Whether a text counts something as some passages do: `77 天`, `7 台`.
  private static func sharesCount(_ passages: [Int], _ text: String, _ report: WrittenReport) -> Bool {
    let counted = text.filter { $0 != " " }
    return passages.contains { passage in
      report.sentences(ofPassage: passage).lazy.flatMap(\.numbers).contains { stated in
        let words = stated.words.filter { $0 != " " }
        guard [.count, .measure, .duration].contains(stated.number.kind), words.first?.isArabicDigit == true
        else { return false }
        return counted.ranges(of: words).contains { range in
          range.lowerBound == counted.startIndex
            || !counted[counted.index(before: range.lowerBound)].isArabicDigit
        }
      }
    }
  }

  private static let excused = ["未列为问题", "未列入问题", "不列为问题", "不列入问题", "不作为问题", "未作为问题", "不单列问题", "未单列问题"]

  private static func analysis(of row: IndicatorRow, in report: WrittenReport) -> [Diagnostic.Note] {
    let number = report.passages.indices.first {
      report.passages[$0].role == .body && report.indicatorRow(ofPassage: $0)?.key == row.key
    }
    guard let number else { return [] }
    let place = report.points[number].score?.place ?? report.passages[number].place
    return [Message(zh: "指标分析", en: "its analysis").note(at: place)]
  }

  /// The finding that shares most words with an analysis, which may be the one to name the indicator.
  private static func nearest(to analysis: String, among findings: [ReportLists.Item], _ isChinese: Bool)
    -> [Diagnostic.Note]
  {
    let own = Terms(analysis, isChinese: isChinese).pairs
    let shared = findings.map { Terms($0.text, isChinese: isChinese).pairs.intersection(own).count }
    guard let most = shared.max(), most > 1, let index = shared.firstIndex(of: most) else { return [] }
    return [Message(zh: "最接近的问题", en: "the nearest finding").note(at: findings[index].place)]
  }

  /// The other texts of the row of a score: `2 份签证缺审批` under 实际值.
  private static func remarks(of score: WrittenTable.Cell, in report: WrittenReport) -> String {
    cells(of: score, in: report).filter {
      $0.number == nil && $0.target == nil && $0.place.column < score.place.column
    }
    .dropFirst(2).map(\.text).joined(separator: "，")
  }

  /// The row that a score stands in.
  private static func cells(of score: WrittenTable.Cell, in report: WrittenReport) -> [WrittenTable.Cell] {
    report.tables.lazy.map(\.upright).flatMap(\.rows).first { row in
      row.contains { $0.place == score.place }
    } ?? []
  }

  /// The sentences that name an indicator by the end of its name, where no passage is its own.
  private static func mentions(of row: IndicatorRow, in report: WrittenReport) -> String {
    let end = String(row.name.suffix(5))
    guard end.count == 5, end.allSatisfy(\.isHan) else { return "" }
    // What it lost may stand behind its name: `制度执行有效性共 6 分，……。抽查 31 座中有 3 座未挂标识，扣 0.50 分。`
    return report.sentences.filter { $0.has(end) && $0.passage.role == .body }.map { sentence in
      report.sentences(ofPassage: sentence.passageNumber).filter {
        $0.range.lowerBound >= sentence.range.lowerBound
      }
      .prefix(3).map(\.text).joined()
    }.filter { $0.hasAny(["扣", "得"]) }.joined()
  }

  /// The first two characters of a name, where no other one has them: 投诉 of 投诉按期办结率.
  private static func topic(of row: IndicatorRow, among rows: [IndicatorRow]) -> String? {
    let letters = row.name.filter(\.isHan)
    let topic = String(letters.prefix(2))
    return letters.count > 4 && !rows.contains { $0.key != row.key && $0.name.has(topic) } ? topic : nil
  }

  /// What an analysis says from its first turn on: 但, 故, 扣.
  private static func reason(in text: String) -> String {
    guard text.contains(where: \.isHan) else { return text }
    let bytes = Array(text.utf8)
    let start = ["但", "然而", "存在", "未", "不足", "扣"].compactMap { bytes.range(of: $0)?.lowerBound }.min()
    guard let start else { return "" }
    // `1 座桥返工，扣 1 分` tells the reason in the clause before.
    let before = String(decoding: bytes[..<start], as: UTF8.self)
    let clauses = before.trimming(leading: [], trailing: ["，", "。", "；", " "]).split { "，。；：".contains($0) }
    // `2 个班缺失，每班扣 0.5 分` goes back over what each costs.
    let isRate = clauses.last.map { $0.bare.hasPrefix("每") && $0.count < 8 } == true
    let clause = clauses.suffix(isRate ? 3 : 1).joined()
    return clause + String(decoding: bytes[start...], as: UTF8.self)
  }
}
