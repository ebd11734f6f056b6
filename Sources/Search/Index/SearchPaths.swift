/// Where the files of an index lie below the output folder.
package enum SearchPaths {
  /// The manifest.
  package static let manifest = "search/manifest.json"

  /// Pairs of a Traditional character and the Simplified one that the index has for it.
  package static let folding = "search/fold.txt"

  /// How characters are read in pinyin.
  package static let readings = "search/pinyin.json"

  /// A shard of the names by their readings.
  package static func names(_ shard: Int) -> String { "search/n/\(shard).json" }

  /// A shard of the directory.
  package static func directory(_ shard: Int) -> String { "search/d/\(shard).bin" }

  /// A shard of a block.
  package static func shard(_ shard: Int, of block: String) -> String { "search/b/\(block)/\(shard).bin" }

  /// A file of a block's results.
  package static func rows(_ file: Int, of block: String) -> String { "search/b/\(block)/r\(file).json" }
}
