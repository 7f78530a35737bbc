internal import Diagnostics

/// Steps of the evaluation that are told behind its beginning and dated before it.
extension TypedFieldworkOutOfOrder {
  private static let sections = ["过程", "评价工作", "工作开展", "实施情况", "工作情况", "工作组织"]
  private static let entrusted = ["接受委托", "受托", "签订委托", "委托合同", "委托协议", "受理委托", "评价启动", "启动评价"]
  private static let decided = ["通过", "审定", "论证", "评审", "批准", "审核", "确定", "备案", "印发"]
  private static let steps = [
    "初稿", "征求意见", "正式报告", "提交报告", "现场评价", "现场核查", "现场调研", "问卷调查", "开展问卷", "进驻", "进场", "访谈",
  ]

  /// `2025 年 3 月 12 日接受委托，3 月 7 日评价方案通过评审`, also in the items of one section.
  func steps(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let bodies = report.passages.indices.filter { number in
      let passage = report.passages[number]
      return passage.role == .body && passage.dates.contains { $0.day != nil }
        && report.headings(passage.section).contains { heading in
          (heading.title.hasAny(Self.sections) || heading.title.has("评价组织") || heading.title.has("评价实施"))
            && !heading.title.has("指标")
            && (heading.title.has("评价") || !heading.title.has("项目"))
        }
    }
    var begun: (date: WrittenDate, year: Int, section: [Int])?
    var told: [(rank: Int, date: WrittenDate, year: Int)] = []
    return bodies.flatMap { number -> [Defect] in
      let passage = report.passages[number]
      let dates = WrittenDate.all(in: passage).filter { $0.exists && $0.day != nil }
      return dates.indices.compactMap { index -> Defect? in
        let date = dates[index]
        let end = index + 1 < dates.count ? dates[index + 1].range.lowerBound : passage.bytes.count
        let behind = passage.text(from: date.range.upperBound, to: end)
        let clause = String(behind.drop { "，, ".contains($0) }.prefix { !"。；".contains($0) })
        if let year = date.year, clause.prefix(20).hasAny(Self.entrusted),
          !clause.hasAny(["施工", "监理", "货物"]),
          begun == nil
        {
          begun = (date, year, passage.section)
          told = []
          return nil
        }
        if let first = begun, first.section == passage.section, let rank = Self.rank(clause),
          date.year != nil || first.date.month < 9
        {
          let year = date.year ?? first.year
          defer { told.append((rank, date, year)) }
          if let before = told.first(where: {
            $0.rank < rank && date.end(in: year) < $0.date.start(in: $0.year)
          }) {
            return outOfOrder(date, before.date)
          }
        }
        guard let first = begun, first.section == passage.section, Self.isStep(clause),
          // A later year may be left out.
          date.year != nil || first.date.month < 9 || date.month > 4,
          case let year = date.year ?? first.year, date.end(in: year) < first.date.start(in: first.year)
        else { return nil }
        return defect(date, before: first.date)
      }
    }
  }

  private static let works = [["方案"], ["调研", "核查", "现场", "问卷", "访谈"], ["分析", "汇总"], ["报告", "初稿", "定稿"]]

