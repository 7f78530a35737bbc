internal import Diagnostics
internal import Evaluation

// Every figure's one entry, in the order of the report.

extension FigureBook {
  mutating func enter(_ budget: Budget) {
    let unit = Unit.named(budget.unit.value.text)
    for line in budget.lines {
      let name = "budget." + line.id.value.text
      let place = line.id.place
      let lineUnit = Unit.named(line.unit.value.text)
      enter(Figure(name + ".quantity", .number(.natural(line.quantity.value, unit: lineUnit)), place: place))
      enter(Figure(name + ".unit-price", .number(.natural(line.unitPrice.value, unit: unit)), place: place))
      let product = Derivation(.product, [name + ".quantity", name + ".unit-price"])
      enter(
        Figure(
          name + ".amount", .number(.natural(line.amount, unit: unit)), derivation: product, place: place))
      enter(Figure(name + ".name", .text(line.name), place: place))
    }
    for group in budget.groups {
      let name = "budget." + group.id.value.text
      let lines = budget.lines(of: group).map { "budget." + $0.id.value.text + ".amount" }
      enter(
        Figure(
          name + ".amount", .number(.natural(budget.amount(of: group), unit: unit)),
          derivation: Derivation(.sum, lines), place: group.id.place))
      enter(Figure(name + ".name", .text(group.name), place: group.id.place))
    }
    let groups = budget.groups.map { "budget." + $0.id.value.text + ".amount" }
    enter(
      Figure(
        "budget.total", .number(.natural(budget.total, unit: unit)), derivation: Derivation(.sum, groups),
        place: budget.unit.place))
    for payment in budget.payments {
      let name = "payment." + payment.id.value.text
      enter(
        Figure(name + ".amount", .number(.natural(payment.amount.value, unit: unit)), place: payment.id.place)
      )
      enter(Figure(name + ".name", .text(payment.name), place: payment.id.place))
    }
    let payments = budget.payments.map { "payment." + $0.id.value.text + ".amount" }
    enter(
      Figure(
        "payments.total", .number(.natural(budget.paid, unit: unit)), derivation: Derivation(.sum, payments),
        place: budget.unit.place))
    if let rate = budget.paid.divided(by: budget.total) {
      enter(
        Figure(
          "budget.execution-rate", .number(.naturalPercent(rate)),
          derivation: Derivation(.ratio, ["payments.total", "budget.total"]), place: budget.unit.place))
    }
    count("groups", budget.groups.count)
    count("lines", budget.lines.count)
    count("payments", budget.payments.count)
  }

  mutating func enter(_ deliveries: [Delivery], budget: Budget?) {
    let units = Dictionary((budget?.lines ?? []).map { ($0.id.value, $0.unit.value.text) }) { first, _ in
      first
    }
    for delivery in deliveries {
      guard case .own(let plan) = delivery.plan, let quantity = plan.quantity else { continue }
      guard let unit = plan.unit?.value.text ?? units[delivery.line.value] else { continue }
      enter(
        Figure(
          "plan.\(delivery.line.value.text).quantity",
          .number(.natural(quantity.value.value, unit: .named(unit))),
          place: quantity.place))
    }
  }

  mutating func enter(_ facts: [Fact]) {
    for fact in facts {
      let derivation =
        fact.parts.isEmpty
        ? fact.derivation : Derivation(.sum, fact.parts.map { fact.name + "." + $0.id.text })
      enter(Figure(fact.name, .number(fact.quantity), derivation: derivation, place: fact.place))
      for part in fact.parts {
        enter(Figure(fact.name + "." + part.id.text, .number(part.quantity), place: fact.place))
      }
      if !fact.parts.isEmpty { count(fact.id.value.text, fact.parts.count, at: fact.id.place) }
    }
  }

  mutating func enter(_ indicators: IndicatorSet, _ scorecard: Scorecard, _ methodology: Methodology) {
    let places = methodology.rounding.scorePlaces
    for node in indicators.tree.nodes {
      let indicator = node.indicator
      guard let notes = indicators[indicator.id], let score = scorecard[indicator.id] else { continue }
      let children = indicator.children.map { $0.id.text + ".score" }
      let derivation = children.isEmpty ? Derivation(.score, []) : Derivation(.sum, children)
      enter(score.score, as: indicator.id.text, derivation, places: places, at: notes.id.place, methodology)
      enter(Figure(indicator.id.text + ".name", .text(notes.name), place: notes.id.place))
      let rate: Quantity
      if let quantity = notes.quantity {
        enter(
          Figure(
            indicator.id.text + ".value", .number(quantity), derivation: notes.derivation,
            place: notes.id.place))
        rate = quantity
      } else {
        rate = .percent(score.scoreRate, places: methodology.rounding.ratePlaces)
      }
      if indicator.leaf == nil || notes.quantity?.unit == .percent {
        let isMeasured = notes.quantity != nil
        enter(
          Figure(
            indicator.id.text + ".rate", .number(rate),
            derivation: Derivation(.same, [indicator.id.text + (isMeasured ? ".value" : ".score-rate")]),
            place: notes.id.place))
      }
      for bound in notes.bounds {
        enter(Figure(indicator.id.text + "." + bound.key, .number(bound.quantity), place: notes.id.place))
      }
    }
    enterTotal(indicators, scorecard, methodology)
  }

