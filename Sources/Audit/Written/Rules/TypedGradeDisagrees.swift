internal import Diagnostics
internal import Evaluation

/// A score and its grade do not match, by the bands that the text states.
struct TypedGradeDisagrees: TextRule {
  let page = RulePage(
    code: "JX2131", severity: .error,
    title: Message(zh: "正文里的等级与得分不符", en: "A typed grade does not match its score"),
    meaning: Message(
      zh: "正文写出总分和等级，而按文中写明的分档（没有写时按优≥90、良≥80、中≥60、差＜60），该分数属于另一个等级；或者各等级的分数段首尾接不上。",
      en: """
        The text states a total and its grade, and by the bands that the text itself gives (else 优 from 90, 良 from \
        80, 中 from 60), the score belongs to another grade; or the bands that it gives do not meet.
        """),
    bad: "综合得分 88.6 分，评价等级为“优”（90 分及以上为优）。", good: "综合得分 88.6 分，评价等级为“良”（90 分及以上为优）。",
    fix: Message(zh: "改正等级或得分", en: "correct the grade or the score"), criterion: Criterion.grade)

  func defects(in report: WrittenReport) -> [Defect] {
    // A site's grade is held against its own total.
    guard report.isAlone else { return [] }
    let bands = GradeBands(report)
    return otherBands(report) + gaps(report) + told(report)
      + report.sentences.flatMap { WrittenGrade.all(in: $0) }.compactMap { claim in
        guard let earned = bands.grade(of: claim.score.value), bands.has(claim.word),
          earned.word != claim.word,
          !bands.isSame(earned.word, claim.word),
          bands.isStated || report.isChinese || claim.contradictsAnyBands
        else { return nil }
        return Defect(
          Message(
            zh: "\(claim.score.words) 属于“\(earned.word)”，不是“\(claim.word)”",
            en: "\(claim.score.words) is “\(earned.word)”, not “\(claim.word)”"),
          at: claim.place, about: [claim.word], values: [claim.score.value], fix: page.fix,
          notes: earned.place.map { [Message(zh: "分档在这里", en: "the bands are here").note(at: $0)] } ?? [])
      }
  }
}

extension TypedGradeDisagrees {
  /// The same grade begins at two scores: in a note at 75, in the text at 80.
  private func otherBands(_ report: WrittenReport) -> [Defect] {
    let read = report.sentences.map { GradeBands.read($0) }.filter { $0.count > 2 }
    guard let first = read.first else { return [] }
    return read.dropFirst().compactMap { bands -> Defect? in
      // Other words grade other things.
      guard Set(bands.map(\.word)) == Set(first.map(\.word)) else { return nil }
      for band in bands {
        guard let other = first.first(where: { $0.word == band.word }), other.lower != band.lower,
          let place = band.place
        else { continue }
        return Defect(
          Message(
            zh:
              "“\(band.word)”在这里从 \(band.lower.rounded(places: 0).plain) 分起，在另一处从 \(other.lower.rounded(places: 0).plain) 分起",
            en:
              "“\(band.word)” begins at \(band.lower.rounded(places: 0).plain) here and at \(other.lower.rounded(places: 0).plain) elsewhere"
          ),
          at: place, about: [band.word], values: [band.lower, other.lower], fix: page.fix,
          notes: other.place.map { [Message(zh: "另一处", en: "elsewhere").note(at: $0)] } ?? [])
      }
      return nil
    }
  }
}

/// A score with the word that grades it: `综合得分 88.6 分，评价等级为“优”`.
struct WrittenGrade {
  let score: StatedNumber
  let word: String
  let place: Place

  static let words = [
    "优秀", "优良", "良好", "中等", "不合格", "不及格", "合格", "及格", "较好", "较差", "一般", "优", "良", "中", "差",
    "excellent", "very good", "good", "fair", "satisfactory", "pass", "poor", "unsatisfactory", "fail",
  ]

  private static let openings = [
    "等级为", "等级属于", "等级是", "等级评定为", "评定等级为", "评价等级", "绩效等级", "绩效评级", "评级为", "等次为", "属于", "评定为", "评为", "级别为",
    "结果为", "结论为", "达到", "grade is", "graded", "grade of", "rated", "rating is", "rating of", "grade:", "等级：",
    "等级“",
  ]

