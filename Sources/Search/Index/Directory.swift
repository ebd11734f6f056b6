/// Of each term the blocks and the titles that have it, in shards.
package enum Directory {
  /// The bytes of a shard, from what each block says of it.
  ///
  /// Words and pairs come first, then single characters: their number, their keys, for each the blocks, and for words and pairs the
  /// titles.
  package static func shard(_ number: Int, of blocks: [BlockDigest], _ layout: IndexLayout) -> [UInt8] {
    var terms = DirectoryEntries()
    var characters = DirectoryEntries()
    for (block, digest) in blocks.enumerated() {
      let block = UInt32(block)
      let firstDocument = block &* UInt32(layout.documentsPerBlock)
      DigestSlice.read(digest[number]) { key, titles in
        terms.append(key, block: block)
        for title in titles { terms.append(title: firstDocument &+ title) }
      } character: { key in
        characters.append(key, block: block)
      }
    }
    let size = (blocks: blocks.count, documents: blocks.count * layout.documentsPerBlock)
    var writer = BitWriter()
    terms.write(to: &writer, size, keyBits: layout.keyBits, titles: true)
    characters.write(to: &writer, size, keyBits: layout.keyBits, titles: false)
    return writer.bytes
  }
}

/// Terms of a shard, block by block, and the documents whose titles have them.
private struct DirectoryEntries {
  /// The keys of the terms; a term that several blocks have is there as often.
  private var keys: [Token] = []
  private var blocks: [UInt32] = []
  private var titles: [UInt32] = []
  /// Where the titles of each term begin.
  private var titleStarts: [Int] = []

  mutating func append(_ key: UInt32, block: UInt32) {
    keys.append(Token(hash: key, document: keys.count, position: 0))
    blocks.append(block)
    titleStarts.append(titles.count)
  }

  /// Adds a title to the term that was appended last.
  mutating func append(title: UInt32) { titles.append(title) }

  mutating func write(
    to writer: inout BitWriter, _ size: (blocks: Int, documents: Int), keyBits: Int, titles hasTitles: Bool
  ) {
    // The sort leaves entries of one key in the order of their blocks.
    Token.sort(&keys, bits: keyBits)
    titleStarts.append(titles.count)
    let groups = groups
    writer.write(gamma: groups.count + 1)
    writer.write(rising: groups.map { keys[$0.lowerBound].hash }, from: 0, to: 1 << keyBits - 1)
    var list: [UInt32] = []
    for group in groups {
      list.removeAll(keepingCapacity: true)
      for key in keys[group] { list.append(blocks[key.document]) }
      writer.write(gamma: list.count)
      writer.write(rising: list, from: 0, to: size.blocks - 1)
    }
    guard hasTitles else { return }
    for group in groups {
      list.removeAll(keepingCapacity: true)
      for key in keys[group] { list += titles[titleStarts[key.document]..<titleStarts[key.document + 1]] }
      writer.write(list.isEmpty ? 0 : 1, width: 1)
      if list.isEmpty { continue }
      writer.write(gamma: list.count)
      writer.write(rising: list, from: 0, to: size.documents - 1)
    }
  }

  /// The ranges of ``keys``, sorted, that have one key.
  private var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    for index in keys.indices where index + 1 == keys.count || keys[index + 1].hash != keys[index].hash {
      groups.append(start..<(index + 1))
      start = index + 1
    }
    return groups
  }
}
