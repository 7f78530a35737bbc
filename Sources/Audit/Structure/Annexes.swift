internal import Diagnostics
internal import ReportSource

/// The annexes that a report's sources have, and those that its texts cite.
struct Annexes {
  /// Numbers of the annexes of sources.
  let existing: Set<String>
  /// `附件 2` or `Annex 2` wherever it is typed.
  let cited: [(number: String, place: Place)]

  init(_ report: Report, in language: Language, _ sources: ReportSources) {
    let labels = report.head.sources.compactMap(\.annex).map { $0.reading(in: language).text }
    existing = Set(labels.compactMap { Self.all(in: $0).first?.number })
    cited = report.chapterFiles(in: language, sources).flatMap { sources.lines(of: $0) }.flatMap { line in
      Self.all(in: line).map { (number: $0.number, place: line.place($0.range)) }
    }
  }

  static func all(in text: String) -> [(number: String, range: Range<Int>)] {
    all(in: TextLine(SourceFile(path: "", bytes: Array(text.utf8)), number: 1))
  }

  private static func all(in line: TextLine) -> [(number: String, range: Range<Int>)] {
    ["附件", "附表", "Annex"].flatMap { word in
      line.ranges(of: word).compactMap { range in
        let next = line[range.upperBound] == " " ? range.upperBound + 1 : range.upperBound
        guard let digits = line.digits(from: next), digits.text.count < 3 else { return nil }
        return (number: digits.text, range: range.lowerBound..<digits.end)
      }
    }
  }
}
