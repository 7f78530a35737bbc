internal import Diagnostics

/// Where libyaml gave up, read as the slip that an author most likely made.
///
/// Its own words speak of tokens and blocks, and it often stops a line after the slip: a key without its colon
/// is noticed at the next key.
struct YAMLSyntaxError {
  let file: SourceFile
  /// libyaml's message, for example `mapping values are not allowed in this context`.
  let problem: String
  /// Where it stopped.
  let place: Place
  /// Where the thing began that it was reading: a bracket, a quote, a key.
  let start: Place?

  /// The slip and where it is.
  var fault: YAMLFault.Located {
    blankFault ?? signFault ?? keyFault ?? bracketFault ?? lineFault
      ?? stopped(.syntax(problem))
  }

  // MARK: The kinds of slip

  /// Tabs and wide blanks before a key.
  private var blankFault: YAMLFault.Located? {
    for number in [place.line, lineBefore, start?.line ?? place.line] {
      let blanks = line(number).prefix { $0 == " " || $0 == "\t" || $0 == "\u{3000}" || $0 == "\u{A0}" }
      guard let first = blanks.firstIndex(where: { $0 != " " }) else { continue }
      let isTab = blanks[first] == "\t"
      let run = blanks[first...].prefix { ($0 == "\t") == isTab && $0 != " " }
      return located(isTab ? .tabIndentation : .wideIndentation, number, first, length: run.utf8Count)
    }
    return problem.contains("TAB") ? stopped(.tabIndentation) : nil
  }

  /// A value that begins with a sign of YAML's own.
  private var signFault: YAMLFault.Located? {
    let isSign = ["cannot start any token", "expected comment or line break", "not allowed in this context"]
      .contains { problem.contains($0) }
    guard isSign, !problem.contains("mapping values") else {
      guard problem.contains("escape character") || problem.contains("hexdecimal") else { return nil }
      return stopped(.backslash)
    }
    let scalars = line(place.line)
    var index = index(of: place)
    if problem.contains("line break") {
      index = scalars[..<index].lastIndex { ">|".unicodeScalars.contains($0) } ?? index
    }
    guard scalars.indices.contains(index) else { return nil }
    return located(.needsQuotes(String(scalars[index])), place.line, index)
  }

  /// A key whose colon is missing, full-width or without its space.
  private var keyFault: YAMLFault.Located? {
    if problem.contains("could not find expected ':'") {
      return colonFault(in: start?.line ?? place.line)
    }
    guard problem.contains("mapping values are not allowed") else { return nil }
    let scalars = line(place.line)
    let before = scalars[..<min(index(of: place), scalars.count)]
    guard !before.contains(where: { ":,".unicodeScalars.contains($0) }) else {
      return stopped(.colonInText)
    }
    if let slip = colonFault(in: lineBefore), !line(lineBefore).contains(":") || slip.fault.isFullWidth {
      return slip
    }
    return located(.badIndentation, place.line, before.firstIndex { $0 != " " } ?? 0)
  }

  private func colonFault(in number: Int) -> YAMLFault.Located? {
    let scalars = line(number)
    let text = scalars.drop { $0 == " " }
    if let wide = text.firstIndex(of: "："), !text[..<wide].contains(":") {
      return located(.fullWidth("："), number, wide, length: 3)
    }
    if let colon = text.firstIndex(of: ":"), colon + 1 < text.endIndex, text[colon + 1] != " " {
      return located(.noColon, number, colon)
    }
    guard !text.isEmpty else { return nil }
    return located(.noColon, number, text.startIndex, length: text.utf8Count)
  }

  /// Brackets and quotes that do not close, and what stands between them.
  private var bracketFault: YAMLFault.Located? {
    if problem.contains("unexpected end of stream"), let start {
      return YAMLFault.Located(fault: .unclosed, place: start)
    }
    guard problem.contains("did not find expected ','"), let start else { return nil }
    guard start.line == place.line else { return YAMLFault.Located(fault: .unclosed, place: start) }
    let scalars = line(place.line)
    let index = index(of: place)
    guard index < scalars.count else { return YAMLFault.Located(fault: .unclosed, place: start) }
    if scalars[index] == "{", index + 1 < scalars.count, scalars[index + 1] == "{" {
      return located(.needsQuotes("{{"), place.line, index, length: 2)
    }
    if scalars[index] == ":" {
      let comma = scalars[..<index].lastIndex { "，、".unicodeScalars.contains($0) }
      if let comma, scalars[(comma + 1)..<index].allSatisfy({ $0.isASCII }) {
        return located(.fullWidth(String(scalars[comma])), place.line, comma, length: 3)
      }
      return stopped(.colonInText)
    }
    return located(.needsQuotes(String(scalars[index])), place.line, index)
  }

  /// A line that does not fit in, or something after the end of a value.
  private var lineFault: YAMLFault.Located? {
    guard problem.contains("did not find expected") else { return nil }
    let scalars = line(place.line)
    let index = index(of: place)
    guard let last = scalars[..<min(index, scalars.count)].last(where: { $0 != " " }) else {
      return stopped(.badIndentation)
    }
    switch last {
    case "\"", "'": return stopped(.textAfterQuote)
    case "]", "}":
      if index < scalars.count, "]}".unicodeScalars.contains(scalars[index]) {
        return stopped(.strayBracket(String(scalars[index])))
      }
      let open = scalars.firstIndex(of: last == "]" ? "[" : "{") ?? index
      return located(.needsQuotes(String(scalars[open])), place.line, open)
    default: return stopped(.badIndentation)
    }
  }

  // MARK: Lines

  private func line(_ number: Int) -> [Unicode.Scalar] {
    Array(String(decoding: file.line(number), as: UTF8.self).unicodeScalars)
  }

  /// The last line before the place that is neither blank nor a comment.
  private var lineBefore: Int {
    var number = place.line - 1
    while number > 1 {
      let first = line(number).first { $0 != " " }
      if let first, first != "#" { break }
      number -= 1
    }
    return max(number, 1)
  }

  /// How many scalars of its line stand before a place.
  private func index(of place: Place) -> Int {
    file.line(place.line).prefix(place.column - 1).count { $0 & 0xC0 != 0x80 }
  }

  /// Where libyaml stopped, with the whole character there.
  private func stopped(_ fault: YAMLFault) -> YAMLFault.Located {
    let scalars = line(place.line)
    let index = index(of: place)
    guard index < scalars.count else { return YAMLFault.Located(fault: fault, place: place) }
    return located(fault, place.line, index, length: UTF8.width(scalars[index]))
  }

  private func located(
    _ fault: YAMLFault, _ number: Int, _ index: Int, length: Int = 1
  ) -> YAMLFault.Located {
    let column = line(number).prefix(index).utf8Count + 1
    let place = Place(file: file.path, line: number, column: column, length: length)
    return YAMLFault.Located(fault: fault, place: place)
  }
}

extension Sequence<Unicode.Scalar> {
  /// How many bytes of UTF-8 these are.
  fileprivate var utf8Count: Int { reduce(0) { $0 + UTF8.width($1) } }
}
