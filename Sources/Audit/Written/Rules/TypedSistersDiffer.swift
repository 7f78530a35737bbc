internal import Diagnostics
internal import Evaluation

/// Sister indicators are scored by different floors or benchmarks, and nothing says why.
struct TypedSistersDiffer: TextRule {
  let page = RulePage(
    code: "JX2148", severity: .warning,
    title: Message(zh: "同类指标评分标准不同", en: "Sister indicators are scored differently"),
    meaning: Message(
      zh:
        "两个同类指标（都是完成率、满意度等）的不得分下限不同，或满意度的满分标准不同，或者措辞相同的几条评分标准里只有一条的数字不同，或者同类指标都按比例得分、只有一个达到某个比率即得满分，文中没有说明理由，目标也没有这样规定。",
      en: """
        Two indicators of one kind (both completion rates, both satisfaction) have different floors, or different \
        benchmarks of satisfaction, or one of several rules in the same words has another number, or one alone has full marks at a rate where its sisters are scored in proportion, and neither a reason nor a target explains it.
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
    let found =
      Dictionary(grouping: bars.filter { !$0.kind.isEmpty }) { $0.kind + ($0.isFloor ? "1" : "0") }
      .values
      .flatMap { sisters in defects(among: sisters.sorted { $0.stated.place < $1.stated.place }, report) }
      + alone(bars.filter { $0.isFloor && !$0.kind.isEmpty }, report) + common(bars.filter(\.isFloor), report)
    let ruled = found + rules(report, besides: found)
    let stepped = ruled + steps(report, besides: ruled)
    let barred = stepped + ownBars(report, besides: stepped)
    let told = barred + barsTold(report, besides: barred)
    let all = told + ownFloors(report, besides: told)
    return all + analysed(report, besides: all)
  }

  /// `该指标完成率低于 80%的不得分` of one completion rate, where no other of at least three has a floor.
  private func alone(_ floors: [Bar], _ report: WrittenReport) -> [Defect] {
    floors.compactMap { floor -> Defect? in
      let sisters = report.indicatorRows.filter {
        $0.isLeaf && $0.key != floor.indicator.key && $0.name.has(floor.kind)
          && $0.label.first == floor.indicator.label.first
      }
      guard floors.count == 1, sisters.count > 1, floor.stated.before.hasAny(["该指标", "本指标"]),
        let sister = sisters.first, let other = sister.score ?? sister.weight
      else { return nil }
      return Defect(
        Message(
          zh: "只有“\(floor.indicator.label)”设了 \(floor.stated.words) 的下限，同类的“\(sister.label)”等没有，也没有说明理由",
          en:
            "“\(floor.indicator.label)” alone has a floor, \(floor.stated.words); its sisters such as “\(sister.label)” have none, and nothing says why"
        ),
        at: floor.stated.place, about: [floor.indicator.label], values: [floor.stated.value], fix: page.fix,
        notes: [Message(zh: "同类指标", en: "the sister").note(at: other.cell.place)])
    }
  }

  /// `C1 至 C5 的评分规则相同：完成率低于 60%的不得分`, and one of them with another floor.
  private func common(_ floors: [Bar], _ report: WrittenReport) -> [Defect] {
    report.passages.indices.flatMap { number -> [Defect] in
      guard report.passages[number].role == .body, report.indicatorRow(ofPassage: number) == nil,
        report.passages[number].bytes.hasAnyWord(["规则相同", "标准相同", "评分规则均", "统一", "规则一致", "same rule"])
      else { return [] }
      let rules = report.sentences(ofPassage: number).flatMap { Self.floors(in: $0) }
      guard rules.count == 1, let rule = rules.first,
        let kind = Self.kinds.first(where: { rule.lead.has($0.word) || rule.before.has($0.word) })?.kind
      else { return [] }
      return floors.filter { $0.kind == kind && $0.stated.value != rule.value }.map { floor in
        Defect(
          Message(
            zh: "“\(floor.indicator.label)”以 \(floor.stated.words) 为不得分的下限，统一的规则是 \(rule.words)，没有说明理由",
            en:
              "“\(floor.indicator.label)” has its floor at \(floor.stated.words), and the common rule at \(rule.words), without a reason"
          ),
          at: floor.stated.place, about: [floor.indicator.label], values: [floor.stated.value, rule.value],
          fix: page.fix, notes: [Message(zh: "统一的规则", en: "the common rule").note(at: rule.place)])
      }
    }
  }

  /// `低于 60%不得分` of whatever is scored.
  private static func floors(in sentence: Sentence) -> [StatedNumber] {
    sentence.numbers.filter { stated in
      let end = min(sentence.range.upperBound, stated.range.upperBound + 36)
      let behind = sentence.passage.text(from: stated.range.upperBound, to: end).prefix {
        !"；。，、;".contains($0)
      }
      return stated.number.kind == .share && behind.hasAny(["不得分", "得0分", "得 0 分"])
        && ([.below, .atMost].contains(stated.number.bound) || behind.hasAny(["以下"]))
    }
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
          let passage = cell.passage
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
