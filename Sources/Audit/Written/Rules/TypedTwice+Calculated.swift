internal import Diagnostics
internal import Evaluation

/// A count that the calculation behind it does not take, though it takes the other one.
extension TypedTwice {
  /// `事故 56 起，上年 62 起，下降率为（62－57）÷62`, `57 台设备中 54 台合格，55÷57＝96.49%`: where what it takes instead is no
  /// sum or difference of what the sentence states, and nothing else states the odd one.
  func calculated(_ report: WrittenReport) -> [Defect] {
    report.sentences.filter { !$0.hasReferences && $0.has("÷") && $0.passage.role == .body }.compactMap {
      sentence in
      let isOperand = sentence.numbers.map { sentence.isOperand($0) }
      guard let first = isOperand.firstIndex(of: true), first > 1 else { return nil }
      let stated = sentence.numbers[..<first].filter {
        $0.number.kind == .count && $0.number.bound == .exact && !$0.number.isRange
      }
      let end = isOperand[first...].firstIndex(of: false) ?? isOperand.endIndex
      let operands = sentence.numbers[first..<end]
      guard (2...3).contains(stated.count), stated.allSatisfy({ $0.isComparable(to: stated[0]) }),
        operands.count < 4, let whole = operands.last,
        sentence.passage.text(
          from: operands[operands.startIndex].range.lowerBound, to: whole.range.upperBound
        ).hasSuffix(
          "÷" + whole.words),
        stated.contains(where: { $0.number.digits == whole.number.digits })
      else { return nil }
      let parts = Set(operands.map(\.number.digits)).subtracting([whole.number.digits])
      let values = stated.map(\.number.digits)
      guard parts.count == 1, let part = parts.first, !values.contains(part), !Self.isMade(part, of: values)
      else {
        return nil
      }
      let others = stated.filter {
        $0.number.digits != whole.number.digits && !$0.lead.hasAny(["其余", "其中", "另", "比", "较"])
          && !isElsewhere($0, in: report)
      }
      guard others.count == 1, let odd = others.first else { return nil }
      let taken = operands.first { $0.number.digits == part } ?? whole
      return Defect(
        Message(
          zh: "这里写 \(odd.words)，同一句的算式用的是 \(taken.words)",
          en: "\(odd.words) here, and the calculation of the sentence takes \(taken.words)"),
        at: odd.place, about: [odd.words], values: [odd.value, taken.value], fix: page.fix,
        notes: [Message(zh: "算式", en: "the calculation").note(at: taken.place)])
    }
  }

  /// Whether a number is the sum or the difference of two others.
  private static func isMade(_ part: Fraction, of values: [Fraction]) -> Bool {
    values.indices.contains { left in
      values.indices.contains { right in
        left != right && (values[left] + values[right] == part || values[left] - values[right] == part)
      }
    }
  }

  private func isElsewhere(_ stated: StatedNumber, in report: WrittenReport) -> Bool {
    report.sentences.contains { sentence in
      sentence.numbers.contains { $0.number.digits == stated.number.digits && $0.place != stated.place }
    }
      || report.tables.contains { table in
        table.rows.joined().contains { $0.number?.digits == stated.number.digits }
      }
  }
}
