package import Evaluation

/// A reading of an erratum that is not the one used, about a figure that a score follows from: an alternative that
/// nobody has to declare.
package struct DisputedReading: Sendable {
  package let erratum: Erratum
  package let reading: Erratum.Reading
  /// The figure it is about, as it is used.
  package let figure: Figure
  package let indicator: IndicatorID
  /// The leaf under this reading.
  package let leaf: Leaf

  /// Every reading that is a number and nothing else, or a number with a remark in brackets behind it, and not
  /// the one used, for each leaf that it goes into directly.
  static func all(in errata: [Erratum], _ indicators: IndicatorSet, _ book: FigureBook) -> [DisputedReading] {
    errata.flatMap { erratum -> [DisputedReading] in
      guard let figure = erratum.about.flatMap({ book[$0.value] }), let quantity = figure.quantity else {
        return []
      }
      return erratum.readings.flatMap { reading -> [DisputedReading] in
        guard let number = reading.number, number.isPercent == (quantity.unit == .percent),
          quantity.value.rounded(places: number.valuePlaces)
            != number.value.rounded(places: number.valuePlaces)
        else { return [] }
        return indicators.tree.leaves.compactMap { node in
          guard let leaf = node.indicator.leaf, let notes = indicators[node.indicator.id],
            let other = leaf.reading(number.value, for: figure.name, notes)
          else { return nil }
          return DisputedReading(
            erratum: erratum, reading: reading, figure: figure, indicator: node.indicator.id, leaf: other)
        }
      }
    }
  }
}

extension NumberLiteral {
  /// The decimals of its value: those of the percentage, and two more for a share.
  fileprivate var valuePlaces: Int { places + (isPercent ? 2 : 0) }
}

extension Erratum.Reading {
  /// The number that it is in the main language; nil for words.
  fileprivate var number: NumberLiteral? {
    let text = value.all.first { !$0.isEmpty }?.map(\.plainText).joined() ?? ""
    let number = text.prefix { $0 != "（" && $0 != "(" }
    return TargetValue.Number(String(number))?.number
  }
}

extension Leaf {
  /// The leaf with another value for a figure that goes into it: its own value or score, a bound of its rule, or
  /// what it is measured from. Nil where the figure does not, or the value cannot stand there.
  fileprivate func reading(_ value: Fraction, for figure: String, _ notes: IndicatorNotes) -> Leaf? {
    var measure = measure
    var rule = rule
    let id = notes.id.value.text
    do throws(AlternativeFault) {
      switch figure {
      case id + ".value": measure = try measure.with(value: value)
      case id + ".floor": rule = try rule.with(floor: value)
      case id + ".benchmark": rule = try rule.with(benchmark: value)
      case id + ".target": rule = try rule.with(target: value)
      case id + ".score":
        guard case .judgement = rule else { return nil }
        rule = .judgement(score: value)
      default:
        switch notes.derivation?.inputs.firstIndex(of: figure) {
        case 0: measure = try measure.with(numerator: value)
        case 1: measure = try measure.with(denominator: value)
        default: return nil
        }
      }
    } catch {
      return nil
    }
    do throws(RuleFault) {
      return try Leaf(measure: measure, rule: rule, weight: weight, quantityStyle: valueStyle)
    } catch {
      return nil
    }
  }
}
