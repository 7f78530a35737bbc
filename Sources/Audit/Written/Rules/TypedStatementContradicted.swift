internal import Diagnostics
internal import Evaluation

/// What one place denies or says of all, another place tells of some.
struct TypedStatementContradicted: TextRule {
  let page = RulePage(
    code: "JX2197", severity: .warning,
    title: Message(zh: "前后说法相反", en: "Two places say the opposite"),
    meaning: Message(
      zh:
        "一处写“从未发生违规领取”，另一处的违规领取率大于 0；得满分的指标写“均有安装调试记录”，问题里却写“部分展品没有安装调试记录”；或者得满分的指标说的东西，另一处写着还没有交付；又如“除某某外，其他指标均完成”而另有指标失分；或者分析里写一所学校、一户企业有某个毛病，问题里写的是另一所、另一户。",
      en: """
        One place says that something never happened, and another gives a rate of it above zero; an indicator with full \
        marks says that all have something, and a finding that some do not; or what an indicator with full marks counts \
        had not been delivered by what another place says; or all but some indicators are said to have been reached, \
        and another one lost points; or an analysis names one school or firm with a fault, and the finding of it \
        another.
        """),
    bad: "抽查 2,000 份，违规领取 16 份，违规领取率为 0.80%。\n\n三年来从未发生违规领取。",
    good: "抽查 2,000 份，违规领取 16 份，违规领取率为 0.80%。\n\n发现的违规领取均已追回。",
    fix: Message(zh: "核对事实，改正其中一处", en: "check the facts and correct one of them"),
    criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    report.isChinese
      ? denials(report) + all(report) + exceptions(report) + quantified(report) + payments(report)
        + named(report) + strictly(report) + ofRows(report)
      : undelivered(report)
  }

  private static let never = ["从未发生", "从未出现", "从未有", "没有发生过", "未发生过", "未出现过", "没有发生", "没有出现过"]

  /// `三年来从未发生违规领取` beside `违规领取率为 0.80%`.
  private func denials(_ report: WrittenReport) -> [Defect] {
    let rates = report.sentences.flatMap(\.numbers).filter {
      $0.number.kind == .share && $0.value > .zero && [.exact, .about].contains($0.number.bound)
        && !$0.before.hasAny(["目标", "规则", "标准", "不高于", "不超过", "上年"])
    }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body else { return [] }
      let found = Self.never.lazy.compactMap { word -> Defect? in
        guard let range = sentence.passage.bytes[sentence.range].range(of: word) else { return nil }
        let behind = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
        let thing = String(behind.prefix(while: \.isHan)).trimming(
          leading: ["过", "任何"], trailing: ["现象", "情况", "行为", "问题", "事件", "情形", "的"])
        guard (3...10).contains(thing.count),
          let rate = rates.first(where: {
            $0.lead.bare.trimming(leading: [], trailing: ["为", "是", "达", "仅", "约"]).hasSuffix(thing + "率")
          })
        else { return nil }
        let end = range.upperBound + thing.utf8.count
        return Defect(
          Message(
            zh: "这里写“\(word)\(thing)”，另一处的\(thing)率是 \(rate.words)",
            en: "“\(word)\(thing)” here, and its rate is \(rate.words) elsewhere"),
          at: sentence.passage.place(range.lowerBound..<end), about: [thing], values: [rate.value],
          fix: page.fix,
          notes: [Message(zh: "另一处", en: "elsewhere").note(at: rate.place)])
      }.first
      return found.map { [$0] } ?? []
    }
  }

  private static let some = ["部分", "个别", "少数", "有的", "少量"]
  private static let lacks = ["没有", "缺少", "缺", "未附", "未留存", "未建立", "未签订", "无"]
  private static let every = [
    "均有", "都有", "全部有", "均附", "均已建立", "均建立", "均签订", "均已签订", "均留有", "均留存", "均具备", "全部具备",
  ]

  /// `部分展品没有安装调试记录` of a finding beside `96 件展品均有安装调试记录` of an indicator with full marks.
  private func all(_ report: WrittenReport) -> [Defect] {
    let full = report.passages.indices.filter { number in
      report.passages[number].role == .body && report.indicatorRow(ofPassage: number)?.hasFullMarks == true
    }
    guard !full.isEmpty else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, report.indicatorRow(ofPassage: sentence.passageNumber) == nil,
        sentence.hasAny(Self.some)
      else { return nil }
      for lack in Self.lacks {
        guard let range = sentence.passage.bytes[sentence.range].range(of: lack) else { continue }
        let before =
          sentence.passage.text(from: sentence.range.lowerBound, to: range.lowerBound)
          .split { "，；".contains($0) }.last ?? ""
        let thing = String(
          sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound).prefix(while: \.isHan))
        guard before.hasAny(Self.some), (4...12).contains(thing.count),
          let number = full.first(where: { number in
            Self.every.contains { report.passages[number].bytes.range(of: $0 + thing) != nil }
          }), let row = report.indicatorRow(ofPassage: number)
        else { continue }
        return Defect(
          Message(
            zh: "这里写“\(before)\(lack)\(thing)”，得满分的“\(row.label)”却写都有\(thing)",
            en: "“\(before)\(lack)\(thing)” here, and “\(row.label)”, with full marks, says that all have it"),
          at: sentence.passage.place(range.lowerBound..<(range.upperBound + thing.utf8.count)),
          about: [row.label],
          fix: page.fix,
          notes: [Message(zh: "得满分的指标", en: "the indicator").note(at: report.passages[number].place)])
      }
      return nil
    }
  }

  private static let few: Set<String> = ["one", "two", "three", "four", "five", "some", "several"]
  private static let undone = [
    "had not been delivered", "has not been delivered", "have not been delivered", "were not delivered",
    "was not delivered",
    "had not been installed", "had not been built", "had not been completed", "had not arrived",
    "was missing", "were missing",
  ]

  /// `One of the eight vehicles had not been delivered` beside full marks for `Collection vehicles bought`.
  private func undelivered(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      let text = sentence.text.lowercased()
      guard sentence.passage.role == .body, report.indicatorRow(ofPassage: sentence.passageNumber) == nil,
        let act = Self.undone.first(where: { text.has($0) }), let range = Array(text.utf8).range(of: act)
      else { return nil }
      let words = String(decoding: Array(text.utf8)[..<range.lowerBound], as: UTF8.self)
        .split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard words.count < 9, words.first.map({ Self.few.contains($0) || Int($0) != nil }) == true,
        words.dropFirst().first == "of",
        let thing = words.last, thing.count > 3,
        let row = report.indicatorRows.first(where: { row in
          row.isLeaf && row.hasFullMarks == true
            && row.name.lowercased().split { !$0.isLetter }.contains { $0 == thing }
        })
      else { return nil }
      let start = sentence.range.lowerBound + range.lowerBound
      return Defect(
        Message(
          zh: "“\(row.label)”得满分，这里却写“\(sentence.text.bare)”",
          en: "“\(row.label)” has full marks, and here “\(sentence.text.bare)”"),
        at: sentence.passage.place(start..<(start + act.utf8.count)), about: [row.label], fix: page.fix,
        notes: row.score.map { [Message(zh: "得分", en: "its score").note(at: $0.cell.place)] } ?? [])
    }
  }
}
