internal import Diagnostics
internal import ReportSource

/// Two stages of the work, told one after another, share days.
struct WorkStagesOverlap: FigureRule {
  let page = RulePage(
    code: "JX1707", severity: .note,
    title: Message(zh: "工作阶段的日期重叠", en: "Stages of the work that overlap"),
    meaning: Message(
      zh: "同级各节依次写工作阶段，每节以起止日期开头，后一阶段开始时前一阶段还没有结束（同一天也算）。",
      en: """
        Sections of one level tell the stages of the work, each beginning with its first and last day, and one begins \
        before the one before it has ended, or on its last day.
        """),
    bad: "5 月 1 日至 5 月 14 日，采集数据。……5 月 14 日至 5 月 16 日，访谈。",
    good: "5 月 1 日至 5 月 13 日，采集数据。……5 月 14 日至 5 月 16 日，访谈。",
    fix: Message(zh: "核对两个阶段的日期", en: "check the dates of both stages"), criterion: Criterion.logic)

  private struct Stage {
    let level: Int
    let first: Int
    let last: Int
    let words: String
    let place: Place
  }

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    var before: Stage?
    var level = 0
    var isFirst = false
    return sources.prose(of: report).entries.compactMap { entry -> Defect? in
      let passage = entry.passage
      guard passage.language == report.mainLanguage else { return nil }
      if passage.kind == .heading {
        level = passage.text.prefix { $0 == "#" }.count
        isFirst = true
        if let stage = before, level < stage.level { before = nil }
        return nil
      }
      guard passage.kind == .paragraph, isFirst else { return nil }
      isFirst = false
      guard let stage = stage(at: level, passage, from: report.head.period.from.year) else { return nil }
      defer { before = stage }
      guard let earlier = before, earlier.level == level, stage.first <= earlier.last,
        stage.first >= earlier.first
      else { return nil }
      return Defect(
        Message(
          zh: "“\(stage.words)”与前一阶段的“\(earlier.words)”重叠",
          en: "“\(stage.words)” overlaps with “\(earlier.words)” of the stage before"),
        at: stage.place, about: ["section." + passage.section], fix: page.fix,
        notes: [Message(zh: "前一阶段", en: "the stage before").note(at: earlier.place)])
    }
  }

  /// The first and last day that a paragraph begins with; nil where it begins otherwise.
  private func stage(at level: Int, _ passage: Passage, from year: Int) -> Stage? {
    let written = WrittenPassage(passage)
    let dates = WrittenDate.all(in: written)
    guard dates.count > 1, dates[0].range.lowerBound < 12, dates[0].day != nil, dates[1].day != nil,
      ["至", "到", "—", "-", "–", "to"].contains(
        written.text(from: dates[0].range.upperBound, to: dates[1].range.lowerBound).filter { $0 != " " })
    else { return nil }
    let first = dates[0].start(in: year)
    let range = dates[0].range.lowerBound..<dates[1].range.upperBound
    return Stage(
      level: level, first: first, last: dates[1].end(in: dates[0].year ?? year), words: written.text(range),
      place: passage.place(of: range))
  }
}

extension WrittenPassage {
  /// A passage of a report's prose.
  init(_ passage: Passage) {
    self.init(.body, [(ArraySlice(passage.text.utf8), passage.place)], section: [])
  }
}
