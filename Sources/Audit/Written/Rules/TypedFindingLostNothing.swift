internal import Diagnostics
internal import Evaluation

/// A finding says that an indicator lost points, and the table of scores gives it full marks.
struct TypedFindingLostNothing: TextRule {
  let page = RulePage(
    code: "JX2144", severity: .warning,
    title: Message(zh: "问题指向没有失分的指标", en: "A finding names an indicator that lost nothing"),
    meaning: Message(
      zh: "“存在的问题”写明影响某指标得分（或某指标失分），而得分表里该指标得满分。",
      en:
        "A finding says that it cost an indicator points, and the table of scores gives that indicator full marks."
    ),
    bad: "| 食品抽检合格率 | 5 | 5 |\n存在的问题：送餐不足，影响“食品抽检合格率”得分。",
    good: "| 食品抽检合格率 | 5 | 4 |\n存在的问题：抽检不合格，影响“食品抽检合格率”得分。",
    fix: Message(zh: "改正指标名称，或核对得分", en: "name the right indicator, or check its score"),
    criterion: Criterion.logic)

  private static let losses = ["失分", "扣分", "”扣", "，扣", "得分", "丢分", "被扣", "影响", "对应", "涉及", "lost", "deduct"]
  private static let denials = ["未失分", "没有失分", "未扣分", "满分", "不影响", "不扣分"]

  func defects(in report: WrittenReport) -> [Defect] {
    let found = named(report)
    return found
      + listed(report).filter { listed in
        !found.contains { $0.place?.line == listed.place?.line && $0.subjects == listed.subjects }
      }
  }

  /// `（指标 9、指标 11）`, `相关指标：热线接听率` at the end of a finding.
  private func listed(_ report: WrittenReport) -> [Defect] {
    CitedIndicators.all(in: report).flatMap(\.names).compactMap { name -> Defect? in
      guard let row = name.row, row.hasFullMarks == true else { return nil }
      return defect(row, at: name.place)
    }
  }

  private func defect(_ row: IndicatorRow, at place: Place) -> Defect {
    Defect(
      Message(
        zh: "问题写明影响“\(row.label)”，而它得 \(row.score?.cell.text ?? "")，没有失分",
        en: "the finding names “\(row.label)”, which lost nothing: \(row.score?.cell.text ?? "")"),
      at: place, about: [row.label], fix: page.fix,
      notes: row.score.map { [Message(zh: "得分", en: "its score").note(at: $0.cell.place)] } ?? [])
  }

  /// The indicators that a sentence names by code or in quotes, where it tells of lost points.
  private func named(_ report: WrittenReport) -> [Defect] {
    let full = report.indicatorRows.filter { row in
      guard row.isLeaf, let weight = row.weight, let score = row.score else { return false }
      return weight.number.value == score.number.value
    }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, sentence.hasAny(Self.losses), !sentence.hasAny(Self.denials),
        report.isFinding(sentence.passage)
      else { return [] }
      return full.compactMap { row in
        guard let range = Self.place(of: row, in: sentence) else { return nil }
        // `“文物安全保障情况”目标值为“良好”（涉及绩效目标明确性）` names another one.
        let cue = ["涉及", "对应指标"].lazy.compactMap { sentence.passage.bytes[sentence.range].range(of: $0) }
          .first
        if let cue, range.lowerBound < cue.lowerBound { return nil }
        return defect(row, at: sentence.passage.place(range))
      }
    }
  }

  /// Its code, or its name in quotes.
  private static func place(of row: IndicatorRow, in sentence: Sentence) -> Range<Int>? {
    let bytes = sentence.passage.bytes[sentence.range]
    // `年借阅册次指标低于目标 1.67 个百分点，扣 0.19 分`
    let name = row.name.bare
    if name.count > 4, let range = bytes.range(of: name + "指标"),
      case let rest = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
        .prefix(while: { !"。；".contains($0) }), rest.prefix(30).hasAny(["，扣", "，失"])
    {
      return range.lowerBound..<(range.lowerBound + name.utf8.count)
    }
    if let code = row.code, code.first?.isArabicDigit == true {
      return place(ofDecimal: code, in: sentence)
    }
    if let code = row.code {
      return bytes.ranges(of: code).first { range in
        range.upperBound == bytes.endIndex || !(0x30...0x39).contains(bytes[range.upperBound])
      }
    }
    // `资金到位率指标扣 1 分`
    if row.name.count > 4,
      let range = ["指标扣", "指标失", "扣", "被扣"].lazy.compactMap({ bytes.range(of: row.name + $0) }).first
    {
      return range.lowerBound..<(range.lowerBound + row.name.utf8.count)
    }
    // Without quotes only where the sentence says that it names indicators.
    if let cue = ["影响", "对应", "涉及"].lazy.compactMap({ bytes.range(of: $0) }).first,
      row.name.count > 4 || row.name.count > 3 && isListed(row.name, behind: cue, in: bytes),
      let range = bytes[cue.upperBound...].range(of: row.name)
    {
      return range
    }
    return ["“", "‘", "「"].lazy.compactMap { bytes.range(of: $0 + row.name) }.first.map {
      $0.lowerBound + 3..<$0.upperBound
    }
  }
}

extension TypedFindingLostNothing {
  /// `涉及项目立项。`: a short name as an item of a list.
  private static func isListed(_ name: String, behind cue: Range<Int>, in bytes: ArraySlice<UInt8>) -> Bool {
    let list = String(decoding: bytes[cue.upperBound...], as: UTF8.self).prefix { !"；。）".contains($0) }
    return list.split { "、，：和及".contains($0) }.contains { $0.bare == name }
  }

  /// `涉及 2.1.1、2.2.1`: in a list of codes behind a word that opens one.
  private static func place(ofDecimal code: String, in sentence: Sentence) -> Range<Int>? {
    let bytes = sentence.passage.bytes[sentence.range]
    guard let cue = ["涉及", "对应", "影响"].lazy.compactMap({ bytes.range(of: $0) }).first else { return nil }
    let marks = ["、", "，", "。", "；", "）", ")", ",", "和", "及", " ", "：", ":"]
    return bytes[cue.upperBound...].ranges(of: code).first { range in
      let before = String(decoding: bytes[cue.lowerBound..<range.lowerBound], as: UTF8.self)
      let behind = String(decoding: bytes[range.upperBound...], as: UTF8.self)
      return before.endsInAny(marks + ["涉及", "对应", "影响", "指标"])
        && (behind.isEmpty || marks.contains { behind.hasPrefix($0) })
    }
  }
}

extension WrittenReport {
  /// Whether a passage stands under a heading of findings and of nothing else.
  func isFinding(_ passage: WrittenPassage) -> Bool {
    let titles = headings(passage.section).map(\.title)
    guard let last = titles.last(where: { $0.hasAny(["问题", "不足", "建议", "经验", "Finding", "Problem"]) }) else {
      return false
    }
    // `问题 1 ……` in a chapter of both.
    if isAlone, last.has("问题"), last.has("建议") {
      return passage.text.trimming(leading: ["*", " "], trailing: []).hasPrefix("问题")
    }
    return last.hasAny(["问题", "不足", "Finding", "Problem"]) && !last.hasAny(["其他需要说明", "建议"])
  }
}
