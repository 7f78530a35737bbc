internal import Diagnostics

/// Composes libyaml's events into a tree of ``YAMLNode``.
///
/// Refused where they stand: anchors, aliases and tags (430 bytes of aliases can take gigabytes), duplicate
/// keys, entries that stand in one list twice, second documents, nesting deeper than ``deepestNesting``. Linear in
/// the size of the file.
struct YAMLParser: ~Copyable {
  /// Mappings and lists within one another.
  static let deepestNesting = 32

  private var events: YAMLEvents
  private var nesting = 0
  private var hasWideIndentation = false

  /// - Parameters:
  ///   - file: the whole text.
  ///   - diagnostics: takes what is wrong with it.
  /// - Returns: nil where the file is empty or broken; then a diagnostic says so.
  static func parse(_ file: SourceFile, into diagnostics: inout DiagnosticList) -> YAMLNode? {
    file.bytes.withUnsafeBufferPointer { input in
      var parser = YAMLParser(events: YAMLEvents(file, borrowing: input))
      do throws(YAMLFault.Located) {
        let root = try parser.document(into: &diagnostics)
        if parser.hasWideIndentation { return nil }
        if root == nil { diagnostics.report(YAMLFault.empty, at: Place(file: file.path)) }
        return root
      } catch {
        // What follows a line that is indented wrongly is not read as its author sees it.
        if !parser.hasWideIndentation { diagnostics.report(error.fault, at: error.place) }
        return nil
      }
    }
  }

  private init(events: consuming YAMLEvents) { self.events = events }

  private mutating func document(
    into diagnostics: inout DiagnosticList
  ) throws(YAMLFault.Located) -> YAMLNode? {
    guard case .documentStart = try events.next() else { return nil }
    let root = try node(from: try events.next(), into: &diagnostics)
    if case .documentStart(let place) = try events.next() {
      throw YAMLFault.Located(fault: .secondDocument, place: place)
    }
    if case .scalar(let scalar) = root, scalar.isMissing { return nil }
    return root
  }

  private mutating func node(
    from event: YAMLEvents.Event, into diagnostics: inout DiagnosticList
  ) throws(YAMLFault.Located) -> YAMLNode {
    switch event {
    case .scalar(let scalar): return .scalar(scalar)
    case .sequenceStart(let place):
      try enter(at: place)
      defer { nesting -= 1 }
      return .sequence(try items(into: &diagnostics), at: place)
    case .mappingStart(let place):
      try enter(at: place)
      defer { nesting -= 1 }
      return .mapping(try pairs(into: &diagnostics), at: place)
    case .sequenceEnd, .mappingEnd, .documentStart, .end:
      preconditionFailure("libyaml's events are balanced")
    }
  }

  private mutating func items(into diagnostics: inout DiagnosticList) throws(YAMLFault.Located) -> [YAMLNode]
  {
    var items: [YAMLNode] = []
    var firstPlaces: [YAMLContent: Place] = [:]
    while true {
      let event = try events.next()
      if case .sequenceEnd = event { return items }
      let item = try node(from: event, into: &diagnostics)
      if let content = YAMLContent(of: item) {
        if let first = firstPlaces[content] {
          diagnostics.report(YAMLFault.duplicateEntry, at: item.place, notes: [Self.firstHere(first)])
          continue
        }
        firstPlaces[content] = item.place
      }
      items.append(item)
    }
  }

  private mutating func pairs(
    into diagnostics: inout DiagnosticList
  ) throws(YAMLFault.Located) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    // Keys are compared by bytes: `Dictionary` holds composed and decomposed twins for one.
    var firstPlaces: [[UInt8]: Place] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event { return pairs }
      let keyNode = try node(from: event, into: &diagnostics)
      guard case .scalar(var key) = keyNode else { throw fault(ofKey: keyNode.place) }
      var value = try node(from: try events.next(), into: &diagnostics)
      if case .scalar(let scalar) = value, scalar.isMissing, let (name, text) = key.splitAtWideColon {
        diagnostics.report(
          YAMLFault.fullWidth("："), at: name.place.advanced(by: name.place.length, length: 3))
        (key, value) = (name, .scalar(text))
      }
      let blanks = key.text.unicodeScalars.prefix { $0 == "\u{3000}" || $0 == "\u{A0}" }
      if !blanks.isEmpty {
        let length = blanks.reduce(0) { $0 + UTF8.width($1) }
        diagnostics.report(YAMLFault.wideIndentation, at: key.place.advanced(by: 0, length: length))
        hasWideIndentation = true
      } else if let first = firstPlaces[Array(key.text.utf8)] {
        diagnostics.report(
          YAMLFault.duplicateKey(key.text), at: key.place, notes: [Self.firstHere(first)])
        continue
      }
      firstPlaces[Array(key.text.utf8)] = key.place
      pairs.append(YAMLNode.Pair(key: key, value: value))
    }
  }

  private static func firstHere(_ place: Place) -> Diagnostic.Note {
    Diagnostic.Note(Message(zh: "第一次在这里", en: "first here"), at: place)
  }

  /// A list or mapping where a key should stand: most often `{{name}}` without quotes.
  private func fault(ofKey place: Place) -> YAMLFault.Located {
    guard events.stands("{{", endingAt: place) else {
      return YAMLFault.Located(fault: .keyIsNoText, place: place)
    }
    return YAMLFault.Located(fault: .needsQuotes("{{"), place: place.advanced(by: -1, length: 2))
  }

  private mutating func enter(at place: Place) throws(YAMLFault.Located) {
    nesting += 1
    if nesting > Self.deepestNesting { throw YAMLFault.Located(fault: .nestedTooDeeply, place: place) }
  }
}

extension YAMLScalar {
  /// `zh：热线` as a key and its value; nil without a full-width colon.
  fileprivate var splitAtWideColon: (key: YAMLScalar, value: YAMLScalar)? {
    let scalars = text.unicodeScalars
    guard isPlain, let colon = scalars.firstIndex(of: "："), colon != scalars.startIndex else { return nil }
    let name = String(scalars[..<colon])
    let rest = String(scalars[scalars.index(after: colon)...])
    let blanks = rest.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let text = String(decoding: rest.utf8.dropFirst(blanks), as: UTF8.self)
    let valuePlace = place.advanced(by: name.utf8.count + 3 + blanks, length: text.utf8.count)
    return (
      YAMLScalar(text: name, place: place.advanced(by: 0, length: name.utf8.count), isPlain: true),
      YAMLScalar(text: text, place: valuePlace, isPlain: true)
    )
  }
}
