/// Writes the shards of a block one after the other, and what the directory needs of them.
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

  /// A list of tokens that are read one term after the other.
  private struct SortedTokens {
    let all: UnsafeBufferPointer<Token>
    /// How many are read.
    var read = 0

    init(_ all: UnsafeBufferPointer<Token>) { self.all = all }

    /// The key of the next term in a shard of the directory; nil where it belongs to a later one.
    @inline(__always)
    func key(in shard: Int, _ layout: IndexLayout) -> UInt32? {
      guard read < all.count else { return nil }
      let kept = layout.kept(all[read].hash)
      guard Int(kept >> UInt32(layout.keyBits)) == shard else { return nil }
      return layout.keyBits == 32 ? kept : kept & (1 << UInt32(layout.keyBits) - 1)
    }
  }

  /// A writer of sorted tokens, which it reads as long as it lives.
  init(
    terms: UnsafeBufferPointer<Token>, characters: UnsafeBufferPointer<Token>, titles: UnsafeBufferPointer<Token>,
    documents: Int, _ layout: IndexLayout
  ) {
    (self.terms, self.characters, self.titles) = (SortedTokens(terms), SortedTokens(characters), SortedTokens(titles))
    self.documents = documents
    self.layout = layout
    slices = GrowingList(capacity: terms.count)
  }

  /// The digest, when all shards are written.
  var digest: BlockDigest { BlockDigest(bytes: slices.array, ends: ends) }

  /// A file: the lengths of the parts that belong to shards of the directory, then the parts. Each begins with a checksum of its
  /// keys, which the directory alone has.
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
    while let key = terms.key(in: shard, layout) {
      terms.read = list.read(terms.all, from: terms.read)
      list.write(to: &bits, below: documents, positions: true)
      if titles.key(in: shard, layout) == key {
        titles.read = titleList.read(titles.all, from: titles.read)
        slice.append(term: key, titles: titleList.numbers)
      } else {
        slice.append(term: key, titles: UnsafeBufferPointer(start: nil, count: 0))
      }
    }
    while let key = characters.key(in: shard, layout) {
      characters.read = list.read(characters.all, from: characters.read)
      list.write(to: &bits, below: documents, positions: false)
      slice.append(character: key)
    }
    slice.write(to: &slices)
    ends.append(UInt32(slices.count))
    if slice.isEmpty { return }
    let checksum = slice.checksum
    body.append(UInt8(checksum >> 8))
    body.append(UInt8(checksum & 0xFF))
    bits.move(to: &body)
  }
}
