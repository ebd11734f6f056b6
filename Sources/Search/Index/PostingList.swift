/// The documents of a block that have a term, and at which positions.
struct PostingList {
  /// The documents, rising.
  private(set) var documents: [UInt32] = []
  /// A bit for each position in each document.
  private(set) var masks: [UInt16] = []

  /// Reads the tokens of one term from the front of some, which are sorted; returns how many it took.
  mutating func read(_ tokens: ArraySlice<Token>) -> Int {
    documents.removeAll(keepingCapacity: true)
    masks.removeAll(keepingCapacity: true)
    guard let hash = tokens.first?.hash else { return 0 }
    var count = 0
    for token in tokens {
      guard token.hash == hash else { break }
      count += 1
      let document = UInt32(token.document)
      if documents.last != document {
        documents.append(document)
        masks.append(0)
      }
      masks[masks.count - 1] |= 1 << UInt16(token.position)
    }
    return count
  }

  /// Writes the documents, each below `range`, and with `positions` the masks.
  ///
  /// A term of a single document says little where it stands that its neighbours do not, so its positions are left out; they
  /// would take a tenth of the index.
  func write(to writer: inout BitWriter, below range: Int, positions: Bool) {
    writer.write(gamma: documents.count)
    writer.write(rising: documents[...], from: 0, to: range - 1)
    guard positions, documents.count > 1 else { return }
    for mask in masks {
      let places = (0..<UInt32(Token.positions)).filter { mask >> UInt16($0) & 1 != 0 }
      writer.write(gamma: places.count)
      writer.write(rising: places[...], from: 0, to: Token.positions - 1)
    }
  }
}
