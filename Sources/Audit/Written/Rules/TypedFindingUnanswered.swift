internal import Diagnostics

/// A numbered finding that no recommendation takes up.
struct TypedFindingUnanswered: TextRule {
  let page = RulePage(
    code: "JX2141", severity: .warning,
    title: Message(zh: "问题没有对应的建议", en: "A finding that no recommendation answers"),
    meaning: Message(
      zh: "“存在的问题”列出的一条，在后面的“建议”里没有对应：建议的条数较少，没有一条提到这个问题，或者那条建议只说加强领导、提高认识，没有措施。",
      en:
        "An item of the list of findings is taken up by none of the recommendations: there are fewer of them, none speaks of it, or the one that should names no measure."
    ),
    bad: "（二）存在的问题：1.水费收缴率偏低 2.管护人员不足\n（三）建议：1.健全水费收缴机制",
    good: "（二）存在的问题：1.水费收缴率偏低 2.管护人员不足\n（三）建议：1.健全水费收缴机制 2.配齐管护人员",
    fix: Message(zh: "补写针对这个问题的建议", en: "write a recommendation for it"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let title = report.isAlone ? report.headings.first?.title ?? "" : ""
    let project = Terms(title, isChinese: report.isChinese).pairs
    return tables(report)
      + ReportLists(report).pairs.flatMap { pair -> [Defect] in
        let empty = report.isAlone && report.isChinese ? empty(pair) : []
        if let named = named(pair) {
          return named + empty.filter { one in !named.contains { $0.place == one.place } }
        }
        if !empty.isEmpty { return empty }
        let advice = pair.recommendations.map { Terms($0.text, isChinese: report.isChinese).pairs }
        let titles = pair.findings.map { Terms($0.title, isChinese: report.isChinese).pairs }
        // What several findings speak of tells none of them apart.
        let shared = Set(
          Dictionary(grouping: titles.joined()) { $0 }.filter { $0.value.count > 1 && titles.count > 2 }.keys)
        let scores = zip(pair.findings, titles).map { finding, own in
          // The name of the project in that of a rate is no more than the project: 热线接通率.
          let own = finding.title.has("率") ? own.subtracting(project) : own
          return advice.map { own.subtracting(shared).intersection($0).count }.max() ?? 0
        }
        let told = pair.findings.map { Terms($0.text, isChinese: report.isChinese).pairs }
        let toldTwice = Dictionary(grouping: told.joined()) { $0 }.filter { $0.value.count > 1 }.keys
        let details = told.map { own in
          advice.map { own.subtracting(toldTwice).intersection($0).count }.max() ?? 0
        }
        let missing = pair.findings.count - pair.recommendations.count
        var unanswered = scores.indices.filter {
          scores[$0] == 0 && details[$0] < 2 && !titles[$0].subtracting(shared).isEmpty
        }
        if missing > 0, unanswered.count != missing || unanswered.contains(where: { details[$0] > 0 }) {
          unanswered = Self.skipped(
            zip(titles, told).map { title, text in
              advice.map { title.intersection($0).count * 2 + text.intersection($0).count }
            })
          // One recommendation may answer several findings: its title then speaks of each.
          let named = pair.recommendations.map { Terms($0.title, isChinese: report.isChinese).pairs }
          unanswered.removeAll { index in
            named.contains { !titles[index].subtracting(shared).isDisjoint(with: $0) }
          }
        }
        // Recommendations in quite other words cannot be told apart by words: only their number counts then.
        if missing <= 0, unanswered.count > 1 { return [] }
        return unanswered.enumerated().map { number, index in
          defect(pair.findings[index], before: index - number, of: pair.recommendations)
        }
      }
  }

  /// - Parameter next: which recommendation stands where that of the finding should.
  private func defect(
    _ finding: ReportLists.Item, before next: Int, of recommendations: [ReportLists.Item]
  ) -> Defect {
    let behind = recommendations[min(next, recommendations.count - 1)]
    return Defect(
      Message(zh: "没有一条建议针对问题“\(finding.title)”", en: "no recommendation answers “\(finding.title)”"),
      at: finding.place, about: [finding.title], fix: page.fix,
      notes: [
        Message(zh: "建议从这里开始", en: "the recommendations begin here").note(at: recommendations[0].place),
        Message(zh: "它的建议应在这里", en: "its recommendation would stand here").note(at: behind.place),
      ])
  }

  /// The findings that are left where as many recommendations as there are stand in the order of their findings, so
  /// that what they share is most.
  private static func skipped(_ shared: [[Int]]) -> [Int] {
    let count = shared.first?.count ?? 0
    // The best of the first findings with the first recommendations, and which findings these left.
    var best = [[(sum: Int, skipped: [Int])]](
      repeating: Array(repeating: (0, []), count: count + 1), count: shared.count + 1)
    for finding in 1...shared.count {
      for advice in 0...count {
        let above = best[finding - 1][advice]
        var own = (sum: above.sum, skipped: above.skipped + [finding - 1])
        if advice > 0, finding >= advice {
          let before = best[finding - 1][advice - 1]
          let sum = before.sum + shared[finding - 1][advice - 1]
          if finding == advice || sum > own.sum { own = (sum, before.skipped) }
        }
        best[finding][advice] = own
      }
    }
    return best[shared.count][count].skipped
  }

  /// Where recommendations name the findings that they answer (`对应问题 3`), those that none names.
  private func named(_ pair: ReportLists.Pair) -> [Defect]? {
    let codes = pair.findings.compactMap(\.code)
    let named = pair.recommendations.map { item in
      codes.count == pair.findings.count
        ? cited(codes, in: item.text)
        : CitedFindings.numbers(in: item.text)
    }
    guard named.count(where: { !$0.isEmpty }) * 4 > named.count * 3 else { return nil }
    let all = Set(named.joined())
    let unanswered = pair.findings.indices.filter { !all.contains($0 + 1) }.map { index in
      defect(
        pair.findings[index],
        before: repeated(index, named) ?? named.firstIndex { ($0.min() ?? 0) > index + 1 }
          ?? pair.recommendations.count - 1,
        of: pair.recommendations)
    }
    let groundless = zip(pair.recommendations, named).filter { $0.1.contains { $0 > pair.findings.count } }
      .map {
        Defect(
          Message(
            zh: "建议所对应的问题不存在：“\($0.0.title)”",
            en: "this recommendation answers a finding that is not there: “\($0.0.title)”"),
          at: $0.0.place, about: [$0.0.title], fix: page.fix)
      }
    return unanswered + groundless
  }

  /// Which findings a text names by their codes, counted from 1; one more than there are for `5.4` behind the last of
  /// `5.1` to `5.3`.
  private func cited(_ codes: [String], in text: String) -> [Int] {
    let own = codes.indices.filter { index in
      let code = codes[index]
      guard code.has(".") else { return CitedFindings.names(code, in: text) }
      return Self.decimalCues.contains { CitedFindings.names($0 + code, in: text) }
    }.map { $0 + 1 }
    guard own.isEmpty, let chapter = codes.first?.split(separator: ".").first, codes[0].has(".") else {
      return own
    }
    let isOther = Self.decimalCues.prefix(5).contains { cue in
      text.firstRange(of: cue + chapter + ".").map { text[$0.upperBound...].first?.isArabicDigit == true }
        == true
    }
    return isOther ? [codes.count + 1] : []
  }

  private static let decimalCues = ["问题", "问题（", "问题(", "针对", "对应", "、", "和", "及"]

  /// A recommendation that names the finding before this one, as the recommendation before it does.
  private func repeated(_ finding: Int, _ named: [[Int]]) -> Int? {
    named.indices.dropFirst().first {
      !named[$0].isEmpty && named[$0] == named[$0 - 1] && named[$0].max() == finding
    }
  }

  /// Where findings and recommendations stand in two tables, the one by code (`F-03`), the other with those codes in
  /// a column: the codes that no recommendation has.
  private func tables(_ report: WrittenReport) -> [Defect] {
    let lists = report.tables.filter { table in
      table.rows.count > 2 && table.head.count > 1 && table.rows.allSatisfy { Self.isCode($0[0].text) }
    }
    return lists.indices.flatMap { index -> [Defect] in
      let codes = lists[index].rows.map { $0[0].text.bare }
      let answers = lists[(index + 1)...].lazy.compactMap { table -> (WrittenTable, Int)? in
        let column = table.head.indices.first { column in
          column > 0
            && table.rows.count { Self.isCited(codes, in: $0[column].text) } * 4 >= table.rows.count * 3
        }
        return column.map { (table, $0) }
      }.first
      guard let (table, column) = answers, Set(codes).count == codes.count else { return [] }
      let text = table.rows.map { $0[column].text }.joined(separator: "、")
      return lists[index].rows.filter { !Self.isCited([$0[0].text.bare], in: text) }.map { row in
        Defect(
          Message(
            zh: "没有一条建议针对问题 \(row[0].text)“\(row[1].text)”",
            en: "no recommendation answers \(row[0].text), “\(row[1].text)”"),
          at: row[0].place, about: [row[0].text], fix: page.fix,
          notes: [
            Message(zh: "建议从这里开始", en: "the recommendations begin here").note(at: table.rows[0][column].place)
          ])
      }
    }
  }

  /// `F-03`, `F3`, `问题 3`: letters or a word, and digits.
  private static func isCode(_ text: String) -> Bool {
    let code = text.without([" ", "-", "－"])
    let letters = code.prefix { !$0.isArabicDigit }
    return (1...2).contains(letters.count) && letters.allSatisfy(\.isLetter) && code.count > letters.count
      && code.count < letters.count + 3 && code.dropFirst(letters.count).allSatisfy(\.isArabicDigit)
  }

  private static func isCited(_ codes: [String], in text: String) -> Bool {
    let cited = text.split { "、，,；; 和及/".contains($0) }.map { String($0).bare }
    return codes.contains { code in cited.contains(code) }
  }
}
