import CMark

/// Finds tables in libcmark's tree: paragraphs with a delimiter row below a line with the same number of cells.
struct TableFinder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: LineTable
  private(set) var tables: [PipeTable] = []
  private(set) var extractedText = ExtractedTableText()
  /// The number of empty cells that may still be added to short rows, so that a wide head and many short rows cannot
  /// multiply the size of the text.
  private var paddingBudget: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, lines: LineTable) {
    self.bytes = bytes
    self.lines = lines
    paddingBudget = 4096 + bytes.count
  }

  /// Searches all blocks below `root`.
  mutating func search(_ root: OpaquePointer) {
    var quotes = 0
    guard var node = cmark_node_first_child(root) else { return }
    while true {
      let type = cmark_node_get_type(node)
      switch type {
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
        if let child = cmark_node_first_child(node) {
          if type == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
          node = child
          continue
        }
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: findTable(in: node, type, quotes: quotes)
      default: break
      }
      while true {
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node), parent != root else { return }
        if cmark_node_get_type(parent) == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
        node = parent
      }
    }
  }

  private mutating func findTable(in node: OpaquePointer, _ type: cmark_node_type, quotes: Int) {
    let first = Int(cmark_node_get_start_line(node))
    var last = Int(cmark_node_get_end_line(node))
    guard last > first, first > 0 else { return }
    if type == CMARK_NODE_HEADING {
      guard let line = underline(of: node, first..<last, quotes) else { return }
      last = line
    }
    for line in stride(from: first + 1, through: last, by: 1) {
      guard let alignments = TableSyntax.alignments(bytes, content(line, of: node, quotes)) else { continue }
      let head = content(line - 1, of: node, quotes)
      if Mark.at(head.lowerBound, in: bytes) == Mark.footnoteDefinition { continue }
      var cells: [Range<Int>] = []
      TableSyntax.addCells(bytes, head, to: &cells)
      guard cells.count == alignments.count else { continue }
      var table = PipeTable(node: node, offset: head.lowerBound, alignments: alignments, cells: cells)
      table.rows.append(0..<cells.count)
      for lead in first..<max(first, line - 1) {
        let added = extractedText.add(content(lead, of: node, quotes), of: bytes, isLast: lead == line - 2)
        if table.leadLine == 0 { table.leadLine = added }
      }
      addRows(from: line + 1, through: last, isHeading: type == CMARK_NODE_HEADING, of: &table, quotes)
      tables.append(table)
      return
    }
  }

  private mutating func addRows(
    from first: Int, through last: Int, isHeading: Bool, of table: inout PipeTable, _ quotes: Int
  ) {
    var last = last
    if isHeading {
      let underline = content(last, of: table.node, quotes)
      if !underline.isEmpty, bytes[underline.lowerBound] == UInt8(ascii: "-") {
        table.underline = .thematicBreak
        last -= 1
      }
    }
    for line in stride(from: first, through: last, by: 1) {
      let start = table.cells.count
      TableSyntax.addCells(bytes, content(line, of: table.node, quotes), to: &table.cells)
      table.rows.append(start..<table.cells.count)
    }
    for row in table.rows {
      // Extra cells are dropped, and missing ones added, when the table is built.
      paddingBudget -= max(0, table.alignments.count - row.count)
    }
    if paddingBudget < 0 { table.isRagged = true }
    table.cellLines = table.cells.map { $0.isEmpty ? 0 : extractedText.addCell($0, of: bytes) }
  }

  /// The underline of a heading; libcmark also counts the following line as part of the heading.
  private func underline(of node: OpaquePointer, _ lines: Range<Int>, _ quotes: Int) -> Int? {
    (lines.lowerBound + 1...lines.upperBound).first { line in
      let content = content(line, of: node, quotes)
      guard let mark = bytes[content].first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "=") else {
        return false
      }
      return bytes[content].allSatisfy { $0 == mark || $0 == UInt8(ascii: " ") || $0 == 9 }
    }
  }

  /// The bytes of a line of `node`, without the prefix before its content.
  private func content(_ line: Int, of node: OpaquePointer, _ quotes: Int) -> Range<Int> {
    let range = lines.range(of: line, in: bytes)
    let start: Int
    if line == Int(cmark_node_get_start_line(node)) {
      start = range.lowerBound + Int(cmark_node_get_start_column(node)) - 1
    } else {
      start = LineStart.contentOffset(of: range, quotes: quotes, in: bytes)
    }
    return min(max(start, range.lowerBound), range.upperBound)..<range.upperBound
  }

  /// Returns the extracted text, followed by the whole text if it may contain link reference definitions.
  mutating func finish() -> ExtractedTableText {
    if extractedText.bytes.isEmpty { return extractedText }
    let hasDefinitions = zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
    if hasDefinitions { extractedText.addDefinitions(of: bytes) }
    return extractedText
  }
}
