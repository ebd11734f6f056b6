/// Writes the shards of a block in order, and their digest for the directory.
struct BlockWriter: ~Copyable {
  private let layout: IndexLayout
  private let documentCount: Int
  private var terms: TokenCursor
  private var characters: TokenCursor
  private var titles: TokenCursor
  private var postings = PostingList()
  private var titlePostings = PostingList()
  private var bits = BitWriter()
  private var slice = DigestSliceWriter()
  private var slices: UniqueArray<UInt8>
  private var ends: [UInt32] = []

  /// A list of sorted tokens that is consumed term by term.
  private struct TokenCursor {
    let all: UnsafeBufferPointer<Token>
    /// The number of tokens consumed.
    var offset = 0

    init(_ all: UnsafeBufferPointer<Token>) { self.all = all }

    /// Returns the hash of the next term without consuming it; nil at the end, or if the token is greater than `last`,
    /// the greatest of a shard.
    @inline(__always)
    func peek(upTo last: UInt64) -> UInt32? {
      guard offset < all.count, all[offset].bits <= last else { return nil }
      return all[offset].hash
    }
  }

  /// Creates a writer of sorted tokens, which must outlive it.
  init(
    terms: UnsafeBufferPointer<Token>, characters: UnsafeBufferPointer<Token>, titles: UnsafeBufferPointer<Token>,
    documents: Int, _ layout: IndexLayout
  ) {
    (self.terms, self.characters, self.titles) = (TokenCursor(terms), TokenCursor(characters), TokenCursor(titles))
    self.documentCount = documents
    self.layout = layout
    slices = UniqueArray(capacity: terms.count)
  }

  /// The digest, after all shards are written.
  var digest: BlockDigest { BlockDigest(bytes: slices.array, ends: ends) }

  /// Returns the file of a shard: the lengths of its parts, one for each shard of the directory, then the parts. Each
  /// part is padded with bits of a checksum of its keys, which only the directory stores, as it does the documents of a
  /// term that has few in the block.
  mutating func writeShard(_ number: Int) -> [UInt8] {
    var head = UniqueArray<UInt8>()
    var body = UniqueArray<UInt8>()
    for part in 0..<layout.shardsPerFile {
      let start = body.count
      write(part: number * layout.shardsPerFile + part, to: &body)
      head.append(varint: UInt32(body.count - start))
    }
    return head.array + body.elements
  }

  private mutating func write(part shard: Int, to body: inout UniqueArray<UInt8>) {
    slice.removeAll()
    let last = UInt64(shard + 1) << UInt64(64 - layout.directoryBits) &- 1
    let keyMask = layout.keyBits == 32 ? ~0 : UInt32(1) << UInt32(layout.keyBits) - 1
    while let hash = terms.peek(upTo: last) {
      let key = layout.storedBits(of: hash) & keyMask
      terms.offset = postings.read(terms.all, from: terms.offset)
      let listed = listedPostings(includingPositions: true)
      if titles.peek(upTo: last) == hash {
        titles.offset = titlePostings.read(titles.all, from: titles.offset)
        slice.append(term: key, listed, titles: titlePostings.postings.documents)
      } else {
        slice.append(term: key, listed, titles: Postings.none.documents)
      }
    }
    while let hash = characters.peek(upTo: last) {
      characters.offset = postings.read(characters.all, from: characters.offset)
      let listed = listedPostings(includingPositions: false)
      slice.append(character: layout.storedBits(of: hash) & keyMask, listed)
    }
    slice.write(to: &slices)
    ends.append(UInt32(slices.count))
    if !bits.isEmpty { bits.drain(to: &body, padding: slice.checksum) }
  }

  /// Returns the postings of the current term if the directory lists them; otherwise writes them to the block.
  private mutating func listedPostings(includingPositions: Bool) -> Postings {
    let all = postings.postings
    if all.documents.count <= layout.listedDocuments { return all }
    bits.write(gamma: all.documents.count - layout.listedDocuments)
    all.write(to: &bits, below: documentCount, includingPositions: includingPositions)
    return .none
  }
}
