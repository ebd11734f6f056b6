/// Writes the shards of a block one after the other, and what the directory needs of them.
struct BlockWriter {
  private let tokens: BlockTerms
  private let layout: IndexLayout
  private let documents: Int
  /// How many tokens of each list are written.
  private var (terms, characters, titles) = (0, 0, 0)
  private var list = PostingList()
  private var slices: [UInt8] = []
  private var ends: [UInt32] = []

  init(_ tokens: BlockTerms, documents: Int, _ layout: IndexLayout) {
    self.tokens = tokens
    self.documents = documents
    self.layout = layout
    slices.reserveCapacity(tokens.terms.count)
  }

  /// The digest, when all shards are written.
  var digest: BlockDigest { BlockDigest(bytes: slices, ends: ends) }

  /// A file: the lengths of the parts that belong to shards of the directory, then the parts. Each begins with a checksum of its
  /// keys, which the directory alone has.
  mutating func shard(_ number: Int) -> [UInt8] {
    var head: [UInt8] = []
    var body: [UInt8] = []
    for part in 0..<layout.shardsPerFile {
      let bytes = self.part(number * layout.shardsPerFile + part)
      head.append(number: UInt32(bytes.count))
      body += bytes
    }
    return head + body
  }

  private mutating func part(_ shard: Int) -> [UInt8] {
    var slice = DigestSliceWriter()
    var writer = BitWriter()
    while let key = key(at: terms, of: tokens.terms, in: shard) {
      terms = list.read(tokens.terms, from: terms)
      list.write(to: &writer, below: documents, positions: true)
      if self.key(at: titles, of: tokens.titles, in: shard) == key {
        titles = list.read(tokens.titles, from: titles)
        slice.append(term: key, titles: list.documents)
      } else {
        slice.append(term: key, titles: [])
      }
    }
    while let key = key(at: characters, of: tokens.characters, in: shard) {
      characters = list.read(tokens.characters, from: characters)
      list.write(to: &writer, below: documents, positions: false)
      slice.append(character: key)
    }
    slice.write(to: &slices)
    ends.append(UInt32(slices.count))
    if slice.isEmpty { return [] }
    let checksum = slice.checksum
    return [UInt8(checksum >> 8), UInt8(checksum & 0xFF)] + writer.bytes
  }

  /// The key of a token in a shard of the directory; nil where it belongs to a later one.
  private func key(at index: Int, of tokens: [Token], in shard: Int) -> UInt32? {
    guard index < tokens.count else { return nil }
    let kept = layout.kept(tokens[index].hash)
    guard Int(kept >> UInt32(layout.keyBits)) == shard else { return nil }
    return layout.keyBits == 32 ? kept : kept & (1 << UInt32(layout.keyBits) - 1)
  }
}
