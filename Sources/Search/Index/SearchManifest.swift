import Bytes

/// The one file of an index whose name never changes: which blocks there are, and how the rest is cut.
public struct SearchManifest: Sendable {
  /// A block: the name of its folder, and how many documents it has.
  public struct Block: Sendable, Equatable {
    /// The name of its folder.
    public var name: String
    /// How many documents it has.
    public var documents: Int

    /// A block of that name.
    public init(name: String, documents: Int) {
      self.name = name
      self.documents = documents
    }
  }

  /// How the index is cut.
  public var layout: IndexLayout
  /// The blocks, the oldest documents first.
  public var blocks: [Block]
  /// The titles of the columns by number, from 1.
  public var columns: [String] = []

  /// A manifest of those blocks.
  public init(layout: IndexLayout, blocks: [Block]) {
    self.layout = layout
    self.blocks = blocks
  }

  /// The pairs of characters by which queries in Traditional script are folded as the index is.
  public static var folding: [UInt8] { Array(TextFolding.pairs.utf8) }

  /// The file.
  public var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { root in
      root.field("version", 1)
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
          }
        }
      }
    }
    return json.buffer.bytes
  }
}
