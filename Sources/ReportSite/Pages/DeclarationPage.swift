internal import Evaluation
internal import Markup
internal import ReportSource

/// A performance target declaration in one language: the form's fields, its narrative, all targets.
struct DeclarationPage {
  private let declaration: Declaration
  private let language: Language
  private let main: Language
  private let catalogues: [Language: Catalogue]
  private let wording: Wording

  init(_ declaration: Declaration, in language: Language, main: Language, catalogues: [Language: Catalogue]) {
    guard let catalogue = catalogues[language] else {
      preconditionFailure("a site has a catalogue for each of its languages")
    }
    self.declaration = declaration
    self.language = language
    self.main = main
    self.catalogues = catalogues
    wording = Wording(catalogue)
  }

  private var formatter: ValueFormatter { ValueFormatter(wording.catalogue) }

  private var sections: [(id: String, title: Phrase, content: [Node])] {
    [
      ("overview", .declarationOverview, text(declaration.overview)),
      ("basis", .declarationBasis, text(declaration.basis)),
      ("necessity", .declarationNecessity, text(declaration.necessity)),
      ("safeguards", .declarationSafeguards, text(declaration.safeguards)),
      ("plan", .declarationPlan, text(declaration.plan)),
      ("overall-target", .declarationOverallTarget, text(declaration.overallTarget)),
      ("stage-targets", .declarationStageTargets, stageTargets),
      ("targets", .declarationTargets, [count, targetTable]),
    ]
  }

  var node: Node {
    let sections = sections
    let links = sections.map { section in
      element(.li, [], [element(.a, [.href(.fragment(section.id))], [.text(wording(section.title))])])
    }
    let title = plain(declaration.title)
    let contents = element(
      .nav, [.class("toc"), .aria(.label, wording(.contentsOfReport, ["title": title]))],
      [
        element(
          .details, [.open],
          [element(.summary, [], [.text(wording(.contents))]), element(.ol, [], links)])
      ])
    let body = sections.map { section in
      element(
        .section, [.class("prose"), .aria(.labelledby, section.id)],
        [element(.h2, [.id(section.id)], [.text(wording(section.title))])] + section.content)
    }
    return element(
      .div, [.class("page")],
      [
        contents,
        element(.main, [.id("main")], [element(.article, [.class("declaration")], [masthead] + body)]),
      ])
  }

  // MARK: Fields

  private var masthead: Node {
    var fields: [(Phrase, Node)] = [
      (.declarationApplicant, node(declaration.applicant)), (.declarationProject, node(declaration.project)),
      (.declarationYear, .text(String(declaration.year))), (.declarationCategory, node(declaration.category)),
      (.declarationType, node(declaration.type)), (.declarationPeriod, .text(period)),
      (
        .declarationPurchase,
        .text(wording(declaration.includesPurchaseOfServices ? .declarationYes : .declarationNo))
      ),
      (.declarationTotal, .text(money(declaration.money.total))),
      (.declarationThisYear, .text(money(declaration.money.thisYear))),
    ]
    if let lastYear = declaration.money.lastYear {
      fields.append((.declarationLastYear, .text(money(lastYear))))
    }
    if let executed = declaration.money.lastYearExecuted {
      fields.append((.declarationLastYearExecuted, .text(money(executed))))
    }
    let list = fields.map { phrase, value in
      element(.div, [], [element(.dt, [], [.text(wording(phrase))]), element(.dd, [], [value])])
    }
    return element(
      .header, [.class("mast")],
      [element(.h1, [.id("top")], [node(declaration.title)]), element(.dl, [.class("facts form")], list)])
  }

  private var period: String {
    wording(
      .declarationPeriodValue,
      ["from": wording.date(declaration.period.from), "to": wording.date(declaration.period.to)])
  }

  private func money(_ literal: NumberLiteral) -> String {
    let quantity = Quantity.natural(literal.value, unit: .named(declaration.unit.value.text))
    return formatter.text(quantity, filters: [.unit])
  }

  // MARK: Narrative

  private func text(_ text: MarkdownText) -> [Node] {
    let reading = text.reading(in: language)
    let levels = reading.document.blocks.compactMap {
      if case .heading(let heading) = $0 { heading.level } else { nil }
    }
    // Whatever level a text begins with, its first headings stand below the section’s.
    let names = NoNames(topLevel: levels.min() ?? 1)
    let content = MarkdownRenderer(names: names).blocks(reading.document.blocks)
    guard reading.isFallback else { return content }
    return [element(.div, [.class("untranslated"), .lang(tag(reading.language))], content)]
  }

  private var stageTargets: [Node] {
    let items = declaration.stageTargets.map { text -> Node in
      let reading = text.reading(in: language)
      let content = MarkdownRenderer(names: NoNames()).inlines(reading.content)
      return element(
        .li, reading.isFallback ? [.class("untranslated"), .lang(tag(reading.language))] : [], content)
    }
    return [element(.ol, [], items)]
  }

