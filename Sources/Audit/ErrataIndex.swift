internal import Diagnostics
internal import Evaluation
package import ReportSource

/// What a report's errata explain: a contradiction of the published source that is set out there, with all its
/// readings, is no finding any more.
///
/// An erratum explains a defect of values only if its readings hold every one of them, so that a new
/// contradiction about the same figure is still found; and only if it is about one of the defect's figures, or
/// about a figure of one of these values. One that is about no figure in particular explains no numbers: those
/// of its text may be anything.
package struct ErrataIndex: Sendable {
  private struct Entry: Sendable {
    let erratum: Erratum
    let numbers: Set<Fraction>
    /// The printed value of the figure it is about.
    let value: Fraction?
  }

  private let entries: [Entry]

  package init(_ report: Report) {
    entries = report.errata.map { erratum in
      let texts = erratum.readings.map(\.value) + [erratum.used]
      let numbers = texts.flatMap { text in
        PrintedNumber.all(in: text.plainText(in: report.mainLanguage)).map(\.digits)
      }
      let quantity = erratum.about.flatMap { report.book[$0.value]?.quantity }
      return Entry(erratum: erratum, numbers: Set(numbers), value: quantity?.digits)
    }
  }

  /// The erratum that explains a defect; nil where none does.
  package func explanation(of defect: Defect) -> Erratum? {
    if defect.values.isEmpty {
      // What is wrong is named first.
      return defect.subjects.lazy.compactMap { subject in entries.first { $0.erratum.about?.value == subject }
      }
      .first?.erratum
    }
    return entries.first { entry in
      let isNamed = entry.erratum.about.map { defect.subjects.contains($0.value) } ?? false
      let concerns = isNamed || entry.value.map { defect.values.contains($0) } ?? false
      return concerns && defect.values.allSatisfy { entry.numbers.contains($0) }
    }?.erratum
  }
}
