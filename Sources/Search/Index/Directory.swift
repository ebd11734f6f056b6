/// Of each term the blocks and the titles that have it, in shards.
package enum Directory {
  /// The bytes of a shard, from what each block says of it.
  ///
  /// Words and pairs come first, then single characters: their number, their keys, for each the blocks, and for words and pairs the
  /// titles.
  package static func shard(_ slices: [ArraySlice<UInt8>], _ layout: IndexLayout) -> [UInt8] {
    var terms = DirectoryEntries(keyBits: layout.keyBits)
    var characters = DirectoryEntries(keyBits: layout.keyBits)
    for (block, slice) in slices.enumerated() {
      let firstDocument = block * layout.documentsPerBlock
      DigestSlice.read(slice) { key, titles in
        terms.append(key, block: block)
        for title in titles { terms.append(key, title: firstDocument + Int(title)) }
      } character: { key in
        characters.append(key, block: block)
      }
    }
    var writer = BitWriter()
    terms.writeBlocks(to: &writer, below: slices.count)
    terms.writeTitles(to: &writer, below: slices.count * layout.documentsPerBlock)
    characters.writeBlocks(to: &writer, below: slices.count)
    return writer.bytes
  }
}

/// Terms of a shard, block by block, and the documents whose titles have them.
private struct DirectoryEntries: ~Copyable {
  private let keyBits: Int
  /// The key of each term with each of its blocks as the document.
  private var blocks: [Token] = []
  /// The keys of terms in titles, with the documents.
  private var titles: [Token] = []
  /// The distinct keys, once they are sorted.
  private var keys = GrowingList<UInt32>()
  private var list = GrowingList<UInt32>()

  init(keyBits: Int) { self.keyBits = keyBits }

  mutating func append(_ key: UInt32, block: Int) { blocks.append(token(key, block)) }

  mutating func append(_ key: UInt32, title: Int) { titles.append(token(key, title)) }

  /// The key in the highest bits, by which tokens are sorted.
  private func token(_ key: UInt32, _ document: Int) -> Token {
    Token(hash: key &<< UInt32(32 - keyBits), document: document, position: 0)
  }

  /// Writes the number of keys, the keys, and the blocks of each, below `range`.
  mutating func writeBlocks(to writer: inout BitWriter, below range: Int) {
    // The sort leaves entries of one key in the order of their blocks.
    Token.sort(&blocks, bits: keyBits)
    for token in blocks {
      let key = token.hash &>> UInt32(32 - keyBits)
      if keys.elements.last != key { keys.append(key) }
    }
    writer.write(gamma: keys.count + 1)
    writer.write(rising: keys.elements, from: 0, to: 1 << keyBits - 1)
    var read = 0
    for key in keys.elements {
      take(key, from: blocks, &read)
      writer.write(gamma: list.count)
      writer.write(rising: list.elements, from: 0, to: range - 1)
    }
  }

  /// Writes of each key, in the order of ``writeBlocks(to:below:)``, whether titles have it, and which, below `range`.
  mutating func writeTitles(to writer: inout BitWriter, below range: Int) {
    Token.sort(&titles, bits: keyBits)
    var read = 0
    for key in keys.elements {
      take(key, from: titles, &read)
      writer.write(list.count == 0 ? 0 : 1, width: 1)
      if list.count == 0 { continue }
      writer.write(gamma: list.count)
      writer.write(rising: list.elements, from: 0, to: range - 1)
    }
  }

  /// Puts the documents of a key's tokens, of which so many are read, into ``list``.
  private mutating func take(_ key: UInt32, from tokens: [Token], _ read: inout Int) {
    list.removeAll()
    let hash = key &<< UInt32(32 - keyBits)
    while read < tokens.count, tokens[read].hash == hash {
      list.append(UInt32(truncatingIfNeeded: tokens[read].document))
      read += 1
    }
  }
}
