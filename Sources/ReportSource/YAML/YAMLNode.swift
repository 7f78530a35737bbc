package import Diagnostics

/// A YAML value with its place: text, a list, or pairs. Scalars stay text until a field asks for a type,
/// so that `014`, `1:30`, `yes` and `~` mean what is written.
package indirect enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], at: Place)
  case mapping([Pair], at: Place)

  /// A key with its value; keys are unique within a mapping.
  package struct Pair: Sendable {
    package let key: YAMLScalar
    package let value: YAMLNode
  }

  /// Where the value begins.
  package var place: Place {
    switch self {
    case .scalar(let scalar): scalar.place
    case .sequence(_, let place), .mapping(_, let place): place
    }
  }
}

/// A scalar as written, without quotes.
package struct YAMLScalar: Hashable, Sendable {
  package let text: String
  package let place: Place
  /// Quoted or a block: then the text's own columns are not those of the file.
  package let isPlain: Bool

  /// Nothing was written after the key.
  package var isMissing: Bool { isPlain && text.utf8.isEmpty }
}
