internal import Diagnostics
internal import Evaluation

/// How far two rates lie apart, given in per cent: what lies between a rate and its target is points.
extension SentenceGrowthDisagrees {
  /// `满意度 87.50%，低 2.50%` of a target of 90 %, `92.00%, 3 per cent below the benchmark` of 95 %.
  func gaps(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let rates = Self.rates(report)
    let inCells = report.cellSentences.flatMap(\.numbers).filter { $0.number.kind == .share }
    return (report.sentences + report.cellSentences).flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, [.body, .note].contains(sentence.passage.role) else { return [] }
      return sentence.numbers.compactMap { gap -> Defect? in
        guard gap.number.kind == .share, [.exact, .about].contains(gap.number.bound), !gap.number.isRange,
          !gap.number.isSpelled, gap.value > .zero, gap.value * Fraction(2) < .one,
          let apart = Apart(gap, in: sentence)
        else { return nil }
        let around =
          sentence.passageNumber < 0
          ? inCells.filter { $0.place.line == gap.place.line && $0.place.file == gap.place.file }
          : Self.shares(around: sentence, report)
        return apart.subject.isEmpty
          ? of(gap, apart, sentence, around, rates)
          : named(gap, apart, rates + Self.analysed(apart.subject, report))
      }
    }
  }

  /// The difference of a rate that stands before it and of another one around it, or of the same name elsewhere.
  private func of(
    _ gap: StatedNumber, _ apart: Apart, _ sentence: Sentence, _ around: [StatedNumber], _ rates: [Rate]
  ) -> Defect? {
    let before = sentence.numbers.filter {
      $0.place < gap.place && $0.number.kind == .share && !$0.number.isRange && !$0.number.isSpelled
    }
    for own in before.suffix(2).reversed() {
      let name = Self.rateName(own)
      let near = around.filter { $0.place != own.place && $0.place != gap.place }.map {
        ($0.value, $0.words, $0.place)
      }
      let kin =
        name.count < 3
        ? []
        : rates.filter { $0.name.has(name) && $0.place != own.place && $0.place != gap.place }
          .map { ($0.number.value, $0.words, $0.place) }
      let others = near + kin
      guard let other = others.first(where: { apart.fits(own.value, $0.0, gap) }),
        !others.contains(where: { Self.isRelative(gap, own.value, $0.0) })
      else { continue }
      return defect(gap, own.words, other.1, at: other.2)
    }
    return nil
  }

  /// `医务人员满意度比目标低 3.00%`, where its rate and its target stand elsewhere.
  private func named(_ gap: StatedNumber, _ apart: Apart, _ rates: [Rate]) -> Defect? {
    let kin = rates.filter { $0.name.has(apart.subject) && $0.place != gap.place }
    for (index, own) in kin.enumerated() {
      for other in kin[(index + 1)...] where own.number.value != other.number.value {
        let pair = (own.number.value, other.number.value)
        guard apart.fits(pair.0, pair.1, gap) || apart.fits(pair.1, pair.0, gap) else { continue }
        let isRelative = kin.contains { left in
          kin.contains { Self.isRelative(gap, left.number.value, $0.number.value) }
        }
        return isRelative ? nil : defect(gap, own.words, other.words, at: other.place)
      }
    }
    return nil
  }

  private func defect(_ gap: StatedNumber, _ own: String, _ other: String, at place: Place) -> Defect {
    let points = (gap.value * Fraction(100)).rounded(places: 2).plain
    return Defect(
      Message(
        zh: "\(own) 与 \(other) 相差 \(points) 个百分点，写作 \(gap.words)",
        en: "\(own) and \(other) are \(points) percentage points apart, given as \(gap.words)"),
      at: gap.place, about: [gap.words], values: [gap.value], fix: page.fix,
      notes: [Message(zh: "另一个比率", en: "the other rate").note(at: place)])
  }

  /// Whether a gap is right as a percentage of the other rate.
  private static func isRelative(_ gap: StatedNumber, _ own: Fraction, _ other: Fraction) -> Bool {
    guard own != other, let exact = (own - other).magnitude.divided(by: other) else { return false }
    // `3 per cent below` 95 % is 92 % in points, though 3.16 % rounds to it, too.
    let isExact = (own - other).magnitude == gap.value
    return isExact ? (exact - gap.value).magnitude < Fraction(1, over: 2000) : gap.number.agrees(with: exact)
  }

  /// The shares in the analysis of the indicator of a name.
  private static func analysed(_ name: String, _ report: WrittenReport) -> [Rate] {
    report.passages.indices.filter { report.indicatorRow(ofPassage: $0)?.key.hasSuffix(name) == true }.flatMap
    {
      report.sentences(ofPassage: $0)
    }.flatMap(\.numbers).filter { $0.number.kind == .share && !$0.number.isRange }.map {
      Rate(number: $0.number, terms: [], name: name, words: $0.words, place: $0.place)
    }
  }

  /// The shares of a sentence's passage and, where it analyses an indicator, of the other lines about that.
  private static func shares(around sentence: Sentence, _ report: WrittenReport) -> [StatedNumber] {
    let number = sentence.passageNumber
    let row = report.indicatorRow(ofPassage: number)?.key
    let near = (max(0, number - 4)...min(report.passages.count - 1, number + 4)).filter { other in
      other == number
        || row != nil && report.passages[other].section == sentence.passage.section
          && report.indicatorRow(ofPassage: other)?.key == row
    }
    return near.flatMap { report.sentences(ofPassage: $0) }.flatMap(\.numbers).filter {
      $0.number.kind == .share && !$0.number.isRange && !$0.number.isSpelled
    }
  }

  /// `普及率` before `92.30%`, also where a calculation stands between: `普及率为 184,600 人÷200,000 人＝92.30%`.
  static func rateName(_ own: StatedNumber) -> String {
    let lead = own.lead.bare
    let clause = own.before.split { "，；：。、".contains($0) }.last.map(String.init) ?? ""
    let typed = lead.isEmpty || own.before.bare.endsInAny(["=", "＝"]) ? clause : lead
    let name = typed.trimming(leading: [" "], trailing: ["为", "达到", "达", "是", " "])
    for ending in ["率", "度", "比例", "占比", "比重"] {
      if let end = Array(name.utf8).ranges(of: ending).last?.upperBound {
        return String(String(decoding: Array(name.utf8)[..<end], as: UTF8.self).suffix(6))
      }
    }
    return ""
  }
}

