internal import CYAML
internal import Diagnostics

/// libyaml's stream of events over one file: the only code that touches that library.
///
/// Owns the parser and frees it; the parser keeps its own address, so it lives on the heap. The input must
/// stay where it is as long as this value lives, hence the initialiser's scope.
struct YAMLEvents: ~Copyable {
  /// What comes next, with its place.
  enum Event {
    case scalar(YAMLScalar)
    case sequenceStart(Place)
    case sequenceEnd
    case mappingStart(Place)
    case mappingEnd
    case documentStart(Place)
    case end
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let file: SourceFile
  /// How many bytes of a line its first scalars take.
  private var counted = (line: 0, scalars: 0, bytes: 0)

  /// - Parameters:
  ///   - file: places are counted in its lines.
  ///   - input: the file's bytes, borrowed for the life of this value.
  init(_ file: SourceFile, borrowing input: UnsafeBufferPointer<UInt8>) {
    self.file = file
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// The next event; document ends and the stream's start are passed over.
  /// - Throws: what libyaml objects to, and anchors, aliases and tags.
  mutating func next() throws(YAMLFault.Located) -> Event {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxFault() }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT, YAML_NO_EVENT: continue
      case YAML_STREAM_END_EVENT: return .end
      case YAML_DOCUMENT_START_EVENT: return .documentStart(place(event.start_mark))
      case YAML_SCALAR_EVENT: return .scalar(try scalar(event))
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        try refuse(anchor: start.anchor, tag: start.tag, at: event.start_mark)
        return .sequenceStart(place(event.start_mark))
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        try refuse(anchor: start.anchor, tag: start.tag, at: event.start_mark)
        return .mappingStart(place(event.start_mark))
      case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
      case YAML_MAPPING_END_EVENT: return .mappingEnd
      default: throw YAMLFault.Located(fault: .alias, place: place(event.start_mark))
      }
    }
  }

  /// Whether a text ends with the byte at a place.
  func stands(_ text: String, endingAt place: Place) -> Bool {
    file.line(place.line).prefix(place.column).suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  private mutating func scalar(_ event: yaml_event_t) throws(YAMLFault.Located) -> YAMLScalar {
    let scalar = event.data.scalar
    try refuse(anchor: scalar.anchor, tag: scalar.tag, at: event.start_mark)
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    let start = place(event.start_mark)
    let end = place(event.end_mark)
    let isOnOneLine = start.line == end.line
    let length = isOnOneLine ? end.column - start.column : 1
    // Between the quotes where nothing in them is escaped: then the text's columns are those of the file.
    let isVerbatim = !isPlain && isOnOneLine && length == text.utf8.count + 2
    let inside =
      isVerbatim ? start.advanced(by: 1, length: length - 2) : start.advanced(by: 0, length: length)
    return YAMLScalar(text: text, place: inside, isPlain: isPlain)
  }

  private mutating func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at mark: yaml_mark_t
  ) throws(YAMLFault.Located) {
    if anchor != nil { throw YAMLFault.Located(fault: .anchor, place: place(mark)) }
    if tag != nil { throw YAMLFault.Located(fault: .tag, place: place(mark)) }
  }

  private mutating func syntaxFault() -> YAMLFault.Located {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let hasContext = parser.pointee.context != nil
    let place = place(parser.pointee.problem_mark)
    let start = hasContext ? self.place(parser.pointee.context_mark) : nil
    return YAMLSyntaxError(file: file, problem: problem, place: place, start: start).fault
  }

  /// libyaml counts columns in Unicode scalars from 0; ours are UTF-8 bytes from 1.
  private mutating func place(_ mark: yaml_mark_t) -> Place {
    let number = Int(mark.line) + 1
    let line = file.line(number)
    // Marks mostly come in order: counting goes on from the last one, so that a long line is walked once.
    if number != counted.line || Int(mark.column) < counted.scalars { counted = (number, 0, 0) }
    var index = line.startIndex + counted.bytes
    while index < line.endIndex, counted.scalars < Int(mark.column) || line[index] & 0xC0 == 0x80 {
      if line[index] & 0xC0 != 0x80 { counted.scalars += 1 }
      index += 1
    }
    counted.bytes = index - line.startIndex
    return Place(file: file.path, line: number, column: counted.bytes + 1)
  }
}
