internal import Diagnostics
internal import Evaluation

/// Parts whose names say that there are no others: those who did and those who did not, the four groups of indicators, ages
/// up to the oldest, men and women.
extension SentencePartsDisagree {
  private static let spans: [(word: String, count: Int)] = [("两年", 2), ("三年", 3), ("四年", 4), ("五年", 5)]

  /// `两年共开班 523 个，其中 2021 年 248 个、2022 年 275 个`: a part for each of the years.
  func years(_ sentence: Sentence) -> Defect? {
    guard !sentence.hasReferences, let span = Self.spans.first(where: { sentence.has($0.word) }) else {
      return nil
    }
    for (index, whole) in sentence.numbers.enumerated() where whole.before.has(span.word) {
      let parts = sentence.numbers[(index + 1)...].prefix(span.count)
      guard parts.count == span.count, whole.number.bound == .exact, whole.number.isAmount,
        let first = parts.first,
        sentence.passage.text(from: whole.range.upperBound, to: first.range.lowerBound).hasPrefix("，其中"),
        parts.allSatisfy({
          $0.isComparable(to: whole) && $0.number.unitWord == whole.number.unitWord
            && $0.number.bound == .exact
            && $0.years.count == 1 && $0.value < whole.value && !$0.lead.hasAny(["增", "减", "比", "较"])
        }), Set(parts.flatMap(\.years)).count == span.count,
        case let sum = parts.map(\.value).sum,
        (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number))
      else { continue }
      return defect(whole, Array(parts), sum)
    }
    return nil
  }

  func exhaustive(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.numbers.count > 1, !sentence.isScale,
      ![.caption, .heading].contains(sentence.passage.role),
      !sentence.hasAny(["尾差", "四舍五入", "多选", "重复", "交叉", "剔除"])
    else { return [] }
    return [groups(sentence), marks(sentence), ages(sentence), sexes(sentence), steps(sentence)]
      .compactMap { $0 } + undone(sentence)
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange && !number.number.isSpelled
  }

  /// `共 48 人参训，45 人结业，3 人未结业`.
  private func undone(_ sentence: Sentence) -> [Defect] {
    let numbers = sentence.numbers
    return numbers.indices.dropFirst(2).compactMap { index -> Defect? in
      let (whole, done, undone) = (numbers[index - 2], numbers[index - 1], numbers[index])
      guard [whole, done, undone].allSatisfy(Self.isPlain), whole.number.kind == .count,
        [done, undone].allSatisfy({ $0.number.unit == whole.number.unit && $0.isComparable(to: whole) }),
        !whole.lead.hasAny(["其中", "每", "计划", "目标", "比", "较"]), !done.lead.hasAny(["每", "比", "较", "计划"]),
        let first = Self.deed(done), let second = Self.deed(undone),
        Self.negations.contains(where: { second == $0 + first }),
        // What stands before or behind may be the whole or go on with others.
        !numbers[..<(index - 2)].contains(where: { $0.isComparable(to: whole) }),
        !numbers[(index + 1)...].contains(where: {
          $0.isComparable(to: whole) && $0.number.unit == whole.number.unit
        })
      else { return nil }
      let between = sentence.passage.text(from: whole.range.upperBound, to: undone.range.lowerBound)
      guard !between.hasAny(["；", ";", "另"]), !whole.tail.bare.hasSuffix("中"),
        done.value + undone.value != whole.value
      else { return nil }
      return defect(whole, [done, undone], done.value + undone.value)
    }
  }

  private static let negations = ["未", "不", "无", "尚未", "没有"]

  /// What those did who are counted: 结业 of `45 人结业`; nil where the words say more.
  private static func deed(_ number: StatedNumber) -> String? {
    let lead = number.lead.trimming(
      leading: ["其中", "：", "有", "，", "已", "尚有", "仅", " "], trailing: ["的有", "的", "有", "为", "共", "了", " "])
    let tail = number.tail.trimming(leading: ["已", "均", " "], trailing: ["的", "。", " "])
    if lead.isEmpty, (2...6).contains(tail.count) { return tail }
    if tail.isEmpty, (2...6).contains(lead.count) { return lead }
    return nil
  }

  private static let classes = [["决策"], ["过程"], ["产出"], ["效益", "效果"]]

  /// `项目得分 85.20 分，其中决策得 18.00 分，过程得 17.20 分，产出得 30.00 分，效益得 20.00 分`.
  private func groups(_ sentence: Sentence) -> Defect? {
    let points = sentence.numbers.filter { $0.number.kind == .points && Self.isPlain($0) }
    guard (5...6).contains(points.count), !sentence.hasAny(["扣", "平均", "得分率"]) else { return nil }
    let names = Self.classes.flatMap { $0 }
    let parts = Self.classes.compactMap { words in points.first { $0.lead.hasAny(words) } }
    let others = points.filter { !$0.lead.hasAny(names) }
    guard parts.count == 4, Set(parts.map(\.range.lowerBound)).count == 4, others.count == 1,
      parts.count + others.count == points.count, let whole = others.first,
      let first = parts.first, let last = parts.last,
      whole.range.lowerBound < first.range.lowerBound || whole.range.lowerBound > last.range.lowerBound,
      zip(parts, parts.dropFirst()).allSatisfy({ $0.range.lowerBound < $1.range.lowerBound })
    else { return nil }
    let roles = parts.map { part in
      part.lead.trimming(leading: ["其中", "：", "，", " "], trailing: ["为", " "]).without(
        names + ["类", "指标", "方面", "情况", "一级", "部分"])
    }
    let role = whole.lead.trimming(leading: ["，", " "], trailing: ["为", "是", " "])
    guard Set(roles).count == 1, let own = roles.first,
      own.hasAny(["得"]) && role.endsInAny(["得分", "总分", "评分", "得"])
        || own.hasAny(["权重", "分值"]) && role.endsInAny(["总分", "满分", "权重", "分值", "合计", "共"]),
      !role.hasAny(["上年", "等级", "以上", "平均"])
    else { return nil }
    let sum = parts.map(\.value).sum
    return (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number))
      ? defect(whole, parts, sum) : nil
  }

  /// `三级指标 28 个，得满分的 20 个，部分得分的 6 个，不得分的 2 个`.
  private func marks(_ sentence: Sentence) -> Defect? {
    let counts = sentence.numbers.filter { $0.number.kind == .count && Self.isPlain($0) }
    guard counts.count == 4, counts[0].number.unit == counts[1].number.unit,
      [counts[0].lead, counts[0].tail].contains(where: { $0.has("指标") })
    else { return nil }
    let words = counts.dropFirst().map { $0.lead + "|" + $0.tail.prefix(8) }
    guard words[0].hasAny(["得满分", "满分"]), words[1].hasAny(["部分得分", "未得满分", "扣分", "得部分分"]),
      words[2].hasAny(["不得分", "未得分", "得零分", "得0分"]), !words[0].hasAny(["未得满分"])
    else { return nil }
    let sum = counts.dropFirst().map(\.value).sum
    return sum == counts[0].value ? nil : defect(counts[0], Array(counts.dropFirst()), sum)
  }

  /// `18-35 岁占 32%、36-59 岁占 45%、60 岁及以上占 23%`: each age in one band, from the youngest to the oldest.
  private func ages(_ sentence: Sentence) -> Defect? {
    guard sentence.has("岁"), sentence.hasAny(["以上"]) else { return nil }
    let shares = sentence.numbers.filter { $0.number.kind == .share && Self.isPlain($0) }
    let bands = shares.prefix { share in
      let clause = share.before.split { "，；、。：（".contains($0) }.last.map(String.init) ?? ""
      return clause.has("岁") && clause.bare.hasSuffix("占")
    }
    guard bands.count > 2, let first = bands.first, let last = bands.last else { return nil }
    let clauses = bands.map { $0.before.split { "，；、。：（".contains($0) }.last.map(String.init) ?? "" }
    let ends = clauses.map { $0.split { !$0.isArabicDigit }.compactMap { Int($0) } }
    let isFirst = clauses[0].hasAny(["以下", "不满", "未满", "及以下"]) || ends[0].count == 2 && ends[0][0] <= 18
    guard isFirst, clauses[clauses.count - 1].hasAny(["以上"]), ends[ends.count - 1].count == 1,
      !clauses.dropLast().contains(where: { $0.has("以上") }),
      zip(ends, ends.dropFirst()).allSatisfy({ left, right in
        guard let end = left.last, let start = right.first else { return false }
        return (0...1).contains(start - end)
      })
    else { return nil }
    return wholeOf(Array(bands), first, last)
  }

  /// `收回有效问卷 384 份。有效问卷按年龄分：18 岁以下 58 份，18 至 59 岁 231 份，60 岁及以上 105 份`.
  func agesOfAnswers(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      guard sentence.has("按年龄"), !sentence.hasReferences, !sentence.hasAny(["未填", "缺失", "不详"]) else {
        return nil
      }
      let parts = sentence.numbers.filter {
        $0.number.kind == .count && $0.number.unit == "copy" && Self.isPlain($0)
      }
      guard parts.count > 2, let first = parts.first, let last = parts.last,
        first.before.hasAny(["以下", "不满", "未满"]),
        last.before.bare.hasSuffix("以上")
      else { return nil }
      let told = report.sentences.filter {
        $0.range.lowerBound != sentence.range.lowerBound || $0.passageNumber != sentence.passageNumber
      }
      .filter {
        (0...2).contains(sentence.passageNumber - $0.passageNumber)
          && $0.passage.place < sentence.passage.place || $0.passageNumber == sentence.passageNumber
      }
      .flatMap(\.numbers).filter {
        $0.number.unit == "copy" && Self.isPlain($0) && $0.lead.bare.endsInAny(["有效", "有效问卷", "有效样本"])
      }
      guard Set(told.map(\.value)).count == 1, let whole = told.first, case let sum = parts.map(\.value).sum,
        sum != whole.value, Slip.isNear(whole.value, sum)
      else { return nil }
      return defect(whole, parts, sum)
    }
  }

  private static let kinds = [("男性", "女性"), ("男", "女"), ("城镇", "农村"), ("男生", "女生"), ("城市", "农村")]

  /// `男性占 55%，女性占 45%`.
  private func sexes(_ sentence: Sentence) -> Defect? {
    // Two shares alone are held against each other elsewhere.
    guard sentence.numbers.count > 2 else { return nil }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).lazy.compactMap { first, second -> Defect? in
      guard [first, second].allSatisfy({ $0.number.kind == .share && Self.isPlain($0) }),
        sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).count < 9,
        case let names = [first, second].map({
          $0.lead.trimming(
            leading: ["其中", "，", "、", "；", "受访者中", "受访者", " "], trailing: ["占比为", "占比", "占", "约", "为", "比例"])
        }), [first, second].allSatisfy({ $0.lead.bare.endsInAny(["占", "占比", "占比为", "占比例", "占比例为"]) }),
        Self.kinds.contains(where: { names == [$0.0, $0.1] || names == [$0.1, $0.0] }),
        // `60 岁以上占 30%，其中女性占 60%`
        !second.lead.has("其中")
      else { return nil }
      return self.wholeOf([first, second], first, second)
    }.first
  }

  private func wholeOf(_ shares: [StatedNumber], _ first: StatedNumber, _ last: StatedNumber) -> Defect? {
    let sum = shares.map(\.value).sum
    let slack = shares.map { $0.number.step * Fraction(1, over: 2) }.sum
    guard (sum - .one).magnitude > slack else { return nil }
    let digits = (sum * Fraction(100)).rounded(places: 2).plain
    return Defect(
      Message(zh: "这些占比之和是 \(digits)%，不是 100%", en: "these shares add up to \(digits)%, not 100%"),
      at: last.place, about: [last.words], values: [sum, .one], fix: page.fix,
      notes: [Message(zh: "第一个占比", en: "the first share").note(at: first.place)])
  }

  /// `预算由 480 万元调整为 430 万元，其中人员经费调减 50 万元，公用经费调增 10 万元，项目支出调减 10 万元`.
  private func steps(_ sentence: Sentence) -> Defect? {
    let money = sentence.numbers.filter { $0.number.kind == .money && Self.isPlain($0) }
    guard money.count > 3, money.count == sentence.numbers.count, sentence.has("其中"),
      money[0].lead.bare.endsInAny(["由", "从"]),
      money[1].lead.bare.hasAny(["调整为", "调整到", "调整至", "调减为", "调增为", "增至", "减至", "调减至", "调增至"]),
      money[2].lead.bare.hasPrefix("其中")
    else { return nil }
    let changes = money.dropFirst(2).map { step -> Fraction? in
      if step.lead.bare.endsInAny(["调减", "核减", "减少", "压减"]) { return .zero - step.value }
      return step.lead.bare.endsInAny(["调增", "增加", "追加", "核增"]) ? step.value : nil
    }
    guard changes.allSatisfy({ $0 != nil }), case let sum = changes.compactMap({ $0 }).sum,
      // All of it goes one way and the other: a list of some of the steps has one direction.
      changes.contains(where: { $0.map { $0 < .zero } == true }),
      changes.contains(where: { $0.map { .zero < $0 } == true }),
      sum != money[1].value - money[0].value
    else { return nil }
    let exact = money[0].value + sum
    return Defect(
      Message(
        zh: "\(money[0].words) 加减后面各项是 \(money[1].number.words(for: exact))，不是 \(money[1].words)",
        en:
          "\(money[0].words) with these changes is \(money[1].number.words(for: exact)), not \(money[1].words)"
      ),
      at: money[1].place, about: [money[1].words], values: [money[1].value, exact], fix: page.fix,
      notes: [Message(zh: "第一项", en: "the first change").note(at: money[2].place)])
  }
}
