/// Writes the shards of a block one after the other, and what the directory needs of them.
struct BlockWriter {
  private let layout: IndexLayout
  private let documents: Int
  private var terms: ArraySlice<Token>
  private var characters: ArraySlice<Token>
  private var titles: ArraySlice<Token>
  private var list = PostingList()
  private var slices: [UInt8] = []
  private var ends: [UInt32] = []

  init(_ tokens: BlockTerms, documents: Int, _ layout: IndexLayout) {
    (terms, characters, titles) = (tokens.terms[...], tokens.characters[...], tokens.titles[...])
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
    var slice = DigestSlice()
    var writer = BitWriter()
    while let key = key(of: terms.first, in: shard) {
      terms = terms.dropFirst(list.read(terms))
      list.write(to: &writer, below: documents, positions: true)
      slice.terms.append(key)
      slice.titles.append(titleDocuments(key, in: shard))
    }
    while let key = key(of: characters.first, in: shard) {
      characters = characters.dropFirst(list.read(characters))
      list.write(to: &writer, below: documents, positions: false)
      slice.characters.append(key)
    }
    writer.align()
    slice.append(to: &slices)
    ends.append(UInt32(slices.count))
    if slice.terms.isEmpty, slice.characters.isEmpty { return [] }
    let checksum = slice.checksum
    return [UInt8(checksum >> 8), UInt8(checksum & 0xFF)] + writer.bytes
  }

  /// The key of a token in a shard of the directory; nil where it belongs to a later one.
  private func key(of token: Token?, in shard: Int) -> UInt32? {
    guard let token else { return nil }
    let kept = layout.kept(token.hash)
    guard Int(kept >> UInt32(layout.keyBits)) == shard else { return nil }
    return layout.keyBits == 32 ? kept : kept & (1 << UInt32(layout.keyBits) - 1)
  }

  private mutating func titleDocuments(_ key: UInt32, in shard: Int) -> [UInt32] {
    guard self.key(of: titles.first, in: shard) == key else { return [] }
    titles = titles.dropFirst(list.read(titles))
    return list.documents
  }
}