  /// What has a score of its own besides the whole: `决策类得分 13 分，等级为“良”` is judged by its own full marks.
  private static let groups = ["决策", "过程", "产出", "效益", "部分", "指标", "满分", "类得分", "类评分"]

  /// The best grade begins at 90 wherever bands are not stated; where the others begin differs.
  var contradictsAnyBands: Bool { (word == "excellent") != (score.value >= Fraction(90)) }

  /// The claims of a sentence: a total and a grade word behind it.
  static func all(in sentence: Sentence) -> [WrittenGrade] {
    let totals = ["总分", "得分", "评分", "总得分", "综合得分", "评价得", "综合得", "最终得", "打分", "score", "total", "scored"]
    guard !sentence.hasReferences else { return [] }
    let scores = sentence.numbers.compactMap { named -> (lead: String, score: StatedNumber)? in
      // `得分为 13.00＋18.76＋62.49＝94.25 分` states its result.
      guard let score = sentence.isOperand(named) ? sentence.result(of: named) : named,
        score.number.kind == .points || score.number.kind == .plain, score.number.bound == .exact,
        !score.number.isRange, score.value <= Fraction(120), named.lead.lowercased().hasAny(totals),
        !named.lead.hasAny(groups),
        // `总分 100 分，得 88.32 分`: what there was to get.
        !(score.value == Fraction(100) && named.lead.bare.hasSuffix("总分")
          && sentence.numbers.contains {
            $0.place != score.place && $0.lead.trimming(leading: ["，"], trailing: []) == "得"
          })
      else { return nil }
      return (named.lead, score)
    }
    // `总分 100 分，得 88.32 分`: the first is what there was.
    let given = scores.count > 1 ? scores.filter { $0.score.value != Fraction(100) } : scores
    guard
      let score =
        (given.last { $0.lead.hasAny(["总", "综合", "最终", "绩效", "total", "overall"]) }
        ?? given.last)?.score
    else { return [] }
    let bytes = sentence.passage.bytes
    for opening in openings {
      guard let range = bytes[score.range.upperBound..<sentence.range.upperBound].range(of: opening) else {
        continue
      }
      let rest = String(decoding: bytes[range.upperBound..<sentence.range.upperBound], as: UTF8.self)
      var skipped = rest.prefix { "“\"「『 为是：:‘*".contains($0) }
      // `评定为 A 级（优秀）`
      let letter = rest.dropFirst(skipped.count).prefix { $0 != "（" && $0 != "(" }
      if letter.count < 4, letter.bare.hasSuffix("级"), letter.first?.isASCII == true,
        letter.first?.isUppercase == true
      {
        skipped = rest.prefix(skipped.count + letter.count + 1)
      }
      let body = rest.dropFirst(skipped.count)
      guard let word = words.first(where: { body.lowercased().hasPrefix($0) }) else { continue }
      let next = body.dropFirst(word.count).first
      let isQuoted = skipped.contains { "“\"「『‘".contains($0) }
      guard next.map({ "”\"」』’，。；、）)*,.; 级等（".contains($0) }) ?? true,
        isQuoted || next != "等" || word.count == 1
      else { continue }
      let start = range.upperBound + skipped.utf8.count
      return [
        WrittenGrade(
          score: score, word: word, place: sentence.passage.place(start..<(start + word.utf8.count)))
      ]
    }
    return []
  }
}

/// The bands of grades that a text states, else the national ones.
struct GradeBands {
  struct Band {
    let word: String
    /// From this score on.
    let lower: Fraction
    let place: Place?
  }

  /// From the highest.
  private(set) var bands: [Band] = []
  /// Whether the text states them.
  let isStated: Bool

  init(_ report: WrittenReport) {
    var found: [Band] = []
    for sentence in report.sentences where found.count < 2 { found = Self.read(sentence) }
    isStated = found.count > 1
    bands =
      isStated
      ? found.sorted { $0.lower > $1.lower }
      : [("优", 90), ("良", 80), ("中", 60), ("差", 0)].map {
        Band(word: $0.0, lower: Fraction($0.1), place: nil)
      }
  }

