internal import CCMarkGFM

/// Owns libcmark-gfm's tree of one text and frees it.
struct CMarkTree: ~Copyable {
  private let document: OpaquePointer

  /// Registered once, before any thread parses.
  private static let areExtensionsRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  init(parsing text: String) {
    precondition(Self.areExtensionsRegistered)
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else {
      preconditionFailure("libcmark-gfm gives a document for every text")
    }
    cmark_parser_free(parser)
    cmark_consolidate_text_nodes(document)
    self.document = document
  }

  deinit { cmark_node_free(document) }

  var root: CMarkNode { CMarkNode(document) }
}

/// A node of the tree, valid as long as its ``CMarkTree``.
struct CMarkNode {
  private let node: OpaquePointer

  fileprivate init(_ node: OpaquePointer) { self.node = node }

  var type: cmark_node_type { cmark_node_get_type(node) }
  /// For the extensions' own types, for example `table`.
  var typeName: String { String(cString: cmark_node_get_type_string(node)) }

  var children: [CMarkNode] {
    var children: [CMarkNode] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(CMarkNode(child))
      next = cmark_node_next(child)
    }
    return children
  }

  /// 1-based.
  var line: Int { Int(cmark_node_get_start_line(node)) }
  /// 1-based, in bytes of the parsed text.
  var column: Int { Int(cmark_node_get_start_column(node)) }

  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  var fenceInformation: String { cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "" }
  var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isTight: Bool { cmark_node_get_list_tight(node) == 1 }

  var listStart: Int? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
  }

  /// One for each column of a table.
  var tableAlignments: [MarkdownTable.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { index in
      switch alignments[index] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
  }
}
