internal import Diagnostics

/// A finding of the audit that an author lets stand, with the reason (豁免): an entry of `waivers.yaml`.
package struct Waiver: Sendable {
  /// The code of the rule, for example `JX1402`.
  package let rule: Located<String>
  /// The figures, ids or names that it is waived for.
  package let subjects: [Located<String>]
  package let reason: InlineText
}

extension Waiver: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let rule = fields.required("rule", Located<String>.self)
    var subjects: [Located<String>]?
    if case .sequence? = fields.node("at") {
      subjects = fields.required("at", [Located<String>].self)
    } else {
      subjects = fields.required("at", Located<String>.self).map { [$0] }
    }
    let reason = fields.required("reason", InlineText.self)
    fields.finish()
    guard let rule, let subjects, let reason else { return nil }
    self.init(rule: rule, subjects: subjects, reason: reason)
  }
}
