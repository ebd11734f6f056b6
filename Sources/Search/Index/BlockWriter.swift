/// Writes the shards of a block in order, and their digest for the directory.
struct BlockWriter: ~Copyable {
  private let layout: IndexLayout
  private let documents: Int
  private var terms: SortedTokens
  private var characters: SortedTokens
  private var titles: SortedTokens
  private var list = PostingList()
  private var titleList = PostingList()
  private var bits = BitWriter()
  private var slice = DigestSliceWriter()
  private var slices: GrowingList<UInt8>
  private var ends: [UInt32] = []

  /// A list of sorted tokens that is consumed term by term.
  private struct SortedTokens {
    let all: UnsafeBufferPointer<Token>
    /// The number of tokens consumed.
    var read = 0

    init(_ all: UnsafeBufferPointer<Token>) { self.all = all }

    /// Returns the hash of the next term; nil at the end, or if the token is greater than `last`, the greatest of a
    /// shard.
    @inline(__always)
    func next(upTo last: UInt64) -> UInt32? {
      guard read < all.count, all[read].bits <= last else { return nil }
      return all[read].hash
    }
  }

  /// Creates a writer of sorted tokens, which must outlive it.
  init(
    terms: UnsafeBufferPointer<Token>, characters: UnsafeBufferPointer<Token>, titles: UnsafeBufferPointer<Token>,
    documents: Int, _ layout: IndexLayout
  ) {
    (self.terms, self.characters, self.titles) = (SortedTokens(terms), SortedTokens(characters), SortedTokens(titles))
    self.documents = documents
    self.layout = layout
    slices = GrowingList(capacity: terms.count)
  }

  /// The digest, after all shards are written.
  var digest: BlockDigest { BlockDigest(bytes: slices.array, ends: ends) }

  /// Returns the file of a shard: the lengths of its parts, one for each shard of the directory, then the parts. Each
  /// part begins with a checksum of its keys, which only the directory stores.
  mutating func shard(_ number: Int) -> [UInt8] {
    var head = GrowingList<UInt8>()
    var body = GrowingList<UInt8>()
    for part in 0..<layout.shardsPerFile {
      let start = body.count
      write(part: number * layout.shardsPerFile + part, to: &body)
      head.append(number: UInt32(body.count - start))
    }
    return head.array + body.elements
  }

  private mutating func write(part shard: Int, to body: inout GrowingList<UInt8>) {
    slice.removeAll()
    let last = UInt64(shard + 1) << UInt64(64 - layout.directoryBits) &- 1
    let keyMask = layout.keyBits == 32 ? ~0 : UInt32(1) << UInt32(layout.keyBits) - 1
    while let hash = terms.next(upTo: last) {
      let key = layout.kept(hash) & keyMask
      terms.read = list.read(terms.all, from: terms.read)
      list.write(to: &bits, below: documents, positions: true)
      if titles.next(upTo: last) == hash {
        titles.read = titleList.read(titles.all, from: titles.read)
        slice.append(term: key, titles: titleList.numbers)
      } else {
        slice.append(term: key, titles: UnsafeBufferPointer(start: nil, count: 0))
      }
    }
    while let hash = characters.next(upTo: last) {
      characters.read = list.read(characters.all, from: characters.read)
      list.write(to: &bits, below: documents, positions: false)
      slice.append(character: layout.kept(hash) & keyMask)
    }
    slice.write(to: &slices)
    ends.append(UInt32(slices.count))
    if slice.isEmpty { return }
    body.append(slice.checksum)
    bits.move(to: &body)
  }
}
