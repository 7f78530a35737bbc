internal import Diagnostics
internal import Evaluation

/// A number and the same number in brackets behind it, or in other words, differ.
struct RestatementDisagrees: TextRule {
  let page = RulePage(
    code: "JX2126", severity: .error,
    title: Message(zh: "同一个数的两种写法不等", en: "Two ways of writing one number differ"),
    meaning: Message(
      zh: "一个数后面紧跟括号，括号里只有同类的数（大写与小写、万元与元），两者不相等；“552,000元，即伍拾伍万元整”“120公顷，折合1,200亩”，以及同一人数在两处差十倍，也在此列。",
      en:
        "A number is followed by the same quantity in brackets, spelled out or in another unit (hectares as mu), and the two differ; also one count of people or things that is ten times as large elsewhere."
    ),
    bad: "预算九百六十万元（990.00 万元）。", good: "预算九百九十万元（990.00 万元）。",
    fix: Message(zh: "核对后统一", en: "check and make them equal"),
    criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    let brackets = brackets(report)
    let known = Set(brackets.compactMap(\.place))
    let restated =
      brackets + (report.sentences + report.cellSentences).flatMap { capitals($0, besides: known) }
    let said = Set(restated.compactMap(\.place))
    return restated + tenfold(report, besides: said)
      + (report.isAlone ? populations(report) + scaled(report) + tenfoldCounts(report) : [])
      + spelled(report).filter { $0.place.map(said.contains) != true }
      + report.sentences.flatMap(months)
      + (report.isAlone ? report.sentences.flatMap { fractions($0) + converted($0) } : [])
      + (report.sentences + report.cellSentences).flatMap(shares) + report.sentences.flatMap(monthly)
  }

