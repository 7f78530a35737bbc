internal import Diagnostics
internal import Evaluation

/// Full marks stand beside a defect that the same passage tells of.
struct FullMarksBesideDefect: TextRule {
  let page = RulePage(
    code: "JX2143", severity: .warning,
    title: Message(zh: "写明有缺陷却得满分", en: "Full marks beside a told defect"),
    meaning: Message(
      zh: "指标分析写出了不足、未达到、滞后、几份缺少或未签等情况，结论却是得满分，也没有说明为什么不扣分。",
      en:
        "The analysis of an indicator tells of something missing, late or not reached, and ends in full marks without a reason."
    ),
    bad: "部分村管护协议未签订，制度执行不到位。因此，该指标得满分。", good: "部分村管护协议未签订，制度执行不到位。因此，该指标扣 1 分。",
    fix: Message(zh: "扣分，或说明不影响得分的理由", en: "take points off, or say why the defect costs nothing"),
    criterion: Criterion.logic)

  private static let defectWords = [
    "不到位", "不完善", "不健全", "不规范", "不及时", "不完整", "不合规", "未达到", "未达标", "未完成", "未按", "未签订", "未建立", "未制定", "未执行",
    "未落实", "未及时", "滞后", "逾期",
    "超期", "延期", "缺失", "尚缺", "仍缺", "存在不足", "有所不足", "存在缺陷", "存在漏洞", "违规", "偏低", "不符", "缺少", "未经", "未履行", "未公示",
    "未验收",
    "未提供", "未纳入", "未印发", "尚未印发", "未出台", "尚未出台", "未公开", "未配备", "未取得", "未开展", "未组织", "未附", "was not reached",
    "not been signed", "lacked", "were missing", "was missing", "not completed", "were not", "did not",
    "was late", "were late", "fell short", "is missing", "incomplete",
  ]
  private static let denials = [
    "未发现", "未见", "不存在", "没有", "无", "未出现", "未发生", "避免", "防止", "杜绝", "若", "如", "是否", "不得", "不作为", "不视为", "不计入",
    "no ",
    "without", "if ",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    passages(report) + segments(report) + cards(report) + rows(report) + sentences(report) + findings(report)
  }

  /// The same where one passage tells of several indicators, each behind its code.
  private func segments(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.flatMap { number -> [Defect] in
      let segments =
        report.codedSegments(ofPassage: number)
        + (report.isAlone ? report.namedSegments(ofPassage: number) : [])
      return segments.compactMap { segment -> Defect? in
        // `B4 得满分：……`
        let text = segment.passage.text(segment.range)
        let hasMarks = report.isAlone && segment.row.hasFullMarks == true && text.prefix(12).has("得满分")
        guard let weight = segment.row.weight,
          let place = segment.given.flatMap({ $0.value == weight.number.value ? $0.place : nil })
            ?? (hasMarks ? segment.row.score?.cell.place : nil),
          !Array(segment.passage.bytes[segment.range]).hasAnyWord(Self.excuses),
          let found = report.sentences(ofPassage: number).lazy.compactMap({
            Self.defect(in: $0) ?? (report.isAlone ? Self.breach(in: $0) ?? Self.lacking($0) : nil)
          }).first(
            where: { segment.range.contains($0.lowerBound) })
        else { return nil }
        return Defect(
          Message(
            zh: "得满分，而同一段写着“\(segment.passage.text(found))”",
            en: "full marks, though the passage says “\(segment.passage.text(found))”"),
          at: segment.passage.place(found), about: [segment.passage.text(found)], fix: page.fix,
          notes: [Message(zh: "满分在这里", en: "the full marks are here").note(at: place)])
      }
    }
  }

  /// The same where the indicator has a card, whose lines give its marks apart from what was found.
  private func cards(_ report: WrittenReport) -> [Defect] {
    report.cardLines.sorted { $0.key < $1.key }.compactMap { number, line -> Defect? in
      let passage = report.passages[number]
      let points = report.points[number]
      guard line.isFinding, line.row.hasFullMarks == true, let score = line.row.score,
        points.deductions.isEmpty, points.fullMarks == nil, !passage.bytes.hasAnyWord(Self.excuses)
      else { return nil }
      let found = report.sentences(ofPassage: number).lazy.compactMap {
        Self.defect(in: $0) ?? Self.breach(in: $0) ?? Self.exception(in: $0, of: line.row)
          ?? Self.plain(in: $0)
      }.first
      return found.map { found in
        Defect(
          Message(
            zh: "得满分，而同一指标写着“\(passage.text(found))”",
            en: "full marks, though the same indicator says “\(passage.text(found))”"),
          at: passage.place(found), about: [passage.text(found)], fix: page.fix,
          notes: [Message(zh: "满分在这里", en: "the full marks are here").note(at: score.cell.place)])
      }
    }
  }

  private static let faultMeasures = [
    "不合格", "差错", "投诉", "事故", "流失", "违规率", "逾期率", "超标率", "死亡率", "发病率", "失效率", "故障率",
  ]
  private static let excuses = [
    "不影响", "不扣分", "不予扣分", "不重复扣分", "不再重复", "不再扣分", "指标中评价", "指标中反映", "已整改", "已补", "复验全部合格", "复验合格", "复检合格",
    "复检全部合格", "复查合格",
    "复查全部合格", "全部整改", "does not affect",
  ]

