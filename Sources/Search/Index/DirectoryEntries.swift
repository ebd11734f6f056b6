/// The terms of a shard of the directory, block by block, and the documents with them in their titles.
struct DirectoryEntries: ~Copyable {
  private let keyBits: Int
  private let listsSeveral: Bool
  /// The key of each term in each of its blocks, with the number of the entry in the field of the document.
  private var blocks = UniqueArray<Token>(capacity: 1 << 12)
  private var entries = UniqueArray<Entry>(capacity: 1 << 12)
  private var documents = UniqueArray<UInt32>(capacity: 1 << 12)
  private var masks = UniqueArray<UInt16>(capacity: 1 << 12)
  /// The keys of terms in titles, with their documents.
  private var titles = UniqueArray<Token>()
  /// The distinct keys, in ascending order.
  private var keys = UniqueArray<UInt32>()
  private var list = UniqueArray<UInt32>()
  private var numbers = UniqueArray<UInt32>()

  /// A block that contains a term, and the range of its listed postings, which is empty if the block has them.
  struct Entry: BitwiseCopyable {
    let block: Int
    let start: Int
    let count: Int
  }

  init(_ layout: IndexLayout) {
    keyBits = layout.keyBits
    listsSeveral = layout.listedDocuments > 1
  }

  /// Appends a block with a term, and the term's listed postings; blocks of a term must ascend.
  mutating func append(_ key: UInt32, block: Int, _ postings: Postings) {
    blocks.append(token(key, entries.count))
    entries.append(Entry(block: block, start: documents.count, count: postings.documents.count))
    documents.append(postings.documents)
    masks.append(postings.masks)
  }

  /// Appends a document with a term in its title; documents of a term must ascend.
  mutating func append(_ key: UInt32, title: Int) { titles.append(token(key, title)) }

  /// Returns a token with the key in its highest bits, by which tokens are sorted.
  private func token(_ key: UInt32, _ number: Int) -> Token {
    Token(hash: key &<< UInt32(32 - keyBits), document: number, position: 0)
  }

  /// Writes the number of keys, the keys, and the blocks of each with its listed postings, below the range of the block.
  mutating func writeBlocks(to writer: inout BitWriter, documentRanges: [Int], includingPositions: Bool) {
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
      Self.collectNumbers(of: key &<< UInt32(32 - keyBits), from: tokens, &read, into: &list)
      writer.write(gamma: list.count)
      numbers.removeAll()
      for number in list.elements { numbers.append(UInt32(entries[Int(number)].block)) }
      writer.write(rice: numbers.elements, below: documentRanges.count)
      for number in list.elements {
        let entry = entries[Int(number)]
        writer.write(entry.count == 1 ? 1 : 0, width: 1)
        if entry.count != 1, listsSeveral { writer.write(gamma: max(1, entry.count)) }
        guard entry.count > 0 else { continue }
        postings(of: entry).write(
          to: &writer, below: documentRanges[entry.block], includingPositions: includingPositions)
      }
    }
  }

  private func postings(of entry: Entry) -> Postings {
    let range = entry.start..<entry.start + entry.count
    return Postings(
      documents: UnsafeBufferPointer(rebasing: documents.elements[range]),
      masks: UnsafeBufferPointer(rebasing: masks.elements[range]))
  }

  /// Writes for each key, in the order of ``writeBlocks(to:documentRanges:includingPositions:)``, whether titles contain
  /// it, and which, below `range`.
  mutating func writeTitles(to writer: inout BitWriter, below range: Int) {
    Token.sort(&titles, bits: keyBits)
    let tokens = titles.elements
    var read = 0
    for key in keys.elements {
      Self.collectNumbers(of: key &<< UInt32(32 - keyBits), from: tokens, &read, into: &list)
      writer.write(list.count == 0 ? 0 : 1, width: 1)
      if list.count == 0 { continue }
      writer.write(gamma: list.count)
      writer.write(rice: list.elements, below: range)
    }
  }

  /// Collects the numbers of the next tokens with a hash into `list`; `read` is the number of tokens consumed.
  @inline(__always)
  private static func collectNumbers(
    of hash: UInt32, from tokens: UnsafeBufferPointer<Token>, _ read: inout Int, into list: inout UniqueArray<UInt32>
  ) {
    list.removeAll()
    while read < tokens.count, tokens[read].hash == hash {
      list.append(UInt32(truncatingIfNeeded: tokens[read].document))
      read &+= 1
    }
  }
}
