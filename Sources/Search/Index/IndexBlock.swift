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
    var terms = BlockTerms(layout)
    var rows: [ResultRow] = []
    for number in 0..<count {
      let document = document(number)
      terms.add(document, number: number)
      rows.append(document.row)
    }
    (shards, digest) = terms.files(of: count)
    documents = count
    self.rows = stride(from: 0, to: rows.count, by: ResultRow.perFile).map { start in
      ResultRow.file(rows[start..<min(rows.count, start + ResultRow.perFile)])
    }
    name = Self.name(of: shards + self.rows)
  }

  private static func name(of files: [[UInt8]]) -> String {
    var stream = Hash64.Stream()
    for file in files {
      withUnsafeBytes(of: UInt64(file.count).littleEndian) { stream.append($0) }
      file.withUnsafeBytes { stream.append($0) }
    }
    return stream.hash.hexadecimal
  }
}

/// The terms of a block's documents.
private struct BlockTerms {
  private let layout: IndexLayout
  private var text: Tokenizer
  private var titles: Tokenizer

  init(_ layout: IndexLayout) {
    self.layout = layout
    text = Tokenizer(keeping: layout.hashBits)
    titles = Tokenizer(keeping: layout.hashBits)
  }

  mutating func add(_ document: SearchDocument, number: Int) {
    (text.document, titles.document) = (number, number)
    for title in document.titles {
      text.add(title)
      titles.add(title)
    }
    document.text.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        let end = text[start...].firstIndex(of: 0x0A) ?? text.count
        self.text.add(UnsafeBufferPointer(rebasing: text[start..<end]))
        start = end + 1
      }
    }
  }

  /// The shards, and what the directory needs of them.
  consuming func files(of documents: Int) -> (shards: [[UInt8]], digest: BlockDigest) {
    let (terms, characters) = text.sorted()
    let titles = titles.sorted().terms
    return terms.withUnsafeBufferPointer { terms in
      characters.withUnsafeBufferPointer { characters in
        titles.withUnsafeBufferPointer { titles in
          var writer = BlockWriter(terms: terms, characters: characters, titles: titles, documents: documents, layout)
          let shards = (0..<layout.blockShards).map { writer.shard($0) }
          return (shards, writer.digest)
        }
      }
    }
  }
}
