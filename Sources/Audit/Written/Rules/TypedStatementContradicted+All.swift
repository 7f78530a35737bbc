internal import Diagnostics
internal import Evaluation

/// Statements about all indicators that the table of scores contradicts, and payments in two ways at once.
extension TypedStatementContradicted {
  private static let others = ["其他", "其余", "其它"]
  private static let reached = [
    "均超额完成", "均已超额完成", "全部超额完成", "均已完成", "均完成", "全部完成", "均达到", "均已达到", "全部达到", "均达标", "全部达标", "均实现",
  ]
  /// What an indicator that is counted or measured is called.
  private static let measured = ["率", "数", "量", "次数", "人次", "时长", "度"]

  /// `除督导次数和合格率外，其他考核指标均超额完成`, though a third indicator lost points for its rate.
  func exceptions(_ report: WrittenReport) -> [Defect] {
    let lost = report.indicatorRows.filter { row in
      row.isLeaf && row.hasFullMarks == false && Self.measured.contains(where: row.key.hasSuffix)
    }
    guard !lost.isEmpty else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard let other = Self.others.lazy.compactMap({ sentence.range(of: $0) }).first,
        let verb = Self.reached.lazy.compactMap({ sentence.range(of: $0, from: other.upperBound) }).first
      else { return nil }
      let subject = sentence.passage.text(from: other.upperBound, to: verb.lowerBound)
      let before = sentence.passage.text(from: 0, to: other.lowerBound)
      let clause = before.split { "。；".contains($0) }.last ?? ""
      guard subject.hasSuffix("指标"), subject.count < 9, clause.has("除"),
        clause.bare.endsInAny(["外，", "外,", "之外，"]),
        let row = lost.first(where: { !$0.isMentioned(in: before) })
      else { return nil }
      return Defect(
        Message(
          zh: "这里说其他指标都已达到，而“\(row.label)”得 \(row.score?.cell.text ?? "")（权重 \(row.weight?.cell.text ?? "")）",
          en:
            "all others are said to have been reached, but “\(row.label)” scores \(row.score?.cell.text ?? "") of \(row.weight?.cell.text ?? "")"
        ),
        at: sentence.passage.place(other.lowerBound..<verb.upperBound), about: [row.label], fix: page.fix,
        notes: row.score.map { [Message(zh: "得分", en: "its score").note(at: $0.cell.place)] } ?? [])
    }
  }

  private static let values = ["业绩值", "指标值", "目标值", "实际值", "完成值", "年度值", "绩效值"]

  /// `所有评价指标均可量化` beside values in words.
  func quantified(_ report: WrittenReport) -> [Defect] {
    let worded = report.tables.map(\.upright).filter { !$0.columns(.score).isEmpty }.flatMap { table in
      table.head.indices.filter { column in Self.values.contains { table.head[column].text.has($0) } }.flatMap
      { column in
        table.rows.map { $0[column] }.filter { cell in
          !cell.isBlank && !cell.text.contains(where: \.isArabicDigit) && cell.text.contains(where: \.isHan)
        }
      }
    }
    let said = worded.isEmpty ? [] : report.sentences
    return said.compactMap { sentence -> Defect? in
      let all = ["所有", "全部"].flatMap { word in ["指标", "评价指标", "绩效指标", "考核指标"].map { word + $0 } }
      guard let range = all.lazy.compactMap({ sentence.range(of: $0) }).first else { return nil }
      let behind = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
      guard ["均可量化", "均能量化", "均已量化", "都可以量化", "均可以量化", "都能量化", "都可量化"].contains(where: behind.hasPrefix)
      else {
        return nil
      }
      return Defect(
        Message(
          zh: "这里说指标都能量化，而表中有 \(worded.count) 个指标的值是文字",
          en:
            "all indicators are said to be quantified, but \(worded.count) of the table have values in words"),
        at: sentence.passage.place(range), about: ["量化"], fix: page.fix,
        notes: worded.first.map { [Message(zh: "例如", en: "for one").note(at: $0.place)] } ?? [])
    }
  }

  private static let parts = ["按月", "逐月", "按季", "分期", "分批", "分次", "按进度"]
  private static let contrasts = [
    "未", "没有", "不", "应", "约定", "规定", "要求", "但", "而", "实际", "改为", "原", "其中", "其余", "分别", "或", "部分", "除", "另",
    "；",
  ]

  /// `根据协议按月支付，均为一次性全款支付`.
  func payments(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      guard let part = Self.parts.lazy.compactMap({ sentence.range(of: $0) }).first,
        let once = ["一次性", "一次全额", "一次付清"].lazy.compactMap({ sentence.range(of: $0, from: part.upperBound) })
          .first,
        !sentence.passage.text(from: part.lowerBound, to: once.lowerBound).hasAny(Self.contrasts)
      else { return nil }
      let before =
        sentence.passage.text(from: sentence.range.lowerBound, to: part.lowerBound)
        .split { "，；".contains($0) }.last ?? ""
      let first = sentence.passage.text(from: part.upperBound, to: once.lowerBound)
      let second = sentence.passage.text(from: once.upperBound, to: sentence.range.upperBound)
      let pays = ["支付", "拨付", "付款", "付清", "发放"]
      guard first.hasAny(pays), second.prefix(8).hasAny(pays) || sentence.has("一次付清"),
        !before.hasAny(Self.contrasts)
      else { return nil }
      return Defect(
        Message(
          zh: "同一句里既说\(sentence.passage.text(part))支付，又说\(sentence.passage.text(once))支付",
          en: "one sentence has the money paid in parts and at once"),
        at: sentence.passage.place(once), about: ["支付"], fix: page.fix,
        notes: [Message(zh: "前面", en: "before").note(at: sentence.passage.place(part))])
    }
  }
}

extension Sentence {
  /// Where a word stands in it, in bytes of the passage.
  fileprivate func range(of word: String, from start: Int? = nil) -> Range<Int>? {
    passage.bytes[range].range(of: word, from: start)
  }
}

extension IndicatorRow {
  /// Whether a text names it, if only by the words that tell it from others.
  fileprivate func isMentioned(in text: String) -> Bool {
    let own = Terms.all(in: TargetName.stem(key))
    return own.intersection(Terms.all(in: text)).count * 2 >= max(1, own.count)
  }
}