  private func passages(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.compactMap { number in
      guard report.passages[number].role == .body else { return nil }
      let points = report.points[number]
      guard points.deductions.isEmpty,
        let (last, range) = points.fullMarks ?? weightGiven(points, report, number)
      else { return nil }
      let passage = report.passages[number]
      // What stands behind the marks belongs to them where the passage is about one indicator.
      let isOfOne =
        report.indicatorRow(ofPassage: number) != nil || IndicatorCode.leading(passage.text) != nil
      guard !passage.bytes.hasAnyWord(Self.excuses) else { return nil }
      // An indicator that takes points off elsewhere in its section is told of there.
      let row = report.indicatorRow(ofPassage: number)
      // An indicator that measures a fault is judged by its bound: 血液检测不合格率控制.
      let isOfFault = row.map { $0.name.hasAny(Self.faultMeasures) } == true
      // `B13……逾期 1 笔，得 3.50 分。B12、B21、B22 得满分`: of others than the passage tells the defect of.
      let codes = last.passage.role == .body ? report.codesOfRows.filter { $0.count > 1 && last.has($0) } : []
      for sentence in report.sentences(ofPassage: number) {
        let its = codes.isEmpty ? [] : report.codesOfRows.filter { $0.count > 1 && sentence.has($0) }
        guard its.isEmpty || sentence.range == last.range || !Set(its).isDisjoint(with: codes) else {
          continue
        }
        guard
          let found = Self.defect(in: sentence) ?? Self.breach(in: sentence)
            ?? (isOfFault ? nil : Self.exception(in: sentence, of: row) ?? Self.part(in: sentence, of: row))
              ?? (row == nil || isOfFault || !report.isAlone ? nil : Self.plain(in: sentence)),
          found.upperBound <= range.lowerBound || isOfOne
        else { continue }
        return Defect(
          Message(
            zh: "得满分，而同一段写着“\(passage.text(found))”",
            en: "full marks, though the passage says “\(passage.text(found))”"),
          at: passage.place(found), about: [passage.text(found)], fix: page.fix,
          notes: [Message(zh: "满分在这里", en: "the full marks are here").note(at: last.passage.place(range))])
      }
      return nil
    }
  }

  /// A score that equals the weight that the passage names.
  private func weightGiven(_ points: PointsOfPassage, _ report: WrittenReport, _ number: Int) -> (
    Sentence, Range<Int>
  )? {
    // The weight may stand in the table alone.
    let own = report.isAlone ? report.indicatorRow(ofPassage: number)?.weight?.number.value : nil
    guard let weight = points.weight?.value ?? own, let score = points.score, points.heading == nil,
      weight == score.value
    else {
      return nil
    }
    return report.sentences(ofPassage: number).first { $0.range.contains(score.range.lowerBound) }.map {
      ($0, score.range)
    }
  }

  /// A defect that the sentence does not deny.
  private static func defect(in sentence: Sentence) -> Range<Int>? {
    let bytes = sentence.passage.bytes
    for word in defectWords {
      for range in bytes[sentence.range].ranges(of: word) {
        let before = String(decoding: bytes[sentence.range.lowerBound..<range.lowerBound], as: UTF8.self)
        let clause = before.split { "，；。,;".contains($0) }.last.map(String.init) ?? before
        // What a “but” turns to is not denied by what stands before it.
        let turned = ["但", "然而", "不过"].compactMap { Array(before.utf8).range(of: $0)?.upperBound }.max()
        let said = turned.map { String(decoding: Array(before.utf8)[$0...], as: UTF8.self) } ?? before
        let isDenied =
          said.lowercased().hasAny(["未发现", "不存在", "未出现", "未发生", "考察", "是否", "评分标准", "评分规则", "发现一", "每"])
          || clause.lowercased().hasAny(denials)
        // `未达到的按比例计分` is a rule.
        let isRule =
          bytes[range.upperBound..<sentence.range.upperBound].starts(with: "的".utf8)
          || sentence.isOfScale(range)
        // `其中涉及监护缺失 4 例`: a kind of case.
        let isKind =
          ["例", "起", "宗"].contains {
            sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
              .prefix(8).drop { $0 == " " || $0.isArabicDigit }.bare.hasPrefix($0)
          } && said.hasAny(["涉及", "其中", "包括"])
        if !isDenied, !isRule, !isKind, !isMeasured(range, in: sentence) { return range }
      }
    }
    return nil
  }
}

extension FullMarksBesideDefect {
  /// Whether a defect is what a rate measures, so that its bound says what it costs: `违规领取率`, `错位、不符等差错 9
  /// 册，差错率为 9 册÷1,200 册`.
  static func isMeasured(_ words: Range<Int>, in sentence: Sentence) -> Bool {
    let behind = sentence.passage.text(from: words.upperBound, to: sentence.range.upperBound)
    let name = behind.prefix { $0.isHan && !"率的".contains($0) }
    let isUndone = sentence.passage.text(words).hasPrefix("未")
    if behind.dropFirst(name.count).first == "率", name.count < (isUndone ? 1 : 4) { return true }
    guard
      let count = sentence.numbers.first(where: { $0.range.lowerBound >= words.upperBound }),
      !sentence.passage.text(from: words.upperBound, to: count.range.lowerBound).hasAny(["，", "；", "。"])
    else { return false }
    return sentence.numbers.contains { number in
      number.range.lowerBound > count.range.lowerBound && number.value == count.value
        && number.number.unit == count.number.unit
        && sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound).bare
          .hasPrefix("÷")
    }
  }
}

extension [UInt8] {
  /// Whether one of some words stands in the text.
  func hasAnyWord(_ words: [String]) -> Bool { words.contains { range(of: $0) != nil } }
}
