import CMark

/// The tables of a text, and libcmark's tree of their cells.
struct ParsedTables {
  private let tables: [PipeTable]
  /// The location of each line of the extracted text in the marked text.
  let lines: [LineMapping]
  private let root: OpaquePointer
  /// The paragraph that starts on each line of the extracted text.
  private var paragraphs: [OpaquePointer?]
  private var consumedCount = 0

  /// Finds the tables below `root` and parses their cells; nil if there are none. The caller must call ``free()``.
  static func parse(_ root: OpaquePointer, _ bytes: UnsafeBufferPointer<UInt8>, lines: LineTable) -> ParsedTables? {
    var finder = TableFinder(bytes, lines: lines)
    finder.search(root)
    guard !finder.tables.isEmpty else { return nil }
    return ParsedTables(finder.tables, finder.finish())
  }

  private init?(_ tables: [PipeTable], _ extractedText: ExtractedTableText) {
    self.tables = tables
    lines = extractedText.lines
    paragraphs = Array(repeating: nil, count: extractedText.lines.count + 1)
    let parsed = extractedText.bytes.withUnsafeBytes {
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
  mutating func next(at node: OpaquePointer) -> PipeTable? {
    guard consumedCount < tables.count, tables[consumedCount].node == node else { return nil }
    consumedCount += 1
    return tables[consumedCount - 1]
  }

  /// The paragraph that starts on `line` of the extracted text.
  func paragraph(_ line: Int) -> OpaquePointer? { line > 0 && line < paragraphs.count ? paragraphs[line] : nil }

  /// Releases libcmark's tree.
  func free() { cmark_node_free(root) }
}
