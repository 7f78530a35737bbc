/// A computation with its figures still in place, such as 4 × (81.12 % − 30 %) ÷ (95 % − 30 %).
///
/// A score *is* the value of such an expression, so a printed working cannot disagree with its score.
package indirect enum Expression: Hashable, Sendable {
  /// One figure.
  case term(Term)
  /// All parts added up; an empty sum is 0.
  case sum([Expression])
  /// The first less the second.
  case difference(Expression, Expression)
  /// The first times the second.
  case product(Expression, Expression)
  /// The first divided by the second, which is not 0: measures and rules refuse such figures.
  case quotient(Expression, Expression)
  /// The smaller one.
  case lesser(Expression, Expression)
  /// The larger one.
  case greater(Expression, Expression)

  /// What the computation comes to, exactly. Costs one pass over the tree.
  package var value: Fraction {
    switch self {
    case .term(let term): return term.value
    case .sum(let parts): return parts.map(\.value).sum
    case .difference(let minuend, let subtrahend): return minuend.value - subtrahend.value
    case .product(let left, let right): return left.value * right.value
    case .quotient(let dividend, let divisor):
      guard let quotient = dividend.value.divided(by: divisor.value) else {
        preconditionFailure("a divisor in a working is not 0: measures and rules refuse such figures")
      }
      return quotient
    case .lesser(let left, let right): return min(left.value, right.value)
    case .greater(let left, let right): return max(left.value, right.value)
    }
  }

  /// All figures from left to right.
  package var terms: [Term] {
    switch self {
    case .term(let term): [term]
    case .sum(let parts): parts.flatMap(\.terms)
    case .difference(let left, let right), .product(let left, let right), .quotient(let left, let right),
      .lesser(let left, let right), .greater(let left, let right):
      left.terms + right.terms
    }
  }
}
