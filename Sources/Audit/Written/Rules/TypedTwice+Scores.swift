internal import Diagnostics
internal import Evaluation

/// The score of an indicator in a sentence of a passage about several, against the table of scores.
extension TypedTwice {
  /// `……得 2.95 分。预算执行率按支出与预算之比计算，为 92.86%，得 3.71 分`, where the table gives 3.78.
  func sentenceScores(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let leaves = report.indicatorRows.filter {
      $0.isLeaf && $0.table >= 0 && $0.key.count > 3 && $0.score != nil
    }
    let keys = Dictionary(grouping: leaves) { $0.key }
    guard !leaves.isEmpty else { return [] }
    let found =
      codedScores(report)
      + report.sentences.compactMap { sentence -> Defect? in
        guard sentence.passage.role == .body, !sentence.isScale, !sentence.hasReferences,
          sentence.hasAny(["得", "，评", "，计"]), case let text = sentence.text.bare,
          case let owner = report.indicatorRow(ofPassage: sentence.passageNumber),
          let row = leaves.first(where: { text.hasPrefix($0.key) || owner == nil && text.has("，" + $0.key) })
            ?? (owner == nil ? Self.shortened(text, leaves) : nil),
          keys[row.key]?.count == 1, let score = row.score, owner?.key != row.key,
          leaves.count(where: { sentence.has($0.key) }) < 2,
          case let points = sentence.numbers.filter({
            $0.number.kind == .points
              && ($0.lead.endsInAny(["得", "，评", "，计"]) || ["评", "计"].contains($0.lead.bare))
          }),
          points.count == 1, let given = points.first, given.number.bound == .exact, !given.lead.has("每"),
          // Behind it the weight at most: `评 5.10 分（满分 6 分）`.
          sentence.numbers.filter({ $0.place > given.place }).allSatisfy({
            $0.number.kind == .points && $0.lead.hasAny(["满分", "权重", "分值"])
          }),
          given.value != score.number.value, !score.number.agrees(with: given.value),
          Slip.isLikely(given.value, for: score.number.value)
        else { return nil }
        return Defect(
          Message(
            zh: "“\(row.key)”在这里得 \(given.words)，在得分表中是 \(score.cell.text)",
            en: "“\(row.key)” scores \(given.words) here and \(score.cell.text) in the table"),
          at: given.place, about: [given.words], values: [given.value, score.number.value], fix: page.fix,
          notes: [Message(zh: "得分表", en: "the table of scores").note(at: score.cell.place)])
      }
    return found
  }

  /// `（权重 3 分，得 3.10 分）……评分：1.00＋2.00，得 3.00 分`: at the head of an analysis and at its end.
  func scoresAtBothEnds(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.points.enumerated().compactMap { number, points -> Defect? in
      guard report.indicatorRow(ofPassage: number) != nil, let head = points.heading,
        let last = points.scores.last, head.value != last.value,
        last.lead.bare == "得", ["", "。"].contains(last.tail.bare), last.number.step == head.number.step,
        report.sentences(ofPassage: number).flatMap(\.numbers).last?.place == last.place
      else { return nil }
      return Defect(
        Message(
          zh: "本指标开头写得 \(head.words)，末尾写得 \(last.words)",
          en: "the analysis begins with a score of \(head.words) and ends with \(last.words)"),
        at: head.place, about: [head.words], values: [head.value, last.value], fix: page.fix,
        notes: [Message(zh: "末尾", en: "the end").note(at: last.place)])
    }
  }

  /// `居民满意度 90.79%，得 4.08 分；村医满意度 85.00%，得 3.00 分`: each behind its semicolon.
  func scoresOfParts(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let keys = Dictionary(grouping: report.indicatorRows.filter { $0.isLeaf && $0.table >= 0 }) { $0.key }
    return report.indicatorSegments.compactMap { segment -> Defect? in
      guard keys[segment.row.key]?.count == 1, let score = segment.row.score, let given = segment.score,
        segment.range.count < segment.passage.bytes.count, given.number.bound == .exact,
        given.value != score.number.value, !score.number.agrees(with: given.value),
        !segment.numbers.contains(where: {
          $0.number.kind == .points && $0.place != given.place && $0.value == score.number.value
        }),
        !segment.passage.text(given.clause).hasAny(["每", "如", "若", "可", "其中"]),
        Slip.isLikely(given.value, for: score.number.value)
      else { return nil }
      return Defect(
        Message(
          zh: "“\(segment.row.key)”在这里得 \(given.words)，在得分表中是 \(score.cell.text)",
          en: "“\(segment.row.key)” scores \(given.words) here and \(score.cell.text) in the table"),
        at: given.place, about: [given.words], values: [given.value, score.number.value], fix: page.fix,
        notes: [Message(zh: "得分表", en: "the table of scores").note(at: score.cell.place)])
    }
  }

  /// `B5 评分 5.00/5.00`, where the table gives 4.00.
  private func codedScores(_ report: WrittenReport) -> [Defect] {
    let rows = report.indicatorRows.filter { $0.isLeaf && $0.table >= 0 && $0.code != nil && $0.score != nil }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, !sentence.isScale,
        case let owner = report.indicatorRow(ofPassage: sentence.passageNumber)
      else { return [] }
      return sentence.numbers.compactMap { given -> Defect? in
        guard given.number.kind == .points || given.number.kind == .plain && given.number.step < .one,
          given.number.bound == .exact,
          let word = ["评分", "得分", "实得", "得", "评"].first(where: { given.lead.bare.hasSuffix($0) }),
          case let named = given.lead.bare.dropLast(word.count).bare,
          let row = rows.first(where: { named == $0.code || named.hasSuffix("，" + ($0.code ?? "-")) }),
          let score = row.score, owner?.code != row.code, score.number.value != given.value,
          !score.number.agrees(with: given.value)
        else { return nil }
        return Defect(
          Message(
            zh: "“\(row.label)”在这里得 \(given.words)，在得分表中是 \(score.cell.text)",
            en: "“\(row.label)” scores \(given.words) here and \(score.cell.text) in the table"),
          at: given.place, about: [given.words], values: [given.value, score.number.value], fix: page.fix,
          notes: [Message(zh: "得分表", en: "the table of scores").note(at: score.cell.place)])
      }
    }
  }

  /// The one indicator with whose name a sentence begins, but for its last words: `质量安全管理每发现 1 处扣 0.50 分` for
  /// 质量安全管理有效性.
  static func shortened(_ text: String, _ leaves: [IndicatorRow]) -> IndicatorRow? {
    let begun = leaves.map { row in
      (row: row, shared: zip(row.key, text).prefix { $0 == $1 }.count)
    }.filter { $0.shared > 3 && $0.shared * 5 >= $0.row.key.count * 3 }
    return begun.count == 1 ? begun.first?.row : nil
  }
}
