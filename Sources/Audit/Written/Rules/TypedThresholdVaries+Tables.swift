internal import Diagnostics
internal import Evaluation

/// Rules for points that a table and an analysis of the same indicator give otherwise.
extension TypedThresholdVaries {
  /// `每发现一类不规范情形扣 0.50 分` in a row of rules, and `扣 1.00 分` for it in the analysis.
  func tables(_ report: WrittenReport) -> [Defect] {
    let scanner = NumberScanner()
    let sections = report.indicatorSections
    guard report.isAlone, !sections.isEmpty else { return [] }
    return report.tables.map(\.upright).flatMap { table in
      table.rows.flatMap { cells -> [Defect] in
        let rules = cells.filter { $0.number == nil && $0.text.has("扣") }
        let names = Set(cells.filter { $0.text.count < 24 }.map { IndicatorName.key(Self.uncoded($0.text)) })
        let own = rules.isEmpty ? [] : sections.filter { names.contains($0.row.key) }
        guard own.count == 1, let section = own.first else { return [] }
        let said = report.sentences(of: section).flatMap { sentence in
          sentence.numbers.compactMap { part($0, in: sentence) }
        }
        return rules.flatMap { cell in
          SentenceReader(cell.passage, number: -1, scanner: scanner).sentences.flatMap { sentence in
            sentence.numbers.compactMap { part($0, in: sentence) }
          }
        }.compactMap { rule -> Defect? in
          let same = said.filter {
            $0.words == rule.words && $0.stated.number.kind == rule.stated.number.kind
          }
          guard let other = same.first, same.allSatisfy({ $0.stated.value != rule.stated.value }) else {
            return nil
          }
          return Defect(
            Message(
              zh:
                "“\(section.row.label)”的规则“\(rule.words)”在这里是 \(rule.stated.words)，在指标分析里是 \(other.stated.words)",
              en:
                "the rule of “\(section.row.label)” has \(rule.stated.words) here and \(other.stated.words) in its analysis"
            ),
            at: rule.stated.place, about: [section.row.label],
            values: [rule.stated.value, other.stated.value], fix: page.fix,
            notes: [Message(zh: "指标分析", en: "the analysis").note(at: other.stated.place)])
        }
      }
    }
  }

  /// A number of a rule by the words that lead up to it: 每发现一类不规范情形扣, 偏差超过.
  private func part(_ stated: StatedNumber, in sentence: Sentence) -> (words: String, stated: StatedNumber)? {
    let before = sentence.passage.text(from: sentence.range.lowerBound, to: stated.range.lowerBound)
    let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
    if stated.number.kind == .points, before.bare.hasSuffix("扣") {
      guard
        let each = before.split(omittingEmptySubsequences: false, whereSeparator: { "；。（：".contains($0) })
          .last,
        let start = each.firstIndex(of: "每")
      else { return nil }
      let words = each[start...].filter { $0.isHan }
      return words.count > 4 ? (words.without(["的"]), stated) : nil
    }
    let clause = sentence.passage.text(from: stated.clause.lowerBound, to: stated.range.lowerBound).bare
    guard stated.number.kind == .share, behind.hasPrefix("的"), clause.endsInAny(["低于", "超过", "高于", "不足"])
    else {
      return nil
    }
    let words = clause.filter(\.isHan).suffix(6)
    return words.count > 3 ? (String(words), stated) : nil
  }

  private static func uncoded(_ text: String) -> String {
    String(text.dropFirst(IndicatorCode.leading(text)?.count ?? 0)).bare
  }
}
