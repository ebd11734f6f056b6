/// Of each term the blocks and the titles that have it, in shards.
package enum Directory {
  /// The bytes of a shard, from what each block says of it.
  ///
  /// Words and pairs come first, then single characters: their number, their keys, for each the blocks, and for words and pairs the
  /// titles.
  package static func shard(_ number: Int, of blocks: [BlockDigest], _ layout: IndexLayout) -> [UInt8] {
    var terms: [Entry] = []
    var characters: [Entry] = []
    for (block, digest) in blocks.enumerated() {
      let slice = DigestSlice(digest[number])
      for (key, titles) in zip(slice.terms, slice.titles) {
        terms.append(Entry(key: key, block: UInt32(block), titles: titles))
      }
      for key in slice.characters { characters.append(Entry(key: key, block: UInt32(block), titles: [])) }
    }
    var writer = BitWriter()
    write(terms, to: &writer, blocks: blocks.count, layout, titles: true)
    write(characters, to: &writer, blocks: blocks.count, layout, titles: false)
    writer.align()
    return writer.bytes
  }

  private struct Entry {
    let key: UInt32
    let block: UInt32
    let titles: [UInt32]
  }

  private static func write(
    _ entries: [Entry], to writer: inout BitWriter, blocks: Int, _ layout: IndexLayout, titles: Bool
  ) {
    // Entries stand by block, and the sort leaves those of one key so.
    var order = entries.indices.map { Token(hash: entries[$0].key, document: $0, position: 0) }
    Token.sort(&order)
    var keys: [UInt32] = []
    for token in order where keys.last != token.hash { keys.append(token.hash) }
    writer.write(gamma: keys.count + 1)
    writer.write(rising: keys[...], from: 0, to: 1 << layout.keyBits - 1)
    var lists: [[UInt32]] = []
    var rest = order[...]
    for key in keys {
      let same = rest.prefix { $0.hash == key }
      rest = rest.dropFirst(same.count)
      let list = same.map { entries[$0.document].block }
      writer.write(gamma: list.count)
      writer.write(rising: list[...], from: 0, to: blocks - 1)
      if !titles { continue }
      lists.append(
        same.flatMap { token in
          let entry = entries[token.document]
          return entry.titles.map { entry.block * UInt32(layout.documentsPerBlock) + $0 }
        })
    }
    for list in lists {
      writer.write(list.isEmpty ? 0 : 1, width: 1)
      if list.isEmpty { continue }
      writer.write(gamma: list.count)
      writer.write(rising: list[...], from: 0, to: blocks * layout.documentsPerBlock - 1)
    }
  }
}
