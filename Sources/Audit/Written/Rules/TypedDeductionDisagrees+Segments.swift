internal import Diagnostics
internal import Evaluation

/// Losses in the part of a passage that is about one indicator, against what its row of the table lacks of its weight.
extension TypedDeductionDisagrees {
  /// `签约项目开工率以 70%为目标……低 7.5 个百分点，扣 2.55 分，得 3.75 分` of 6 points.
  func segments(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.indicatorSegments.compactMap { segment -> Defect? in
      guard let weight = segment.row.weight, let score = segment.row.score, segment.row.table >= 0 else {
        return nil
      }
      let points = segment.numbers.filter { $0.number.kind == .points }
      let losses = points.filter {
        $0.number.bound == .exact
          && ["扣", "共扣", "应扣", "合计扣", "扣减", "失", "被扣"].contains(
            $0.lead.bare.trimming(leading: ["，", "因此", "按规则"], trailing: ["了"]))
      }
      let exact = weight.number.value - score.number.value
      // Of several losses each may be a part.
      guard losses.count == 1, let loss = losses.first, loss.value != exact,
        !points.contains(where: {
          $0.place != loss.place && $0.lead.hasAny(["扣", "失"]) && !$0.before.hasAny(["每"])
        }),
        !segment.passage.text(loss.clause).hasAny(["每", "如", "若", "否则", "其中", "各", "发现", "出现", "发生", "标准"]),
        // `每有 1 个未公示的，扣 1 分`
        loss.before.split(whereSeparator: { "，：。；".contains($0) }).suffix(2).allSatisfy({
          !$0.has("每") || $0.has("扣")
        }),
        // Where the score beside it fits, the table is what differs.
        !points.contains(where: { $0.place != loss.place && $0.value + loss.value == weight.number.value }),
        Slip.isLikely(loss.value, for: exact)
      else { return nil }
      return Defect(
        Message(
          zh:
            "“\(segment.row.label)”权重 \(weight.cell.text)，得 \(score.cell.text)，应扣 \(loss.number.words(for: exact))，不是 \(loss.words)",
          en:
            "“\(segment.row.label)” scores \(score.cell.text) of \(weight.cell.text), which takes off \(loss.number.words(for: exact)), not \(loss.words)"
        ),
        at: loss.place, about: [segment.row.label], values: [loss.value, exact], fix: page.fix,
        notes: [Message(zh: "得分表", en: "the table of scores").note(at: score.cell.place)])
    }
  }
}