  /// `5,760 元/人·年（折合 420 元/人·月）`: a twelfth it is not.
  private func months(_ sentence: Sentence) -> [Defect] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { year, month in
      let between = sentence.passage.text(from: year.range.upperBound, to: month.range.lowerBound)
      let behind = sentence.passage.text(from: month.range.upperBound, to: sentence.range.upperBound)
      let unit = behind.prefix { !"，。；、）)".contains($0) }
      let joint = between.prefix { !"（(，".contains($0) }
      guard year.number.kind == .money, month.isComparable(to: year), joint.hasSuffix("年"),
        joint.contains("/"),
        between.hasAny(["折合", "即", "合", "相当于"]), unit.hasSuffix("月"), unit.hasPrefix("/"),
        year.number.bound == .exact, let exact = year.value.divided(by: Fraction(12)),
        !month.number.agrees(with: exact)
      else { return nil }
      return Defect(
        Message(
          zh: "每年 \(year.words) 折合每月 \(month.number.words(for: exact))，不是 \(month.words)",
          en: "\(year.words) a year is \(month.number.words(for: exact)) a month, not \(month.words)"),
        at: month.place, about: [month.words], values: [month.value, exact], fix: page.fix,
        notes: [Message(zh: "每年", en: "a year").note(at: year.place)])
    }
  }

  /// `全年共 61,500 人月，折合月均 5,125 人`.
  private func monthly(_ sentence: Sentence) -> [Defect] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { year, month in
      let between = sentence.passage.text(from: year.range.upperBound, to: month.range.lowerBound)
      guard year.lead.has("全年"), between.trimming(leading: [], trailing: ["为", " "]).hasSuffix("月均"),
        between.hasAny(["折合", "合", "相当于", "即"]), between.count < 10,
        [year, month].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        let exact = year.value.divided(by: Fraction(12)), !month.number.agrees(with: exact)
      else { return nil }
      return Defect(
        Message(
          zh: "全年 \(year.words) 折合月均 \(month.number.words(for: exact))，不是 \(month.words)",
          en: "\(year.words) a year is \(month.number.words(for: exact)) a month, not \(month.words)"),
        at: month.place, about: [month.words], values: [month.value, exact], fix: page.fix,
        notes: [Message(zh: "全年", en: "the year").note(at: year.place)])
    }
  }

  /// `保费每亩 60 元，财政补贴 75%，即每亩 48 元`: neither that share nor what it leaves.
  private func shares(_ sentence: Sentence) -> [Defect] {
    zip(zip(sentence.numbers, sentence.numbers.dropFirst()), sentence.numbers.dropFirst(2)).compactMap {
      pair, part in
      let (whole, share) = pair
      let between = sentence.passage.text(from: share.range.upperBound, to: part.range.lowerBound)
      guard whole.number.kind == .money, share.number.kind == .share, part.isComparable(to: whole),
        [whole, share, part].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        between.hasPrefix("，即") || between.hasPrefix("（即"), between.count < 10,
        share.lead.hasAny(["补", "承担", "按", "负担"]),
        ![whole.value * share.value, whole.value * (.one - share.value)].contains(where: {
          part.number.agrees(with: $0)
        })
      else { return nil }
      let exact = whole.value * share.value
      return Defect(
        Message(
          zh: "\(whole.words) 的 \(share.words) 是 \(part.number.words(for: exact))，不是 \(part.words)",
          en: "\(share.words) of \(whole.words) is \(part.number.words(for: exact)), not \(part.words)"),
        at: part.place, about: [part.words], values: [part.value, exact], fix: page.fix,
        notes: [Message(zh: "总额", en: "the whole").note(at: whole.place)])
    }
  }

  static let formal = Set("壹贰叁肆伍陆柒捌玖拾佰仟")

  /// An amount in formal capitals, or a large number in words, that stands nowhere in digits, though one of the same
  /// thing does.
  private func spelled(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let stated = report.sentences.flatMap(\.numbers)
    let words = stated.filter { number in
      let isFormal = number.number.kind == .money && number.words.contains { Self.formal.contains($0) }
      // What is planned over several years stands in no table of one.
      return number.number.isSpelled && number.number.bound == .exact && !number.number.isRange
        && !(number.before + number.tail).hasAny(["累计", "三年", "五年", "规划", "年均"])
        && (isFormal
          || [.money, .count, .measure].contains(number.number.kind) && number.value >= Fraction(100))
        && number.words.count { "一二三四五六七八九壹贰叁肆伍陆柒捌玖".contains($0) } > 1
    }
    // Where all amounts are in words there is nothing that they restate.
    guard (1...8).contains(words.count) else { return [] }
    let lines = Dictionary(words.map { ($0.place.line, 1) }, uniquingKeysWith: +)
    let digits = NamedAmount.all(in: report)
    return words.compactMap { number -> Defect? in
      let kin = digits.filter { $0.number.isComparable(to: number.number) }
      let own = Terms(number.lead + number.tail.prefix(8), isChinese: true).pairs
      guard !kin.contains(where: { $0.number.agrees(exactly: number.number) }),
        // `四百二十万元、一百三十万元、九十万元，合计六百四十万元` has its sum beside it.
        (lines[number.place.line] ?? 0) < 3,
        let near = kin.first(where: { other in
          other.number.value * Fraction(4) > number.value * Fraction(3)
            && other.number.value * Fraction(3) < number.value * Fraction(4)
            && !Terms(other.name, isChinese: true).pairs.isDisjoint(with: own)
        })
      else { return nil }
      return Defect(
        Message(
          zh: "\(number.words) 在别处没有相同的数字，相近的是 \(near.words)",
          en: "\(number.words) stands nowhere in digits; the nearest is \(near.words)"),
        at: number.place, about: [number.words], values: [number.value, near.number.value], fix: page.fix,
        notes: [Message(zh: "相近的数", en: "the nearest").note(at: near.place)])
    }
  }

  /// `46,000.00 万元，即 46.00 亿元`, `5,742.00 万元（约 5.74 亿元）`.
  private static func isInOtherUnit(_ first: StatedNumber, _ second: StatedNumber, _ between: String) -> Bool
  {
    first.number.kind == .money && second.number.kind == .money
      && first.number.unitWord != second.number.unitWord
      && ["，即", "即", "，约", "（约", "，约合", "（约合", "，合", "，折合"].contains(between.without([" "]))
  }

  private func brackets(_ report: WrittenReport) -> [Defect] {
    report.sentences.flatMap { sentence -> [Defect] in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { first, second in
        let between = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound)
        let behind = sentence.passage.text(from: second.range.upperBound, to: sentence.range.upperBound)
        let isRestated =
          [
            "（", "(", "整（", "整（小写", "元整（", "（即", "（小写：", "（小写", "（大写：", "（人民币", "（折合", "（合", "（¥",
            "（大写", "（大写人民币", "（大写：人民币", "（人民币大写", "（人民币大写：",
          ].contains(
            between.without([" "]))
          && ["）", ")", "整）", "正）"].contains { behind.hasPrefix($0) }
          || Self.isInOtherUnit(first, second, between)
        guard isRestated, first.isComparable(to: second), first.number.unit == second.number.unit,
          first.number.kind != .plain, first.number.bound == .exact,
          [.exact, .about].contains(second.number.bound),
          !first.number.isRange, !first.number.agrees(exactly: second.number)
        else { return nil }
        return Defect(
          Message(
            zh: "\(first.words) 与括号里的 \(second.words) 不等",
            en: "\(first.words) is not the \(second.words) in brackets"),
          at: first.place, about: [first.words], values: [first.value, second.value], fix: page.fix,
          notes: [Message(zh: "括号里", en: "in the brackets").note(at: second.place)])
      }
    }
  }
}
