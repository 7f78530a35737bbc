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
    guard let pair = ask(key) else {
      missing.append(key)
      return nil
    }
    return Value(pair.value, in: reader)
  }

  /// A field that may be left out. One that is there but wrong is nil too, and reported.
  func optional<Value: FieldValue>(_ key: String, _ type: Value.Type = Value.self) -> Value? {
    ask(key).flatMap { Value($0.value, in: reader) }
  }

  /// A list of records or values; an absent one is empty.
  func list<Value: FieldValue>(_ key: String, of type: Value.Type = Value.self) -> [Value] {
    optional(key, [Value].self) ?? []
  }

  /// The node of a field whose type depends on other fields.
  func node(_ key: String) -> YAMLNode? { ask(key)?.value }

  /// The one of several keys that is written. Reports where there is none or more; ask for all of them before.
  func chosen(among keys: [String]) -> String? {
    let found = keys.filter(has)
    if found.count == 1 { return found[0] }
    // One that is misspelt is reported as unknown.
    let isMisspelt = found.isEmpty && unknown.contains { reader.nearest(to: $0.key.text, among: keys) != nil }
    if !isMisspelt { reader.report(FieldFault.oneOf(keys, found: found), at: place) }
    return nil
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
