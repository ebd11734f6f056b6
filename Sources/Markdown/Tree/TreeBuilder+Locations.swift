import CMark

extension TreeBuilder {
  /// The range of a link, an image or raw HTML in the marked text.
  ///
  /// The lines and columns reported by libcmark are correct on the first line of a block. On later lines, columns are
  /// counted as if every line began where the first one does, a link that spans lines has the line of its end, and
  /// preceding link reference definitions or line endings inside a destination shift everything after them. The
  /// reported position is therefore corrected as far as possible and checked against the source; failing that, the
  /// source is searched after the previous inline.
  mutating func locate(_ node: CNode, _ type: cmark_node_type) -> Range<Int> {
    let line = startLine(of: node, type)
    let column = Int(cmark_node_get_start_column(node))
    let guess = offset(line: line, column: column)
    let start = begins(node, type, at: guess) ? guess : search(node, type)
    guard let start else {
      return block.range.lowerBound..<min(block.range.lowerBound + 1, bytes.count)
    }
    block.cursor = start + 1
    return start..<end(of: node, type, from: start)
  }

  private func startLine(of node: CNode, _ type: cmark_node_type) -> Int {
    let line = Int(cmark_node_get_start_line(node))
    guard type != CMARK_NODE_HTML_INLINE, let child = cmark_node_first_child(node) else { return line }
    let childLine = Int(cmark_node_get_start_line(child))
    return childLine > 0 ? min(line, childLine) : line
  }

  /// The offset of the line and column reported by libcmark, both counting from 1.
  private func offset(line: Int, column: Int) -> Int {
    if !block.lineMappings.isEmpty {
      let part = block.lineMappings[min(max(line, 1), block.lineMappings.count) - 1]
      return part.offset + column - 1 - part.prefixLength
    }
    if line == block.line { return lines.start(of: line) + column - 1 }
    let range = lines.range(of: line, in: bytes)
    return LineStart.contentOffset(of: range, quotes: block.quotes, in: bytes) + column - block.column
  }

  private func begins(_ node: CNode, _ type: cmark_node_type, at offset: Int) -> Bool {
    guard offset >= block.cursor, offset < block.range.upperBound, offset < bytes.count else { return false }
    switch type {
    case CMARK_NODE_IMAGE:
      return bytes[offset] == UInt8(ascii: "!") && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "[")
    case CMARK_NODE_LINK:
      guard bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "<") else { return false }
    default:
      guard bytes[offset] == UInt8(ascii: "<") else { return false }
    }
    return hasText(of: node, type, at: offset)
  }

  /// Whether the text of a link or of raw HTML is at `offset`, as far as the source spells it literally.
  private func hasText(of node: CNode, _ type: cmark_node_type, at offset: Int) -> Bool {
    var text = cmark_node_get_literal(node)
    var start = offset
    if type == CMARK_NODE_LINK {
      guard let child = cmark_node_first_child(node), cmark_node_get_type(child) == CMARK_NODE_TEXT else { return true }
      text = cmark_node_get_literal(child)
      start = offset + 1
    }
    let literal = CString.bytes(text)
    var i = 0
    while i < min(12, literal.count), start + i < bytes.count {
      // After an escape or a character reference, the rest cannot be compared.
      if bytes[start + i] == UInt8(ascii: "\\") || bytes[start + i] == UInt8(ascii: "&") { return true }
      if bytes[start + i] != literal[i] { return false }
      i += 1
    }
    return true
  }

  private mutating func search(_ node: CNode, _ type: cmark_node_type) -> Int? {
    guard block.misses < InlineContext.missLimit else { return nil }
    var i = block.cursor
    while i < min(block.range.upperBound, bytes.count) {
      if begins(node, type, at: i) { return i }
      i += 1
    }
    block.misses += 1
    return nil
  }

  private func end(of node: CNode, _ type: cmark_node_type, from start: Int) -> Int {
    let end = offset(line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node)) + 1)
    guard end > start, end <= block.range.upperBound, end <= bytes.count else { return start + 1 }
    switch bytes[end - 1] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"): return end
    default: return start + 1
    }
  }

  /// The next occurrence of `needle` in the block after the last inline.
  mutating func find(_ needle: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let end = min(block.range.upperBound, bytes.count)
    guard block.misses < InlineContext.missLimit, block.cursor < end else { return nil }
    guard let hit = ByteStringSearch.first(needle, in: bytes, block.cursor..<end) else {
      block.misses += 1
      return nil
    }
    block.cursor = hit.lowerBound + 1
    return hit
  }

  /// The likely start of text in the marked text, based on libcmark's position.
  func estimatedOffset(ofText node: CNode) -> Int {
    let guess = offset(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
    return guess >= block.cursor && guess < block.range.upperBound ? guess : block.cursor
  }
}
