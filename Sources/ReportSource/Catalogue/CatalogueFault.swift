internal import Diagnostics

/// What is wrong with a language's catalogue, beside its fields.
enum CatalogueFault: Problem {
  case wrongCount(String, expected: Int, found: Int)
  case unknownPlaceholder(String, known: [String])

  var code: String {
    switch self {
    case .wrongCount: "JX0801"
    case .unknownPlaceholder: "JX0802"
    }
  }

  var message: Message {
    switch self {
    case .wrongCount(let what, let expected, let found):
      Message(
        zh: "“\(what)”应有 \(expected) 项，现有 \(found) 项", en: "“\(what)” takes \(expected) items, not \(found)")
    case .unknownPlaceholder(let name, let known) where known.isEmpty:
      Message(zh: "这一句里不能用 {\(name)}", en: "{\(name)} cannot stand in this phrase")
    case .unknownPlaceholder(let name, let known):
      Message(
        zh: "这一句里不能用 {\(name)}，可用：\(known.joined(separator: "、"))",
        en: "{\(name)} cannot stand in this phrase; it may hold \(known.joined(separator: ", "))")
    }
  }
}
