/// The paths of the files of an index, relative to the output folder.
package enum SearchPaths {
  /// The path of the manifest.
  package static let manifest = "search/manifest.json"

  /// The path of the table that maps Traditional characters to the Simplified ones in the index.
  package static let folding = "search/fold.txt"

  /// The path of the pinyin readings of characters.
  package static let readings = "search/pinyin.json"

  /// Returns the path of a shard of the names by reading.
  package static func names(_ shard: Int) -> String { "search/n/\(shard).json" }

  /// Returns the path of a shard of the directory.
  package static func directory(_ shard: Int) -> String { "search/d/\(shard).bin" }

  /// Returns the path of a shard of a block.
  package static func shard(_ shard: Int, of block: String) -> String { "search/b/\(block)/\(shard).bin" }

  /// Returns the path of a file of a block's results.
  package static func rows(_ file: Int, of block: String) -> String { "search/b/\(block)/r\(file).json" }
}
