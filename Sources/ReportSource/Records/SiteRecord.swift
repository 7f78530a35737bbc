internal import Diagnostics

/// `content/site.yaml`: what holds for all pages.
package struct Site: Sendable {
  package let title: Label
  package let publisher: Label
  /// The first is the main language, which others fall back to.
  package let languages: [Language]
  /// Where the site is published, for citations; links never depend on it.
  package let address: String?

  package var mainLanguage: Language { languages[0] }

  /// - Parameter diagnostics: takes what is wrong; the labels are read in the languages that the file names.
  init?(_ node: YAMLNode, diagnostics: inout DiagnosticList) {
    let first = RecordReader(languages: [Language("und")])
    defer { diagnostics.append(contentsOf: first.diagnostics) }
    guard let fields = Fields(node, in: first) else { return nil }
    guard let tags = fields.optional("languages", [Located<Slug>].self) else {
      if !fields.has("languages") { first.report(FieldFault.missing("languages"), at: fields.place) }
      return nil
    }
    var languages: [Language] = []
    for tag in tags.prefix(20) {
      let language = Language(tag.value.text)
      if languages.contains(language) {
        first.report(RecordFault.twice(tag.value.text), at: tag.place)
      } else {
        languages.append(language)
      }
    }
    guard tags.count <= 20 else {
      let fault = FieldFault.outOfRange(String(tags.count), allowed: "1…20")
      first.report(fault, at: fields.place(of: "languages"))
      return nil
    }
    guard !languages.isEmpty else {
      first.report(FieldFault.missing("languages"), at: fields.place(of: "languages"))
      return nil
    }
    let reader = RecordReader(languages: languages)
    defer { first.diagnostics.append(contentsOf: reader.diagnostics) }
    guard let site = LabelledSite(node, in: reader) else { return nil }
    if let address = site.address,
      !address.value.utf8.starts(with: "https://".utf8) || !LinkRule.allows(address.value)
    {
      reader.report(RecordFault.badAddress(address.value), at: address.place)
    }
    title = site.title
    publisher = site.publisher
    self.languages = languages
    address = site.address?.value
  }
}

/// What is read of `site.yaml` when its languages are known.
struct LabelledSite: FieldValue {
  let title: Label
  let publisher: Label
  let address: Located<String>?

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let title = fields.required("title", Label.self)
    let publisher = fields.required("publisher", Label.self)
    address = fields.optional("address", Located<String>.self)
    _ = fields.node("languages", isRequired: true, as: [Slug].form)
    fields.finish()
    guard let title, let publisher else { return nil }
    self.title = title
    self.publisher = publisher
  }
}
