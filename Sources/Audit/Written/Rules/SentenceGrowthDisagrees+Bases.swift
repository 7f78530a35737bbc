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

  private static let done = ["实际", "实际完成", "完成", "实际为", "共", "为", "达", "达到"]

  /// `计划 62,000 吨，实际 60,200 吨……2022 年为 57,600 吨，同比增长 4.32%`: of the later number, or with a digit changed.
  func fromYearBefore(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences else { return [] }
      return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { base, rate -> Defect? in
        let lead = rate.lead.bare.trimming(leading: ["，", "同比"], trailing: ["了", "为"])
        let isDown = Self.down.contains(lead)
        guard isDown || Self.up.contains(lead), rate.number.kind == .share, rate.number.bound == .exact,
          rate.number.hasThreeDigits, base.number.isAmount, base.number.bound == .exact, !base.value.isZero,
          base.lead.hasAny(["上年", "去年", "上一年"])
            || base.years.last.map({ $0 < (report.years.max() ?? "") }) == true,
          let now = report.sentences(ofPassage: sentence.passageNumber).flatMap(\.numbers).last(where: {
            $0.range.upperBound <= base.range.lowerBound && $0.isComparable(to: base)
              && $0.number.unitWord == base.number.unitWord && $0.number.bound == .exact
              && !RateName.isPlan($0)
              && Self.done.contains(where: $0.lead.bare.hasSuffix)
          }), (now.value < base.value) == isDown, !now.value.isZero,
          case let change = (now.value - base.value).magnitude,
          !rate.number.isRatio(
            of: change, to: base.value, slack: now.number.tolerance + base.number.tolerance),
          let exact = change.divided(by: base.value), let other = change.divided(by: now.value),
          rate.number.agrees(with: other) || Slip.isOneDigit(rate.value, exact)
        else { return nil }
        return Defect(
          Message(
            zh: "由 \(base.words) 到 \(now.words) 是 \(rate.number.words(for: exact))，不是 \(rate.words)",
            en: "from \(base.words) to \(now.words) is \(rate.number.words(for: exact)), not \(rate.words)"),
          at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
          notes: [Message(zh: "基数", en: "what it is a change from").note(at: base.place)])
      }
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
