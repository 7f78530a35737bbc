internal import Diagnostics
internal import Evaluation

/// A score is not what its own rule gives for the rate beside it.
struct TypedBandDisagrees: TextRule {
  let page = RulePage(
    code: "JX2188", severity: .warning,
    title: Message(zh: "得分不在规则给出的档次", en: "A score outside the band of its rule"),
    meaning: Message(
      zh: "评分规则按比率分档给分（95%及以上得3分，85%—95%得2分……），同一段或同一行写出的比率落在一个档次，得分却是另一个档次的，或者哪个档次都不是。",
      en: """
        A rule gives points by bands of a rate (3 points from 95%, 2 points from 85%), and the score beside the rate is \
        not that of its band.
        """),
    bad: "归档规范性（3分）。评分规则为95%及以上得3分，85%—95%得2分，85%以下不得分。规范率＝174÷200×100%＝87.00%。得3.00分。",
    good: "归档规范性（3分）。评分规则为95%及以上得3分，85%—95%得2分，85%以下不得分。规范率＝174÷200×100%＝87.00%。得2.00分。",
    fix: Message(zh: "核对比率、规则和得分", en: "check the rate, the rule and the score"), criterion: Criterion.scores)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let told = report.passages.indices.compactMap { passage -> Defect? in
      guard report.passages[passage].role == .body, let score = report.points[passage].score else {
        return nil
      }
      return defect(Array(report.sentences(ofPassage: passage)), score.number, score.words, at: score.place)
    }
    return told + report.tables.map(\.upright).flatMap { inRows(of: $0, report.cellSentences) }
  }

  /// `规则 | 评价情况 | 得分` in the columns of a row.
  private func inRows(of table: WrittenTable, _ sentences: [Sentence]) -> [Defect] {
    guard let column = table.columns(.score).last else { return [] }
    return table.rows.compactMap { row in
      guard let score = row[column].number, let first = row.first else { return nil }
      let own = sentences.filter { sentence in
        sentence.passage.place.file == first.place.file && row.contains { $0.place == sentence.passage.place }
      }
      return defect(own, score, row[column].text, at: row[column].place)
    }
  }

  private func defect(_ sentences: [Sentence], _ score: TextNumber, _ words: String, at place: Place)
    -> Defect?
  {
    let rules = sentences.compactMap { sentence in ScoreBands(sentence).map { (sentence, $0) } }
    guard rules.count == 1, let (rule, bands) = rules.first, !sentences.contains(where: \.hasReferences),
      let rate = Self.rate(sentences.filter { $0.passage.place($0.range) != rule.passage.place(rule.range) }),
      let points = bands.points(for: rate.value), points != score.value
    else { return nil }
    return Defect(
      Message(
        zh: "按规则 \(rate.words) 得 \(points.rounded(places: 2).plain) 分，不是 \(words)",
        en: "by the rule \(rate.words) gives \(points.rounded(places: 2).plain) points, not \(words)"),
      at: place, about: [words], values: [score.value, points], fix: page.fix,
      notes: [Message(zh: "比率", en: "the rate").note(at: rate.place)])
  }

  /// The one rate that some sentences come to: of calculations their result.
  private static func rate(_ sentences: [Sentence]) -> StatedNumber? {
    let shares = sentences.flatMap { sentence in
      sentence.numbers.filter {
        $0.number.kind == .share && $0.number.bound == .exact && !$0.number.isRange && !$0.number.isSpelled
          && !sentence.isOperand($0)
      }
    }
    let results = shares.filter { $0.before.bare.endsInAny(["=", "＝", "≈"]) }
    let told = results.isEmpty ? shares : results
    return Set(told.map(\.value)).count == 1 ? told.first : nil
  }
}

/// Points that a rule gives by bands of a rate, from the highest.
struct ScoreBands {
  private let bands: [(lower: Fraction, points: Fraction)]

  private static let upper = [
    "以上", "达到", "不低于", "≥", "及以上", "大于等于", "over", "above", "at least", "or more", "at ",
  ]
  private static let lowest = ["以下", "低于", "不足", "＜", "<", "不到", "小于", "below", "under", "less than"]
  private static let nothing = ["不得分", "no points", "no point", "zero", "0 points", "otherwise 0"]
  private static let others = ["扣", "每", "deduct", "each", "per point", "×", "÷"]

  /// `95% 及以上得 3 分，85%（含）—95% 得 2 分，85% 以下不得分`, `3 points at 95% and over, 2 points from 85% to below 95%`.
  init?(_ sentence: Sentence) {
    let numbers = sentence.numbers.filter { $0.number.kind == .share || $0.number.kind == .points }
    let text = sentence.text.lowercased()
    guard numbers.count > 3, numbers.count == sentence.numbers.count, !text.hasAny(Self.others) else {
      return nil
    }
    let isPointsFirst = numbers[0].number.kind == .points
    var groups: [(shares: [StatedNumber], points: StatedNumber?)] = []
    for number in isPointsFirst ? numbers : numbers.reversed() {
      if number.number.kind == .points {
        groups.append(([], number))
      } else if groups.isEmpty {
        groups.append(([number], nil))
      } else {
        groups[groups.count - 1].shares.append(number)
      }
    }
    var bands: [(lower: Fraction, points: Fraction)] = []
    for group in groups {
      // Behind `75% 得 1 分` the bound of what gets nothing.
      guard let points = group.points else { continue }
      guard (1...3).contains(group.shares.count), let lower = Self.lower(of: group.shares, sentence) else {
        return nil
      }
      bands.append((lower, points.value))
    }
    bands.sort { $0.lower > $1.lower }
    if text.hasAny(Self.nothing), bands.last.map({ $0.lower > .zero }) == true {
      bands.append((.zero, .zero))
    }
    let isFalling = zip(bands, bands.dropFirst()).allSatisfy { $0.lower > $1.lower && $0.points > $1.points }
    guard bands.count > 1, isFalling, bands.allSatisfy({ $0.lower <= .one }) else { return nil }
    self.bands = bands
  }

  /// Where a band begins; 0 for the lowest.
  private static func lower(of shares: [StatedNumber], _ sentence: Sentence) -> Fraction? {
    if shares.count > 1 { return shares.map(\.value).min() }
    guard let share = shares.first else { return nil }
    let behind = sentence.passage.text(from: share.range.upperBound, to: sentence.range.upperBound)
      .lowercased()
      .prefix { !"，；,;".contains($0) }
    let before = share.before.lowercased().suffix(6)
    let words = share.words.lowercased() + behind.prefix(12)
    if words.hasAny(lowest) || before.hasAny(lowest) { return .zero }
    return words.hasAny(upper) || before.hasAny(upper) || share.number.bound == .atLeast ? share.value : nil
  }

  /// What a rate gets; nil where it is a bound itself, or below all bands.
  func points(for rate: Fraction) -> Fraction? {
    guard !bands.contains(where: { $0.lower == rate }) else { return nil }
    return bands.first { $0.lower < rate }?.points
  }
}