/// The words that say that a number is the difference of two rates.
private struct Apart {
  /// The rate that the words name themselves; empty where it is the one before.
  let subject: String
  private let side: Side

  /// Where the first of two lies, as far as the words say.
  private enum Side { case below, above, either }

  private static let below = ["低", "下降", "降低", "下滑", "回落", "减少", "少", "落后"]
  private static let above = ["高", "高出", "提高", "提升", "上升", "增加", "增长", "多", "超出"]
  private static let apart = ["相差", "差距", "差距为", "还差", "尚差", "差", "缺口"]
  private static let bases = [
    "目标", "目标值", "年度目标", "绩效目标", "计划", "计划值", "要求", "标准", "基准", "标杆", "标杆值", "平均", "平均水平", "平均值", "均值",
    "上年", "去年", "预期", "上年水平",
  ]
  private static let openings = [
    "但", "且", "仍", "仅", "也", "还", "尚", "并", "略", "又", "均", "，", " ", "、", "（", "(",
  ]
  private static let rules = ["每", "年均", "复合", "力争", "应", "拟", "预计", "不低", "不高", "若", "如", "当", "得分", "分值"]
  private static let marks = ["比", "较", "与", "同比", "环比", "低于", "高于", "超过", "未达", "距"]

  private static let belowBehind = [
    "below ", "short of ", "lower than ", "under the ", "under its ", "less than ", "shy of ", "behind ",
  ]
  private static let aboveBehind = [
    "above ", "higher than ", "over the ", "beyond the ", "more than ", "ahead of ",
  ]
  private static let belowBefore = [
    "down by", "fell by", "fall of", "drop of", "decline of", "shortfall of", "missed the target by",
    "below the target by", "short by", "decrease of", "misses the target by",
  ]
  private static let aboveBefore = [
    "up by", "rose by", "rise of", "increase of", "exceeded the target by", "above the target by",
    "exceeds the target by", "gain of",
  ]

  init?(_ gap: StatedNumber, in sentence: Sentence) {
    let lead = gap.lead.trimming(leading: Self.openings, trailing: ["约", "近", "为", "出", "了", " "])
    if lead.contains(where: \.isHan) {
      guard !lead.hasAny(Self.rules), let side = Self.side(lead) else { return nil }
      self.side = side
      let word = Self.below + Self.above + Self.apart
      let start =
        Self.marks.compactMap { Array(lead.utf8).range(of: $0)?.lowerBound }.min()
        ?? word.filter { lead.hasSuffix($0) }.map { lead.utf8.count - $0.utf8.count }.min() ?? 0
      subject = String(decoding: Array(lead.utf8)[..<start], as: UTF8.self).bare
      guard subject.isEmpty || subject.count > 2 && subject.endsInAny(["率", "度", "比例", "占比", "比重"]) else {
        return nil
      }
      return
    }
    subject = ""
    let behind = sentence.passage.text(from: gap.range.upperBound, to: sentence.range.upperBound)
      .lowercased().bare
    let before = gap.before.lowercased().bare
    let isBelow = Self.belowBehind.contains { behind.hasPrefix($0) } || before.endsInAny(Self.belowBefore)
    let isAbove = Self.aboveBehind.contains { behind.hasPrefix($0) } || before.endsInAny(Self.aboveBefore)
    guard isBelow != isAbove, !behind.prefix(16).contains(where: \.isArabicDigit) else { return nil }
    side = isBelow ? .below : .above
  }

  /// - Returns: nil where the words compare nothing.
  private static func side(_ lead: String) -> Side? {
    if lead.endsInAny(apart) { return .either }
    if lead.endsInAny(below) { return .below }
    if lead.endsInAny(above) { return .above }
    guard let base = bases.filter({ lead.hasSuffix($0) }).max(by: { $0.count < $1.count }) else { return nil }
    let rest = String(lead.dropLast(base.count)).trimming(leading: [], trailing: wider)
    if rest.endsInAny(["低于", "不及", "落后于"]) { return .below }
    return rest.endsInAny(["高于", "高出", "超过", "超出"]) ? .above : nil
  }

  private static let wider = ["全市", "全省", "全县", "全国", "全区"]

  /// Whether one rate lies as far from another one as a gap says.
  func fits(_ own: Fraction, _ other: Fraction, _ gap: StatedNumber) -> Bool {
    guard other != gap.value, own != gap.value, own != other else { return false }
    let difference = other - own
    switch side {
    case .below: return difference > .zero && gap.number.agrees(with: difference)
    case .above: return difference < .zero && gap.number.agrees(with: .zero - difference)
    case .either: return gap.number.agrees(with: difference.magnitude)
    }
  }
}
