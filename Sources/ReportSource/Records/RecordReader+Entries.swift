internal import Diagnostics

extension RecordReader {
  /// The entries of a mapping whose keys are ids of the author's choice.
  ///
  /// - Returns: ids with their values in the order written; keys that are no ids are reported and left out.
  func entries(_ node: YAMLNode) -> [(id: Located<Slug>, node: YAMLNode)] {
    guard case .mapping(let pairs, _) = node else {
      report(FieldFault.wrongType(expected: .mapping, found: node), at: node.place)
      return []
    }
    return pairs.compactMap { pair in
      guard let id = Located<Slug>(.scalar(pair.key), in: self) else { return nil }
      return (id, pair.value)
    }
  }

  /// The elements of a list that only make sense together.
  /// - Returns: nil where one cannot be read, which has reported itself.
  func whole<Record: FieldValue>(_ node: YAMLNode, of type: Record.Type = Record.self) -> [Record]? {
    guard let records = [Record](node, in: self), case .sequence(let items, _) = node else { return nil }
    return records.count == items.count ? records : nil
  }

  /// Keeps the first of several records with the same id and reports the others.
  func unique<Record>(_ records: [Record], by id: (Record) -> Located<Slug>) -> [Record] {
    var first: [Slug: Place] = [:]
    return records.filter { record in
      let id = id(record)
      guard let place = first[id.value] else {
        first[id.value] = id.place
        return true
      }
      let note = Diagnostic.Note(Message(zh: "第一次在这里", en: "first here"), at: place)
      report(RecordFault.twice(id.value.text), at: id.place, notes: [note])
      return false
    }
  }

  /// Each of some words once, in their order; reports those that repeat an earlier one.
  func unique(_ words: [Located<String>]) -> [String] {
    var first: [String: Place] = [:]
    return words.compactMap { word in
      guard let place = first[word.value] else {
        first[word.value] = word.place
        return word.value
      }
      let note = Diagnostic.Note(Message(zh: "第一次在这里", en: "first here"), at: place)
      report(RecordFault.twice(word.value), at: word.place, notes: [note])
      return nil
    }
  }

  /// One of several words, each standing for a value.
  func choice<Value>(_ word: Located<String>, of values: KeyValuePairs<String, Value>) -> Value? {
    if let value = values.first(where: { $0.key == word.value }) { return value.value }
    let known = values.map(\.key)
    let near = nearest(to: word.value, among: known)
    report(FieldFault.unknownWord(word.value, near: near, known: known), at: word.place)
    return nil
  }
}

/// A span of days, both included.
package struct Period: Sendable, Hashable {
  package let from: CalendarDate
  package let to: CalendarDate
}

extension Period: FieldValue {
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard let fields = Fields(node, in: reader) else { return nil }
    let from = fields.required("from", CalendarDate.self)
    let to = fields.required("to", Located<CalendarDate>.self)
    fields.finish()
    guard let from, let to else { return nil }
    if to.value < from { reader.report(RecordFault.datesOutOfOrder, at: to.place) }
    self.init(from: from, to: to.value)
  }
}
