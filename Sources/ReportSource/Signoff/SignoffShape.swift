/// How a file of content is taken apart into items that are signed one by one. What no part of it takes stays
/// with the item of the whole file, so that nothing is left unsigned.
indirect enum SignoffShape: Sendable {
  /// Nothing is taken out.
  case whole
  /// A mapping: each key with its value.
  case entries(Items)
  /// A list of records: each one; the order of their ids stays with the file.
  case list(Items)
  /// A mapping some of whose values are taken apart.
  case fields([String: SignoffShape])
  /// A list whose elements are taken apart.
  case each(SignoffShape)

  /// What items of one kind are called, and what they show.
  struct Items: Sendable {
    /// Before the entry's own id.
    let prefix: String
    /// The key of a record's id; a label stands for its text in the main language.
    var key = "id"
    let shown: Shown

    /// What a colleague reads when checking it.
    enum Shown: Sendable {
      /// Nothing in particular.
      case nothing
      /// A figure by its name: what stands before the entry's id and behind it.
      case figure(before: String, after: String)
      /// What is written under a key.
      case written(String)
    }
  }

  private static func items(_ prefix: String, key: String = "id", _ after: String? = nil) -> Items {
    Items(prefix: prefix, key: key, shown: after.map { .figure(before: prefix, after: $0) } ?? .nothing)
  }

  /// The shapes of a report's files in the order in which they are signed, each with the id of the file's own
  /// item and the figure that it shows.
  static let report: [(name: String, id: String, figure: String?, shape: SignoffShape)] = [
    (
      "report.yaml", "report", nil,
      .fields([
        "parties": .list(items("party.")), "sources": .list(items("source.")),
        "references": .list(items("ref.")),
      ])
    ),
    ("facts.yaml", "facts", nil, .entries(items("fact.", ""))),
    ("lists.yaml", "lists", nil, .entries(items("list."))),
    (
      "budget.yaml", "budget", "budget.total",
      .fields([
        "groups": .list(items("budget.", ".amount")), "lines": .list(items("budget.", ".amount")),
        "payments": .list(items("payment.", ".amount")),
      ])
    ),
    (
      "delivery.yaml", "delivery", nil,
      .list(Items(prefix: "delivery.", key: "line", shown: .figure(before: "plan.", after: ".quantity")))
    ),
    ("indicators.yaml", "indicators", "total.score", .list(items("", ".score"))),
    (
      "findings.yaml", "findings", nil,
      .fields([
        "findings": .list(items("finding.", ".lost")), "recommendations": .list(items("recommendation.")),
      ])
    ),
    ("figures.yaml", "figures", nil, .entries(items("figure."))),
    ("errata.yaml", "errata", nil, .list(items("erratum."))),
    ("waivers.yaml", "waivers", nil, .whole),
  ]

  /// The shape of a target declaration.
  static let declaration = SignoffShape.fields([
    "targets": .each(
      .fields([
        "subgroups": .each(
          .fields(["targets": .list(Items(prefix: "target.", key: "name", shown: .written("target")))]))
      ]))
  ])
}
