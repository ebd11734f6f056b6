/// A second text for libcmark: tables' cells and the text before tables, each a paragraph of its own.
struct PartsText {
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// Where each of its lines stands in the marked text.
  private(set) var lines: [LineOfPart] = []

  /// Adds a cell; the line that it stands on, from 1.
  mutating func addCell(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    bytes.append(contentsOf: [Mark.lead.0, Mark.lead.1, Mark.cell])
    bytes.append(contentsOf: Mark.space)
    return Int32(truncatingIfNeeded: add(range, of: text, added: 6, isLast: true))
  }

  /// Adds a line of a paragraph; the line that it stands on, from 1.
  @discardableResult
  mutating func add(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, added: Int = 0, isLast: Bool) -> Int {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
    bytes.append(10)
    lines.append(LineOfPart(offset: range.lowerBound, added: added))
    let line = lines.count
    if isLast {
      bytes.append(10)
      lines.append(LineOfPart(offset: range.upperBound, added: 0))
    }
    return line
  }

  /// Adds the whole text at the end, so that the parts can refer to what it defines.
  mutating func addDefinitions(of text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }
}
