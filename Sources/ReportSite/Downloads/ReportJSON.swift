internal import Evaluation
internal import Markup
internal import ReportSource

/// `report.json`: everything the pages say, for machines. Numbers are printed digits, never binary fractions;
/// texts stand in every language of the site.
struct ReportJSON {
  private let report: Report
  private let editions: [Edition]

  /// - Parameter editions: one for each language, the main one first.
  init(_ report: Report, editions: [Edition]) {
    self.report = report
    self.editions = editions
  }

  var value: JSONValue {
    .object([
      "format": .string("jixiao-report"), "version": .number(PlainNumber(1)), "id": .string(report.id.text),
      "languages": .array(report.languages.map { .string($0.tag) }), "title": text(report.head.title),
      "date": .string(report.head.date.iso), "contentHash": .string(report.contentHash.hex),
      "versions": .array(
        report.head.versions.map {
          .object([
            "number": .string($0.number), "date": .string($0.date.iso), "changes": text($0.changes),
          ])
        }), "period": period(report.head.period),
      "evaluated": report.head.evaluated.map(period), "methodology": methodology,
      "parties": .array(report.head.parties.map(party)), "verdict": verdict,
      "indicators": .array(report.indicators.tree.roots.map(indicator)),
      "findings": .array(report.findings.map(finding)),
      "recommendations": .array(report.recommendations.map(recommendation)),
      "facts": .array(report.facts.map(fact)), "sources": .array(report.head.sources.map(source)),
      "references": .array(report.head.references.map(reference)),
      "errata": .array(report.errata.map(erratum)),
      "tables": .array(tables),
    ])
  }

  // MARK: Texts and numbers

  /// A text by language: `{"zh": …, "en": …}`; languages that fell back are left out.
  private func text(_ label: Label) -> JSONValue {
    .object(
      report.languages.compactMap { language in
        let reading = label.reading(in: language)
        return reading.isFallback ? nil : JSONValue.Member(language.tag, .string(reading.text))
      })
  }

  private func text(_ text: InlineText) -> JSONValue {
    .object(
      editions.compactMap { edition in
        let isFallback = text.reading(in: edition.language).isFallback
        return isFallback ? nil : JSONValue.Member(edition.language.tag, .string(edition.text(text)))
      })
  }

  private func number(_ decimal: FixedDecimal) -> JSONValue {
    PlainNumber(decimal.plain).map { .number($0) } ?? .string(decimal.plain)
  }

  private func natural(_ value: Fraction) -> JSONValue {
    number(value.rounded(places: BudgetTable.places([value])))
  }

  /// An exact fraction as text, `n/d` or `n`.
  private func exact(_ value: Fraction) -> JSONValue { .string(value.description) }

  private func period(_ period: Period) -> JSONValue {
    .object(["from": .string(period.from.iso), "to": .string(period.to.iso)])
  }

  private func quantity(_ quantity: Quantity) -> JSONValue {
    let unit =
      switch quantity.unit {
      case .percent: "percent"
      case .named(let name): name
      }
    return .object([
      "printed": number(quantity.printed), "exact": exact(quantity.value), "unit": .string(unit),
    ])
  }

  // MARK: Parts

  private var methodology: JSONValue {
    let methodology = report.methodology
    return .object([
      "id": .string(methodology.id.text), "title": text(methodology.title),
      "fullScore": natural(methodology.fullScore),
      "subtotals": .string(methodology.rounding.subtotals == .exact ? "exact" : "rounded"),
      "grades": .array(
        methodology.grades.map { grade in
          .object([
            "id": .string(grade.band.id), "name": text(grade.name), "bound": natural(grade.band.bound),
            "inclusive": .bool(grade.band.isInclusive),
          ])
        }),
    ])
  }

  private func party(_ party: ReportHead.Party) -> JSONValue {
    .object(["id": .string(party.id.value.text), "role": text(party.role), "name": text(party.name)])
  }

  private var verdict: JSONValue {
    let card = report.scorecard
    return .object([
      "score": number(card.total.printed), "exact": exact(card.total.exact),
      "scoreRate": number(card.total.printedScoreRate), "lost": number(card.total.printedLost),
      "grade": .string(card.grade.id),
      "toNextGrade": card.distanceToNextGrade.map {
        number($0.rounded(places: report.methodology.rounding.scorePlaces))
      },
    ])
  }

