import Bytes

/// The one file of an index whose name never changes: which blocks there are, and how the rest is cut.
package struct SearchManifest: Sendable {
  /// A block: the name of its folder, and how many documents it has.
  package struct Block: Sendable, Equatable {
    /// The name of its folder.
    package var name: String
    /// How many documents it has.
    package var documents: Int
    /// The name of the folder of its results, where that is another one: an edition has them in its script.
    package var rows: String?

    /// A block of that name.
    package init(name: String, documents: Int) {
      self.name = name
      self.documents = documents
    }
  }

  /// How the index is cut.
  package var layout: IndexLayout
  /// The blocks, the oldest documents first.
  package var blocks: [Block]
  /// The titles of the columns by number, from 1.
  package var columns: [String] = []

  /// The format of the files; a script of another one asks its reader to load the page again.
  private static let version = 2

  /// A manifest of those blocks.
  package init(layout: IndexLayout, blocks: [Block]) {
    self.layout = layout
    self.blocks = blocks
  }

  /// The file by which queries in Traditional script are folded as the index is.
  package static var folding: [UInt8] { Array(TextFolding.pairs.utf8) }

  /// The file.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { root in
      root.field("version", Self.version)
      root.field("hash", layout.hashBits)
      root.field("directory", layout.directoryBits)
      root.field("shards", layout.blockBits)
      root.field("capacity", layout.documentsPerBlock)
      root.field("rows", ResultRow.perFile)
      root.field("columns", columns)
      root.array("blocks") { list in
        for block in blocks {
          list.array {
            $0.append(block.name)
            $0.append(block.documents)
            if let rows = block.rows { $0.append(rows) }
          }
        }
      }
    }
    return json.buffer.bytes
  }
}
