internal import Diagnostics

/// A finding of the audit that an author lets stand, with the reason (豁免): an entry of `waivers.yaml`.
package struct Waiver: Sendable {
  /// The code of the rule, for example `JX1402`.
  package let rule: Located<String>
  /// The figures, ids or names that it is waived for.
  package let subjects: [Located<String>]
  package let reason: InlineText
}

/// One name, or a list of them.
private struct Subjects: FieldValue {
  let names: [Located<String>]

  static func form(in book: FormBook) -> ValueForm { .either([.text, .list(.text)]) }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    let names: [Located<String>]? =
      if case .sequence = node { [Located<String>](node, in: reader) } else {
        Located<String>(node, in: reader).map { [$0] }
      }
    guard let names else { return nil }
    self.names = names
  }
}

extension Waiver: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let rule = fields.required("rule", Located<String>.self)
    let subjects = fields.required("at", Subjects.self)?.names
    let reason = fields.required("reason", InlineText.self)
    fields.finish()
    guard let rule, let subjects, let reason else { return nil }
    self.init(rule: rule, subjects: subjects, reason: reason)
  }
}