  func grade(of score: Fraction) -> Band? { bands.first { $0.lower <= score } }

  func has(_ word: String) -> Bool { bands.contains { $0.word == word || isSame($0.word, word) } }

  /// 优 and 优秀, 良 and 良好, 合格 and 及格 name one band.
  func isSame(_ left: String, _ right: String) -> Bool {
    let kin: [Set<String>] = [
      ["优", "优秀", "excellent"], ["良", "良好", "good"], ["合格", "及格"], ["不合格", "不及格"], ["差", "较差", "poor"],
      ["中", "一般", "fair"],
    ]
    return left == right || kin.contains { $0.contains(left) && $0.contains(right) }
  }

  /// `90 分以上为“优”，75-90 分为“良”，60-75 分为“合格”，60 分以下为不合格`; `优（90 分及以上）`.
  static func read(_ sentence: Sentence) -> [Band] {
    let all = sentence.numbers.filter { $0.number.kind == .points || $0.number.kind == .plain }
    // `2.4 总分 90 分及以上为优` begins with the number of its paragraph.
    let isNumbered = all.first.map { $0.number.kind == .plain && $0.before.bare.isEmpty } == true
    let points =
      isNumbered && all.dropFirst().allSatisfy { $0.number.kind == .points } ? Array(all.dropFirst()) : all
    guard points.count > 1 else { return [] }
    let bytes = sentence.passage.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var bands: [Band] = []
    for word in WrittenGrade.words {
      for range in bytes[sentence.range].ranges(of: word) {
        // Longer words hold shorter ones: 良 in 良好, 合格 in 不合格.
        if bands.contains(where: { $0.place.map { $0 == sentence.passage.place(range) } == true }) {
          continue
        }
        if WrittenGrade.words.contains(where: { longer in
          longer != word && longer.has(word)
            && bytes[sentence.range].ranges(of: longer).contains {
              $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
            }
        }) {
          continue
        }
        let next = String(decoding: bytes[range.upperBound..<sentence.range.upperBound], as: UTF8.self)
        let isBefore =
          next.trimming(leading: ["”", "\"", " ", "级", "等", "："], trailing: []).first.map {
            "（(≥>＞:≤<＜[【".contains($0) || $0.isArabicDigit
          } == true
        let near =
          isBefore
          ? points.filter { $0.range.lowerBound >= range.upperBound }.prefix(2)
          : points.filter { $0.range.upperBound <= range.lowerBound }.suffix(2)
        let own = near.filter { number in
          let between =
            isBefore
            ? sentence.passage.text(from: range.upperBound, to: number.range.lowerBound)
            : sentence.passage.text(from: number.range.upperBound, to: range.lowerBound)
          // `90 分以上的，等级为“优”` names the band behind its comma.
          // `80 分及以上、不足 90 分为良`
          return !between.without(["的，", "以上、不足", "以上、低于", "以上，不足", "以上，低于", "（含）、不足"]).hasAny([
            "，", "；", "。", "、", ";", ", ",
          ])
            && !WrittenGrade.words.filter { $0.count > 1 }.contains { between.has($0) }
        }
        guard let lowest = own.map(\.value).min() else { continue }
        let said =
          isBefore
          ? String(next.prefix { !"，；。、;,）)".contains($0) })
          : sentence.passage.text(
            from: own.map(\.range.lowerBound).min() ?? range.lowerBound, to: range.lowerBound)
        let isLowest =
          own.count == 1
          && ([.below, .atMost].contains(own[0].number.bound)
            || said.lowercased().hasAny(["以下", "低于", "不足", "below", "under", "＜", "<"]))
        let lower = isLowest ? .zero : lowest
        guard !bands.contains(where: { $0.word == word && $0.lower == lower }) else { continue }
        bands.append(Band(word: word, lower: lower, place: sentence.passage.place(range)))
      }
    }
    let lowers = Set(bands.map(\.lower))
    // `优得 3 分，良得 2 分` scores an indicator.
    return lowers.count == bands.count && bands.count > 1 && lowers.contains { $0 > Fraction(30) }
      ? bands : []
  }
}
