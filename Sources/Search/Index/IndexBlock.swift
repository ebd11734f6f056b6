import Bytes

/// A block of documents: the files of its terms and of its results.
package struct IndexBlock: Sendable {
  /// The name of the block's folder, a hash of its contents.
  package let name: String
  /// The number of documents.
  package let documentCount: Int
  /// The shards of terms.
  package let shards: [[UInt8]]
  /// The results, ``ResultRow/perFile`` in each file.
  package let rows: [[UInt8]]
  /// The input of the directory.
  package let digest: BlockDigest
  private let results: [ResultRow]

  /// Indexes `count` documents, the oldest first; `document` returns each by its number.
  package init(count: Int, _ layout: IndexLayout, _ document: (Int) -> SearchDocument) {
    var terms = BlockTerms(layout)
    var rows: [ResultRow] = []
    for number in 0..<count {
      let document = document(number)
      terms.add(document, number: number)
      rows.append(document.row)
    }
    (shards, digest) = terms.files(of: count)
    documentCount = count
    results = rows
    self.rows = (0..<ResultRow.fileCount(of: count)).map { Self.file($0, of: rows) }
    name = Self.name(of: shards + self.rows)
  }

  /// Returns a file of results with the titles converted to another script.
  package func rows(_ number: Int, in script: (String) -> String) -> [UInt8] {
    Self.file(
      number,
      of: results.map { row in
        var row = row
        if row.isConvertible { row.title = script(row.title) }
        return row
      })
  }

  private static func file(_ number: Int, of rows: [ResultRow]) -> [UInt8] {
    ResultRow.file(rows.dropFirst(number * ResultRow.perFile).prefix(ResultRow.perFile))
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
private struct BlockTerms: ~Copyable {
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
        let rest = UnsafeBufferPointer(rebasing: text[start...])
        let length = ByteSearch.first(0x0A, in: UnsafeRawBufferPointer(rest)) ?? rest.count
        self.text.add(UnsafeBufferPointer(rebasing: rest[..<length]))
        start += length + 1
      }
    }
  }

  /// Returns the shards, and the digest for the directory.
  mutating func files(of documents: Int) -> (shards: [[UInt8]], digest: BlockDigest) {
    let layout = layout
    return titles.withSorted { titles, _ in
      text.withSorted { terms, characters in
        var writer = BlockWriter(terms: terms, characters: characters, titles: titles, documents: documents, layout)
        let shards = (0..<layout.blockShards).map { writer.writeShard($0) }
        return (shards, writer.digest)
      }
    }
  }
}
