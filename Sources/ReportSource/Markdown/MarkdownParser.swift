internal import CCMarkGFM
internal import Diagnostics

/// Reads Markdown through libcmark-gfm: the only code that touches that library.
///
/// CommonMark with GitHub's tables and footnotes. Strikethrough and autolinks are never attached: they write
/// to a table that all threads share. Raw HTML, images and links of other schemes are refused, not stripped.
struct MarkdownParser {
  /// What a fenced block in braces may be.
  static let directives = ["table", "figure", "indicators", "finding", "recommendation"]

  private let file: SourceFile
  private let reader: RecordReader
  /// Marked lines: offsets of the characters that ``EmphasisMarks`` put in.
  private let marks: [Int: [Int]]
  /// Nodes are visited in the order of the text, so that each is found behind the one before.
  private let cursor = LineCursor()

  /// - Parameter file: a whole chapter.
  /// - Returns: the empty document where the file breaks a limit; a diagnostic says which.
  static func parse(_ file: SourceFile, reader: RecordReader) -> MarkdownDocument {
    guard MarkdownLimits.allow(file, reader: reader) else { return .empty }
    let (text, marks) = EmphasisMarks.insert(into: file.text)
    let parser = MarkdownParser(file: file, reader: reader, marks: marks)
    let root = CMarkTree(parsing: text)
    return parser.document(root)
  }

  private func document(_ tree: borrowing CMarkTree) -> MarkdownDocument {
    var blocks: [Block] = []
    var footnotes: [String: [Block]] = [:]
    for node in tree.root.children {
      if node.type == CMARK_NODE_FOOTNOTE_DEFINITION {
        guard let label = definedFootnote(inLine: node.line) else { continue }
        _ = next("[^\(label.value)]:", on: node)
        let content = self.blocks(of: node)
        if content.isEmpty { reader.report(MarkdownFault.footnoteEmpty(label.value), at: label.place) }
        footnotes[Self.folded(label.value)] = content
      } else if let block = block(node) {
        blocks.append(block)
      }
    }
    checkFootnotes(besides: footnotes)
    return MarkdownDocument(blocks: blocks, footnotes: footnotes)
  }

  private func blocks(of node: CMarkNode) -> [Block] { node.children.compactMap(block) }

