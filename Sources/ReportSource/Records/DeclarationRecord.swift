package import Diagnostics

/// A performance target declaration (绩效目标申报表): `content/targets/ID.yaml`.
package struct Declaration: Sendable {
  package struct Money: Sendable {
    package let total: NumberLiteral
    package let thisYear: NumberLiteral
    package let lastYear: NumberLiteral?
    package let lastYearExecuted: NumberLiteral?
    /// Where each of them is written, by their keys.
    package let places: [String: Place]
  }

  /// One target with its two levels of groups above it.
  package struct Target: Sendable {
    package let name: Label
    package let value: TargetValue
    /// The unit's words where the catalogue's do not fit, such as “reports” for 篇.
    package let unit: Label?
    package let place: Place
  }

  package struct Subgroup: Sendable {
    package let name: Label
    package let targets: [Target]
  }

  package struct Group: Sendable {
    package let name: Label
    package let subgroups: [Subgroup]

    package var targetCount: Int { subgroups.map(\.targets.count).reduce(0, +) }
  }

  package let id: Slug
  package let title: Label
  package let year: Int
  package let applicant: Label
  package let project: Label
  package let category: Label
  package let type: Label
  package let period: Period
  package let includesPurchaseOfServices: Bool
  package let unit: Located<Slug>
  package let money: Money
  package let overview: MarkdownText
  package let basis: MarkdownText
  package let necessity: MarkdownText
  package let safeguards: MarkdownText
  package let plan: MarkdownText
  package let overallTarget: MarkdownText
  package let stageTargets: [InlineText]
  package let groups: [Group]
  package let waivers: [Waiver]
  /// Every text, as written in each language, in the order read.
  package let texts: [[Language: Located<String>]]
  /// What is signed, and by whom.
  package let signoff: Signoff

  init?(id: Slug, _ node: YAMLNode, signoff: Signoff, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let title = fields.required("title", Label.self)
    let year = fields.required("year", Int.self)
    let applicant = fields.required("applicant", Label.self)
    let project = fields.required("project", Label.self)
    let category = fields.required("category", Label.self)
    let type = fields.required("type", Label.self)
    let start = fields.required("start", CalendarDate.self)
    let end = fields.required("end", Located<CalendarDate>.self)
    let purchase = fields.required("purchase-of-services", Bool.self)
    let unit = fields.required("unit", Located<Slug>.self)
    let money = fields.required("budget", Money.self)
    let overview = fields.required("overview", MarkdownText.self)
    let basis = fields.required("basis", MarkdownText.self)
    let necessity = fields.required("necessity", MarkdownText.self)
    let safeguards = fields.required("safeguards", MarkdownText.self)
    let plan = fields.required("plan", MarkdownText.self)
    let overallTarget = fields.required("overall-target", MarkdownText.self)
    stageTargets = fields.list("stage-targets", of: InlineText.self)
    let groups = fields.required("targets", [Group].self)
    waivers = fields.list("waivers", of: Waiver.self)
    fields.finish()
    for inlines in stageTargets.flatMap(\.all) {
      reader.refuseReferences(in: inlines.flatMap(\.withDescendants))
    }
    if let start, let end, end.value < start { reader.report(RecordFault.datesOutOfOrder, at: end.place) }
    guard let title, let year, let applicant, let project, let category, let type, let start, let end,
      let purchase, let unit, let money, let overview, let basis, let necessity, let safeguards, let plan,
      let overallTarget, let groups
    else { return nil }
    self.id = id
    self.signoff = signoff
    self.title = title
    self.year = year
    self.applicant = applicant
    self.project = project
    self.category = category
    self.type = type
    period = Period(from: start, to: end.value)
    includesPurchaseOfServices = purchase
    self.unit = unit
    self.money = money
    self.overview = overview
    self.basis = basis
    self.necessity = necessity
    self.safeguards = safeguards
    self.plan = plan
    self.overallTarget = overallTarget
    self.groups = groups
    texts = reader.texts
  }
}

extension Declaration.Money: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let total = fields.required("total", Located<NumberLiteral>.self)
    let thisYear = fields.required("this-year", Located<NumberLiteral>.self)
    let lastYear = fields.optional("last-year", Located<NumberLiteral>.self)
    let executed = fields.optional("last-year-executed", Located<NumberLiteral>.self)
    fields.finish()
    guard let total, let thisYear else { return nil }
    self.init(
      total: total.value, thisYear: thisYear.value, lastYear: lastYear?.value,
      lastYearExecuted: executed?.value,
      places: [
        "total": total.place, "this-year": thisYear.place, "last-year": lastYear?.place,
        "last-year-executed": executed?.place,
      ].compactMapValues { $0 })
  }
}

extension Declaration.Group: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let name = fields.required("group", Label.self)
    let subgroups = fields.required("subgroups", [Declaration.Subgroup].self)
    fields.finish()
    guard let name, let subgroups else { return nil }
    self.init(name: name, subgroups: subgroups)
  }
}

extension Declaration.Subgroup: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let name = fields.required("name", Label.self)
    let targets = fields.required("targets", [Declaration.Target].self)
    fields.finish()
    guard let name, let targets else { return nil }
    self.init(name: name, targets: targets)
  }
}

extension Declaration.Target: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let name = fields.required("name", Label.self)
    let value = fields.required("target", Located<TargetValue>.self)
    let unit = fields.optional("unit", Label.self)
    fields.finish()
    guard let name, let value else { return nil }
    self.init(name: name, value: value.value, unit: unit, place: value.place)
  }
}
