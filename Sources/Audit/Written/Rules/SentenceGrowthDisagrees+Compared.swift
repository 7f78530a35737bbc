internal import Diagnostics
internal import Evaluation

/// Changes whose base stands between the new number and the change: `5.2 天，比 2022 年的 4.6 天缩短 0.6 天`.
extension SentenceGrowthDisagrees {
  private static let more = ["增长", "增加", "上升", "提高", "提升", "上涨", "延长", "高", "高出", "多", "多出", "长", "增"]
  private static let less = ["下降", "减少", "降低", "下滑", "缩短", "低", "少", "短", "减"]

  func compared(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.filter { !$0.hasReferences }.flatMap { sentence in
      sentence.numbers.indices.dropFirst(2).compactMap { defect(sentence, $0) } + multiples(in: sentence)
        + fallen(in: sentence)
    }
  }

  private func defect(_ sentence: Sentence, _ index: Int) -> Defect? {
    let (new, old, change) = (
      sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
    )
    let word = sentence.passage.text(from: old.range.upperBound, to: change.range.lowerBound)
      .trimming(leading: [" ", "，"], trailing: [" ", "了"])
    let lead = sentence.passage.text(from: new.range.upperBound, to: old.range.lowerBound).bare
    let isDown = Self.less.contains(word)
    guard isDown || Self.more.contains(word), lead.count < 16,
      ["，比", "，较", "比", "较", "，同比"].contains(where: lead.hasPrefix),
      !lead.dropFirst().hasAny(["，", "；", "。"]),
      // `结余 157 万元，比上年减少 47 万元，下降 23%`: the second number is a change itself.
      !lead.without(["了", " "]).endsInAny(Self.more + Self.less),
      new.isComparable(to: old), ![.plain, .points].contains(new.number.kind),
      [new, old, change].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
      // `收入 500 万元，其中补助 100 万元，较上年的 400 万元增长 25%`: of the whole.
      !sentence.numbers[..<(index - 2)].contains(where: { Self.isChange(change, from: old, to: $0) })
    else { return nil }
    let exact = (new.value - old.value).magnitude
    let slack = new.number.tolerance + old.number.tolerance
    if new.value != old.value, isDown != (new.value < old.value) {
      return Defect(
        Message(
          zh: "\(new.words) 比 \(old.words) \(isDown ? "高" : "低")，写作“\(word)”",
          en: "\(new.words) is \(isDown ? "more" : "less") than \(old.words), and the text says “\(word)”"),
        at: change.place, about: [change.words], values: [new.value, old.value], fix: page.fix,
        notes: [Message(zh: "前一个数", en: "the earlier number").note(at: old.place)])
    }
    // Between two rates a difference is one of points.
    if new.number.kind == .share, change.number.kind == .share, change.value == exact,
      change.number.isRatio(of: exact, to: old.value, slack: slack) == false
    {
      return points(change, new, old)
    }
    let isDifference =
      change.isComparable(to: new) && change.number.kind != .share
      || new.number.kind == .share && change.number.kind == .percentagePoints
    guard isDifference, !change.number.agrees(with: exact), (exact - change.value).magnitude > slack else {
      return nil
    }
    return defect(change, exact, old, new)
  }

  /// Whether a rate or a difference is the change from one number to another.
  private static func isChange(_ change: StatedNumber, from old: StatedNumber, to new: StatedNumber) -> Bool {
    guard new.isComparable(to: old) else { return false }
    return change.number.kind == .share
      ? new.number.kind != .share && fits(old, new, change)
      : change.isComparable(to: new) && change.number.agrees(with: (new.value - old.value).magnitude)
  }

  private func points(_ change: StatedNumber, _ new: StatedNumber, _ old: StatedNumber) -> Defect {
    let points = (change.value * Fraction(100)).rounded(places: 2).plain
    return Defect(
      Message(
        zh: "\(new.words) 与 \(old.words) 相差 \(points) 个百分点，写作 \(change.words)",
        en: "\(new.words) and \(old.words) are \(points) percentage points apart, given as \(change.words)"),
      at: change.place, about: [change.words], values: [change.value], fix: page.fix,
      notes: [Message(zh: "另一个比率", en: "the other rate").note(at: old.place)])
  }

  /// `由 200 人次增加到 600 人次，增长了 3 倍`: twice as many more, three times as many.
  private func multiples(in sentence: Sentence) -> [Defect] {
    sentence.numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (old, new, times) = (
        sentence.numbers[index - 2], sentence.numbers[index - 1], sentence.numbers[index]
      )
      guard times.number.kind == .multiple, times.number.bound == .exact, old.isComparable(to: new),
        old.lead.hasAny(["由", "从"]),
        times.lead.without(["了", " ", "，"]).endsInAny(["增长", "增加", "提高", "扩大"]),
        let ratio = new.value.divided(by: old.value), times.number.agrees(with: ratio),
        !times.number.agrees(with: ratio - .one)
      else { return nil }
      let exact = ratio - .one
      return Defect(
        Message(
          zh: "由 \(old.words) 到 \(new.words) 是增长 \(times.number.words(for: exact))，不是 \(times.words)",
          en:
            "from \(old.words) to \(new.words) is a growth of \(times.number.words(for: exact)), not \(times.words)"
        ),
        at: times.place, about: [times.words], values: [times.value, exact], fix: page.fix,
        notes: [Message(zh: "前一个数", en: "the earlier number").note(at: old.place)])
    }
  }

  private static let fell = [
    "fell from", "dropped from", "declined from", "decreased from", "was reduced from",
  ]
  private static let rose = ["rose from", "grew from", "increased from", "climbed from"]

  /// `Complaints fell from 84 in 2022 to 96 in 2023`.
  private func fallen(in sentence: Sentence) -> [Defect] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { old, new -> Defect? in
      let before = old.before.lowercased().bare
      let between = sentence.passage.text(from: old.range.upperBound, to: new.range.lowerBound).lowercased()
      let isDown = before.endsInAny(Self.fell)
      guard isDown || before.endsInAny(Self.rose), between.hasSuffix(" to "), between.count < 30,
        !between.has(","), old.number.kind == new.number.kind, new.value != old.value,
        isDown != (new.value < old.value)
      else { return nil }
      return Defect(
        Message(
          zh: "由 \(old.words) 到 \(new.words) 是\(isDown ? "增加" : "减少")，与“\(isDown ? "fell" : "rose")”相反",
          en:
            "from \(old.words) to \(new.words) is \(isDown ? "an increase" : "a decrease"), the opposite of what is said"
        ),
        at: new.place, about: [new.words], values: [old.value, new.value], fix: page.fix)
    }
  }
}
