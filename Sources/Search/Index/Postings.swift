/// The documents of a block that contain a term, ascending, and a mask of its positions in each.
struct Postings {
  let documents: UnsafeBufferPointer<UInt32>
  let masks: UnsafeBufferPointer<UInt16>

  /// No documents.
  static var none: Postings {
    Postings(documents: UnsafeBufferPointer(start: nil, count: 0), masks: UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Writes the documents, each below `range`, and, if `includingPositions`, their masks. The reader knows their number.
  ///
  /// A single document has no mask: its positions add little to those of the neighbouring terms, and would be a tenth of
  /// the index.
  @inline(__always)
  func write(to writer: inout BitWriter, below range: Int, includingPositions: Bool) {
    writer.write(rice: documents, below: range)
    guard includingPositions, documents.count > 1 else { return }
    for mask in masks {
      if mask & (mask &- 1) == 0 {
        // Most terms have a single position in a document: one bit for the count of one, four for the position.
        writer.write(UInt32(Token.positionCount | mask.trailingZeroBitCount), width: 5)
      } else {
        Self.write(mask, to: &writer)
      }
    }
  }

  private static func write(_ mask: UInt16, to writer: inout BitWriter) {
    let count = mask.nonzeroBitCount
    writer.write(gamma: count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Token.positionCount) { positions in
      var rest = mask
      for index in 0..<count {
        positions.initializeElement(at: index, to: UInt32(rest.trailingZeroBitCount))
        rest &= rest - 1
      }
      writer.write(
        interpolative: UnsafeBufferPointer(rebasing: positions[..<count]), from: 0, to: Token.positionCount - 1)
    }
  }
}
