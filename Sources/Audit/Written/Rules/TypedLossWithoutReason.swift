internal import Diagnostics
internal import Evaluation

/// An indicator's analysis takes points off and does not say why.
struct TypedLossWithoutReason: TextRule {
  let page = RulePage(
    code: "JX2146", severity: .warning,
    title: Message(zh: "失分没有写明理由", en: "Points are lost without a reason"),
    meaning: Message(
      zh: "指标得分低于权重，它的分析里却没有一句不足、差额或算式，只写“综合考虑”等判断，或者只写做得好的方面；或者得了满分，只写“根据评分标准，得 5 分”。",
      en:
        "An indicator scores below its weight, and its analysis names no shortcoming, difference or calculation, or only tells what is well; or it has full marks, for which nothing is said but that a rule gives them."
    ),
    bad: "C32 长效管护机制健全性：各河道均已落实保洁单位，综合考虑后得 2 分。（权重 3 分）",
    good: "C32 长效管护机制健全性：新开港未明确管护经费，扣 1 分，得 2 分。（权重 3 分）",
    fix: Message(zh: "写明扣分的事实和依据", en: "say what the points were taken off for"),
    criterion: Criterion.evidence)

  private static let reasons = [
    "未", "不", "缺", "但", "低", "滞后", "逾期", "延", "仅", "只", "少", "超", "晚", "差", "漏", "没有", "无", "弱", "偏", "÷",
    "×", "/", "=",
    "＝", "%", "％", "按比例", "问题", "违", "欠", "有待", "较", "扣", "not ", "below", "late", "miss", "only", "lack",
    "short",
    "but ", "breach", "charged", "each ", "deduct", "because", " no ", "without", "fail", "fewer",
    "less than",
  ]

  /// Words of any judgement.
  static let filler = Set("不够较一般有待欠缺存在问题加强提高完善因此该指标扣得给分为权重酌情综合考虑总体整体好情况本项评价认为组定故后的以上可较需进步")

  /// Whether an analysis names no fact: no reason at all, or only the words of its indicator's name in the negative.
  private static func isBare(_ said: String, _ row: IndicatorRow) -> Bool {
    if said.hasAny(vagueLosses), !said.hasAny(faults) { return true }
    if praises(said) { return true }
    if said.hasAny(vague), !said.hasAny(["扣", "×", "÷", "比例"]) { return true }
    let isByRule = said.without(["该指标", "本指标", "该项", "综合", "评定", "，", "应"]).hasAny(byRule)
    if isByRule, !said.hasAny(["扣", "×", "÷", "比例", "未", "不符", "缺", "低", "少"]) { return true }
    // A bare score leaves the reason to the table.
    let isCounted =
      said.hasAny(["计划", "目标", "应"]) && said.hasAny(["完成", "实际"]) && said.contains(where: \.isArabicDigit)
    if said.count > 20, !said.hasAny(reasons), !isCounted { return true }
    guard said.hasAny(["扣", "不够", "酌情", "认为"]), !said.hasAny(["×", "÷", "%", "％"]) else { return false }
    let name = Set(row.name)
    return said.count { $0.isHan && !name.contains($0) && !filler.contains($0) } < 2
  }

  private static let praise = [
    "相符", "齐全", "完整", "到位", "良好", "健全", "一致", "清晰", "合规", "完善", "较好", "严格", "已分解", "已建立", "已落实", "已公开", "已制定",
    "已细化", "已量化", "已签订", "已归档", "已编制", "已明确", "均明确", "已完成", "已执行", "已履行", "已公示", "已开展",
  ]
  /// What may be a reason, beside ``faults``.
  private static let doubts = [
    "先", "后", "重复", "冲突", "矛盾", "迟", "下降", "减少", "高", "偏", "弱", "有待", "尚", "仍", "部分", "个别", "闲置", "空置", "搁置",
    "停",
    "暂", "失", "错", "脱节", "单一", "笼统", "粗", "简单", "慢", "多", "虚", "挪", "混", "列支", "例外", "除", "另", "却", "然而", "只",
    "倒",
    "较", "难", "挤", "松", "抽", "其中", "一般", "短", "过", "非", "否", "没",
  ]

  /// Whether all that stands before a deduction says that things are well: `账实相符，扣 0.50 分`.
  private static func praises(_ said: String) -> Bool {
    guard let loss = said.firstRange(of: "，扣"), case let before = said[..<loss.lowerBound],
      case let clause = before.split(
        omittingEmptySubsequences: false, whereSeparator: { "，。；：".contains($0) }
      )
      .last ?? "",
      clause.count > 3, clause.hasAny(praise), !clause.contains(where: \.isArabicDigit)
    else { return false }
    // `按到位率乘以分值计分，扣 0.07 分` is a rule, and the rate its reason.
    if clause.hasAny(["计分", "乘以", "按比例"]) { return false }
    return !said.hasAny(faults) && !said.hasAny(doubts) && said.count { $0 == "扣" } == 1
  }

  private static let byRule = [
    "根据评分标准得", "按评分标准得", "按照评分标准得", "依据评分标准得", "对照评分标准得", "根据评分细则得", "按照评分细则得", "依据评分细则得", "根据评价标准得",
    "按照评价标准得", "依据评价标准得",
    "根据评分规则得", "按评分规则得", "结合评分标准得",
  ]
  private static let vague = [
    "综合考虑后得", "综合考虑得", "综合考虑，得", "酌情得", "酌情给", "综合判断得", "综合判断，得", "综合评定得", "综合评价，得",
  ]

