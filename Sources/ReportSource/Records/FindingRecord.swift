internal import Diagnostics
package import Evaluation

/// A problem that the evaluation found (存在的问题).
package struct Finding: Sendable {
  package let id: Located<Slug>
  package let title: Label
  /// The indicators it cost points on, in the order written.
  package let lostOn: [Located<IndicatorID>]
  package let recommendation: Located<Slug>?
}

/// What to do about findings (建议).
package struct Recommendation: Sendable {
  package let id: Located<Slug>
  package let title: Label
  /// One sentence for the first screen.
  package let brief: InlineText
  /// The party it is addressed to.
  package let addressee: Located<Slug>?
}

/// `findings.yaml`.
struct FindingsRecord {
  let findings: [Finding]
  let recommendations: [Recommendation]

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    findings = reader.unique(fields.list("findings", of: Finding.self), by: \.id)
    recommendations = reader.unique(fields.list("recommendations", of: Recommendation.self), by: \.id)
    fields.finish()
  }
}

extension Finding: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let title = fields.required("title", Label.self)
    let lostOn = fields.required("lost-on", [Located<IndicatorID>].self)
    let recommendation = fields.optional("recommendation", Located<Slug>.self)
    fields.finish()
    guard let id, let title, let lostOn else { return nil }
    self.init(id: id, title: title, lostOn: lostOn, recommendation: recommendation)
  }
}

extension Recommendation: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let title = fields.required("title", Label.self)
    let brief = fields.required("brief", InlineText.self)
    let addressee = fields.optional("to", Located<Slug>.self)
    fields.finish()
    guard let id, let title, let brief else { return nil }
    self.init(id: id, title: title, brief: brief, addressee: addressee)
  }
}
