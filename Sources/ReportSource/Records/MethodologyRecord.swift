internal import Diagnostics
package import Evaluation

/// `content/methodologies/ID.yaml`: the grades, the full score and how scores are rounded and added.
package struct Methodology: Sendable {
  package struct Grade: Sendable {
    package let band: GradeBand
    package let name: Label
  }

  package let id: Slug
  package let title: Label
  /// Number of the document it comes from.
  package let document: Label?
  package let fullScore: Fraction
  /// Best first.
  package let grades: [Grade]
  package let scale: GradeScale
  package let rounding: RoundingPolicy
  /// The chapters that a report under it must have, by the words of their titles.
  package let outline: [Label]

  /// The name of a grade of this methodology.
  package func name(of band: GradeBand) -> Label? { grades.first { $0.band.id == band.id }?.name }

  init?(id: Slug, _ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let title = fields.required("title", Label.self)
    let document = fields.optional("document", LabelOrText.self)?.label
    let fullScore = fields.required("full-score", Located<NumberLiteral>.self)
    let gradeList = fields.node("grades", isRequired: true) { .list(Grade.form(in: $0)) }
    if gradeList == nil { reader.report(FieldFault.missing("grades"), at: fields.place) }
    let grades = gradeList.flatMap { reader.whole($0, of: Grade.self) }
    let rounding = fields.required("rounding", RoundingPolicy.self)
    outline = fields.list("outline", of: Label.self)
    fields.finish()
    if let fullScore, fullScore.value.value <= .zero {
      let fault = EvaluationFault.tree(.fullScoreNotPositive(fullScore.value.value))
      reader.report(fault, at: fullScore.place)
      return nil
    }
    guard let title, let fullScore, let grades, let rounding else { return nil }
    do throws(GradeFault) {
      scale = try GradeScale(grades.map(\.band))
    } catch {
      reader.report(EvaluationFault.grade(error), at: fields.place(of: "grades"))
      return nil
    }
    self.id = id
    self.title = title
    self.document = document
    self.fullScore = fullScore.value.value
    self.grades = grades
    self.rounding = rounding
  }
}

extension Methodology.Grade: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Slug.self)
    let name = fields.required("name", Label.self)
    let from = fields.optional("from", NumberLiteral.self)
    let above = fields.optional("above", NumberLiteral.self)
    fields.finish()
    guard fields.chosen(among: ["from", "above"]) != nil else { return nil }
    guard let id, let name, let bound = from ?? above else { return nil }
    band = GradeBand(id: id.text, bound: bound.value, isInclusive: from != nil)
    self.name = name
  }
}

extension RoundingPolicy: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let scores = fields.required("scores", Located<Int>.self)
    let rates = fields.required("rates", Located<Int>.self)
    let subtotals = fields.required("subtotals", choice: ["exact": Subtotals.exact, "rounded": .rounded])
    fields.finish()
    guard let scores, let rates, let subtotals else { return nil }
    for places in [scores, rates] where !Self.allowedPlaces.contains(places.value) {
      reader.report(FieldFault.outOfRange(String(places.value), allowed: "0…9"), at: places.place)
      return nil
    }
    self.init(scorePlaces: scores.value, ratePlaces: rates.value, subtotals: subtotals)
  }
}
