internal import Diagnostics
internal import Evaluation

/// A rate of change behind the number that it starts from and the change itself.
extension SentenceGrowthDisagrees {
  /// `较 2022 年预算 280 万元增加 18.6 万元，增长 6.23%`: of the number behind 较, and of no other.
  func bases(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.numbers.count > 2 else { return [] }
    return (2..<sentence.numbers.count).compactMap { index in
      let (base, change, rate) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      let step = sentence.passage.text(from: base.range.upperBound, to: change.range.lowerBound).bare
        .trimming(leading: ["，", "的"], trailing: ["了", "近", "约"])
      let joint = sentence.passage.text(from: change.range.upperBound, to: rate.range.lowerBound).bare
        .trimming(leading: ["，", "（", "("], trailing: ["了", "率", "率为", "为", "达"])
      guard base.lead.hasAny(["较", "比"]), !base.lead.hasAny(["占比", "同比", "环比", "相比", "比例", "比重"]),
        base.isComparable(to: change), base.number.isAmount, !base.value.isZero,
        (Self.up + Self.down + ["多", "少"]).contains(step),
        (Self.up + Self.down + ["增长", "下降"]).contains(joint),
        rate.number.kind == .share, rate.number.bound == .exact, change.number.bound == .exact,
        base.number.bound == .exact, let exact = change.value.divided(by: base.value),
        !rate.number.isRatio(of: change.value, to: base.value, slack: change.number.tolerance)
      else { return nil }
      return Defect(
        Message(
          zh: "比 \(base.words) \(step) \(change.words) 是 \(rate.number.words(for: exact))，不是 \(rate.words)",
          en: "\(change.words) of \(base.words) is \(rate.number.words(for: exact)), not \(rate.words)"),
        at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
        notes: [Message(zh: "基数", en: "what it is a change from").note(at: base.place)])
    }
  }

  /// `接待 44,600 人次，比 2022 年增长 37.50%`, where another sentence gives 27,875 for 2022: a rate of the later number,
  /// or one with a digit changed.
  func ofElsewhere(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let all = report.sentences.flatMap { sentence in sentence.numbers.map { (sentence, $0) } }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, sentence.passage.role == .body, sentence.hasAny(["比", "较", "增长率"]) else {
        return []
      }
      return sentence.numbers.indices.compactMap { ofElsewhere(sentence, $0, all, report) }
    }
  }

  private func ofElsewhere(
    _ sentence: Sentence, _ index: Int, _ all: [(Sentence, StatedNumber)], _ report: WrittenReport
  ) -> Defect? {
    let rate = sentence.numbers[index]
    let lead = rate.lead.bare.trimming(leading: [], trailing: ["了", "为", "率", "约"])
    let isDown = lead.endsInAny(Self.down)
    guard rate.number.kind == .share, rate.number.bound == .exact, rate.number.hasThreeDigits,
      !Self.isTarget(rate), isDown || lead.endsInAny(Self.up),
      let own = sentence.numbers[..<index].last(where: {
        $0.number.isAmount && $0.number.bound == .exact && !$0.value.isZero && !RateName.isPlan($0)
          && !$0.lead.hasAny(["超过", "超出", "低于", "高于", "其中"])
      }),
      case let between = sentence.passage.text(from: own.range.upperBound, to: rate.range.lowerBound),
      !between.hasAny(["；", "其中", "人均", "平均"]), !own.lead.hasAny(["平均", "人均", "每"]),
      // Another number of the sentence is what the rate may be of.
      sentence.numbers.filter({ $0.isComparable(to: own) && !$0.lead.hasAny(["超过", "超出"]) }).count == 1
    else { return nil }
    // The rate is of the year that it names behind 比, or of what the number before it is for.
    let year =
      TypedYears.all(in: between).first ?? (between.hasAny(["上年", "去年", "同比"]) ? "" : nil)
    guard let year, between.hasAny(["比", "较"]) else { return nil }
    func isChange(_ old: Fraction, _ new: Fraction) -> Bool {
      !old.isZero && rate.number.isRatio(of: (new - old).magnitude, to: old) && (new < old) == isDown
    }
    let cells = report.tables.map(\.upright).flatMap { $0.rows.joined() }.compactMap { $0.number?.digits }
    let digits = own.number.digits
    guard !cells.contains(where: { isChange($0, digits) || isChange(digits, $0) || isChange($0, own.value) }),
      !all.contains(where: { other in
        other.1.isComparable(to: own)
          && (isChange(other.1.value, own.value) || isChange(own.value, other.1.value))
      })
    else { return nil }
    let earlier = all.filter { other in
      other.0.range != sentence.range && other.1.isComparable(to: own)
        && other.1.number.unitWord == own.number.unitWord && other.1.number.bound == .exact
        && (other.1.value < own.value) != isDown && other.1.value != own.value
        && (year.isEmpty
          ? other.1.lead.hasAny(["上年", "去年"])
          : other.1.years.contains(year) || TypedYears.all(in: other.1.before) == [year])
    }
    let found = earlier.first { other in
      // Taken of the later number, or of what is named alike.
      rate.number.isRatio(of: (own.value - other.1.value).magnitude, to: own.value)
        || Self.noun(other.1) == Self.noun(own) && Self.noun(own).count > 1
          && Set(earlier.filter { Self.noun($0.1) == Self.noun(own) }.map(\.1.value)).count == 1
    }
    guard let (_, old) = found, let exact = (own.value - old.value).divided(by: old.value)?.magnitude else {
      return nil
    }
    return Defect(
      Message(
        zh: "由 \(old.words) 到 \(own.words) 是 \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "from \(old.words) to \(own.words) is \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [
        Message(zh: "基数", en: "what it is a change from").note(at: old.place),
        Message(zh: "变动后的数", en: "what it changed to").note(at: own.place),
      ])
  }

  /// The last two characters of what a number counts.
  private static func noun(_ number: StatedNumber) -> String {
    let words = number.lead.trimming(leading: [], trailing: ["为", "共", "约", "累计", "合计", " "])
    return words.count > 1 && words.suffix(2).allSatisfy(\.isHan) ? String(words.suffix(4)) : ""
  }
}