  private mutating func enterTotal(
    _ indicators: IndicatorSet, _ scorecard: Scorecard, _ methodology: Methodology
  ) {
    let places = methodology.rounding.scorePlaces
    let roots = indicators.tree.roots.map { $0.id.text + ".score" }
    let place = indicators.notes.first?.id.place
    enter(scorecard.total, as: "total", Derivation(.sum, roots), places: places, at: place, methodology)
    enter(
      Figure(
        "total.rate", .number(.percent(scorecard.total.scoreRate, places: methodology.rounding.ratePlaces)),
        derivation: Derivation(.same, ["total.score-rate"]), place: place))
    if let grade = methodology.name(of: scorecard.grade) { enter(Figure("total.grade", .text(grade))) }
    if let next = scorecard.nextGrade, let name = methodology.name(of: next) {
      enter(Figure("total.next-grade", .text(name)))
    }
    if let distance = scorecard.distanceToNextGrade {
      enter(Figure("total.to-next-grade", .number(.points(distance, places: places))))
    }
    for grade in methodology.grades {
      enter(Figure("grade.\(grade.band.id).name", .text(grade.name)))
      let bound = Quantity.natural(grade.band.bound, unit: .named("point"))
      enter(Figure("grade.\(grade.band.id).from", .number(bound)))
    }
    let leaves = indicators.tree.leaves.compactMap { scorecard[$0.indicator.id] }
    count("indicators", leaves.count)
    count("full-marks", leaves.count { $0.lost.isZero })
    count("lost", leaves.count { !$0.lost.isZero })
  }

  private mutating func enter(
    _ score: Score, as name: String, _ derivation: Derivation, places: Int, at place: Place?,
    _ methodology: Methodology
  ) {
    enter(Figure(name + ".weight", .number(.natural(score.weight, unit: .named("point"))), place: place))
    enter(
      Figure(
        name + ".score", .number(.points(score.exact, places: places)), derivation: derivation, place: place))
    enter(
      Figure(
        name + ".lost", .number(.points(Fraction(score.printedLost), places: places)),
        derivation: Derivation(.difference, [name + ".weight", name + ".score"]), place: place))
    enter(
      Figure(
        name + ".score-rate", .number(.percent(score.scoreRate, places: methodology.rounding.ratePlaces)),
        derivation: Derivation(.ratio, [name + ".score", name + ".weight"]), place: place))
  }

  mutating func enter(
    _ head: ReportHead, findings: [Finding], recommendations: [Recommendation], lost: [Fraction], places: Int
  ) {
    enter(Figure("project.name", .text(head.project.name)))
    for party in head.parties {
      enter(Figure("party.\(party.id.value.text).name", .text(party.name), place: party.id.place))
      enter(Figure("party.\(party.id.value.text).brief", .text(party.brief), place: party.id.place))
    }
    for (finding, lost) in zip(findings, lost) {
      let name = "finding." + finding.id.value.text
      enter(Figure(name + ".title", .text(finding.title), place: finding.id.place))
      let parts = finding.lostOn.map { $0.value.text + ".lost" }
      enter(
        Figure(
          name + ".lost", .number(.points(lost, places: places)), derivation: Derivation(.sum, parts),
          place: finding.id.place))
    }
    for recommendation in recommendations {
      let name = "recommendation." + recommendation.id.value.text
      enter(Figure(name + ".title", .text(recommendation.title), place: recommendation.id.place))
    }
    for citation in head.references {
      enter(Figure("ref." + citation.id.value.text, .citation(citation), place: citation.id.place))
    }
    count("findings", findings.count)
    count("recommendations", recommendations.count)
  }

  private mutating func count(_ what: String, _ number: Int, at place: Place? = nil) {
    let quantity = Quantity(value: Fraction(number), unit: .named("item"), places: 0)
    enter(Figure("count." + what, .number(quantity), place: place))
  }
}
