internal import Diagnostics
internal import Evaluation

/// Gathers what is signed in the files of a report or declaration.
struct SignedItems {
  private(set) var items: [SignedItem] = []
  private(set) var translations: [Translation] = []
  private let languages: [Language]
  private let book: FigureBook
  /// How often an id was met: a second entry of the same name gets a number.
  private var uses: [String: Int] = [:]
  /// Of the file that is being taken apart.
  private var kind = SignedItem.Kind.others

  /// - Parameters:
  ///   - languages: of the site; the first is the main one.
  ///   - book: gives the figures that items show.
  init(languages: [Language], book: FigureBook) {
    self.languages = languages
    self.book = book
  }

  // MARK: Records

  /// Takes a file apart.
  /// - Parameters:
  ///   - id: of the item for all that the shape leaves.
  ///   - figure: the name of the figure that this item shows.
  mutating func add(_ node: YAMLNode, as id: String, figure: String? = nil, shape: SignoffShape) {
    kind = SignedItem.Kind(rawValue: id) ?? .others
    guard let rest = take(node, shape) else { return }
    add(rest, as: id, at: rest.place, reads: figure.flatMap(printed))
  }

  /// - Returns: what is left of the value; nil where nothing is.
  private mutating func take(_ node: YAMLNode, _ shape: SignoffShape) -> YAMLNode? {
    switch (shape, node) {
    case (.entries(let kind), .mapping(let pairs, _)):
      for pair in pairs { add(pair.value, kind, named: pair.key) }
      return nil
    case (.list(let kind), .sequence(let records, let place)):
      var rest: [YAMLNode] = []
      for record in records { rest.append(take(record, kind)) }
      return .sequence(rest, at: place)
    case (.fields(let shapes), .mapping(let pairs, let place)):
      var rest: [YAMLNode.Pair] = []
      for pair in pairs {
        let value = shapes[pair.key.text].map { take(pair.value, $0) } ?? pair.value
        if let value { rest.append(YAMLNode.Pair(key: pair.key, value: value)) }
      }
      return .mapping(rest, at: place)
    case (.each(let shape), .sequence(let elements, let place)):
      var rest: [YAMLNode] = []
      for element in elements { if let left = take(element, shape) { rest.append(left) } }
      return .sequence(rest, at: place)
    default: return node
    }
  }

  /// - Returns: the record's id, or the record where it has none.
  private mutating func take(_ record: YAMLNode, _ kind: SignoffShape.Items) -> YAMLNode {
    let field = record[kind.key]
    guard let id = field?.scalar ?? field?[languages[0].tag]?.scalar else { return record }
    add(record, kind, named: id)
    return .scalar(id)
  }

  private mutating func add(_ node: YAMLNode, _ kind: SignoffShape.Items, named id: YAMLScalar) {
    let reads: String? =
      switch kind.shown {
      case .nothing: nil
      case .figure(let before, let after): printed(before + id.text + after)
      case .written(let key): node[key]?.scalar?.text.canonicalText
      }
    add(node, as: kind.prefix + id.text, at: id.place, reads: reads)
  }

  private mutating func add(_ node: YAMLNode, as name: String, at place: Place, reads: String?) {
    let id = unused(name)
    items.append(
      SignedItem(
        id: id, kind: kind, place: place, reads: reads, sources: Self.sources(of: node),
        canonical: node.canonicalForm))
    let original = node.texts(in: languages[0], of: languages)
    guard let first = original.first else { return }
    let words = original.map(\.text.canonicalText).joined(separator: "\n")
    for language in languages.dropFirst() {
      guard let text = node.texts(in: language, of: languages).first else { continue }
      translations.append(
        Translation(
          id: language.tag + "/" + id, place: text.place, originalPlace: first.place, original: words))
    }
  }

  /// The sources that a record names.
  private static func sources(of record: YAMLNode) -> [String] {
    ["source", "basis", "evidence"].flatMap { key -> [String] in
      switch record[key] {
      case .scalar(let scalar)?: [scalar.text]
      case .sequence(let items, _)?: items.compactMap { $0.scalar?.text }
      case .mapping?, nil: []
      }
    }
  }

  private func printed(_ name: String) -> String? {
    book[name]?.quantity.map { $0.printed.plain + ($0.unit == .percent ? "%" : "") }
  }

  private mutating func unused(_ name: String) -> String {
    let id = name.canonicalText
    uses[id, default: 0] += 1
    return uses[id] == 1 ? id : "\(id)-\(uses[id] ?? 1)"
  }

  // MARK: Texts

  /// Takes a text apart at its headings, in every language that it is written in.
  /// - Parameters:
  ///   - name: the file's name without its ending.
  ///   - texts: the file and its headings, which stand in their order, by language.
  mutating func add(_ name: String, texts: [Language: (file: SourceFile, headings: [Heading])]) {
    let sections = texts.mapValues { self.sections(of: $0.file, $0.headings) }
    for language in languages {
      for section in sections[language] ?? [] {
        items.append(
          SignedItem(
            id: unused(language.tag + "/" + name + section.key), kind: .texts, place: section.place,
            reads: nil,
            sources: [],
            canonical: section.text))
      }
    }
    guard let original = sections[languages[0]] else { return }
    for language in languages.dropFirst() {
      for (index, section) in (sections[language] ?? []).enumerated() {
        let same = original.first { $0.key == section.key }
        guard let source = same ?? (original.indices.contains(index) ? original[index] : nil) else {
          continue
        }
        translations.append(
          Translation(
            id: language.tag + "/" + name + section.key, place: section.place, originalPlace: source.place,
            original: source.text))
      }
    }
  }

  /// What stands under one heading, without what stands under those within it.
  private struct Section {
    /// `#` with the heading's id or words; empty for what precedes the first heading.
    let key: String
    let place: Place
    let text: String
  }

  private func sections(of file: SourceFile, _ headings: [Heading]) -> [Section] {
    func text(_ lines: Range<Int>) -> String {
      lines.map { String(decoding: file.line($0), as: UTF8.self) }.joined(separator: "\n").canonicalText
    }
    let ends = headings.dropFirst().map(\.place.line) + [file.lineCount + 1]
    let sections = zip(headings, ends).map { heading, end in
      Section(
        key: "#" + (heading.id?.value ?? heading.content.map(\.plainText).joined().canonicalText),
        place: heading.id?.place ?? heading.place, text: text(heading.place.line..<end))
    }
    // The order of the sections is the file's own content.
    let opening = text(1..<(headings.first?.place.line ?? file.lineCount + 1))
    let whole = Section(
      key: "", place: Place(file: file.path), text: (sections.map(\.key) + [opening]).joined(separator: "\n"))
    return [whole] + sections
  }
}
