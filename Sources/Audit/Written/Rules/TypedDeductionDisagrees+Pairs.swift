internal import Diagnostics
internal import Evaluation

/// A score and a loss beside each other, which make up the weight of an indicator with that score; what all indicators lost.
extension TypedDeductionDisagrees {
  private static let scores = ["得", "计", "实得", "评得", "得分", "计得", "评"]
  private static let losses = ["扣", "失", "共扣", "扣分", "失分", "共失"]

  /// `计 3.17 分，扣 0.83 分` and `扣 2.00 分，得 4.00 分`, where the table has an indicator of that score.
  func pairs(_ report: WrittenReport) -> [Defect] {
    let leaves = report.indicatorRows.filter {
      $0.isLeaf && $0.table >= 0 && $0.score != nil && $0.weight != nil
    }
    guard report.isAlone, report.isChinese, leaves.count > 3 else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, !sentence.isScale else { return [] }
      return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { first, second -> Defect? in
        let words = [first, second].map { $0.lead.bare.trimming(leading: ["，"], trailing: []) }
        let isScoreFirst = Self.scores.contains(where: words[0].hasSuffix) && Self.losses.contains(words[1])
        let isLossFirst = Self.losses.contains(where: words[0].hasSuffix) && Self.scores.contains(words[1])
        guard isScoreFirst || isLossFirst,
          [first, second].allSatisfy({
            $0.number.kind == .points && $0.number.bound == .exact && !$0.lead.has("每")
          }),
          !first.lead.hasAny(["满分", "不得", "应得", "各"])
        else { return nil }
        // `缺一项扣 1 分，逾期扣 0.5 分，得 4.5 分`: the last of several losses.
        let isOne = !sentence.numbers.contains { other in
          other.place < first.place && Self.losses.contains(where: other.lead.bare.hasSuffix)
            && !sentence.numbers.contains {
              $0.place > other.place && $0.place < first.place
                && Self.scores.contains(where: $0.lead.bare.hasSuffix)
            }
        }
        guard isScoreFirst || isOne && report.indicatorRow(ofPassage: sentence.passageNumber) == nil else {
          return nil
        }
        let (score, loss) = isScoreFirst ? (first, second) : (second, first)
        let own = leaves.filter { $0.score?.number.value == score.value }
        let lost = own.compactMap { row in row.weight.map { $0.number.value - score.value } }
        // Whole points stand in many rows and say little.
        guard !own.isEmpty, !lost.contains(loss.value), !score.value.isExact(atPlaces: 0) || own.count == 1,
          let row = own.first, let entry = row.weight, let near = lost.filter({ !$0.isZero }).first,
          Slip.isLikely(loss.value, for: near)
        else { return nil }
        return Defect(
          Message(
            zh: "权重 \(entry.cell.text) 得 \(score.words) 是扣 \(loss.number.words(for: near))，不是 \(loss.words)",
            en:
              "\(score.words) of \(entry.cell.text) is a loss of \(loss.number.words(for: near)), not \(loss.words)"
          ),
          at: loss.place, about: [loss.words], values: [loss.value, near], fix: page.fix,
          notes: [Message(zh: "权重在这里", en: "the weight is here").note(at: entry.cell.place)])
      }
    }
  }

  /// `综合得分 88.20 分……共扣 11.80 分，涉及 11 个三级指标`: what is missing of a hundred.
  func inAll(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, !sentence.hasReferences else { return nil }
      let told = report.sentences(ofPassage: sentence.passageNumber).flatMap(\.numbers)
      guard
        let total = told.first(where: {
          $0.number.kind == .points
            && $0.lead.bare.endsInAny(["综合得分", "综合得分为", "总得分", "总得分为", "项目得分", "综合评分"])
        }), total.number.bound == .exact, total.value > Fraction(50),
        let loss = sentence.numbers.first(where: {
          $0.number.kind == .points && $0.number.bound == .exact && $0.place > total.place
            && ($0.lead.bare.endsInAny(["，共扣", "，合计扣", "，共失", "，共扣分", "，共失分"])
              || ["共扣", "共失"].contains($0.lead.bare))
        }), case let exact = Fraction(100) - total.value, exact != loss.value,
        Slip.isLikely(loss.value, for: exact),
        case let behind = sentence.passage.text(from: loss.range.upperBound, to: sentence.range.upperBound)
          .bare,
        behind.isEmpty || behind.hasPrefix("。") || behind.hasPrefix("，涉及") || behind.hasPrefix("，失分指标")
      else { return nil }
      return Defect(
        Message(
          zh: "得 \(total.words) 是共扣 \(loss.number.words(for: exact))，不是 \(loss.words)",
          en: "\(total.words) of a hundred is a loss of \(loss.number.words(for: exact)), not \(loss.words)"),
        at: loss.place, about: [loss.words], values: [loss.value, exact], fix: page.fix,
        notes: [Message(zh: "总分", en: "the total score").note(at: total.place)])
    }
  }
}
