/// One thing that can be wrong with a text, found by holding what it says against itself.
///
/// Needs no data beside the text: it holds the chapters of a site's report and any other document alike.
package protocol TextRule: Sendable {
  /// Its page in `explain`.
  var page: RulePage { get }

  /// Everything that it finds, in any order.
  func defects(in report: WrittenReport) -> [Defect]
}
