/// Required elements of a document, plan or procedure (要素), each worth a share of the weight.
///
/// “具备要素①，得 40%；不具备，该指标为 0；②③④ 各 20%”: the first is a veto element.
package struct ElementList: Hashable, Sendable {
  /// One required element.
  package struct Element: Hashable, Sendable {
    /// The author's name for it, unique in its list.
    package let id: String
    /// What it is worth, 0…1. 0 suits a pure veto such as “no adverse incident”.
    package let share: Fraction
    /// Whether it was found.
    package let isPresent: Bool
    /// Whether its absence costs the whole indicator.
    package let isVeto: Bool

    /// Takes one element as written; `ElementList` checks it among its siblings.
    package init(id: String, share: Fraction, isPresent: Bool, isVeto: Bool = false) {
      self.id = id
      self.share = share
      self.isPresent = isPresent
      self.isVeto = isVeto
    }
  }

  /// All elements in the author's order.
  package let elements: [Element]

  /// Takes the elements in the author's order.
  ///
  /// - Throws: `MeasureFault.noElements`, `.duplicateElement`, `.negativeElementShare` or
  ///   `.elementSharesDoNotAddUp`, whichever comes first.
  package init(_ elements: [Element]) throws(MeasureFault) {
    guard !elements.isEmpty else { throw .noElements }
    var ids: Set<String> = []
    for element in elements {
      guard ids.insert(element.id).inserted else { throw .duplicateElement(id: element.id) }
      guard !element.share.isNegative else {
        throw .negativeElementShare(id: element.id, share: element.share)
      }
    }
    let sum = elements.map(\.share).sum
    guard sum == .one else { throw .elementSharesDoNotAddUp(sum: sum) }
    self.elements = elements
  }

  /// Whether a veto element is missing.
  package var isVetoed: Bool { elements.contains { $0.isVeto && !$0.isPresent } }

  /// The share of the weight that is earned, 0…1: the shares of the present elements, or 0 under a veto.
  package var value: Fraction { expression.value }

  /// The shares that add up to the value: 40% + 20% + 20%; a plain 0 when none counts.
  package var expression: Expression {
    let counting = isVetoed ? [] : elements.filter(\.isPresent)
    let shares = counting.map { Expression.term(Term(.share, $0.share, .percent)) }
    return shares.isEmpty ? .term(.zero(.percent)) : .sum(shares)
  }
}
