internal import Diagnostics
internal import Evaluation

/// Rules of indicators whose own numbers do not fit together.
extension TypedFormulaDisagrees {
  /// `四个要素各 1.35 分` of a weight of 5 points; `执行率≥91%得满分，否则得分＝执行率÷90%×权重`; `目标 19,400，实际完成 19,112，完成率
  /// ＝19,012÷19,400`.
  func rules(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.passages.indices.flatMap { number -> [Defect] in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf
      else { return [] }
      let sentences = report.sentences(ofPassage: number).filter { !$0.hasReferences }
      return elements(sentences, row) + sentences.flatMap { bars($0) + operands($0) }
    }
  }

  private func elements(_ sentences: [Sentence], _ row: IndicatorRow) -> [Defect] {
    guard let weight = row.weight else { return [] }
    return sentences.flatMap { sentence -> [Defect] in
      // Other items of the rule have points of their own.
      guard
        sentence.numbers.count(where: { $0.number.kind == .points && $0.value != weight.number.value }) == 1
      else {
        return []
      }
      return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { count, each -> Defect? in
        let between = sentence.passage.text(from: count.range.upperBound, to: each.range.lowerBound).bare
        guard count.number.kind == .count, each.number.kind == .points, count.value > .one,
          count.value < Fraction(11),
          ["要素各", "要素，各", "方面各", "内容各", "各", "条件各", "指标各", "环节各"].contains(between),
          ["。", "，", "；", "）"].contains(where: {
            sentence.passage.text(from: each.range.upperBound, to: sentence.passage.bytes.count).hasPrefix($0)
          }), count.value * each.value != weight.number.value,
          Slip.isLikely(count.value * each.value, for: weight.number.value)
        else { return nil }
        let exact = weight.number.value.divided(by: count.value) ?? .zero
        return Defect(
          Message(
            zh: "\(count.words)各 \(each.words) 合计不是权重 \(weight.cell.text) 分",
            en: "\(count.words) of \(each.words) each do not make the weight of \(weight.cell.text)"),
          at: each.place, about: [each.words], values: [each.value, exact], fix: page.fix,
          notes: [Message(zh: "权重", en: "the weight").note(at: weight.cell.place)])
      }
    }
  }

  /// Where full marks begin, and what the value is divided by below.
  private func bars(_ sentence: Sentence) -> [Defect] {
    let shares = sentence.numbers.filter { $0.number.kind == .share && !$0.number.isRange }
    guard sentence.has("得满分"), shares.count == 2, let bar = shares.first, let divisor = shares.last,
      bar.tail.bare.hasPrefix("得满分") || bar.tail.bare.hasPrefix("及以上得满分") || bar.tail.bare.hasPrefix("的得满分"),
      sentence.passage.text(from: sentence.range.lowerBound, to: divisor.range.lowerBound).bare.hasSuffix(
        "÷"),
      sentence.passage.text(from: divisor.range.upperBound, to: sentence.range.upperBound).bare.hasPrefix(
        "×"),
      bar.value != divisor.value, bar.value < .one || divisor.value < .one
    else { return [] }
    return [
      Defect(
        Message(
          zh: "\(bar.words) 得满分，而不足时除以 \(divisor.words)",
          en: "full marks begin at \(bar.words), and below it \(divisor.words) divides"),
        at: divisor.place, about: [divisor.words], values: [divisor.value, bar.value], fix: page.fix,
        notes: [Message(zh: "满分线", en: "where full marks begin").note(at: bar.place)])
    ]
  }

  private func operands(_ sentence: Sentence) -> [Defect] {
    let numbers = sentence.numbers
    return numbers.indices.dropLast(3).compactMap { index -> Defect? in
      let (goal, done, part, whole) = (
        numbers[index], numbers[index + 1], numbers[index + 2], numbers[index + 3]
      )
      guard goal.lead.bare.endsInAny(["目标值", "目标", "计划"]), done.lead.bare.endsInAny(["实际完成", "完成", "实际"]),
        goal.isComparable(to: done), sentence.isOperand(part), sentence.isOperand(whole),
        sentence.passage.text(from: part.range.upperBound, to: whole.range.lowerBound).bare == "÷",
        whole.number.digits == goal.number.digits, part.number.digits != done.number.digits,
        Slip.isNear(done.number.digits, part.number.digits), done.number.bound == .exact
      else { return nil }
      return Defect(
        Message(
          zh: "实际 \(done.words)，算式里用的是 \(part.words)",
          en: "\(done.words) were done, and the calculation has \(part.words)"),
        at: done.place, about: [done.words], values: [done.value, part.number.digits], fix: page.fix,
        notes: [Message(zh: "算式", en: "the calculation").note(at: part.place)])
    }
  }
}