  private func tag(_ language: Language?) -> String {
    language.flatMap { catalogues[$0]?.htmlTag } ?? ""
  }

  private func node(_ label: Label) -> Node {
    let reading = label.reading(in: language)
    guard reading.isFallback else { return .text(reading.text) }
    return element(
      .span, [.class("untranslated"), .lang(tag(reading.language)), .title(wording(.untranslated))],
      [.text(reading.text)])
  }

  private func plain(_ label: Label) -> String { label.reading(in: language).text }

  // MARK: Targets

  private var allTargets: [Declaration.Target] {
    declaration.groups.flatMap { $0.subgroups.flatMap(\.targets) }
  }

  private var count: Node {
    let measured = allTargets.count { if case .number = $0.value { true } else { false } }
    let text = wording(
      .declarationTargetsCount,
      [
        "count": String(allTargets.count), "measured": String(measured),
        "words": String(allTargets.count - measured),
      ])
    return element(.p, [.class("note")], [.text(text)])
  }

  private var targetTable: Node {
    TableFrame(
      table, id: "tbl-targets", number: "", wording: wording,
      download: .path("../../../targets/\(declaration.id.text)/data/targets.csv")
    ).node
  }

  /// All targets under their two levels of groups.
  var table: Table {
    let heads: [Phrase] = [.declarationLevel1, .declarationLevel2, .declarationLevel3, .declarationTarget]
    return Table(
      name: "targets", caption: .text(wording(.declarationTargetsTitle)), unit: nil,
      head: [Table.Row(cells: heads.map { .text(wording($0), scope: .column) })],
      groups: declaration.groups.map(rows), notes: [], style: "lines targets cards")
  }

  private func rows(_ group: Declaration.Group) -> [Table.Row] {
    group.subgroups.enumerated().flatMap { position, subgroup in
      subgroup.targets.enumerated().map { index, target in
        var cells: [Table.Cell] = []
        if position == 0, index == 0 {
          cells.append(
            .text(node(group.name), scope: .rowGroup, style: "grp").spanning(rows: group.targetCount))
        }
        if index == 0 {
          cells.append(
            .text(node(subgroup.name), scope: .rowGroup, style: "grp2").spanning(rows: subgroup.targets.count)
          )
        }
        cells += [
          .text(node(target.name), scope: .row),
          .text(value(of: target)).labelled(wording(.declarationTarget)),
        ]
        return Table.Row(cells: cells)
      }
    }
  }

  /// As written in the form's own language; in others with the operator's sign, the number and the unit.
  private func value(of target: Declaration.Target) -> Node {
    switch target.value {
    case .words(let label): return node(label)
    case .number(let number):
      let sign = number.comparison.map(TargetSign.sign) ?? ""
      if number.number.isPercent {
        return .text(sign + formatter.percent(number.number.value, places: number.number.places))
      }
      let digits = formatter.text(number.number.value.rounded(places: number.number.places))
      if language == main { return .text(sign + digits + number.unitWord) }
      guard let unit = unitWord(of: target, number) else {
        return .fragment([
          .text(sign + digits),
          element(.span, [.class("untranslated"), .lang(tag(main))], [.text(number.unitWord)]),
        ])
      }
      return .text(sign + digits + (unit.isEmpty ? "" : " " + unit))
    }
  }

  private func unitWord(of target: Declaration.Target, _ number: TargetValue.Number) -> String? {
    if number.unitWord.isEmpty { return "" }
    if let label = target.unit {
      let reading = label.reading(in: language)
      if !reading.isFallback { return reading.text }
    }
    guard let unit = catalogues[main]?.unit(forWord: number.unitWord) else { return nil }
    return formatter.unitWord(unit, for: number.number.value)
  }
}

/// How a target's operator is printed.
enum TargetSign {
  static func sign(_ comparison: TargetValue.Operator) -> String {
    switch comparison {
    case .atLeast: "≥ "
    case .atMost: "≤ "
    case .moreThan: "> "
    case .lessThan: "< "
    case .equal: "= "
    }
  }
}

/// A declaration's text names nothing: reading refuses references, footnotes and fenced blocks in it.
struct NoNames: MarkdownNames {
  /// The level of the text's first headings, which become h3.
  var topLevel = 1

  func value(_ value: ValueReference, linked: Bool) -> Node { .empty }
  func crossReference(_ target: String, linked: Bool) -> Node { .empty }
  var footnotes: [String: [Block]] { [:] }
  func footnote(_ label: Located<String>) -> Node { .empty }
  func notes(_ labels: [String], _ renderer: MarkdownRenderer<NoNames>) -> [Node] { [] }
  func directive(_ directive: Directive) -> Node { .empty }

  func heading(_ heading: Heading, _ title: [Node]) -> Node {
    element(.heading(3 + max(0, heading.level - topLevel)), [], title)
  }
}
