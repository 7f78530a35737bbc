internal import Diagnostics
internal import Evaluation

/// Sister indicators are scored by different floors or benchmarks, and nothing says why.
struct TypedSistersDiffer: TextRule {
  let page = RulePage(
    code: "JX2148", severity: .warning,
    title: Message(zh: "同类指标评分标准不同", en: "Sister indicators are scored differently"),
    meaning: Message(
      zh: "两个同类指标（都是完成率、满意度等）的不得分下限不同，或满意度的满分标准不同，文中没有说明理由，目标也没有这样规定。",
      en: """
        Two indicators of one kind (both completion rates, both satisfaction) have different floors, or different \
        benchmarks of satisfaction, and neither a reason nor a target explains it.
        """),
    bad: "C12 甲类培训完成率：低于 80% 不得分。\nC13 乙类培训完成率：低于 60% 不得分。",
    good: "C12 甲类培训完成率：低于 60% 不得分。\nC13 乙类培训完成率：低于 60% 不得分。",
    fix: Message(zh: "统一标准，或说明不同的理由", en: "use one standard, or give the reason"),
    criterion: Criterion.logic)

  private struct Bar {
    let indicator: IndicatorRow
    let stated: StatedNumber
    /// Below it nothing is given; else full marks are given from it on.
    let isFloor: Bool

    var kind: String {
      TypedSistersDiffer.kinds.first { indicator.name.has($0.word) }?.kind ?? ""
    }
  }

  private static let kinds: [(word: String, kind: String)] = [
    ("满意", "满意度"), ("完成率", "完成率"), ("覆盖率", "覆盖率"), ("合格率", "合格率"), ("及时率", "及时率"), ("达标率", "达标率"),
    ("到位率", "到位率"), ("知晓率", "知晓率"), ("satisfaction", "satisfaction"), ("completion rate", "completion rate"),
  ]
  private static let reasons = [
    "考虑", "鉴于", "由于", "难度", "基数", "放宽", "从严", "理由", "because", "约束性", "国家规定", "行业标准",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    let bars = analyses(report) + cells(report)
    return Dictionary(grouping: bars.filter { !$0.kind.isEmpty }) { $0.kind + ($0.isFloor ? "1" : "0") }
      .values
      .flatMap { sisters in defects(among: sisters.sorted { $0.stated.place < $1.stated.place }, report) }
  }

  private func defects(among bars: [Bar], _ report: WrittenReport) -> [Defect] {
    guard Set(bars.map(\.indicator.key)).count > 1, Set(bars.map(\.stated.value)).count > 1 else { return [] }
    let usual = Dictionary(grouping: bars) { $0.stated.value }.max {
      ($0.value.count, $1.value[0].stated.place) < ($1.value.count, $0.value[0].stated.place)
    }
    guard let first = usual?.value.first else { return [] }
    var seen: Set<String> = []
    return bars.filter { bar in
      bar.stated.value != first.stated.value && bar.indicator.key != first.indicator.key
        && (bar.isFloor || !isDeclared(bar, report)) && seen.insert(bar.indicator.key).inserted
    }.map { bar in
      Defect(
        Message(
          zh:
            "“\(bar.indicator.label)”以 \(bar.stated.words) 为\(bar.isFloor ? "不得分的下限" : "满分标准")，同类的“\(first.indicator.label)”用 \(first.stated.words)，没有说明理由",
          en:
            "“\(bar.indicator.label)” has its \(bar.isFloor ? "floor" : "benchmark") at \(bar.stated.words), its sister “\(first.indicator.label)” at \(first.stated.words), without a reason"
        ),
        at: bar.stated.place, about: [bar.indicator.label], values: [bar.stated.value, first.stated.value],
        fix: page.fix,
        notes: [Message(zh: "同类指标", en: "the sister").note(at: first.stated.place)])
    }
  }

  /// Whether a benchmark is also stated where no points are given: among the targets.
  private func isDeclared(_ bar: Bar, _ report: WrittenReport) -> Bool {
    let elsewhere = report.sentences.filter { sentence in
      sentence.passage.place.line != bar.stated.place.line && sentence.has("满意")
    }.flatMap(\.numbers)
    return elsewhere.contains { $0.number.kind == .share && $0.value == bar.stated.value }
      || report.targets.contains { target in
        target.cell.place.line != bar.stated.place.line && target.label.has("满意")
          && target.number?.value == bar.stated.value
      }
  }

  private func analyses(_ report: WrittenReport) -> [Bar] {
    report.passages.indices.flatMap { number -> [Bar] in
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf,
        !report.passages[number].bytes.hasAnyWord(Self.reasons)
      else { return [] }
      return report.sentences(ofPassage: number).flatMap { Self.bars(in: $0, of: row) }
    }
  }

  /// What columns of rules say.
  private func cells(_ report: WrittenReport) -> [Bar] {
    let scanner = NumberScanner()
    return report.tables.map(\.upright).flatMap { table in
      table.rows.indices.flatMap { row -> [Bar] in
        let texts = table.rows[row].filter {
          $0.number == nil && $0.text.hasAny(["得分", "满分"]) && $0.text.count > 6
        }
        guard !texts.isEmpty,
          let indicator = report.indicatorRows.first(where: { indicator in
            indicator.isLeaf && table.rows[row].contains { $0.text == indicator.label }
          })
        else { return [] }
        return texts.filter { !$0.text.hasAny(Self.reasons) }.flatMap { cell in
          let passage = WrittenPassage(.body, [(Array(cell.text.utf8)[...], cell.place)], section: [])
          return SentenceReader(passage, number: -1, scanner: scanner).sentences.flatMap {
            Self.bars(in: $0, of: indicator)
          }
        }
      }
    }
  }

  /// `低于 60% 不得分`, `达到 90% 得满分`.
  private static func bars(in sentence: Sentence, of row: IndicatorRow) -> [Bar] {
    sentence.numbers.compactMap { stated in
      guard stated.number.kind == .share, !stated.number.isRange else { return nil }
      let end = min(sentence.range.upperBound, stated.range.upperBound + 36)
      let behind = sentence.passage.text(from: stated.range.upperBound, to: end).prefix {
        !"；。，、;".contains($0)
      }
      if behind.hasAny(["不得分", "得0分", "得 0 分", "为0分"]) {
        let isBelow = [.below, .atMost].contains(stated.number.bound) || behind.hasAny(["以下", "及以下"])
        return isBelow ? Bar(indicator: row, stated: stated, isFloor: true) : nil
      }
      // `zero below 60%`
      let before = sentence.passage.text(from: sentence.range.lowerBound, to: stated.range.lowerBound).bare
      if before.endsInAny(["zero below", "nothing below"])
        || stated.number.bound == .below && before.endsInAny(["zero", "nothing"])
      {
        return Bar(indicator: row, stated: stated, isFloor: true)
      }
      guard row.name.has("满意") else { return nil }
      let isFull =
        behind.hasAny(["得满分", "及格线"]) && stated.lead.without([" "]).count < 14
        && (stated.lead.hasAny(["达到", "高于", "超过", "不低于", "≥"]) || behind.hasAny(["以上"])
          || [.atLeast, .above].contains(stated.number.bound))
      return isFull ? Bar(indicator: row, stated: stated, isFloor: false) : nil
    }
  }
}
