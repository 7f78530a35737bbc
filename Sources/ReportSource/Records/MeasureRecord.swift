internal import Diagnostics
internal import Evaluation

/// How an actual value comes about, with names of figures still to be looked up.
enum MeasureRecord: Sendable {
  case ratio(Located<String>, Located<String>)
  case quantity(Located<String>)
  case survey(Survey)
  case elements(ElementList, names: [(id: String, name: Label)])
}

extension MeasureRecord: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let ratio = fields.optionalList("ratio", of: Located<String>.self, count: 2)
    let quantity = fields.optional("quantity", Located<String>.self)
    let survey = fields.node("survey", as: Self.surveyForm).flatMap { Self.survey($0, reader) }
    let elements = fields.node("elements", as: { .list(Element.form(in: $0)) }).flatMap {
      Self.elements($0, reader)
    }
    fields.finish()
    let kinds = ["ratio", "quantity", "survey", "elements"]
    guard fields.chosen(among: kinds) != nil else { return nil }
    if let ratio {
      guard ratio.count == 2 else {
        // An element that cannot be read has reported itself.
        if case .sequence(let items, let place)? = fields.node(again: "ratio"), items.count == ratio.count {
          let fault = FieldFault.wrongType(expected: .pair, found: .sequence(items, at: place))
          reader.report(fault, at: place)
        }
        return nil
      }
      self = .ratio(ratio[0], ratio[1])
    } else if let quantity {
      self = .quantity(quantity)
    } else if let measure = survey ?? elements {
      self = measure
    } else {
      return nil
    }
  }

  private static func surveyForm(in book: FormBook) -> ValueForm {
    book.record("Survey") { node, reader in _ = survey(node, reader) }
  }

  /// `{answers: {"5": 6, "4": 3}}`: points with the number of people.
  private static func survey(_ node: YAMLNode, _ reader: RecordReader) -> MeasureRecord? {
    guard let fields = Fields(node, in: reader) else { return nil }
    let answers = fields.node("answers", isRequired: true) { _ in
      .mapping(.wholeNumbers, .scalar(.wholeNumber))
    }
    fields.finish()
    guard case .mapping(let pairs, let place)? = answers else {
      reader.report(FieldFault.missing("answers"), at: fields.place)
      return nil
    }
    var counts: [Int: Int] = [:]
    for pair in pairs {
      guard let points = Int(.scalar(pair.key), in: reader), let count = Int(pair.value, in: reader) else {
        return nil
      }
      counts[points] = count
    }
    do throws(MeasureFault) {
      return .survey(try Survey(answers: counts))
    } catch {
      reader.report(EvaluationFault.measure(reader.subject, error), at: place)
      return nil
    }
  }

  private struct Element: FieldValue {
    let element: ElementList.Element
    let name: Label

    init?(_ node: YAMLNode, in reader: RecordReader) {
      guard let fields = Fields(node, in: reader) else { return nil }
      let id = fields.required("id", Slug.self)
      let name = fields.required("name", Label.self)
      let isPresent = fields.required("present", Bool.self)
      let share = fields.required("share", NumberLiteral.self)
      let isVeto = fields.optional("veto", Bool.self) ?? false
      fields.finish()
      guard let id, let name, let isPresent, let share else { return nil }
      element = .init(id: id.text, share: share.value, isPresent: isPresent, isVeto: isVeto)
      self.name = name
    }
  }

  private static func elements(_ node: YAMLNode, _ reader: RecordReader) -> MeasureRecord? {
    guard let elements = reader.whole(node, of: Element.self) else { return nil }
    do throws(MeasureFault) {
      let list = try ElementList(elements.map(\.element))
      return .elements(list, names: elements.map { ($0.element.id, $0.name) })
    } catch {
      reader.report(EvaluationFault.measure(reader.subject, error), at: node.place)
      return nil
    }
  }
}
