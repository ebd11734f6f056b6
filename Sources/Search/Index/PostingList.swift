/// The documents of a block that have a term, and at which positions.
struct PostingList: ~Copyable {
  /// The documents, rising.
  private var documents = GrowingList<UInt32>()
  /// A bit for each position in each document.
  private var masks = GrowingList<UInt16>()

  /// The documents, until the next term is read.
  var numbers: UnsafeBufferPointer<UInt32> { documents.elements }

  /// Reads the tokens of the term whose first is at `start`, from sorted ones; returns the offset behind its last.
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

  /// Writes the documents, each below `range`, and with `positions` the masks.
  ///
  /// A term of a single document says little where it stands that its neighbours do not, so its positions are left out; they
  /// would take a tenth of the index.
  @inline(__always)
  func write(to writer: inout BitWriter, below range: Int, positions: Bool) {
    writer.write(gamma: documents.count)
    writer.write(list: documents.elements, below: range)
    guard positions, documents.count > 1 else { return }
    for mask in masks.elements {
      if mask & (mask &- 1) == 0 {
        // Most terms stand in one place of a document: the number one takes one bit, and a place four.
        writer.write(UInt32(Token.positions | mask.trailingZeroBitCount), width: 5)
      } else {
        Self.write(mask, to: &writer)
      }
    }
  }

  private static func write(_ mask: UInt16, to writer: inout BitWriter) {
    let count = mask.nonzeroBitCount
    writer.write(gamma: count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Token.positions) { places in
      var rest = mask
      for index in 0..<count {
        places.initializeElement(at: index, to: UInt32(rest.trailingZeroBitCount))
        rest &= rest - 1
      }
      writer.write(rising: UnsafeBufferPointer(rebasing: places[..<count]), from: 0, to: Token.positions - 1)
    }
  }
}
