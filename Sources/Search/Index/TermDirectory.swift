/// The sharded map from each term to the blocks and the titles that contain it.
///
/// If a block has only one document with a term, as is usual for rare terms, the directory states which one, so that a
/// query for it loads no shard of that block.
package enum TermDirectory {
  /// A block: its terms in one shard of the directory, as a ``DigestSlice``, and the upper bound of its documents'
  /// numbers, by ``IndexLayout/documentRange(of:)``.
  package typealias Part = (slice: ArraySlice<UInt8>, documentRange: Int)

  /// Returns the bytes of a shard, from the parts of all blocks.
  ///
  /// Format: words and pairs, then single characters. For each group, the number of keys, the keys and the blocks of
  /// each, followed for each block by whether the term has only one document in it, and which; after the first group, the
  /// titles of each.
  package static func shard(_ parts: [Part], _ layout: IndexLayout) -> [UInt8] {
    var terms = DirectoryEntries(keyBits: layout.keyBits)
    var characters = DirectoryEntries(keyBits: layout.keyBits)
    for (block, part) in parts.enumerated() {
      let firstDocument = block * layout.documentsPerBlock
      DigestSlice.read(part.slice) {
        terms.append($0, block: block, onlyDocument: $1)
      } title: {
        terms.append($0, title: firstDocument + Int($1))
      } character: {
        characters.append($0, block: block, onlyDocument: $1)
      }
    }
    let ranges = parts.map(\.documentRange)
    var writer = BitWriter()
    terms.writeBlocks(to: &writer, documentRanges: ranges)
    terms.writeTitles(to: &writer, below: parts.count * layout.documentsPerBlock)
    characters.writeBlocks(to: &writer, documentRanges: ranges)
    return writer.bytes
  }
}

/// The terms of a shard, block by block, and the documents with them in their titles.
private struct DirectoryEntries: ~Copyable {
  private let keyBits: Int
  /// The key of each term with each of its blocks, as a ``BlockEntry`` in the field of the document.
  private var blocks = UniqueArray<Token>(capacity: 1 << 12)
  /// The keys of terms in titles, with their documents.
  private var titles = UniqueArray<Token>()
  /// The distinct keys, in ascending order.
  private var keys = UniqueArray<UInt32>()
  private var list = UniqueArray<UInt32>()
  private var numbers = UniqueArray<UInt32>()

  init(keyBits: Int) { self.keyBits = keyBits }

  mutating func append(_ key: UInt32, block: Int, onlyDocument: UInt32?) {
    blocks.append(token(key, BlockEntry(block: block, onlyDocument: onlyDocument).number))
  }

  mutating func append(_ key: UInt32, title: Int) { titles.append(token(key, title)) }

  /// Returns a token with the key in its highest bits, by which tokens are sorted.
  private func token(_ key: UInt32, _ document: Int) -> Token {
    Token(hash: key &<< UInt32(32 - keyBits), document: document, position: 0)
  }

  /// Writes the number of keys, the keys, and the blocks of each with their only documents, below the range of the block.
  mutating func writeBlocks(to writer: inout BitWriter, documentRanges: [Int]) {
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
      numbers.removeAll()
      for entry in list.elements { numbers.append(UInt32(BlockEntry(number: entry).block)) }
      writer.write(rice: numbers.elements, below: documentRanges.count)
      for entry in list.elements {
        let entry = BlockEntry(number: entry)
        writer.write(entry.onlyDocument == nil ? 0 : 1, width: 1)
        guard let document = entry.onlyDocument, entry.block < documentRanges.count else { continue }
        let range = documentRanges[entry.block]
        writer.write(min(document, range - 1), below: range)
      }
    }
  }

  /// Writes for each key, in the order of ``writeBlocks(to:documentRanges:)``, whether titles contain it, and which, below
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

/// A block that contains a term, and the term's document in it if there is only one, in 28 bits: the number of the block,
/// of which there are at most 60, and that of the document, counted from 1.
private struct BlockEntry {
  let block: Int
  let onlyDocument: Int?

  private static let documentBits = 22

  var number: Int { (block << Self.documentBits) | (onlyDocument.map { $0 + 1 } ?? 0) }

  init(block: Int, onlyDocument: UInt32?) {
    self.block = block
    self.onlyDocument = onlyDocument.map(Int.init)
  }

  init(number: UInt32) {
    block = Int(number >> UInt32(Self.documentBits))
    let document = Int(number) & (1 << Self.documentBits - 1)
    onlyDocument = document == 0 ? nil : document - 1
  }
}
