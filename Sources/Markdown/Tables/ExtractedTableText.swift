/// A second text for libcmark: table cells and the text before tables, each as a separate paragraph.
struct ExtractedTableText {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The location of each line in the marked text.
  private(set) var lines: [LineMapping] = []

  /// Adds a cell; returns its line, counting from 1.
  mutating func addCell(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    bytes.append(contentsOf: [Mark.lead.0, Mark.lead.1, Mark.cell])
    bytes.append(contentsOf: Mark.space)
    return Int32(truncatingIfNeeded: add(range, of: text, prefixLength: 6, isLast: true))
  }

  /// Adds a line of a paragraph; returns its line, counting from 1.
  @discardableResult
  mutating func add(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, prefixLength: Int = 0, isLast: Bool)
    -> Int
  {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
    bytes.append(10)
    lines.append(LineMapping(offset: range.lowerBound, prefixLength: prefixLength))
    let line = lines.count
    if isLast {
      bytes.append(10)
      lines.append(LineMapping(offset: range.upperBound, prefixLength: 0))
    }
    return line
  }

  /// Appends the whole text, so that the extracted paragraphs can use its link reference definitions.
  mutating func addDefinitions(of text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }
}
