internal import Evaluation
internal import ReportSource

/// What an erratum touches, from what bears on the verdict down to the form of the words.
enum ErratumKind: CaseIterable {
  /// The total, a grade, or an indicator that could be read otherwise: its own figures and those it rests on.
  case score
  /// Any other figure.
  case figure
  /// What something is called.
  case name
  /// Wording, numbering, procedure: it is about no figure.
  case text

  /// The id of its part of the page of errata.
  var id: String {
    switch self {
    case .score: "errata-score"
    case .figure: "errata-figure"
    case .name: "errata-name"
    case .text: "errata-text"
    }
  }

  var title: Phrase {
    switch self {
    case .score: .errataScore
    case .figure: .errataFigure
    case .name: .errataName
    case .text: .errataText
    }
  }

  init(_ erratum: Erratum, in report: Report) {
    guard let about = erratum.about?.value, !about.hasPrefix("section.") else {
      self = .text
      return
    }
    let parts = about.split(separator: ".").map(String.init)
    let isName = ["name", "brief", "title"].contains(parts.last)
    let indicator = report.indicators[IndicatorID(parts[0])]
    let bearsOnScore =
      indicator.map { !$0.alternatives.isEmpty && !isName }
      ?? (["total", "grade"].contains(parts[0]) || report.readAnew.contains(about))
    self = bearsOnScore ? .score : isName ? .name : .figure
  }
}

extension Report {
  /// The figures that indicators with other readings rest on, and those that the readings put in their place.
  fileprivate var readAnew: Set<String> {
    let notes = indicators.notes.filter { !$0.alternatives.isEmpty }
    var open = notes.flatMap { $0.derivation?.inputs ?? [] }
    for alternative in notes.flatMap(\.alternatives) {
      switch alternative.change {
      case .numerator(let name), .denominator(let name): open.append(name)
      case .floor, .benchmark, .target, .score: continue
      }
    }
    var names: Set<String> = []
    while let name = open.popLast() {
      if names.insert(name).inserted { open += book[name]?.derivation?.inputs ?? [] }
    }
    return names
  }
}
