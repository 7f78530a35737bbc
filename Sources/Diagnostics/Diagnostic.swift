/// How much a diagnostic weighs.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Nothing is published while it stands.
  case error
  /// A reviewer would deduct or ask.
  case warning
  /// Worth a look.
  case note

  package var word: Message {
    switch self {
    case .error: Message(zh: "错误", en: "error")
    case .warning: Message(zh: "警告", en: "warning")
    case .note: Message(zh: "提示", en: "note")
    }
  }
}

/// What is wrong, as facts: each reader of content has its own problems and keeps their words beside them.
package protocol Problem: Sendable {
  /// Stable for ever, for example `JX0301`.
  var code: String { get }
  var severity: Severity { get }
  /// One sentence without a full stop that names the thing.
  var message: Message { get }
  /// How to mend it, where that is known.
  var fix: Message? { get }
}

extension Problem {
  package var severity: Severity { .error }
  package var fix: Message? { nil }
}

/// A problem with its place: what is printed, and what decides whether a build may publish.
package struct Diagnostic: Hashable, Sendable {
  package let code: String
  package let severity: Severity
  /// Nil where no file is to blame.
  package let place: Place?
  package let message: Message
  package let fix: Message?
  package let notes: [Note]

  /// A second place that belongs to the problem, and what stands there.
  package struct Note: Hashable, Sendable {
    package let place: Place
    package let message: Message

    package init(_ message: Message, at place: Place) {
      self.place = place
      self.message = message
    }
  }

  package init(_ problem: some Problem, at place: Place?, notes: [Note] = []) {
    code = problem.code
    severity = problem.severity
    message = problem.message
    fix = problem.fix
    self.place = place
    self.notes = notes
  }

  /// The same diagnostic at another place.
  package init(moving other: Diagnostic, to place: Place?) {
    code = other.code
    severity = other.severity
    message = other.message
    fix = other.fix
    notes = other.notes
    self.place = place
  }
}

extension Diagnostic {
  /// The order of two diagnostics of one place.
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    (code, message.en) < (other.code, other.message.en)
  }
}

/// All diagnostics of one run, gathered instead of stopping at the first.
package struct DiagnosticList: Sendable {
  /// In the order found; ``sorted`` is the order for people.
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  package mutating func report(_ problem: some Problem, at place: Place?, notes: [Diagnostic.Note] = []) {
    all.append(Diagnostic(problem, at: place, notes: notes))
  }

  package mutating func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  package mutating func append(contentsOf other: DiagnosticList) { all += other.all }

  /// By place, then code, then words; each diagnostic once. Those without a place come first.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }.sorted { left, right in
      switch (left.place, right.place) {
      case (nil, nil): return left.precedes(right)
      case (nil, _): return true
      case (_, nil): return false
      case (let first?, let second?): return first == second ? left.precedes(right) : first < second
      }
    }
  }
}
