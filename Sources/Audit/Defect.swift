package import Diagnostics
package import Evaluation

/// What a rule found at one place, before errata and waivers are asked.
package struct Defect: Sendable {
  /// One sentence without a full stop that names the thing and both values.
  package let message: Message
  /// Exactly the figure or word that is wrong.
  package let place: Place?
  /// Figures (`C11.score`, `fact.calls-answered`), ids or names that it is about.
  package let subjects: [String]
  /// The values that disagree, as printed: 92.28 for 92.28 %. Empty where the defect is none of values.
  package let values: [Fraction]
  package let fix: Message?
  package let notes: [Diagnostic.Note]
  /// The number of another row: that it stands there is what is wrong with it.
  var isOfAnotherRow = false

  package init(
    _ message: Message, at place: Place?, about subjects: [String], values: [Fraction] = [],
    fix: Message? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    self.message = message
    self.place = place
    self.subjects = subjects
    self.values = values
    self.fix = fix
    self.notes = notes
  }

  /// The defect under the code and severity of its rule.
  package func diagnostic(_ page: RulePage) -> Diagnostic {
    Diagnostic(FoundDefect(defect: self, page: page), at: place, notes: notes)
  }
}

private struct FoundDefect: Problem {
  let defect: Defect
  let page: RulePage

  var code: String { page.code }
  var severity: Severity { page.severity }
  var message: Message { defect.message }
  var fix: Message? { defect.fix }
}
