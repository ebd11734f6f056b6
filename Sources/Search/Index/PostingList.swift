/// The documents of a block that contain a term, and its positions in them.
struct PostingList: ~Copyable {
  /// The documents, ascending.
  private var documents = UniqueArray<UInt32>()
  /// A mask of the positions in each document.
  private var masks = UniqueArray<UInt16>()

  /// The documents, valid until the next term is read.
  var numbers: UnsafeBufferPointer<UInt32> { documents.elements }
  /// The document, if there is only one.
  var onlyDocument: UInt32? { documents.count == 1 ? documents[0] : nil }

  /// Reads the tokens of the term that begins at `start` in a sorted list, and returns the offset after the last one.
  @inline(__always)
  mutating func read(_ tokens: UnsafeBufferPointer<Token>, from start: Int) -> Int {
    documents.removeAll()
    masks.removeAll()
    let first = tokens[start]
    var (document, mask) = (first.document, UInt16(1) &<< UInt16(truncatingIfNeeded: first.position))
    var end = start &+ 1
    while end < tokens.count, tokens[end].hash == first.hash {
      let token = tokens[end]
      if token.document != document {
        documents.append(UInt32(truncatingIfNeeded: document))
        masks.append(mask)
        (document, mask) = (token.document, 0)
      }
      mask |= 1 &<< UInt16(truncatingIfNeeded: token.position)
      end &+= 1
    }
    documents.append(UInt32(truncatingIfNeeded: document))
    masks.append(mask)
    return end
  }

  /// Writes two or more documents, each below `range`, and, if `includingPositions`, their masks.
  ///
  /// The directory contains the document of a term that has only one, without positions: they add little to those of its
  /// neighbours, and would be a tenth of the index.
  @inline(__always)
  func write(to writer: inout BitWriter, below range: Int, includingPositions: Bool) {
    writer.write(gamma: documents.count - 1)
    writer.write(rice: documents.elements, below: range)
    guard includingPositions else { return }
    for mask in masks.elements {
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
