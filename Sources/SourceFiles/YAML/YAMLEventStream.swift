import CYAML

/// The event stream of libyaml's parser.
///
/// Positions are character indices. libyaml's own lines are not used, because it also ends them at U+0085, U+2028 and
/// U+2029, where no editor does.
struct YAMLEventStream: ~Copyable {
  /// The kind of an event and its payload.
  enum Content {
    case scalar(text: String, style: ScalarStyle)
    case alias(String)
    case listStart, listEnd, mapStart, mapEnd
    case documentStart, documentEnd, streamStart, streamEnd
  }

  /// The style of a scalar.
  enum ScalarStyle { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// An event and the range of characters that it covers.
  struct Event {
    var content: Content
    var start: Int
    var end: Int
    /// The name of the value's anchor, if it has one.
    var anchor: String?
    /// Whether the value has a local tag: `!name`.
    var hasLocalTag = false
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Creates a parser of `bytes`, well-formed UTF-8, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLParserError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw .outOfMemory
    }
    self.parser = parser
    event = .allocate(capacity: 1)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  /// Returns the next event.
  mutating func next() throws(YAMLParserError) -> Event {
    guard yaml_parser_parse(parser, event) == 1 else { throw YAMLParserError(parser.pointee) }
    defer { yaml_event_delete(event) }
    return Event(event.pointee)
  }
}

extension YAMLEventStream.Event {
  fileprivate init(_ event: yaml_event_t) {
    start = event.start_mark.index
    end = event.end_mark.index
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      content = .scalar(text: String(decoding: bytes, as: UTF8.self), style: YAMLEventStream.ScalarStyle(scalar.style))
      read(anchor: scalar.anchor, tag: scalar.tag)
    case YAML_ALIAS_EVENT: content = .alias(Self.text(event.data.alias.anchor))
    case YAML_SEQUENCE_START_EVENT:
      content = .listStart
      read(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      content = .mapStart
      read(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
    case YAML_SEQUENCE_END_EVENT: content = .listEnd
    case YAML_MAPPING_END_EVENT: content = .mapEnd
    case YAML_DOCUMENT_START_EVENT: content = .documentStart
    case YAML_DOCUMENT_END_EVENT: content = .documentEnd
    case YAML_STREAM_START_EVENT: content = .streamStart
    default: content = .streamEnd
    }
  }

  private mutating func read(anchor name: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?) {
    if name != nil { anchor = Self.text(name) }
    if tag != nil { hasLocalTag = !Self.text(tag).hasPrefix("tag:yaml.org,2002:") }
  }

  private static func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}

extension YAMLEventStream.ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}
