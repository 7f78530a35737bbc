internal import Diagnostics
internal import Evaluation

/// Days late where more than two dates are told, or where the day due stands elsewhere.
extension TypedDatesOutOfOrder {
  private static let behind = [
    "逾期", "超期", "滞后", "延误", "延期", "推迟", "延迟", "迟延", "拖期", "超工期", "晚了", "迟了", "逾期了", "逾期交付", "逾期完工",
  ]
  private static let due = ["应于", "应在", "约定", "要求", "原定", "规定", "计划于", "计划", "合同工期至"]
  private static let deeds = [
    "完工", "竣工", "交付", "到货", "交货", "入库", "验收", "支付", "兑付", "拨付", "到位", "报送", "提交", "上线", "交工", "建成", "办结",
  ]
  private static let others = [
    "工作日", "累计", "平均", "最长", "最多", "合计", "共逾期", "均", "分别", "顺延", "扣除", "宽限", "同意延",
  ]

  func late(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Defect? in
        guard stated.number.unit == "day", stated.number.bound == .exact, !stated.number.isRange,
          !stated.words.has("工作日"), sentence.passage.role == .body || sentence.passage.role == .note
        else { return nil }
        return overdue(stated, sentence) ?? lateness(stated, sentence, report)
      }
    }
  }

  /// `应于 10 月 31 日前交付，实际于 12 月 8 日到馆，逾期 48 天`, `约定 10 月 31 日完工。……三标段于 11 月 16 日完工，逾期 26 天`.
  private func overdue(_ stated: StatedNumber, _ sentence: Sentence) -> Defect? {
    guard stated.lead.trimming(leading: [], trailing: ["了", " "]).endsInAny(Self.behind) else { return nil }
    let passage = sentence.passage
    let dates = passage.dates.filter { $0.range.upperBound <= stated.range.lowerBound && $0.exists }
    guard dates.count > 2 || dates.count == 2 && !sentence.range.contains(dates[0].range.lowerBound),
      let done = dates.last, done.day != nil, sentence.range.contains(done.range.lowerBound)
    else { return nil }
    let between = passage.text(from: done.range.upperBound, to: stated.range.lowerBound)
    guard between.count < 22, between.count(where: { $0 == "，" }) == 1,
      !between.hasAny(["；", "至", "前"] + Self.others),
      !Self.clause(before: done, in: passage).hasAny(Self.due + ["最晚", "至", "陆续"])
    else { return nil }
    let planned = dates.dropLast().filter { date in
      date.day != nil
        && (Self.clause(before: date, in: passage).hasAny(Self.due)
          || passage.text(from: date.range.upperBound, to: done.range.lowerBound).bare.hasPrefix("前")
            && Self.clause(before: date, in: passage).hasAny(["应", "须", "需"]))
    }
    guard let plan = planned.last else { return nil }
    let since = passage.text(from: plan.range.upperBound, to: done.range.lowerBound)
    if since.hasAny(["；", "。"]) {
      // Of another sentence it must be the only one, and of the same deed.
      let deed = Self.deeds.first { between.prefix(while: { $0 != "，" }).has($0) }
      guard planned.count == 1, let deed,
        since.prefix(while: { !"，；。".contains($0) }).has(deed), !since.hasAny(["延期至", "调整为", "变更为", "顺延"])
      else { return nil }
    } else {
      guard since.has("实际") || since.hasAny(Self.deeds) && dates.suffix(2).first?.range == plan.range,
        !since.hasAny(["延期至", "调整为", "变更为", "顺延"])
      else { return nil }
    }
    // A later year may be left out.
    guard let length = Self.days(plan, done), length > 0, plan.year != nil || done.year == nil else {
      return nil
    }
    return notDays(plan, done, length, stated)
  }

  /// `于 2019 年 2 月 12 日补签，晚于开班日期 53 天`, where another place says when that was.
  private func lateness(_ stated: StatedNumber, _ sentence: Sentence, _ report: WrittenReport) -> Defect? {
    guard let mark = ["晚于", "迟于", "早于"].first(where: { stated.lead.has($0) }),
      let range = stated.lead.firstRange(of: mark)
    else { return nil }
    let noun = stated.lead[range.upperBound...].trimming(
      leading: [" "], trailing: [" ", "的", "日期", "时间", "日", "了", "约"])
    guard (2...6).contains(noun.count), noun.allSatisfy(\.isHan),
      !noun.hasAny(["计划", "约定", "规定", "要求", "合同", "应", "上年", "目标", "期限", "截止"])
    else { return nil }
    let passage = sentence.passage
    let dates = passage.dates.filter {
      sentence.range.contains($0.range.lowerBound) && $0.range.upperBound <= stated.range.lowerBound
    }
    guard let own = dates.last, own.day != nil, own.year != nil, own.exists,
      passage.text(from: own.range.upperBound, to: stated.range.lowerBound).count < 24,
      !passage.text(from: own.range.upperBound, to: stated.range.lowerBound).hasAny(["；", "分别", "平均"]),
      !dates.contains(where: {
        passage.text(from: $0.range.upperBound, to: passage.bytes.count).hasPrefix(noun)
      })
    else { return nil }
    let told = report.passages.flatMap { passage -> [DatedClause] in
      guard passage.role == .body, passage.bytes.range(of: noun) != nil else { return [] }
      return DatedClause.all(in: passage).filter { clause in
        clause.behind.bare.endsInAny([noun]) && clause.behind.count < 20 && !clause.before.hasAny(Self.due)
          && !clause.behind.hasPrefix("前")
      }
    }.filter { $0.date.day != nil }
    guard let first = told.first?.date, first.year != nil, Set(told.map(\.start)).count == 1,
      let length = Self.days(first, own)
    else { return nil }
    if (length < 0) != (mark == "早于"), length != 0 {
      return outOfOrder(
        own, other: first,
        mark == "早于"
          ? Message(zh: "晚于所说的\(noun)，却写作早于", en: "is after the day named, and yet called earlier")
          : Message(zh: "早于所说的\(noun)，却写作晚于", en: "is before the day named, and yet called later"))
    }
    return notDays(first, own, length, stated)
  }

  private func notDays(_ from: WrittenDate, _ to: WrittenDate, _ length: Int, _ stated: StatedNumber)
    -> Defect?
  {
    guard ![length - 1, length, length + 1].contains(where: { Fraction(abs($0)) == stated.value }) else {
      return nil
    }
    return Defect(
      Message(
        zh: "\(from.words) 到 \(to.words) 是 \(abs(length)) 天，不是 \(stated.words)",
        en: "from \(from.words) to \(to.words) are \(abs(length)) days, not \(stated.words)"),
      at: stated.place, about: [stated.words], values: [stated.value, Fraction(abs(length))], fix: page.fix,
      notes: [
        Message(zh: "前一个日期", en: "the earlier date").note(at: from.place),
        Message(zh: "后一个日期", en: "the later date").note(at: to.place),
      ])
  }

  private static func clause(before date: WrittenDate, in passage: WrittenPassage) -> String {
    let text = passage.text(from: 0, to: date.range.lowerBound)
    return text.split(omittingEmptySubsequences: false) { "，；。、：（".contains($0) }.last.map(String.init) ?? ""
  }
}
