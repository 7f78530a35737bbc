internal import Diagnostics
internal import Evaluation

/// Losses and scores behind the name of an indicator, in a passage about several.
extension TypedDeductionDisagrees {
  /// `制度执行有效性扣 1.00 分，得 2.50 分` of 4 points.
  func named(_ report: WrittenReport) -> [Defect] {
    let rows = report.indicatorRows.filter { $0.isLeaf && $0.key.count > 3 && $0.weight != nil }
    guard report.isChinese, !rows.isEmpty else { return [] }
    return lossesTold(report, rows)
      + report.sentences.flatMap { sentence -> [Defect] in
        guard sentence.passage.role == .body, !sentence.hasReferences, sentence.has("扣"),
          report.indicatorRow(ofPassage: sentence.passageNumber)?.isLeaf != true
        else { return [] }
        return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { loss, score -> Defect? in
          let between = sentence.passage.text(from: loss.range.upperBound, to: score.range.lowerBound).bare
          guard loss.number.kind == .points, score.number.kind == .points,
            ["，得", "，实得", "得"].contains(between),
            case let lead = loss.lead.without(["“", "”", " ", "指标", "因此", "共", "合计"]),
            case let own = rows.filter({ lead.hasSuffix($0.key + "扣") }), own.count == 1, let row = own.first,
            let weight = row.weight, case let exact = weight.number.value - loss.value, exact != score.value
          else { return nil }
          return Defect(
            Message(
              zh:
                "权重 \(weight.cell.text) 扣 \(loss.words) 得 \(score.number.words(for: exact))，不是 \(score.words)",
              en:
                "\(weight.cell.text) less \(loss.words) is \(score.number.words(for: exact)), not \(score.words)"
            ),
            at: score.place, about: [score.words], values: [score.value, exact], fix: page.fix,
            notes: [
              Message(zh: "权重在这里", en: "the weight is here").note(at: weight.cell.place),
              Message(zh: "扣分在这里", en: "the deduction is here").note(at: loss.place),
            ])
        }
      }
  }

  private static let lossWords = ["因此被扣", "因此扣", "指标扣", "被扣", "扣分", "失分", "丢分", "扣", "失", "减"]

  /// `制度执行有效性扣 3 分` in a finding on an indicator that lost 2.
  private func lossesTold(_ report: WrittenReport, _ rows: [IndicatorRow]) -> [Defect] {
    let scored = rows.filter { $0.hasFullMarks == false }
    let told = report.sentences.filter { report.isFinding($0.passage) && !$0.hasReferences }.flatMap {
      sentence in
      sentence.numbers.compactMap { loss -> (row: IndicatorRow, loss: StatedNumber)? in
        // `C13 收集点改造数（扣 0.50 分）`
        let lead = loss.lead.without(["“", "”", " ", "了", "（", "("])
        guard loss.number.kind == .points, loss.number.bound == .exact,
          let word = Self.lossWords.first(where: lead.hasSuffix),
          !lead.hasAny(["每", "各", "共", "合计", "分别", "累计"]),
          case let own = scored.filter({ row in
            lead.dropLast(word.count).hasSuffix(row.key)
              // `影响良种档案建设情况，失 2 分`
              || ["", "，"].contains(lead.dropLast(word.count).bare)
                && ["影响", "涉及"].contains { cue in
                  [["“", "”", " "], ["“", "”", "指标", " "]].contains {
                    loss.before.without($0).bare.hasSuffix(cue + row.key + "，" + word)
                  }
                }
          }), own.count == 1
        else { return nil }
        return (own[0], loss)
      }
    }
    return Dictionary(grouping: told) { $0.row.key }.sorted { $0.key < $1.key }.compactMap {
      _, losses -> Defect? in
      guard losses.count == 1, let one = losses.first, let weight = one.row.weight, let score = one.row.score,
        case let exact = weight.number.value - score.number.value, exact != one.loss.value
      else { return nil }
      return Defect(
        Message(
          zh: "“\(one.row.label)”失 \(one.loss.number.words(for: exact))，不是 \(one.loss.words)",
          en: "“\(one.row.label)” lost \(one.loss.number.words(for: exact)), not \(one.loss.words)"),
        at: one.loss.place, about: [one.row.label], values: [one.loss.value, exact], fix: page.fix,
        notes: [Message(zh: "得分", en: "its score").note(at: score.cell.place)])
    }
  }
}