  private func indicator(_ indicator: Indicator) -> JSONValue {
    guard let score = report.scorecard[indicator.id], let notes = report.indicators[indicator.id] else {
      return .null
    }
    return .object([
      "id": .string(indicator.id.text), "name": text(notes.name), "weight": natural(score.weight),
      "value": notes.quantity.map(quantity), "actual": notes.actual.map { text($0) },
      "score": number(score.printed), "exact": exact(score.exact),
      "scoreRate": number(score.printedScoreRate),
      "lost": number(score.printedLost),
      "roundingDifference": indicator.leaf == nil ? exact(score.roundingDifference) : nil,
      "rule": indicator.leaf.map { rule($0, notes) }, "working": score.working.map(working),
      "inputs": notes.derivation.map { .array($0.inputs.map { .string($0) }) },
      "reason": notes.reason.map { text($0) },
      "evidence": notes.evidence.isEmpty ? nil : .array(notes.evidence.map { .string($0.value.text) }),
      "children": indicator.leaf == nil ? .array(indicator.children.map(self.indicator)) : nil,
    ])
  }

  private func rule(_ leaf: Leaf, _ notes: IndicatorNotes) -> JSONValue {
    .object([
      "kind": .string("\(leaf.rule.kind)"),
      "wording": .object(
        editions.map { edition in
          let names = Dictionary(notes.elementNames.map { ($0.id, edition.text($0.name)) }) { first, _ in
            first
          }
          return JSONValue.Member(
            edition.language.tag, .string(edition.wording.rule(leaf, elementNames: names)))
        }),
    ])
  }

  private func working(_ working: Working) -> JSONValue {
    func both(_ say: (Wording) -> String) -> JSONValue {
      .object(editions.map { JSONValue.Member($0.language.tag, .string(say($0.wording))) })
    }
    return .object([
      "formula": both { $0.formula(working.score) }, "filled": both { $0.filled(working).plainText },
      "exact": exact(working.exact), "rounded": number(working.rounded),
      "outcome": .string("\(working.outcome)"),
    ])
  }

  private func finding(_ finding: Finding) -> JSONValue {
    .object([
      "id": .string(finding.id.value.text), "title": text(finding.title),
      "lostOn": .array(finding.lostOn.map { .string($0.value.text) }),
      "lost": number(
        report.lost(by: finding).rounded(places: report.methodology.rounding.scorePlaces)),
      "recommendation": finding.recommendation.map { .string($0.value.text) },
    ])
  }

  private func recommendation(_ advice: Recommendation) -> JSONValue {
    .object([
      "id": .string(advice.id.value.text), "title": text(advice.title), "brief": text(advice.brief),
      "to": advice.addressee.map { .string($0.value.text) },
    ])
  }

  private func fact(_ fact: Fact) -> JSONValue {
    .object([
      "id": .string(fact.id.value.text), "label": text(fact.label), "value": quantity(fact.quantity),
      "operation": fact.derivation.map { .string($0.operation.rawValue) },
      "inputs": fact.derivation.map { .array($0.inputs.map { .string($0) }) },
      "parts": fact.parts.isEmpty
        ? nil
        : .array(
          fact.parts.map {
            .object(["id": .string($0.id.text), "name": text($0.name), "value": quantity($0.quantity)])
          }), "source": fact.source.map { .string($0.value.text) }, "note": fact.note.map { text($0) },
    ])
  }

  private func source(_ source: ReportHead.Source) -> JSONValue {
    .object([
      "id": .string(source.id.value.text), "title": text(source.title), "kind": .string(source.kind.rawValue),
      "annex": source.annex.map(text),
    ])
  }

  private func reference(_ citation: ReportHead.Citation) -> JSONValue {
    .object([
      "id": .string(citation.id.value.text), "title": text(citation.title),
      "number": citation.number.map(text),
    ])
  }

  private func erratum(_ erratum: Erratum) -> JSONValue {
    .object([
      "id": .string(erratum.id.value.text), "title": text(erratum.title),
      "about": erratum.about.map { .string($0.value) },
      "readings": .array(
        erratum.readings.map { .object(["value": text($0.value), "where": text($0.location)]) }),
      "used": text(erratum.used), "reason": text(erratum.reason),
    ])
  }

  /// Each table as its download shows it: the first row is the head.
  private var tables: [JSONValue] {
    guard let main = editions.first else { return [] }
    return main.outline.tableOrder.compactMap { name in
      let tables = editions.compactMap { ReportTables($0).table(name) }
      guard !tables.isEmpty else { return nil }
      let rows = Table.csv(tables).rows.map { row -> JSONValue in
        .array(
          row.map { cell in
            switch cell {
            case .text(let text): .string(text)
            case .number(let number): .number(number)
            }
          })
      }
      return .object([
        "name": .string(name), "number": .string(main.tableNumber(name)), "rows": .array(rows),
      ])
    }
  }
}
