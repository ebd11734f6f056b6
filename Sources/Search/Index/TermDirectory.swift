/// The sharded map from each term to the blocks and the titles that contain it.
package enum TermDirectory {
  /// Returns the bytes of a shard, from the slices of all blocks.
  ///
  /// Format: words and pairs, then single characters. For each group, the number of keys, the keys and the blocks of
  /// each; after the first group, the titles of each.
  package static func shard(_ slices: [ArraySlice<UInt8>], _ layout: IndexLayout) -> [UInt8] {
    var terms = DirectoryEntries(keyBits: layout.keyBits)
    var characters = DirectoryEntries(keyBits: layout.keyBits)
    for (block, slice) in slices.enumerated() {
      let firstDocument = block * layout.documentsPerBlock
      DigestSlice.read(slice) {
        terms.append($0, block: block)
      } title: {
        terms.append($0, title: firstDocument + Int($1))
      } character: {
        characters.append($0, block: block)
      }
    }
    var writer = BitWriter()
    terms.writeBlocks(to: &writer, below: slices.count)
    terms.writeTitles(to: &writer, below: slices.count * layout.documentsPerBlock)
    characters.writeBlocks(to: &writer, below: slices.count)
    return writer.bytes
  }
}

/// The terms of a shard, block by block, and the documents with them in their titles.
private struct DirectoryEntries: ~Copyable {
  private let keyBits: Int
  /// The key of each term with each of its blocks, which takes the field of the document.
  private var blocks = UniqueArray<Token>(capacity: 1 << 12)
  /// The keys of terms in titles, with their documents.
  private var titles = UniqueArray<Token>()
  /// The distinct keys, in ascending order.
  private var keys = UniqueArray<UInt32>()
  private var list = UniqueArray<UInt32>()

  init(keyBits: Int) { self.keyBits = keyBits }

  mutating func append(_ key: UInt32, block: Int) { blocks.append(token(key, block)) }

  mutating func append(_ key: UInt32, title: Int) { titles.append(token(key, title)) }

  /// Returns a token with the key in its highest bits, by which tokens are sorted.
  private func token(_ key: UInt32, _ document: Int) -> Token {
    Token(hash: key &<< UInt32(32 - keyBits), document: document, position: 0)
  }

  /// Writes the number of keys, the keys, and the blocks of each, below `range`.
  mutating func writeBlocks(to writer: inout BitWriter, below range: Int) {
    // The sort is stable, so the entries of a key stay in the order of their blocks.
    Token.sort(&blocks, bits: keyBits)
    let tokens = blocks.elements
    for token in tokens {
      let key = token.hash &>> UInt32(32 - keyBits)
      if keys.elements.last != key { keys.append(key) }
    }
    writer.write(gamma: keys.count + 1)
    writer.write(rice: keys.elements, below: 1 << keyBits)
    var read = 0
    for key in keys.elements {
      Self.collectDocuments(of: key &<< UInt32(32 - keyBits), from: tokens, &read, into: &list)
      writer.write(gamma: list.count)
      writer.write(rice: list.elements, below: range)
    }
  }

  /// Writes for each key, in the order of ``writeBlocks(to:below:)``, whether titles contain it, and which, below
  /// `range`.
  mutating func writeTitles(to writer: inout BitWriter, below range: Int) {
    Token.sort(&titles, bits: keyBits)
    let tokens = titles.elements
    var read = 0
    for key in keys.elements {
      Self.collectDocuments(of: key &<< UInt32(32 - keyBits), from: tokens, &read, into: &list)
      writer.write(list.count == 0 ? 0 : 1, width: 1)
      if list.count == 0 { continue }
      writer.write(gamma: list.count)
      writer.write(rice: list.elements, below: range)
    }
  }

  /// Collects the documents of the next tokens with a hash into `list`; `read` is the number of tokens consumed.
  @inline(__always)
  private static func collectDocuments(
    of hash: UInt32, from tokens: UnsafeBufferPointer<Token>, _ read: inout Int, into list: inout UniqueArray<UInt32>
  ) {
    list.removeAll()
    while read < tokens.count, tokens[read].hash == hash {
      list.append(UInt32(truncatingIfNeeded: tokens[read].document))
      read &+= 1
    }
  }
}
