internal import Diagnostics
internal import Evaluation

/// Totals above lists, lists that nearly make their total, and scores that a paragraph adds up.
extension SentencePartsDisagree {
  func itemised(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.compactMap { aboveList($0, in: report) }
      + report.sentences.compactMap { nearly($0) ?? behind($0) ?? weighed($0) ?? complements($0) }
      + report.passages.indices.compactMap { scored($0, in: report) }
      + report.sentences.compactMap { levels($0, report) }
  }

  // MARK: lists below a colon

  private static let announcing = [
    "预算", "支出", "投资", "资金", "经费", "费用", "共", "合计", "总", "拨付", "其中", "发放", "收回", "金额",
  ]
  private static let notAll = ["主要", "部分", "如", "例如", "等", "之一", "重点"]

  /// `预算 86 万元，分为五块：` above items whose first amounts make another sum.
  private func aboveList(_ number: Int, in report: WrittenReport) -> Defect? {
    let passage = report.passages[number]
    let text = passage.text
    guard passage.role == .body, text.hasSuffix("：") || text.hasSuffix(":"),
      let last = report.sentences(ofPassage: number).last, !last.hasReferences
    else { return nil }
    let announcement = report.sentences(ofPassage: number).suffix(2)
    guard !last.hasAny(Self.notAll + ["尾差", "四舍五入"]),
      announcement.contains(where: { $0.hasAny(Self.announcing) })
    else { return nil }
    var firsts: [StatedNumber] = []
    var next = number + 1
    while next < report.passages.count, Self.isItem(next, below: passage, in: report) {
      let numbers = report.sentences(ofPassage: next).flatMap(\.numbers).filter {
        $0.number.kind == .money || $0.number.kind == .count
      }
      guard let first = numbers.first, first.number.bound == .exact, !first.number.isRange,
        !first.lead.hasAny(["每", "均", "单价", "其中"])
      else { return nil }
      firsts.append(first)
      next += 1
    }
    guard firsts.count > 2, let unit = firsts.first?.number.unit,
      firsts.allSatisfy({ $0.number.unit == unit && $0.isComparable(to: firsts[0]) })
    else { return nil }
    let totals = announcement.flatMap(\.numbers).filter {
      $0.number.unit == unit && $0.isComparable(to: firsts[0]) && $0.number.bound == .exact
    }
    let sum = firsts.map(\.value).sum
    let slack = totals.map { TableTotalDisagrees.slack($0.number, firsts.map(\.number)) }.max() ?? .zero
    guard !totals.contains(where: { ($0.value - sum).magnitude <= slack }),
      let total = totals.first(where: { ($0.value - sum).magnitude * Fraction(8) < $0.value })
    else { return nil }
    return defect(total, firsts, sum)
  }

  /// Whether a passage is an item of a list right below another passage.
  private static func isItem(_ number: Int, below passage: WrittenPassage, in report: WrittenReport) -> Bool {
    let item = report.passages[number]
    guard item.role == .body, item.section == passage.section, item.place.file == passage.place.file,
      let file = report.files.first(where: { $0.path == item.place.file })
    else { return false }
    let line = String(decoding: file.line(item.place.line), as: UTF8.self).drop { $0 == " " }
    if ["- ", "* ", "• ", "· "].contains(where: line.hasPrefix) { return true }
    return TypedMark(String(line)) != nil
  }

  // MARK: lists that nearly make their whole

  private static let several = ["同时", "重复", "交叉", "兼", "重叠", "另", "多选", "人次", "尾差", "四舍五入", "扣除", "去重"]

  /// `72 场，其中讲座 24 场、演出 18 场、工坊 28 场`; `36 个中，33 个达标，4 个被扣款`: a digit away from the whole.
  private func nearly(_ sentence: Sentence) -> Defect? {
    guard !sentence.hasReferences, !sentence.hasAny(Self.several) else { return nil }
    for (index, whole) in sentence.numbers.enumerated() {
      guard [.count, .money, .measure].contains(whole.number.kind), whole.number.bound == .exact,
        !whole.number.isRange, !whole.lead.hasAny(["每", "均", "比", "较"]), index + 2 < sentence.numbers.count
      else { continue }
      // `由四部分组成：` counts the parts.
      let next =
        sentence.numbers[index + 1].number.isSpelled && !whole.number.isSpelled ? index + 2 : index + 1
      let between = sentence.passage.text(
        from: whole.range.upperBound, to: sentence.numbers[next].range.lowerBound)
      let isAmong = Self.endsAsWhole(between)
      guard
        between.hasPrefix("，其中") || Self.leadsTo(between) || between.hasPrefix("：") || Self.opensAll(between)
          || isAmong,
        between.count < 24
      else {
        continue
      }
      let parts = Self.run(behind: next - 1, of: whole, in: sentence)
      // What is done and undone is counted by another rule.
      guard parts.count > (isAmong ? 1 : 2), !(parts.count == 2 && parts[1].lead.has("未")) else { continue }
      let runs = (2...parts.count).map { parts.prefix($0).map(\.value).sum }
      let sum = parts.map(\.value).sum
      if runs.contains(where: {
        ($0 - whole.value).magnitude <= TableTotalDisagrees.slack(whole.number, parts.map(\.number))
      }) {
        continue
      }
      if sentence.numbers.contains(where: { $0.value == sum && $0.isComparable(to: whole) }) { continue }
      let gap = (sum - whole.value).magnitude
      guard gap > TableTotalDisagrees.slack(whole.number, parts.map(\.number)), gap > .zero,
        gap
          * Fraction(
            Self.leadsTo(between) ? 6 : Self.least(parts.count, isAmong: isAmong, isOver: sum > whole.value))
          < whole.value,
        Self.isSlip(whole.number, sum)
          || parts.contains(where: { Self.isSlip($0.number, whole.value - sum + $0.value) })
      else { continue }
      return defect(whole, parts, sum)
    }
    return nil
  }

