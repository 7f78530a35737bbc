internal import Diagnostics
internal import Evaluation

/// Losses behind the code of an indicator in a finding.
extension TypedDeductionDisagrees {
  private static let joints = ["因此", "共计", "合计", "共", "被", "，", " ", "：", "指标", "了", "该项"]
  private static let words = ["扣分", "失分", "丢分", "扣", "失", "减"]

  /// `涉及指标 D1，扣 0.08 分`, `C2 因此扣 0.60 分`, `（4.2，扣 0.17 分）`: what the table of scores took off.
  func coded(_ report: WrittenReport) -> [Defect] {
    let rows = report.indicatorRows.filter { $0.isLeaf && $0.table >= 0 && $0.hasFullMarks == false }
    let byCode = Dictionary(grouping: rows) { $0.code ?? "" }
    guard report.isAlone, report.isChinese, !rows.isEmpty else { return [] }
    let told = report.sentences.filter { report.isFinding($0.passage) && !$0.hasReferences }.flatMap {
      sentence in
      sentence.numbers.compactMap { loss -> (row: IndicatorRow, loss: StatedNumber)? in
        guard loss.number.kind == .points, loss.number.bound == .exact, !loss.number.isRange,
          let code = Self.code(before: loss), let own = byCode[code], own.count == 1
        else { return nil }
        return (own[0], loss)
      }
    }
    return Dictionary(grouping: told) { $0.row.key }.sorted { $0.key < $1.key }.compactMap {
      _, losses -> Defect? in
      // Of several findings each may tell a part.
      guard losses.count == 1, let (row, loss) = losses.first, let weight = row.weight, let score = row.score,
        case let exact = weight.number.value - score.number.value, exact != loss.value
      else { return nil }
      return Defect(
        Message(
          zh: "“\(row.label)”失 \(loss.number.words(for: exact))，不是 \(loss.words)",
          en: "“\(row.label)” lost \(loss.number.words(for: exact)), not \(loss.words)"),
        at: loss.place, about: [row.label], values: [loss.value, exact], fix: page.fix,
        notes: [Message(zh: "得分", en: "its score").note(at: score.cell.place)])
    }
  }

  /// The one code that stands right before a loss.
  private static func code(before loss: StatedNumber) -> String? {
    let lead = loss.before.bare
    guard let word = words.first(where: lead.hasSuffix) else { return nil }
    let rest = lead.dropLast(word.count).description.trimming(leading: [], trailing: joints)
    let code = String(
      rest.reversed().prefix { $0.isArabicDigit || $0 == "." || $0 == "-" || $0.isASCII && $0.isUppercase }
        .reversed())
    let before = rest.dropLast(code.count).description.trimming(leading: [], trailing: ["涉及"])
    guard code.count > 1, code.count < 9, code.contains(where: \.isArabicDigit),
      // `涉及 B2、C3，扣 2 分`: of both.
      !["、", "和", "及", "与", "/", "至", "~", "—", "－"].contains(where: before.hasSuffix),
      // `扣 1.00 分、B3 扣 0.50 分`
      before.isEmpty || before.last?.isASCII != true || "(,: ".contains(before.last ?? " ")
    else { return nil }
    return code
  }
}
