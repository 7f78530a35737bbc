internal import Diagnostics
internal import Evaluation

/// Scores that a text sets before their weights: `评分 4.50/6.00`, `（得 4.50 分/5 分）`, `3.2 教育活动完成率（6.53／7）`.
extension TypedTwice {
  func slashes(_ report: WrittenReport) -> [Defect] {
    let leaves = report.indicatorRows.filter {
      $0.isLeaf && $0.table >= 0 && $0.score != nil && $0.weight != nil
    }
    let byCode = Dictionary(grouping: leaves) { $0.code ?? "" }
    guard report.isAlone, report.isChinese, !leaves.isEmpty else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, !sentence.isScale else { return [] }
      let owner = report.indicatorRow(ofPassage: sentence.passageNumber)
      return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { score, weight -> Defect? in
        let between = sentence.passage.text(from: score.range.upperBound, to: weight.range.lowerBound).bare
        guard ["/", "／"].contains(between), [.points, .plain].contains(score.number.kind),
          [.points, .plain].contains(weight.number.kind), weight.number.bound == .exact,
          let row = Self.row(before: score, byCode) ?? (Self.opens(sentence, score, owner) ? owner : nil),
          let own = row.score, let whole = row.weight
        else { return nil }
        let (isScore, isWeight) = (own.number.value == score.value, whole.number.value == weight.value)
        guard isScore != isWeight else { return nil }
        let (stated, entry) = isScore ? (weight, whole) : (score, own)
        guard !entry.number.agrees(with: stated.value) || stated.number.step < entry.number.step else {
          return nil
        }
        return Defect(
          Message(
            zh: "“\(row.key)”的\(isScore ? "权重" : "得分")在这里是 \(stated.words)，在得分表中是 \(entry.cell.text)",
            en:
              "the \(isScore ? "weight" : "score") of “\(row.key)” is \(stated.words) here and \(entry.cell.text) in the table of scores"
          ),
          at: stated.place, about: [stated.words], values: [stated.value, entry.number.value], fix: page.fix,
          notes: [Message(zh: "得分表", en: "the table of scores").note(at: entry.cell.place)])
      }
    }
  }

  /// `D1 评分 8.00/8.00`, `D3 扣 1.50 分，评分 4.50/6.00`: the last code before it in its clause or the one before.
  private static func row(before score: StatedNumber, _ byCode: [String: [IndicatorRow]]) -> IndicatorRow? {
    guard score.lead.bare.hasSuffix("评分") || score.lead.bare.hasSuffix("得分") || score.lead.bare.hasSuffix("得")
    else { return nil }
    let clauses = score.before.split(omittingEmptySubsequences: false) { "；。".contains($0) }.last ?? ""
    let codes = clauses.split { !($0.isASCII && ($0.isUppercase || $0.isArabicDigit)) }.filter {
      $0.first?.isUppercase == true && $0.count > 1
    }
    guard let last = codes.last, let own = byCode[String(last)], own.count == 1 else { return nil }
    return own[0]
  }

  /// Whether a pair stands behind the name with which the passage of an indicator begins.
  private static func opens(_ sentence: Sentence, _ score: StatedNumber, _ owner: IndicatorRow?) -> Bool {
    guard let owner, owner.isLeaf else { return false }
    let lead = sentence.passage.text(from: 0, to: score.range.lowerBound)
    return lead.count < owner.key.count + 24 && lead.without([" ", "*"]).has(owner.key) && !lead.has("。")
  }
}
