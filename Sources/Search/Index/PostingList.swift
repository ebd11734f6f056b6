/// The documents of a block that contain a term, and its positions in them.
struct PostingList: ~Copyable {
  /// The documents, ascending.
  private var documents = UniqueArray<UInt32>()
  /// A mask of the positions in each document.
  private var masks = UniqueArray<UInt16>()

  /// The documents with their position masks, valid until the next term is read.
  var postings: Postings { Postings(documents: documents.elements, masks: masks.elements) }

  /// Reads the tokens of the term that begins at `start` in a sorted list, and returns the offset after the last one.
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
}
