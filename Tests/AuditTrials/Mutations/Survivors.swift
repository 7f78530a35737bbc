/// What the trials found, as the document that is kept of them.
package struct Survivors {
  private let numbers: [WrittenNumber]
  private let slips: [MutationAudit.Verdict]
  private let moves: [MutationAudit.Verdict]
  private let every: Int

  /// - Parameter every: 1 where every change was tried, 8 where every eighth was.
  package init(
    _ content: ContentTree, slips: [MutationAudit.Verdict], moves: [MutationAudit.Verdict], every: Int
  ) {
    numbers = content.numbers
    self.every = every
    self.slips = slips
    self.moves = moves
  }

  /// How many of some verdicts were noticed.
  package struct Share: CustomStringConvertible {
    package let noticed: Int
    package let all: Int

    package var perMille: Int { all == 0 ? 0 : noticed * 1000 / all }
    package var description: String { "\(noticed) of \(all), \(perMille / 10).\(perMille % 10) %" }
  }

  /// With the ledger.
  package var noticed: Share { Share(noticed: slips.count { $0.isNoticed }, all: slips.count) }
  /// Without it.
  package var contradicted: Share { Share(noticed: slips.count { $0.isContradicted }, all: slips.count) }

  /// The document, Markdown.
  package var text: String {
    """
    # What the audit does not notice

    Written by `scripts/mutations`, which changes the example one thing at a time, audits it, and counts a change as
    noticed when a diagnostic of some code turns up in a file that had fewer of it before. `make test` repeats a fixed
    sample and compares it with the lists below. \(scope)

    Figures, each with a digit changed, two digits swapped, a factor of ten, the decimal point dropped, the sign
    reversed:

    | run | noticed |
    |---|---|
    | with the sign-off ledger | \(noticed) |
    | by contradiction alone | \(contradicted) |
    \(files)

    Entries, blocks and sections, each deleted, duplicated, swapped with the next one. Pairs of a mapping and
    the texts of footnotes are not swapped: they have no order.

    | run | noticed |
    |---|---|
    | with the sign-off ledger | \(Share(noticed: moves.count { $0.isNoticed }, all: moves.count)) |
    | by contradiction alone | \(Share(noticed: moves.count { $0.isContradicted }, all: moves.count)) |

    ## Numbers that are no figures

    They are told by what stands around them, never by name, and not counted above. The ledgers themselves are left
    out: they are what changes collide with.

    | kind | numbers |
    |---|---|
    \(kinds)

    ## Figures: with the ledger

    \(list(slips.filter { !$0.isNoticed }))
    ## Figures: by contradiction alone

    \(list(slips.filter { !$0.isContradicted }))
    ## Blocks: with the ledger

    \(list(moves.filter { !$0.isNoticed }))
    ## Blocks: by contradiction alone

    \(list(moves.filter { !$0.isContradicted }))
    """
  }

  private var scope: String {
    every == 1 ? "Every change was tried." : "One change in \(every) was tried, evenly over all files."
  }

  private var kinds: String {
    WrittenNumber.Kind.allCases.filter { $0 != .figure }
      .map { kind in "| \(kind.rawValue) | \(numbers.count { $0.kind == kind }) |" }.joined(separator: "\n")
  }

  private var files: String {
    var names: [String] = []
    for verdict in slips where !names.contains(verdict.mutation.file) { names.append(verdict.mutation.file) }
    return names.map { name in
      let own = slips.filter { $0.mutation.file == name }
      let share = Share(noticed: own.count { $0.isContradicted }, all: own.count)
      return "| … in `\(name.replacing("content/", with: ""))` | \(share) |"
    }.joined(separator: "\n")
  }

  private func list(_ verdicts: [MutationAudit.Verdict]) -> String {
    var reasons: [(reason: String, names: [String])] = []
    for verdict in verdicts {
      let reason = Self.reason(for: verdict.mutation)
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].names.append(verdict.mutation.name)
      } else {
        reasons.append((reason, [verdict.mutation.name]))
      }
    }
    return reasons.map { reason, names in
      "\(reason) (\(names.count)):\n\n" + names.map { "- `\($0)`\n" }.joined() + "\n"
    }.joined()
  }

  /// The names in a list of such a document.
  /// - Parameter heading: without the marks of a heading.
  package static func names(under heading: String, in text: String) -> Set<String> {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    return Set(
      section.filter { $0.hasPrefix("- `") && $0.hasSuffix("`") }.map { String($0.dropFirst(3).dropLast()) })
  }

  /// Why nothing contradicts a change, by the place where it is made.
  static func reason(for mutation: Mutation) -> String {
    let file = mutation.file.split(separator: "/").last.map(String.init) ?? ""
    guard let number = mutation.number else { return blockReason(file, mutation) }
    let keys = number.path
    switch file {
    case "facts.yaml":
      return "The source prints the figure once, and nothing is computed from it at the decimals that changed"
    case "errata.yaml":
      return "A reading that both languages share, or that stands alone, has no second statement"
    case "indicators.yaml" where keys.contains("alternatives"):
      return "An alternative is a supposition: nothing else states it"
    case "indicators.yaml":
      return "The result stays the same at its printed decimals, or an erratum gives both values"
    case "delivery.yaml", "budget.yaml": return "Planned and done stay consistent"
    case "waivers.yaml", "report.yaml", "figures.yaml", "findings.yaml":
      return "Words that nothing else restates"
    default:
      return mutation.file.hasPrefix("content/methodologies/")
        ? "The methodology is the only place that states it, and the grade stays the same"
        : mutation.file.hasPrefix("content/targets/")
          ? "A form states a target once" : "Words that nothing else restates"
    }
  }

  private static func blockReason(_ file: String, _ mutation: Mutation) -> String {
    let isSwap = mutation.name.hasSuffix(" swap")
    guard file.hasSuffix(".md") else {
      return isSwap
        ? "The order of these entries is the author's" : "An entry that nothing names or counts"
    }
    return isSwap
      ? "The order of these paragraphs is the author's"
      : "Words without figures, or the same in number in both languages"
  }
}