  private func block(_ node: CMarkNode) -> Block? {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: return .paragraph(inlines(of: node), at: place(of: node))
    case CMARK_NODE_HEADING: return .heading(heading(node))
    case CMARK_NODE_BLOCK_QUOTE: return .quote(blocks(of: node))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_CODE_BLOCK: return codeOrDirective(node)
    case CMARK_NODE_LIST:
      let items = node.children.map { blocks(of: $0) }
      return .list(MarkdownList(start: node.listStart, isTight: node.isTight, items: items))
    case CMARK_NODE_HTML_BLOCK:
      reader.report(MarkdownFault.rawHTML, at: place(of: node))
      return nil
    default:
      return node.typeName == "table" ? .table(table(node)) : nil
    }
  }

  private func heading(_ node: CMarkNode) -> Heading {
    var content = inlines(of: node)
    var id: Located<String>?
    if case .text(let last)? = content.last, let (text, slug) = Self.splitID(last) {
      content[content.count - 1] = .text(text)
      id = Located(slug, at: find("{#", from: node).advanced(by: 2, length: slug.utf8.count))
    }
    return Heading(level: node.headingLevel, id: id, content: content, place: place(of: node))
  }

  /// Splits `Title {#id}` into `Title` and `id`.
  private static func splitID(_ text: String) -> (text: String, id: String)? {
    let bytes = Array(text.trimmingSpaces.utf8)
    guard bytes.last == UInt8(ascii: "}"),
      let brace = bytes.lastIndex(of: UInt8(ascii: "{")), bytes[brace + 1] == UInt8(ascii: "#")
    else { return nil }
    let id = String(decoding: bytes[(brace + 2)..<(bytes.count - 1)], as: UTF8.self)
    return (String(decoding: bytes[..<brace], as: UTF8.self).trimmingSpaces, id)
  }

  private func codeOrDirective(_ node: CMarkNode) -> Block? {
    let information = EmphasisMarks.remove(from: node.fenceInformation).trimmingSpaces
    guard information.utf8.first == UInt8(ascii: "{") else {
      return .code(EmphasisMarks.remove(from: node.literal))
    }
    let parts = information.split(separator: "}", maxSplits: 1)
    let name = String(parts.first?.dropFirst() ?? "").trimmingSpaces
    let argument = parts.count > 1 ? String(parts[1]).trimmingSpaces : ""
    let place = find("{", from: node).advanced(by: 0, length: information.utf8.count)
    guard Self.directives.contains(name) else {
      let near = reader.nearest(to: name, among: Self.directives)
      reader.report(MarkdownFault.unknownDirective(name, near: near), at: place)
      return nil
    }
    if !node.literal.trimmingSpaces.allSatisfy(\.isNewline) {
      reader.report(MarkdownFault.directiveWithBody(name), at: place)
    }
    return .directive(Directive(name: name, argument: argument, place: place))
  }

  private func table(_ node: CMarkNode) -> MarkdownTable {
    let rows = node.children.map { row in row.children.map { inlines(of: $0) } }
    return MarkdownTable(
      alignments: node.tableAlignments, head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  // MARK: Inlines

  /// - Parameter depth: how many inlines these stand in.
  func inlines(of node: CMarkNode, depth: Int = 0) -> [Inline] {
    guard depth <= MarkdownLimits.deepestNesting else {
      let fault = MarkdownFault.tooNested(limit: MarkdownLimits.deepestNesting)
      reader.report(fault, at: Place(file: file.path, line: node.line))
      return []
    }
    var inlines: [Inline] = []
    for child in node.children {
      switch child.type {
      case CMARK_NODE_TEXT: inlines += text(child)
      case CMARK_NODE_SOFTBREAK: inlines.append(.softBreak)
      case CMARK_NODE_LINEBREAK: inlines.append(.hardBreak)
      case CMARK_NODE_CODE:
        let code = EmphasisMarks.remove(from: child.literal)
        _ = next(code, on: child)
        inlines.append(.code(code))
      case CMARK_NODE_EMPH: inlines.append(.emphasis(self.inlines(of: child, depth: depth + 1)))
      case CMARK_NODE_STRONG: inlines.append(.strong(self.inlines(of: child, depth: depth + 1)))
      case CMARK_NODE_LINK: inlines.append(link(child, depth: depth + 1))
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        let label = footnoteReference(child)
        inlines.append(.footnote(label))
      case CMARK_NODE_HTML_INLINE:
        reader.report(MarkdownFault.rawHTML, at: next(EmphasisMarks.remove(from: child.literal), on: child))
      case CMARK_NODE_IMAGE: reader.report(MarkdownFault.image, at: next("![", on: child))
      default: inlines += self.inlines(of: child, depth: depth + 1)
      }
    }
    return inlines
  }

  private func text(_ node: CMarkNode) -> [Inline] {
    let text = EmphasisMarks.remove(from: node.literal)
    for label in Self.undefinedFootnotes(in: text) {
      let fault: MarkdownFault =
        label.utf8.contains(UInt8(ascii: " ")) ? .footnoteLabelWithBlank(label) : .footnoteWithoutText(label)
      reader.report(fault, at: find("[^\(label)]", from: node))
    }
    return ValueReference.split(text, reader: reader) { range in
      next(String(decoding: Array(text.utf8)[range], as: UTF8.self), on: node)
    }
  }

  private func link(_ node: CMarkNode, depth: Int) -> Inline {
    let address = EmphasisMarks.remove(from: node.address)
    let content = inlines(of: node, depth: depth)
    let place = place(ofAddress: address, in: node)
    if content.isEmpty, address.utf8.first == UInt8(ascii: "#") {
      let target = String(decoding: address.utf8.dropFirst(), as: UTF8.self)
      return .crossReference(Located(target, at: place))
    }
    let label = content.first.map(\.plainText) ?? ""
    if label.utf8.first == UInt8(ascii: "^"), label.utf8.contains(UInt8(ascii: " ")) {
      // `[^a b]: text` is no footnote to libcmark-gfm but names the address of a link.
      let name = String(decoding: label.utf8.dropFirst(), as: UTF8.self)
      reader.report(MarkdownFault.footnoteLabelWithBlank(name), at: place)
    } else if !LinkRule.allows(address) {
      reader.report(MarkdownFault.linkNotAllowed(address), at: place)
    }
    return .link(to: Located(address, at: place), content)
  }

  /// Where the address of `[text](address)` or `<address>` stands; `[text][label]` stands for its own.
  private func place(ofAddress address: String, in node: CMarkNode) -> Place {
    for opening in ["](", "<"] {
      if let place = cursor.next(opening + address, inLine: node.line, of: file) {
        return place.advanced(by: opening.utf8.count, length: address.utf8.count)
      }
    }
    return next("[", on: node)
  }

  // MARK: Footnotes

  /// libcmark-gfm turns references to undefined footnotes back into text.
  private static func undefinedFootnotes(in text: String) -> [String] {
    var labels: [String] = []
    var rest = Array(text.utf8)[...]
    while let start = rest.firstIndex(ofBytes: "[^".utf8) {
      rest = rest[(start + 2)...]
      let label = rest.prefix { $0 != UInt8(ascii: "]") }
      rest = rest.dropFirst(label.count)
      guard !label.isEmpty, rest.first == UInt8(ascii: "]") else { continue }
      labels.append(String(decoding: label, as: UTF8.self))
    }
    return labels
  }

  private func footnoteReference(_ node: CMarkNode) -> Located<String> {
    let start = next("[^", on: node)
    let label = file.line(start.line).dropFirst(start.column + 1).prefix { $0 != UInt8(ascii: "]") }
    let text = String(decoding: label, as: UTF8.self)
    return Located(Self.folded(text), at: start.advanced(by: 0, length: label.count + 3))
  }

  /// The label of a line `[^label]: text`, with the place of `[^label]`.
  private func definedFootnote(inLine number: Int) -> Located<String>? {
    let line = file.line(number)
    guard let start = line.firstIndex(ofBytes: "[^".utf8),
      let end = line[start...].firstIndex(ofBytes: "]:".utf8)
    else { return nil }
    let label = line[(start + 2)..<end]
    let column = start - line.startIndex + 1
    let place = Place(file: file.path, line: number, column: column, length: label.count + 3)
    return Located(String(decoding: label, as: UTF8.self), at: place)
  }

  /// libcmark-gfm matches labels without regard to case; blanks cannot stand in them.
  private static func folded(_ label: String) -> String { label.lowercased() }

  /// Reports definitions that libcmark-gfm leaves out: nothing refers to them, or the label has a text.
  private func checkFootnotes(besides used: [String: [Block]]) {
    var first: [String: Place] = [:]
    for number in 1...file.lineCount where file.line(number).starts(with: "[^".utf8) {
      guard let definition = definedFootnote(inLine: number) else { continue }
      let label = Self.folded(definition.value)
      if let earlier = first[label] {
        let note = Diagnostic.Note(Message(zh: "第一次在这里", en: "first here"), at: earlier)
        reader.report(RecordFault.twice(definition.value), at: definition.place, notes: [note])
        continue
      }
      first[label] = definition.place
      if used[label] == nil {
        reader.report(MarkdownFault.footnoteUnused(definition.value), at: definition.place)
      }
    }
  }

  // MARK: Places

  private func place(of node: CMarkNode) -> Place {
    Place(file: file.path, line: node.line, column: original(node.column - 1, line: node.line) + 1)
  }

  /// A byte offset in the author's line for one in the marked line.
  private func original(_ offset: Int, line: Int) -> Int {
    let before = marks[line - 1]?.count { $0 < offset } ?? 0
    return max(0, offset - before * EmphasisMarks.width)
  }

  /// Where some text stands on a node's line, from the node on; the node itself where it does not.
  private func find(_ text: String, from node: CMarkNode) -> Place {
    let line = file.line(node.line)
    let start = min(original(node.column - 1, line: node.line), line.count)
    let index = line.dropFirst(start).firstIndex(ofBytes: text.utf8) ?? line.firstIndex(ofBytes: text.utf8)
    let column = (index.map { $0 - line.startIndex } ?? start) + 1
    return Place(file: file.path, line: node.line, column: column, length: text.utf8.count)
  }

  /// Where some text stands next on a node's line. In a table, `|` is written `\|`.
  private func next(_ text: String, on node: CMarkNode) -> Place {
    let first = String(decoding: text.utf8.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let escaped = first.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    return cursor.next(first, inLine: node.line, of: file) ?? cursor.next(
      escaped, inLine: node.line, of: file)
      ?? find(first, from: node)
  }
}
