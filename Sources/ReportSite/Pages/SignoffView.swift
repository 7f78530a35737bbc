internal import Markup
internal import ReportSource

/// Who checked what (复核情况): one line for all that one colleague signed on one day against the same, and what
/// is still open by name.
///
///     <ul><li>复核人一，2018年5月20日，对照各项所列数据来源：数据 118 项</li></ul>
struct SignoffView {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var wording: Wording { edition.wording }

  /// What one line speaks of.
  private struct Group: Hashable {
    let by: String
    let date: CalendarDate
    /// Nil where nothing was named; empty for the sources that each record names.
    let evidence: [String]?
  }

  /// Nothing where the report keeps no ledger.
  var nodes: [Node] {
    guard edition.report.signoff.signatures != nil else { return [] }
    let states = edition.report.signoff.states
    var groups: [(group: Group, counts: [SignedItem.Kind: Int])] = []
    var unsigned: [String] = []
    var changed: [String] = []
    for (item, state) in states {
      switch state {
      case .unsigned: unsigned.append(item.id)
      case .changed, .moved: changed.append(item.id)
      case .signed(let signature):
        let group = group(of: signature, item)
        let index = groups.firstIndex { $0.group == group }
        if index == nil { groups.append((group, [:])) }
        groups[index ?? groups.count - 1].counts[item.kind, default: 0] += 1
      }
    }
    let open = unsigned.count + changed.count
    let summary =
      open == 0
      ? wording(.signoffAll, ["count": String(states.count)])
      : wording(
        .signoffSome,
        ["count": String(states.count), "signed": String(states.count - open), "open": String(open)])
    let exceptions = [(Phrase.signoffChanged, changed), (.signoffUnsigned, unsigned)]
      .filter { !$0.1.isEmpty }
      .map { phrase, ids in
        let codes = ids.map { element(.code, [], [.text($0)]) }
        return element(.p, [], [wording.nodes(phrase, ["items": wording.list(codes)])])
      }
    let lines = groups.map { group, counts in element(.li, [], [line(group, counts)]) }
    return [element(.p, [], [.text(summary)])] + exceptions + (lines.isEmpty ? [] : [element(.ul, [], lines)])
  }

  private func group(of signature: Signature, _ item: SignedItem) -> Group {
    let named = signature.evidence.map { $0.split(separator: "、").map(String.init) }
    let isOwn = named.map { !$0.isEmpty && $0 == item.sources } ?? false
    return Group(by: signature.by, date: signature.date, evidence: isOwn ? [] : named)
  }

  private func line(_ group: Group, _ counts: [SignedItem.Kind: Int]) -> Node {
    let items = SignedItem.Kind.allCases.compactMap { kind -> String? in
      guard let count = counts[kind] else { return nil }
      return wording(.signoffCount, ["kind": wording(Self.word(for: kind)), "count": String(count)])
    }
    let by = inMainLanguage(group.by)
    let date = Node.text(wording.date(group.date))
    let list = Node.text(wording.list(items))
    guard let evidence = group.evidence else {
      return wording.nodes(.signoffGroup, ["by": by, "date": date, "items": list])
    }
    let against =
      evidence.isEmpty
      ? Node.text(wording(.signoffOwnSources)) : wording.list(evidence.map { source(named: $0) })
    return wording.nodes(
      .signoffGroupAgainst, ["by": by, "date": date, "evidence": against, "items": list])
  }

  /// The title of a source of the report, or the words as they were written.
  private func source(named name: String) -> Node {
    let source = edition.report.head.sources.first { $0.id.value.text == name }
    return source.map { edition.node($0.title) } ?? inMainLanguage(name)
  }

  /// Words of a ledger, which are of the main language.
  private func inMainLanguage(_ words: String) -> Node {
    let main = edition.report.mainLanguage
    if edition.language == main { return .text(words) }
    return element(.span, [.lang(edition.htmlTag(main))], [.text(words)])
  }

  private static func word(for kind: SignedItem.Kind) -> Phrase {
    switch kind {
    case .facts: .signedFacts
    case .indicators: .signedIndicators
    case .budget: .signedBudget
    case .delivery: .signedDelivery
    case .findings: .signedFindings
    case .errata: .signedErrata
    case .texts: .signedTexts
    case .others: .signedOthers
    }
  }
}