  /// A judgement that takes points off.
  private static let vagueLosses = [
    "综合评定扣", "综合评定，扣", "综合考虑扣", "综合考虑，扣", "综合判断扣", "综合判断，扣", "综合评价扣", "综合评价，扣", "酌情扣",
  ]
  private static let faults = [
    "未", "不", "缺", "但", "滞后", "逾期", "延", "仅", "少", "超", "晚", "差", "漏", "没有", "无", "低", "问题", "违", "欠", "×",
    "÷",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    // Where an analysis has several paragraphs, any of them may give the reason.
    var analyses: [String: [Int]] = [:]
    for number in report.passages.indices where report.passages[number].role == .body {
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf else { continue }
      analyses[row.key, default: []].append(number)
    }
    return segments(report) + rows(report) + discretions(report) + unreasoned(report)
      + vagueLosses(report)
      + analyses.values.compactMap { passages -> Defect? in
        guard let row = report.indicatorRow(ofPassage: passages[0]), let weight = row.weight,
          let score = row.score,
          score.number.value < weight.number.value, let place = place(of: passages, in: report)
        else { return nil }
        let said = passages.filter { report.cardLines[$0]?.isFinding ?? true }.map {
          Self.said(of: report.passages[$0].text, row)
        }.joined()
        guard Self.isBare(said, row) else { return nil }
        return Defect(
          Message(
            zh: "“\(row.label)”得 \(score.cell.text)（权重 \(weight.cell.text)），没有写明扣分的理由",
            en: "“\(row.label)” scores \(score.cell.text) of \(weight.cell.text), and nothing says why"),
          at: place, about: [row.label], values: [score.number.value, weight.number.value], fix: page.fix)
      }
  }

  /// The same where one passage tells of several indicators, each behind its name.
  private func segments(_ report: WrittenReport) -> [Defect] {
    report.passages.indices.flatMap { report.namedSegments(ofPassage: $0) }.compactMap { segment -> Defect? in
      guard let weight = segment.row.weight, let score = segment.row.score,
        score.number.value < weight.number.value
      else { return nil }
      let said =
        segment.passage.text(segment.range).split(
          maxSplits: 1, omittingEmptySubsequences: false
        ) { "：:".contains($0) }.last.map(String.init) ?? ""
      let isBare = !said.lowercased().hasAny(Self.reasons) && !said.contains(where: \.isArabicDigit)
      guard isBare, said.count > 8 else { return nil }
      return Defect(
        Message(
          zh: "“\(segment.row.label)”得 \(score.cell.text)（权重 \(weight.cell.text)），没有写明扣分的理由",
          en: "“\(segment.row.label)” scores \(score.cell.text) of \(weight.cell.text), and nothing says why"),
        at: segment.given?.place ?? segment.passage.place(segment.range), about: [segment.row.label],
        values: [score.number.value, weight.number.value], fix: page.fix)
    }
  }

  /// `A1、A3得满分；A2酌情扣1.00分。`: all that a passage about several indicators says of one.
  private func discretions(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let codes = Set(report.codesOfRows)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, sentence.has("酌情扣") else { return [] }
      return sentence.numbers.compactMap { points -> Defect? in
        let clause = points.before.split { "，；。：、".contains($0) }.last.map { String($0).bare } ?? ""
        guard points.number.kind == .points, clause.hasSuffix("酌情扣"),
          codes.contains(String(clause.dropLast(3)))
        else { return nil }
        let behind = sentence.passage.text(from: points.range.upperBound, to: sentence.range.upperBound).bare
        guard behind.isEmpty || "；。".contains(behind.first ?? " ") else { return nil }
        return Defect(
          Message(
            zh: "\(clause.dropLast(3)) “酌情”扣 \(points.words)，没有写明理由",
            en: "\(clause.dropLast(3)) loses \(points.words) “at discretion”, and nothing says why"),
          at: points.place, about: [String(clause.dropLast(3))], values: [points.value], fix: page.fix)
      }
    }
  }

  /// Where its score is given, else what was taken off, else where its analysis begins.
  private func place(of passages: [Int], in report: WrittenReport) -> Place? {
    passages.lazy.filter { report.cardLines[$0]?.isFinding == true }
      .compactMap { report.points[$0].deductions.first?.place }.first
      ?? passages.lazy.compactMap { report.points[$0].score?.place }.first
      ?? passages.first { report.cardLines[$0]?.isFinding == true }.map { number in
        report.points[number].deductions.first?.place ?? report.passages[number].place
      }
      ?? passages.first.map { report.passages[$0].place }
  }

  /// An analysis without the name that it begins with.
  private static func said(of text: String, _ row: IndicatorRow) -> String {
    let said = text.without([row.name, row.label])
    guard let rule = said.firstRange(of: "Rule: ") else { return said }
    // The rule tells what points are taken off for, and not why they were.
    let behind = said[rule.upperBound...]
    let end = behind.firstRange(of: ". ")?.upperBound ?? behind.endIndex
    guard behind[..<end].has("deducted") else { return said }
    return String(said[..<rule.lowerBound] + behind[end...])
  }
}
