internal import Evaluation
internal import Markup
internal import ReportSource

/// How a figure follows from others, in their names and values: 接听数 11231 ÷ 拨打数 13845; a sum in values.
struct FigureFormula {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var wording: Wording { edition.wording }

  /// Each input leads to its own home.
  func node(of derivation: Derivation) -> Node {
    let inputs = derivation.inputs.map(input)
    switch derivation.operation {
    case .ratio, .quotient: return wording.joined(inputs, by: " ÷ ")
    case .sum: return wording.joined(derivation.inputs.map(value), by: " + ")
    case .product: return wording.joined(inputs, by: " × ")
    case .difference: return wording.joined(inputs, by: " \(wording.catalogue.minus) ")
    case .growth:
      return wording.nodes(.growthFormula, ["from": inputs.first ?? .empty, "to": inputs.last ?? .empty])
    case .score, .same: return .fragment(inputs)
    }
  }

  /// A figure's value, for a sum of many.
  private func value(_ name: String) -> Node {
    guard let quantity = edition.report.book[name]?.quantity else { return input(name) }
    return FigureHome(edition).link(edition.formatter.text(quantity), to: name)
  }

  /// A figure's name with its value.
  func input(_ name: String) -> Node {
    let label = FigureLabel(edition).node(of: name)
    let value = edition.report.book[name]?.quantity.map { Node.text(" " + edition.formatter.text($0)) }
    return FigureHome(edition).link(.fragment([label, value ?? .empty]), to: name)
  }
}
