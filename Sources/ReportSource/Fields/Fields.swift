internal import Diagnostics

/// The fields of one mapping: each is asked for once by name and type; what nobody asked for is unknown.
///
/// Nothing throws: a field that is missing or of the wrong type reports itself and is nil, so that one run
/// finds all problems of a record. `finish()` reports missing and unknown keys: a misspelt one is both, and
/// reported once.
final class Fields {
  let place: Place
  let reader: RecordReader
  private let pairs: [YAMLNode.Pair]
  private var asked: [String] = []
  private var missing: [String] = []

  /// - Returns: nil where the node is no mapping; then a diagnostic says so.
  init?(_ node: YAMLNode, in reader: RecordReader) {
    guard case .mapping(let pairs, let place) = node else {
      reader.report(FieldFault.wrongType(expected: .mapping, found: node), at: node.place)
      return nil
    }
    self.pairs = pairs
    self.place = place
    self.reader = reader
  }

  /// Whether the key is written at all.
  func has(_ key: String) -> Bool { pairs.contains { $0.key.text.utf8.elementsEqual(key.utf8) } }

  /// Where a key stands, or the record itself where it does not.
  func place(of key: String) -> Place { pair(key)?.key.place ?? place }

  /// A field that must be there.
  func required<Value: FieldValue>(_ key: String, _ type: Value.Type = Value.self) -> Value? {
    sketch(key, isRequired: true, Value.form)
    guard let pair = ask(key) else {
      missing.append(key)
      return nil
    }
    return Value(pair.value, in: reader)
  }

  /// A field that may be left out. One that is there but wrong is nil too, and reported.
  func optional<Value: FieldValue>(_ key: String, _ type: Value.Type = Value.self) -> Value? {
    sketch(key, isRequired: false, Value.form)
    return ask(key).flatMap { Value($0.value, in: reader) }
  }

  /// A list of records or values; an absent one is empty.
  func list<Value: FieldValue>(_ key: String, of type: Value.Type = Value.self) -> [Value] {
    optional(key, [Value].self) ?? []
  }

  /// The node of a field that is read by other means.
  /// - Parameter form: what it may be.
  func node(
    _ key: String, isRequired: Bool = false, as form: (FormBook) -> ValueForm
  ) -> YAMLNode? {
    sketch(key, isRequired: isRequired, form)
    return ask(key)?.value
  }

  /// The node of a field that was asked for before.
  func node(again key: String) -> YAMLNode? { pair(key)?.value }

  /// A list that must be there and have something in it; whether it has, is for the caller to say.
  func requiredList<Value: FieldValue>(_ key: String, of type: Value.Type = Value.self) -> [Value]? {
    sketch(key, isRequired: true) { .list(Value.form(in: $0), least: 1, most: nil) }
    return required(key, [Value].self)
  }

  /// A list of so many values, or of at least one; whether it is, is for the caller to say.
  func optionalList<Value: FieldValue>(
    _ key: String, of type: Value.Type = Value.self, count: Int?
  ) -> [Value]? {
    sketch(key, isRequired: false) {
      .list(Value.form(in: $0), least: count ?? 1, most: count)
    }
    return ask(key).flatMap { [Value]($0.value, in: reader) }
  }

  /// A field that takes one of several words, each standing for a value.
  func required<Value>(_ key: String, choice values: KeyValuePairs<String, Value>) -> Value? {
    sketch(key, isRequired: true) { _ in .scalar(.words(values.map(\.key))) }
    guard let pair = ask(key) else {
      missing.append(key)
      return nil
    }
    return Located<String>(pair.value, in: reader).flatMap { reader.choice($0, of: values) }
  }

  /// Writes a field down where the record is asked what it reads.
  private func sketch(_ key: String, isRequired: Bool, _ form: (FormBook) -> ValueForm) {
    guard let sketch = reader.sketch else { return }
    sketch.form.add(key, form(sketch.book), isRequired: isRequired)
  }

  /// The one of several keys that is written. Reports where there is none or more; ask for all of them before.
  func chosen(among keys: [String]) -> String? {
    reader.sketch?.form.choose(among: keys)
    let found = keys.filter(has)
    if found.count == 1 { return found[0] }
    // One that is misspelt is reported as unknown.
    let isMisspelt = found.isEmpty && unknown.contains { reader.nearest(to: $0.key.text, among: keys) != nil }
    if !isMisspelt { reader.report(FieldFault.oneOf(keys, found: found), at: place) }
    return nil
  }

  /// Whether at most one of several keys is written; if not, that is reported.
  func hasAtMostOne(of keys: [String]) -> Bool {
    reader.sketch?.form.exclude(keys)
    let found = keys.filter(has)
    if found.count > 1 { reader.report(FieldFault.oneOf(keys, found: found), at: place) }
    return found.count <= 1
  }

  /// Reports that a key is missing where another one needs it.
  func need(_ other: String, with key: String) {
    reader.sketch?.form.need(other, with: key)
    if has(key), !has(other) { reader.report(FieldFault.missing(other), at: place) }
  }

  /// Reports required keys that are not there, and every key that no call asked for with the nearest one that
  /// would have been right.
  func finish() {
    for pair in unknown {
      let near = reader.nearest(to: pair.key.text, among: asked)
      reader.report(FieldFault.unknownKey(pair.key.text, near: near, known: asked), at: pair.key.place)
      missing.removeAll { $0 == near }
    }
    for key in missing { reader.report(FieldFault.missing(key), at: place) }
    missing = []
  }

  private var unknown: [YAMLNode.Pair] {
    pairs.filter { pair in !asked.contains { $0.utf8.elementsEqual(pair.key.text.utf8) } }
  }

  private func ask(_ key: String) -> YAMLNode.Pair? {
    if !asked.contains(key) { asked.append(key) }
    return pair(key)
  }

  private func pair(_ key: String) -> YAMLNode.Pair? {
    pairs.first { $0.key.text.utf8.elementsEqual(key.utf8) }
  }
}