  /// `3 月制定评价方案，7 月 8 日至 19 日开展现场调研，5 月完成数据分析，6 月提交报告`: the steps of one sentence, in their order.
  func months(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, !sentence.hasReferences, sentence.has("月"), !sentence.has("阶段"),
        sentence.has("评价")
          || report.headings(sentence.passage.section).contains(where: { $0.title.has("评价") })
      else { return nil }
      let months = Self.months(in: sentence)
      let told = months.indices.compactMap { index -> (month: Month, rank: Int)? in
        let end = index + 1 < months.count ? months[index + 1].range.lowerBound : sentence.range.upperBound
        let behind = sentence.passage.text(from: months[index].range.upperBound, to: end)
        let clause = behind.prefix { !"，；。".contains($0) }
        // The end of a span has the work behind it.
        guard let rank = Self.works.firstIndex(where: { clause.hasAny($0) }), clause.count < 24,
          !clause.hasAny(["补充", "整改", "自评", "修改"])
        else { return nil }
        return (months[index], rank)
      }
      guard told.count > 2, TypedYears.all(in: sentence.text).count == 1,
        zip(told, told.dropFirst()).allSatisfy({ $0.rank <= $1.rank }),
        told[0].rank < told[told.count - 1].rank
      else { return nil }
      let late = zip(told, told.dropFirst()).first { first, second in
        first.rank < second.rank
          && (second.month.month, second.month.day ?? 31) < (first.month.month, first.month.day ?? 1)
      }
      return late.map { first, second in
        let passage = sentence.passage
        return Defect(
          Message(
            zh: "\(passage.text(second.month.range)) 早于应在它之前的一步（\(passage.text(first.month.range))）",
            en:
              "\(passage.text(second.month.range)) is before \(passage.text(first.month.range)), the step that must come before it"
          ),
          at: passage.place(second.month.range), about: [passage.text(second.month.range)], fix: page.fix,
          notes: [Message(zh: "之前的一步", en: "the step before").note(at: passage.place(first.month.range))])
      }
    }
  }

  private struct Month {
    let month: Int
    let day: Int?
    let range: Range<Int>
  }

  /// `5 月`, `7 月 8 日`, in bytes of the passage.
  private static func months(in sentence: Sentence) -> [Month] {
    let bytes = sentence.passage.bytes
    func isFiller(_ index: Int) -> Bool { bytes[index] == 0x20 }
    func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }
    return bytes.ranges(of: "月").filter { sentence.range.contains($0.lowerBound) }.compactMap { mark in
      var start = mark.lowerBound
      while start > sentence.range.lowerBound, isFiller(start - 1) { start -= 1 }
      let end = start
      while start > sentence.range.lowerBound, isDigit(start - 1) { start -= 1 }
      guard let month = Int(String(decoding: bytes[start..<end], as: UTF8.self)), (1...12).contains(month)
      else {
        return nil
      }
      var index = mark.upperBound
      while index < sentence.range.upperBound, isFiller(index) { index += 1 }
      let first = index
      while index < sentence.range.upperBound, isDigit(index) { index += 1 }
      let day = Int(String(decoding: bytes[first..<index], as: UTF8.self))
      while index < sentence.range.upperBound, isFiller(index) { index += 1 }
      guard day != nil, bytes[index...].starts(with: "日".utf8) else {
        return Month(month: month, day: nil, range: start..<mark.upperBound)
      }
      return Month(month: month, day: day, range: start..<(index + 3))
    }
  }

  /// What comes after what: work in the field, the draft, what was said of it, the report.
  private static func rank(_ clause: String) -> Int? {
    let head = clause.prefix(24)
    guard !head.hasAny(["前期", "此前", "预调研", "补充", "自评", "模板"]) else { return nil }
    if head.hasAny(["正式报告", "定稿", "报告终稿", "提交报告", "报告提交", "出具报告"]) { return 4 }
    if head.hasAny(["初稿"]) { return 2 }
    return head.hasAny(["现场评价", "现场核查", "现场调研", "问卷调查", "发放问卷"]) ? 1 : nil
  }

  private func outOfOrder(_ date: WrittenDate, _ other: WrittenDate) -> Defect {
    Defect(
      Message(
        zh: "\(date.words) 早于应在它之前的一步（\(other.words)）",
        en: "\(date.words) is before \(other.words), the step that must come before it"),
      at: date.place, about: [date.words], fix: page.fix,
      notes: [Message(zh: "之前的一步", en: "the step before").note(at: other.place)])
  }

  private static func isStep(_ clause: String) -> Bool {
    let head = clause.prefix(24)
    return !head.hasAny(["前期", "此前", "预调研", "资格", "投标", "中标", "遴选"])
      && (head.hasAny(["评价方案", "工作方案", "实施方案"]) && head.hasAny(decided) || head.hasAny(steps))
  }

  private func defect(_ date: WrittenDate, before first: WrittenDate) -> Defect {
    Defect(
      Message(
        zh: "评价的一步在 \(date.words)，早于接受委托的 \(first.words)",
        en: "a step of the evaluation is dated \(date.words), before it was entrusted on \(first.words)"),
      at: date.place, about: [date.words], fix: page.fix,
      notes: [Message(zh: "接受委托", en: "entrusted").note(at: first.place)])
  }
}
