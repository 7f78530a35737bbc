internal import Diagnostics
internal import Evaluation

/// What could be read of a report, before it is known to be whole: names are looked up in it, so that one run
/// finds the problems of all files.
struct ReportParts {
  let languages: [Language]
  let head: ReportHead?
  let facts: [Fact]
  let budget: Budget?
  let deliveries: [Delivery]
  /// Nil where the tree could not be made.
  let indicators: IndicatorSet?
  /// The codes of all indicators that were written, leaves or not.
  let indicatorIDs: [IndicatorID]
  let findings: [Finding]
  let recommendations: [Recommendation]
  let diagrams: [Diagram]
  let errata: [Erratum]
  let waivers: [Waiver]
  let chapters: [Chapter]
  let analyses: [Language: [IndicatorID: MarkdownDocument]]
  let book: FigureBook

  /// The leaves; where the tree could not be made, every indicator that no other stands under.
  var leaves: [IndicatorID] {
    if let indicators { return indicators.tree.leaves.map(\.indicator.id) }
    return indicatorIDs.filter { id in
      !indicatorIDs.contains { $0 != id && $0.text.utf8.starts(with: id.text.utf8) }
    }
  }

  /// Why a code names no leaf; nil where it does.
  func fault(of id: IndicatorID, _ reader: RecordReader) -> ReferenceFault? {
    let leaves = leaves
    if indicators == nil || leaves.contains(id) || reader.brokenIDs.contains(id.text) { return nil }
    return indicatorIDs.contains(id)
      ? .notALeaf(id.text) : reader.unknown(.indicator, id.text, among: leaves.map(\.text))
  }
}
