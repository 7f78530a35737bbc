internal import Evaluation
internal import Markup
internal import ReportSource

/// What a figure is called in words: 接听来电数, “C11 hotline answer rate: score”.
struct FigureLabel {
  private let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  private var wording: Wording { edition.wording }

  /// - Parameter name: a figure's name, for example `fact.calls-answered`.
  /// - Returns: the name itself where there are no words for it.
  func text(of name: String) -> String { node(of: name).plainText }

  /// The same, marked where it fell back.
  func node(of name: String) -> Node {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count > 1 else { return .text(name) }
    switch parts[0] {
    case "fact": return fact(parts)
    case "budget" where parts[1] == "total": return .text(wording(.labelBudgetTotal))
    case "budget" where parts[1] == "execution-rate": return .text(wording(.labelExecutionRate))
    case "budget": return budget(parts)
    case "payments": return .text(wording(.labelPaymentsTotal))
    case "payment":
      let payment = edition.report.budget?.payments.first { $0.id.value.text == parts[1] }
      return payment.map { edition.node($0.name) } ?? .text(name)
    case "plan":
      let line = edition.report.budget?.lines.first { $0.id.value.text == parts[1] }
      return line.map { joined(edition.node($0.name), wording(.deliveryPlan)) } ?? .text(name)
    default: return indicator(parts) ?? .text(name)
    }
  }

  private func fact(_ parts: [String]) -> Node {
    guard let fact = edition.report.facts.first(where: { $0.id.value.text == parts[1] }) else {
      return .text(parts[1])
    }
    guard parts.count > 2, let part = fact.parts.first(where: { $0.id.text == parts[2] }) else {
      return edition.node(fact.label)
    }
    return wording.nodes(
      .labelJoined, ["first": edition.node(fact.label), "second": edition.node(part.name)])
  }

  private func budget(_ parts: [String]) -> Node {
    let budget = edition.report.budget
    let name =
      budget?.lines.first { $0.id.value.text == parts[1] }?.name
      ?? budget?.groups.first { $0.id.value.text == parts[1] }?.name
    guard let name else { return .text(parts.joined(separator: ".")) }
    switch parts.last {
    case "quantity": return joined(edition.node(name), wording(.budgetQuantity))
    case "unit-price": return joined(edition.node(name), wording(.budgetUnitPrice))
    default: return edition.node(name)
    }
  }

  private func indicator(_ parts: [String]) -> Node? {
    let name: Node
    if parts[0] == "total" {
      name = .text(wording(.total))
    } else if let notes = edition.report.indicators[IndicatorID(parts[0])] {
      name = .fragment([.text(parts[0] + " "), edition.node(notes.name)])
    } else {
      return nil
    }
    let column: Phrase? =
      switch parts[1] {
      case "score": .scoreColumn
      case "weight": .weight
      case "lost": .lost
      case "score-rate": .scoreRate
      case "value", "rate": .actualValue
      default: nil
      }
    return column.map { joined(name, wording($0)) }
  }

  private func joined(_ first: Node, _ second: String) -> Node {
    wording.nodes(.labelJoined, ["first": first, "second": .text(second)])
  }
}
