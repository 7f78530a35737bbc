internal import Diagnostics

/// A numbered finding that no recommendation takes up.
struct TypedFindingUnanswered: TextRule {
  let page = RulePage(
    code: "JX2141", severity: .warning,
    title: Message(zh: "问题没有对应的建议", en: "A finding that no recommendation answers"),
    meaning: Message(
      zh: "“存在的问题”列出的一条，在后面的“建议”里没有对应：建议的条数较少，或者没有一条提到这个问题。",
      en:
        "An item of the list of findings is taken up by none of the recommendations: there are fewer of them, or none speaks of it."
    ),
    bad: "（二）存在的问题：1.水费收缴率偏低 2.管护人员不足\n（三）建议：1.健全水费收缴机制",
    good: "（二）存在的问题：1.水费收缴率偏低 2.管护人员不足\n（三）建议：1.健全水费收缴机制 2.配齐管护人员",
    fix: Message(zh: "补写针对这个问题的建议", en: "write a recommendation for it"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let title = report.isAlone ? report.headings.first?.title ?? "" : ""
    let project = Terms(title, isChinese: report.isChinese).pairs
    return tables(report)
      + ReportLists(report).pairs.flatMap { pair -> [Defect] in
        if let named = named(pair) { return named }
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
        }
        // Recommendations in quite other words cannot be told apart by words: only their number counts then.
        if missing <= 0, unanswered.count > 1 { return [] }
        return unanswered.map { index in
          Defect(
            Message(
              zh: "没有一条建议针对问题“\(pair.findings[index].title)”",
              en: "no recommendation answers “\(pair.findings[index].title)”"),
            at: pair.findings[index].place, about: [pair.findings[index].title], fix: page.fix,
            notes: [
              Message(zh: "建议从这里开始", en: "the recommendations begin here").note(
                at: pair.recommendations[0].place)
            ])
        }
      }
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
    let named = pair.recommendations.map { Self.numbers(named: $0.text) }
    guard named.count(where: { !$0.isEmpty }) * 4 > named.count * 3 else { return nil }
    let all = Set(named.joined())
    let unanswered = pair.findings.indices.filter { !all.contains($0 + 1) }.map { index in
      Defect(
        Message(
          zh: "没有一条建议针对问题“\(pair.findings[index].title)”",
          en: "no recommendation answers “\(pair.findings[index].title)”"),
        at: pair.findings[index].place, about: [pair.findings[index].title], fix: page.fix)
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

  private static let numerals = Array("一二三四五六七八九十")

  /// `（对应问题 2、3）` gives 2 and 3, `针对问题一：` gives 1, `对应 5.2` gives 2.
  private static func numbers(named text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let starts = ["对应", "针对", "n finding", "ddresses finding", "nswers finding"].flatMap {
      bytes.ranges(of: $0)
    }
    return starts.sorted { $0.lowerBound < $1.lowerBound }.flatMap { range -> [Int] in
      let rest = String(decoding: bytes[range.upperBound...], as: UTF8.self)
      let named = rest.trimming(
        leading: ["存在的", "主要", "上述", "问题", "第", " ", "：", ":", "s "], trailing: [])
      let list = named.prefix {
        $0.isArabicDigit || numerals.contains($0) || "（()）.、和及与第 ,and".contains($0)
      }
      // `针对三类问题`, `针对 12 家企业` count things.
      let next = named.dropFirst(list.count).first
      guard
        rest.bare.hasPrefix("问题") || next?.isASCII == true || next.map({ "：:，,；;。）)".contains($0) }) ?? true
      else { return [] }
      return list.split { !$0.isArabicDigit && $0 != "." && !numerals.contains($0) }.compactMap { number in
        let last = number.split(separator: ".").last ?? ""
        if let first = last.first, let index = numerals.firstIndex(of: first) { return index + 1 }
        return last.isEmpty ? nil : last.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
      }
    }
  }
}
