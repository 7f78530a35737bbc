internal import Diagnostics
internal import Evaluation

/// The sections of `indicators.md`, each headed by an indicator's code.
struct AnalysisSections {
  private var sections: [(id: Located<IndicatorID>, document: MarkdownDocument)] = []
  private let reader: RecordReader

  /// - Parameter path: of the file, for what has no place of its own.
  init(_ document: MarkdownDocument, of path: String, reader: RecordReader) {
    self.reader = reader
    var id: Located<IndicatorID>?
    var blocks: [Block] = []
    func close() {
      if let id { sections.append((id, MarkdownDocument(blocks: blocks, footnotes: document.footnotes))) }
    }
    for block in document.blocks {
      if case .heading(let heading) = block, heading.level <= 2 {
        if heading.level == 1 { continue }
        close()
        id = Located(IndicatorID(heading.content.map(\.plainText).joined().trimmingSpaces), at: heading.place)
        blocks = []
      } else if id == nil {
        reader.report(RecordFault.textOutsideSections, at: block.place ?? Place(file: path))
      } else {
        blocks.append(block)
      }
    }
    close()
  }

  /// The sections by indicator, the first one of each.
  var byIndicator: [IndicatorID: MarkdownDocument] {
    Dictionary(sections.map { ($0.id.value, $0.document) }) { first, _ in first }
  }

  /// Reports headings that name no leaf, second sections, and leaves without a section.
  ///
  /// - Parameters:
  ///   - main: the leaves that the main language analyses, since only there is something to translate; nil
  ///     for the main language itself.
  ///   - language: for the words of what is missing.
  func check(against report: ReportParts, main: Set<IndicatorID>?, language: Language) {
    // Without a tree nothing can be said of what belongs to it.
    guard report.indicators != nil else { return }
    var seen: Set<IndicatorID> = []
    for (id, _) in sections {
      if let fault = report.fault(of: id.value, reader) {
        reader.report(fault, at: id.place)
      } else if !seen.insert(id.value).inserted {
        reader.report(RecordFault.twice(id.value.text), at: id.place)
      }
    }
    for leaf in report.leaves where !seen.contains(leaf) {
      if let main, !main.contains(leaf) { continue }
      let fault = RecordFault.missingAnalysis(leaf.text, language: main == nil ? nil : language.tag)
      reader.report(fault, at: report.indicators?[leaf]?.id.place)
    }
  }
}

extension Block {
  /// Where it begins, as far as it is known.
  fileprivate var place: Place? {
    switch self {
    case .heading(let heading): heading.place
    case .paragraph(_, let place): place
    case .list(let list): list.items.lazy.flatMap { $0 }.compactMap(\.place).first
    case .quote(let blocks): blocks.lazy.compactMap(\.place).first
    case .directive(let directive): directive.place
    case .code, .table, .rule: nil
    }
  }
}
