import Bytes

/// A block of documents: the files that hold its terms and its results.
package struct IndexBlock: Sendable {
  /// The name of the block's folder, which changes with its content.
  package let name: String
  /// How many documents it has.
  package let documents: Int
  /// The shards of terms.
  package let shards: [[UInt8]]
  /// The results, ``ResultRow/perFile`` in each file.
  package let rows: [[UInt8]]
  /// What the directory needs of it.
  package let digest: BlockDigest

  /// Indexes documents, the oldest first; `document` gives each by its number.
  package init(count: Int, _ layout: IndexLayout, _ document: (Int) -> SearchDocument) {
    var text = Tokenizer()
    var titles = Tokenizer()
    text.hashMask = ~0 << UInt32(32 - layout.hashBits)
    titles.hashMask = text.hashMask
    var rows: [ResultRow] = []
    for number in 0..<count {
      let document = document(number)
      (text.document, titles.document) = (number, number)
      for title in document.titles {
        text.add(title)
        titles.add(title)
      }
      document.text.withUnsafeBufferPointer { bytes in
        var start = 0
        while start < bytes.count {
          let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
          text.add(UnsafeBufferPointer(rebasing: bytes[start..<end]))
          start = end + 1
        }
      }
      rows.append(document.row)
    }
    self.init(BlockTerms(text, titles: titles), rows, layout)
  }

  private init(_ terms: BlockTerms, _ rows: [ResultRow], _ layout: IndexLayout) {
    var writer = BlockWriter(terms, documents: rows.count, layout)
    shards = (0..<layout.blockShards).map { writer.shard($0) }
    digest = writer.digest
    documents = rows.count
    self.rows = stride(from: 0, to: rows.count, by: ResultRow.perFile).map { start in
      ResultRow.file(rows[start..<min(rows.count, start + ResultRow.perFile)])
    }
    var all: [UInt8] = []
    for file in shards + self.rows {
      all.append(number: UInt32(file.count))
      all += file
    }
    name = Hash64(all).hexadecimal
  }
}

/// The sorted tokens of a block.
struct BlockTerms {
  var terms: [Token]
  var characters: [Token]
  var titles: [Token]

  init(_ text: Tokenizer, titles: Tokenizer) {
    (terms, characters, self.titles) = (text.terms, text.characters, titles.terms)
    Token.sort(&terms)
    Token.sort(&characters)
    Token.sort(&self.titles)
  }
}
