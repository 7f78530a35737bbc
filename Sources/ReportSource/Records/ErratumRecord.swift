/// Where a published source contradicts itself: the readings, and which one is used (勘误).
package struct Erratum: Sendable {
  package struct Reading: Sendable {
    package let value: InlineText
    /// Where the source says so.
    package let location: InlineText
  }

  package let id: Located<Slug>
  package let title: Label
  /// The figure it is about, or the section: `section.process-survey`.
  package let about: Located<String>?
  package let readings: [Reading]
  /// The source lacks something, as a number left out or a sentence without its end, rather than saying it twice.
  package let isGap: Bool
  package let used: InlineText
  package let reason: InlineText
}

extension Erratum: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let title = fields.required("title", Label.self)
    let about = fields.optional("about", Located<String>.self)
    let readings = fields.required("readings", [Reading].self)
    let isGap = fields.optional("gap", Bool.self) ?? false
    let used = fields.required("used", InlineText.self)
    let reason = fields.required("reason", InlineText.self)
    fields.finish()
    guard let id, let title, let readings, let used, let reason else { return nil }
    self.init(
      id: id, title: title, about: about, readings: readings, isGap: isGap, used: used, reason: reason)
  }
}

extension Erratum.Reading: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let value = fields.required("value", InlineText.self)
    let location = fields.required("where", InlineText.self)
    fields.finish()
    guard let value, let location else { return nil }
    self.init(value: value, location: location)
  }
}
