/// A kind of file of a site, with what it may hold.
package enum FileForm: String, CaseIterable, Sendable {
  case site, methodology, report, facts, lists, budget, delivery, indicators, findings, figures, errata,
    waivers
  case signoff, translations, target, language

  /// Where such files stand, as a pattern of paths.
  package var pattern: String {
    switch self {
    case .site: "content/site.yaml"
    case .methodology: "content/methodologies/*.yaml"
    case .target: "content/targets/*.yaml"
    case .language: "templates/languages/*.yaml"
    default: "content/reports/*/\(rawValue).yaml"
    }
  }

  /// What such a file holds.
  /// - Parameters:
  ///   - book: takes the definitions that it refers to.
  ///   - phrases: the keys of a language catalogue.
  package func form(in book: FormBook, phrases: [String]) -> ValueForm {
    switch self {
    case .site: LabelledSite.form(in: book)
    case .methodology:
      book.record("Methodology") { node, reader in _ = Methodology(id: .placeholder, node, in: reader) }
    case .report: book.record("ReportHead") { node, reader in _ = ReportHead(node, in: reader) }
    case .facts:
      .mapping(
        .slugs,
        book.record("FactRecord") { node, reader in
          _ = FactRecord(id: Located(.placeholder, at: node.place), node, in: reader)
        })
    case .lists: .mapping(.slugs, .mapping(.slugs, .label))
    case .budget: book.record("Budget") { node, reader in _ = Budget(node, in: reader) }
    case .delivery: [Delivery].form(in: book)
    case .indicators: [IndicatorRecord].form(in: book)
    case .findings: book.record("FindingsRecord") { node, reader in _ = FindingsRecord(node, in: reader) }
    case .figures:
      .mapping(
        .slugs,
        book.record("Diagram") { node, reader in
          _ = Diagram(id: Located(.placeholder, at: node.place), node, in: reader)
        })
    case .errata: [Erratum].form(in: book)
    case .waivers: [Waiver].form(in: book)
    case .signoff:
      .mapping(
        .texts,
        book.record("Signature") { node, reader in
          _ = Signature(id: Located("", at: node.place), node, in: reader)
        })
    case .translations: .mapping(.texts, .text)
    case .target:
      book.record("Declaration") { node, reader in
        _ = Declaration(id: .placeholder, node, signoff: .none, in: reader)
      }
    case .language:
      book.record("Catalogue") { node, reader in
        let none = Dictionary(phrases.map { ($0, Set<String>()) }) { first, _ in first }
        _ = Catalogue(reader.mainLanguage, node, phrases: none, in: reader)
      }
    }
  }
}
