// The form of content that is hashed: the same for every way to write the same YAML or to wrap the same text.

extension String {
  /// The words of a text with single spaces between them.
  var canonicalText: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// As a string of JSON.
  fileprivate var quoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension YAMLNode {
  /// The value as JSON without spaces: every scalar a string in its canonical text, the keys of a mapping
  /// sorted by bytes. `{value: 2.02%, unit: call}` is `{"unit":"call","value":"2.02%"}`, in flow or block style,
  /// quoted or plain, whatever the comments.
  var canonicalForm: String {
    switch self {
    case .scalar(let scalar): return scalar.text.canonicalText.quoted
    case .sequence(let items, _): return "[" + items.map(\.canonicalForm).joined(separator: ",") + "]"
    case .mapping(let pairs, _):
      let sorted = pairs.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
      let entries = sorted.map { $0.key.text.canonicalText.quoted + ":" + $0.value.canonicalForm }
      return "{" + entries.joined(separator: ",") + "}"
    }
  }

  /// The label's texts by language where it is one: a mapping with no keys but languages, the main one among
  /// them.
  private func label(in languages: [Language]) -> [Pair]? {
    guard case .mapping(let pairs, _) = self, let main = languages.first,
      pairs.contains(where: { $0.key.text == main.tag }),
      pairs.allSatisfy({ pair in languages.contains { $0.tag == pair.key.text } })
    else { return nil }
    return pairs
  }

  /// What its labels say in a language, with their places, in the order of the canonical form.
  func texts(in language: Language, of languages: [Language]) -> [YAMLScalar] {
    if let label = label(in: languages) {
      return label.compactMap { pair in
        guard pair.key.text == language.tag, case .scalar(let text) = pair.value else { return nil }
        return text
      }
    }
    switch self {
    case .scalar: return []
    case .sequence(let items, _): return items.flatMap { $0.texts(in: language, of: languages) }
    case .mapping(let pairs, _):
      return pairs.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
        .flatMap { $0.value.texts(in: language, of: languages) }
    }
  }

  /// The value of a key; nil where there is none.
  subscript(key: String) -> YAMLNode? {
    guard case .mapping(let pairs, _) = self else { return nil }
    return pairs.first { $0.key.text == key }?.value
  }

  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }
}