  /// How many times the gap goes into the whole at least: what is counted among a whole is more seldom a part of it.
  private static func least(_ parts: Int, isAmong: Bool, isOver: Bool) -> Int {
    if isAmong { return isOver ? 6 : parts > 2 ? 6 : 20 }
    return parts > 2 ? 12 : 20
  }

  /// Whether a number differs from what it should be in one digit, or in the order of two: others of several attributes
  /// that people may share come close to their whole, too.
  private static func isSlip(_ number: TextNumber, _ exact: Fraction) -> Bool {
    guard let scale = number.value.divided(by: number.digits), let meant = exact.divided(by: scale),
      meant > .zero
    else { return false }
    let left = Array(number.digits.rounded(places: 4).plain.filter { $0 != "." })
    let right = Array(meant.rounded(places: 4).plain.filter { $0 != "." })
    guard left.count == right.count else { return false }
    let changed = left.indices.filter { left[$0] != right[$0] }
    return changed.count == 1
      || changed.count == 2 && changed[0] + 1 == changed[1] && left[changed[0]] == right[changed[1]]
        && left[changed[1]] == right[changed[0]]
  }

  /// `个厂月中，` and `份档案中，` behind a number.
  private static func endsAsWhole(_ between: String) -> Bool {
    guard let comma = between.firstIndex(of: "，") else { return false }
    let words = between[..<comma]
    return words.hasSuffix("中") && words.count < 8
  }

  /// `，到达学校` behind a number, `，分布在城区`.
  private static func leadsTo(_ between: String) -> Bool {
    ["，到达", "，分布在", "，分布于", "，分别在", "，走进", "，进入"].contains(where: between.hasPrefix)
  }

  private static func arePeople(_ first: StatedNumber, _ second: StatedNumber) -> Bool {
    [first, second].allSatisfy { ["person", "member"].contains($0.number.unit ?? "") }
  }

  /// `，由四部分组成：`, `，包括：`
  private static func opensAll(_ between: String) -> Bool {
    let words = between.prefix { $0 != "：" }
    return between.has("：") && words.endsInAny(["组成", "构成", "包括", "分为", "分别为", "如下"])
  }

  /// The numbers of the same unit that follow, each of a thing with a name, up to a word for another count.
  private static func run(behind index: Int, of whole: StatedNumber, in sentence: Sentence) -> [StatedNumber]
  {
    func isDivided(_ first: StatedNumber, _ second: StatedNumber) -> Bool {
      sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound).has("；")
    }
    var parts: [StatedNumber] = []
    for number in sentence.numbers[(index + 1)...] {
      if number.number.kind == .share || number.number.kind == .points { continue }
      // Behind a list with commas a semicolon begins another matter.
      if parts.count > 1, isDivided(parts[parts.count - 1], number), !isDivided(parts[0], parts[1]) { break }
      guard number.number.unit == whole.number.unit || Self.arePeople(number, whole),
        number.isComparable(to: whole),
        number.number.bound == .exact,
        !number.number.isRange, number.value < whole.value,
        !number.lead.hasAny(["超", "比", "较", "少", "共", "合计", "每", "均", "计划", "目标", "结余", "剩余"])
      else { break }
      parts.append(number)
    }
    return parts
  }

  // MARK: scores

  /// `综合得分 89.5 分。其中：决策类得分 13.5 分，过程类得分 20 分，……`.
  private func levels(_ sentence: Sentence, _ report: WrittenReport) -> Defect? {
    let points = sentence.numbers.filter { $0.number.kind == .points && $0.number.bound == .exact }
    guard sentence.text.bare.hasPrefix("其中"), points.count > 2, points.count == sentence.numbers.count,
      points.allSatisfy({ $0.lead.bare.endsInAny(["得分", "得", "得分为"]) }),
      let before = report.sentence(before: sentence),
      let total = before.numbers.last(where: { $0.number.kind == .points }),
      total.number.bound == .exact,
      total.lead.trimming(leading: [], trailing: ["为", "是"]).endsInAny([
        "综合得分", "总分", "总得分", "最终得分", "评价得分", "综合评分",
      ])
    else { return nil }
    let sum = points.map(\.value).sum
    guard sum != total.value, (sum - total.value).magnitude * Fraction(6) < total.value else { return nil }
    return defect(total, points, sum)
  }

  /// `得 3.56 分；……得 3 分；……得 4 分。合计 10.56 分`.
  private func scored(_ number: Int, in report: WrittenReport) -> Defect? {
    guard report.passages[number].role == .body, !report.passages[number].bytes.hasAnyWord(["尾差", "四舍五入"])
    else {
      return nil
    }
    let points = report.sentences(ofPassage: number).flatMap(\.numbers).filter {
      $0.number.kind == .points && $0.number.bound == .exact && !$0.number.isRange
    }
    guard let total = points.last, ["合计", "共计", "小计", "共得", "合计得", "合计得分"].contains(total.lead.bare) else {
      return nil
    }
    let parts = points.dropLast().filter { $0.lead.bare.endsInAny(["得", "得分", "得满分"]) && !$0.lead.has("规则") }
    let others = points.dropLast().count { $0.lead.hasAny(["合计", "共"]) }
    guard parts.count > 1, others == 0 else { return nil }
    let sum = parts.map(\.value).sum
    guard sum != total.value, (sum - total.value).magnitude * Fraction(3) < total.value else { return nil }
    return defect(total, parts, sum)
  }
}
