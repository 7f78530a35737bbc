package import Diagnostics

/// `report.yaml`: who, what and when, the chapters, and what the report cites.
package struct ReportHead: Sendable {
  package struct Party: Sendable {
    package let id: Located<Slug>
    package let role: Label
    package let name: Label
    /// A short name; the full one where there is none.
    package let brief: Label
  }

  /// A chapter's file; it stands in a folder for each language.
  package struct ChapterFile: Sendable {
    package let name: Located<String>
    /// The first heading level that is numbered, 1…6; headings above it are not.
    package let numberedFrom: Int
  }

  /// Where figures come from (数据来源).
  package struct Source: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case form, document, interview, survey, system, observation
    }

    package let id: Located<Slug>
    package let title: Label
    package let kind: Kind
    package let annex: Label?
  }

  /// A law, standard or document that the report cites.
  package struct Citation: Sendable {
    package let id: Located<Slug>
    package let title: Label
    package let number: Label?
    package let article: Label?
  }

  /// One published state of the report.
  package struct Version: Sendable {
    package let number: String
    package let date: CalendarDate
    /// What changed with it.
    package let changes: Label
  }

  package struct Project: Sendable {
    package let name: Label
    package let aliases: [Label]
  }

  package let title: Label
  package let subtitle: Label?
  package let methodology: Located<Slug>
  package let project: Project
  /// The period that is evaluated.
  package let period: Period
  /// When it was evaluated.
  package let evaluated: Period?
  package let date: CalendarDate
  package let datePlace: Place
  package let periodPlace: Place
  package let evaluatedPlace: Place
  /// The total and the grade that a paper report printed.
  package let published: PublishedTotal?
  package let parties: [Party]
  /// Names that contain digits and are no figures.
  package let names: [String]
  /// The parties shown at the head of the page.
  package let headline: [Located<Slug>]
  package let chapters: [ChapterFile]
  package let sources: [Source]
  package let references: [Citation]
  /// In the order written; none for a report that was published once.
  package let versions: [Version]

  /// The last version; nil for a report that was published once.
  package var version: Version? { versions.max { $0.date < $1.date } }

  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let title = fields.required("title", Label.self)
    subtitle = fields.optional("subtitle", Label.self)
    let methodology = fields.required("methodology", Located<Slug>.self)
    let project = fields.required("project", Project.self)
    let period = fields.required("period", Period.self)
    evaluated = fields.optional("evaluated", Period.self)
    let date = fields.required("date", Located<CalendarDate>.self)
    published = fields.optional("published", PublishedTotal.self)
    parties = reader.unique(fields.list("parties", of: Party.self), by: \.id)
    names = reader.unique(fields.list("names", of: Located<String>.self))
    headline = fields.list("headline", of: Located<Slug>.self)
    let chapters = fields.required("chapters", [ChapterFile].self)
    sources = reader.unique(fields.list("sources", of: Source.self), by: \.id)
    references = reader.unique(fields.list("references", of: Citation.self), by: \.id)
    versions = fields.list("versions", of: Version.self)
    fields.finish()
    guard let title, let methodology, let project, let period, let date, let chapters else { return nil }
    self.title = title
    self.methodology = methodology
    self.project = project
    self.period = period
    self.date = date.value
    datePlace = date.place
    periodPlace = fields.place(of: "period")
    evaluatedPlace = fields.place(of: "evaluated")
    self.chapters = chapters
  }
}

extension ReportHead.Party: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let role = fields.required("role", Label.self)
    let name = fields.required("name", Label.self)
    let brief = fields.optional("brief", Label.self)
    fields.finish()
    guard let id, let role, let name else { return nil }
    self.init(id: id, role: role, name: name, brief: brief ?? name)
  }
}

extension ReportHead.Project: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let name = fields.required("name", Label.self)
    let aliases = fields.list("aliases", of: Label.self)
    fields.finish()
    guard let name else { return nil }
    self.init(name: name, aliases: aliases)
  }
}

extension ReportHead.ChapterFile: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let name = fields.required("file", Located<String>.self)
    let numberedFrom = fields.optional("numbered-from", Located<Int>.self)
    fields.finish()
    guard let name else { return nil }
    if let numberedFrom, !(1...6).contains(numberedFrom.value) {
      reader.report(FieldFault.outOfRange(String(numberedFrom.value), allowed: "1…6"), at: numberedFrom.place)
    }
    guard name.value.utf8.count > 3, name.value.hasSuffix(".md"), Slug(String(name.value.dropLast(3))) != nil
    else {
      reader.report(RecordFault.badChapterName(name.value), at: name.place)
      return nil
    }
    self.init(name: name, numberedFrom: numberedFrom?.value ?? 1)
  }
}

extension ReportHead.Source: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let title = fields.required("title", Label.self)
    let kind = fields.required(
      "kind",
      choice: [
        "form": Kind.form, "document": .document, "interview": .interview, "survey": .survey,
        "system": .system, "observation": .observation,
      ])
    let annex = fields.optional("annex", LabelOrText.self)?.label
    fields.finish()
    guard let id, let title, let kind else { return nil }
    self.init(id: id, title: title, kind: kind, annex: annex)
  }
}

extension ReportHead.Citation: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let id = fields.required("id", Located<Slug>.self)
    let title = fields.required("title", Label.self)
    let number = fields.optional("number", LabelOrText.self)?.label
    let article = fields.optional("article", LabelOrText.self)?.label
    fields.finish()
    guard let id, let title else { return nil }
    self.init(id: id, title: title, number: number, article: article)
  }
}

extension ReportHead.Version: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let number = fields.required("number", String.self)
    let date = fields.required("date", CalendarDate.self)
    let changes = fields.required("changes", Label.self)
    fields.finish()
    guard let number, let date, let changes else { return nil }
    self.init(number: number, date: date, changes: changes)
  }
}

/// What a paper report printed as its result.
package struct PublishedTotal: Sendable {
  package let score: Located<NumberLiteral>?
  /// The word of the grade, in the main language.
  package let grade: Located<String>?
}

extension PublishedTotal: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let score = fields.optional("score", Located<NumberLiteral>.self)
    let grade = fields.optional("grade", Located<String>.self)
    fields.finish()
    self.init(score: score, grade: grade)
  }
}
