import CMark

/// The tables of a text, and libcmark's tree of their cells.
struct ParsedTables {
  private let tables: [FoundTable]
  /// The location of each line of the parts in the marked text.
  let lines: [LineOfPart]
  private let root: OpaquePointer
  /// The paragraph that starts on each line of the parts.
  private var paragraphs: [OpaquePointer?]
  private var taken = 0

  /// Finds the tables below `root` and parses their cells; nil if there are none. The caller must call ``free()``.
  static func of(_ root: OpaquePointer, _ bytes: UnsafeBufferPointer<UInt8>, lines: Lines) -> ParsedTables? {
    var finder = TableFinder(bytes, lines: lines)
    finder.search(root)
    guard !finder.tables.isEmpty else { return nil }
    return ParsedTables(finder.tables, finder.finish())
  }

  private init?(_ tables: [FoundTable], _ parts: PartsText) {
    self.tables = tables
    lines = parts.lines
    paragraphs = Array(repeating: nil, count: parts.lines.count + 1)
    let parsed = parts.bytes.withUnsafeBytes {
      cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed else { return nil }
    root = parsed
    var child = cmark_node_first_child(parsed)
    while let paragraph = child {
      let line = Int(cmark_node_get_start_line(paragraph))
      guard line < paragraphs.count else { break }
      paragraphs[line] = paragraph
      child = cmark_node_next(paragraph)
    }
  }

  /// Returns the table in `node`, if there is one. Callers pass leaf blocks in document order.
  mutating func next(at node: OpaquePointer) -> FoundTable? {
    guard taken < tables.count, tables[taken].node == node else { return nil }
    taken += 1
    return tables[taken - 1]
  }

  /// The paragraph that starts on `line` of the parts.
  func paragraph(_ line: Int) -> OpaquePointer? { line > 0 && line < paragraphs.count ? paragraphs[line] : nil }

  /// Releases libcmark's tree.
  func free() { cmark_node_free(root) }
}
