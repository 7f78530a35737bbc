package import Diagnostics
internal import Markup

/// Diagnostics for other programs: one JSON object a line.
package enum DiagnosticLines {
  /// `{"severity":"error","code":"JX0305","path":…,"line":3,"column":10,"length":5,"message":{"zh":…,"en":…},…}`
  package static func json(_ diagnostic: Diagnostic) -> [UInt8] {
    let value = JSONValue.object([
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
      "path": diagnostic.place.map { .string($0.file) },
      "line": diagnostic.place.map { .number(PlainNumber($0.line)) },
      "column": diagnostic.place.map { .number(PlainNumber($0.column)) },
      "length": diagnostic.place.map { .number(PlainNumber($0.length)) },
      "message": message(diagnostic.message),
      "fix": diagnostic.fix.map(message),
      "notes": diagnostic.notes.isEmpty ? nil : .array(diagnostic.notes.map(note)),
    ])
    return value.line + [0x0A]
  }

  private static func message(_ message: Message) -> JSONValue {
    .object(["zh": .string(message.zh), "en": .string(message.en)])
  }

  private static func note(_ note: Diagnostic.Note) -> JSONValue {
    .object([
      "path": .string(note.place.file), "line": .number(PlainNumber(note.place.line)),
      "column": .number(PlainNumber(note.place.column)), "message": message(note.message),
    ])
  }
}
