import Bytes

/// The entry point of an index, the only file whose name never changes: the list of blocks, and the parameters of the
/// layout.
package struct SearchManifest: Sendable {
  /// A block: the name of its folder, and the number of its documents.
  package struct Block: Sendable, Equatable {
    /// The name of the folder.
    package var name: String
    /// The number of documents.
    package var documentCount: Int
    /// The name of the folder of its results, if different: an edition in another script has its own.
    package var rowsFolder: String?

    /// Creates a block.
    package init(name: String, documentCount: Int) {
      self.name = name
      self.documentCount = documentCount
    }
  }

  /// The layout of the index.
  package var layout: IndexLayout
  /// The blocks, the oldest documents first.
  package var blocks: [Block]
  /// The titles of the columns, numbered from 1.
  package var columns: [String] = []
  /// The number of documents that precede the articles: pages of hospitals, people and the like.
  package var otherDocuments = 0

  /// The version of the file format; a script of another version asks the reader to reload the page.
  private static let version = 4

  /// Creates a manifest of `blocks`.
  package init(layout: IndexLayout, blocks: [Block]) {
    self.layout = layout
    self.blocks = blocks
  }

  /// The contents of the file that folds queries in Traditional script like the index.
  package static var folding: [UInt8] { Array(TextFolding.pairs.utf8) }

  /// The number of the first article, as documents are numbered in the directory.
  private var firstArticle: Int {
    var rest = otherDocuments
    for (index, block) in blocks.enumerated() {
      if rest < block.documentCount { return index * layout.documentsPerBlock + rest }
      rest -= block.documentCount
    }
    return blocks.count * layout.documentsPerBlock
  }

  /// The contents of the manifest file.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { root in
      root.field("version", Self.version)
      root.field("hash", layout.hashBits)
      root.field("directory", layout.directoryBits)
      root.field("shards", layout.blockBits)
      root.field("capacity", layout.documentsPerBlock)
      root.field("texts", layout.textsPerBlock)
      root.field("listed", layout.listedDocuments)
      root.field("articles", firstArticle)
      root.field("rows", ResultRow.perFile)
      root.field("columns", columns)
      root.array("blocks") { list in
        for block in blocks {
          list.array {
            $0.append(block.name)
            $0.append(block.documentCount)
            if let rows = block.rowsFolder { $0.append(rows) }
          }
        }
      }
    }
    return json.buffer.bytes
  }
}
