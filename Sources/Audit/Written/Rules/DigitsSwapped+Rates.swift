internal import Diagnostics
internal import Evaluation

/// Rates whose part stands beside them and whose whole stands elsewhere.
extension DigitsSwapped {
  /// `全年损耗 426 吨，损耗率 1.24%`: of no amount of the report, while 1.42% is of 30,000 吨.
  func rates(_ report: WrittenReport) -> [Defect] {
    let amounts = NamedAmount.all(in: report)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences else { return [] }
      return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { part, rate -> Defect? in
        let name = rate.lead.trimming(leading: ["，", " "], trailing: ["为", "是", " "])
        guard rate.number.kind == .share, rate.number.bound == .exact, rate.value < .one,
          rate.number.hasThreeDigits,
          name.hasSuffix("率"), name.count > 2, part.number.isAmount, part.number.bound == .exact,
          part.lead.has(String(name.dropLast().suffix(2)))
        else { return nil }
        let wholes = amounts.filter {
          $0.number.isComparable(to: part.number) && $0.number.value > part.value
        }
        func whole(of rate: TextNumber) -> NamedAmount? {
          wholes.first { rate.isRatio(of: part.value, to: $0.number.value) }
        }
        guard whole(of: rate.number) == nil, sentence.numbers.count(where: { $0.isComparable(to: part) }) == 1
        else { return nil }
        let typed = rate.number.digits.plainDigits
        let swapped = Self.swaps(of: typed).lazy.compactMap { digits -> (String, NamedAmount)? in
          guard !digits.hasPrefix("0") || typed.hasPrefix("0"),
            let value = PrintedNumber.all(in: digits).first?.digits
          else { return nil }
          let other = TextNumber(
            value: value * .hundredth, step: rate.number.step, digits: value, kind: .share, unit: "percent",
            unitWord: "%", bound: .exact, isSpelled: false, isRange: false, range: rate.number.range)
          return whole(of: other).map { (digits, $0) }
        }.first
        guard let (digits, amount) = swapped else { return nil }
        return Defect(
          Message(
            zh: "\(part.words) ÷ \(amount.words) = \(digits)%，\(rate.words) 像是颠倒了两位",
            en: "\(part.words) ÷ \(amount.words) = \(digits)%: two digits of \(rate.words) look swapped"),
          at: rate.place, about: [rate.words], values: [rate.value], fix: page.fix,
          notes: [Message(zh: "总数", en: "the whole").note(at: amount.place)])
      }
    }
  }
}
