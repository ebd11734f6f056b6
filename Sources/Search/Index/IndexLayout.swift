/// The division of an index into files. It depends on the number of documents in steps, so that few edits change it.
///
/// Documents are grouped into blocks by age. A *directory* maps each term to the blocks and to the titles that contain
/// it, and to its documents in each block where it has few. Terms are sharded by hash, in the directory and in every
/// block. A query fetches a directory shard for each of its terms, then, the newest first, shards of the blocks that have
/// many documents with one of them and that the lists of the others do not rule out.
package struct IndexLayout: Sendable, Equatable {
  /// The minimum and the maximum weight of a block, not counting its last document.
  let blockWeights: ClosedRange<Int>
  /// The number of hash bits that select the directory shard.
  package let directoryBits: Int
  /// The number of hash bits that select the shard of a block, which contains the terms of several directory shards.
  let blockBits: Int
  /// The number of hash bits stored, from the highest.
  package let hashBits: Int
  /// The maximum number of a term's documents in a block that the directory lists.
  package internal(set) var listedDocuments: Int

  /// The weight of a page of running text; a register entry (a name and a few words) weighs 1.
  package static let textWeight = 16

  /// Creates the layout for documents of a total weight: 30 to 45 blocks, so that an edit rewrites a few
  /// percent of the index, and shards of a few kilobytes.
  package init(weight: Int) {
    let count = max(1, weight / Self.textWeight)
    let size = max(16, Self.step(atMost: count / 30)) * Self.textWeight
    blockWeights = (size * 3 / 4)...(size * 5 / 4)
    // A shard has the terms of one or two documents, a few kilobytes: every shard has a part in every block, and each part
    // costs a byte in addition to its terms.
    directoryBits = Self.log2(max(1, count * 6 / 7))
    // A shard of a block has the parts of 64, since most terms are listed in the directory.
    blockBits = max(0, directoryBits - 6)
    // Of the terms that a site does not contain, one in forty, or in real texts one in several hundred, collides with
    // one that it does; the browser detects that when it looks at the page.
    hashBits = min(32, max(22, 15 + Self.log2(count)))
    // A phrase whose terms are in most blocks, but rare in each, is in few documents; without lists, its terms would be
    // looked up in block after block.
    listedDocuments = max(1, blockWeights.upperBound / Self.textWeight / 50)
  }

  /// The number of shards of the directory.
  package var directoryShards: Int { 1 << directoryBits }
  /// The number of shards of each block.
  package var blockShards: Int { 1 << blockBits }
  /// The number of directory shards whose terms are in one shard of a block.
  var shardsPerFile: Int { 1 << (directoryBits - blockBits) }
  /// The number of bits that distinguish a term from the others in its directory shard.
  var keyBits: Int { hashBits - directoryBits }
  /// The exclusive upper bound of document numbers in a block.
  package var documentsPerBlock: Int { blockWeights.upperBound + 1 }

  /// Returns the upper bound of the document numbers in a block of `documents`. It stays the same while articles are added
  /// to the block, since all shards of the directory depend on it.
  package func documentRange(of documents: Int) -> Int { max(documents, textsPerBlock) }

  /// The number of articles in the longest block, including its last one.
  package var textsPerBlock: Int { blockWeights.upperBound / Self.textWeight + 1 }

  /// Returns the stored bits of a hash.
  func storedBits(of hash: UInt32) -> UInt32 { hash >> UInt32(32 - hashBits) }

  /// Returns the greatest power of two, or one and a half times a power of two, up to `count`.
  private static func step(atMost count: Int) -> Int {
    guard count > 1 else { return 1 }
    let power = 1 << log2(count)
    return power + power / 2 <= count ? power + power / 2 : power
  }

  private static func log2(_ value: Int) -> Int { Int.bitWidth - 1 - value.leadingZeroBitCount }
}
