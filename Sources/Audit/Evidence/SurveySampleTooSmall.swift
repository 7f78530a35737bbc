internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A rate is claimed from so few answers that it cannot carry the claim.
struct SurveySampleTooSmall: FigureRule {
  let page = RulePage(
    code: "JX1704", severity: .warning,
    title: Message(zh: "问卷样本过少", en: "A survey sample too small for its claim"),
    meaning: Message(
      zh: "满意度等比率来自不足 30 份问卷：10 份里改动一人的一个选项，结果就变动几个百分点，印到小数点后两位没有意义。",
      en: """
        A rate rests on fewer than 30 answers: with ten of them, one answer changed by one person moves it by points, \
        and two decimals mean nothing.
        """),
    bad: "survey-returned: {value: 10, unit: copy, source: questionnaire}",
    good: "survey-returned: {value: 120, unit: copy, source: questionnaire}",
    fix: Message(zh: "扩大样本，或在正文说明样本的局限", en: "enlarge the sample, or state its limits in the text"),
    criterion: Criterion.evidence)

  private static let fewest = Fraction(30)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let surveys = report.head.sources.filter { $0.kind == .survey }.map(\.id.value)
    let measured = Set(report.indicators.notes.flatMap { $0.derivation?.inputs ?? [] })
    let counts = report.facts.filter { fact in
      fact.unitName == "copy" && fact.source.map { surveys.contains($0.value) } == true
        && fact.quantity.value < Self.fewest
    }
    // Returned questionnaires come after issued ones: the last count of a source is its sample.
    let samples = Dictionary(grouping: counts) { $0.source?.value }.compactMap { $0.value.last }
    let facts = samples.sorted { $0.place < $1.place }.flatMap { sample in
      report.facts.filter { rate in
        rate.quantity.unit == .percent && measured.contains(rate.name)
          && rate.source?.value == sample.source?.value
      }.map { rate in
        defect(
          sample.quantity.words, rate.label.message, rate.quantity.words, at: sample.figurePlace,
          [sample.name, rate.name], rate.figurePlace)
      }
    }
    return facts + answers(report)
  }

  /// Indicators that hold the answers themselves.
  private func answers(_ report: Report) -> [Defect] {
    report.indicators.tree.leaves.compactMap { node in
      guard let leaf = node.indicator.leaf, case .survey(let survey) = leaf.measure,
        survey.answerCount < Self.fewest,
        let notes = report.indicators[node.indicator.id], let quantity = notes.quantity
      else { return nil }
      return defect(
        survey.answerCount.shortText, notes.name.message, quantity.words, at: notes.id.place,
        [notes.id.value.text + ".value"], nil)
    }
  }

  private func defect(
    _ count: String, _ name: Message, _ rate: String, at place: Place, _ subjects: [String], _ other: Place?
  ) -> Defect {
    Defect(
      Message(
        zh: "“\(name.zh)”\(rate) 只来自 \(count) 份问卷",
        en: "“\(name.en)”, \(rate), rests on \(count) answers only"),
      at: place, about: subjects, fix: page.fix,
      notes: other.map { [Message(zh: "据此得出的比率", en: "the rate that rests on it").note(at: $0)] } ?? [])
  }
}
