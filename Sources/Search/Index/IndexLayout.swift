/// How an index is cut into files: a function of the number of documents in steps, so that few edits change it.
///
/// Documents stand in blocks by age. A *directory* says of each term in which blocks it is, and in which titles; its shards, and
/// those of every block, divide the terms by their hashes. A reader's query takes a directory shard for each of its terms, then
/// shards of the blocks that have all of them, the newest first.
package struct IndexLayout: Sendable, Equatable {
  /// The least and the most that a block weighs, but for its last document.
  let blockWeights: ClosedRange<Int>
  /// How many bits of a hash tell the shard of the directory.
  package let directoryBits: Int
  /// How many tell the shard of a block; a shard of a block holds the terms of several shards of the directory.
  let blockBits: Int
  /// How many bits of a hash are kept, from the highest.
  package let hashBits: Int

  /// What a page of running text weighs; an entry of a register, a name and a few words, weighs 1.
  package static let textWeight = 16

  /// The layout for documents that weigh so much: 30 to 45 blocks, so that an edit rewrites less than a twentieth of the index;
  /// shards of some kilobytes.
  package init(weight: Int) {
    let count = max(1, weight / Self.textWeight)
    let size = max(16, Self.step(atMost: count / 30)) * Self.textWeight
    blockWeights = (size * 3 / 4)...(size * 5 / 4)
    // Every shard of the directory has a part in every block, and each part takes two bytes beside its terms.
    directoryBits = Self.log2(max(1, count * 3 / 14))
    blockBits = max(0, directoryBits - 4)
    // Of the terms that a site does not have, one in forty or, in real texts, in some hundreds is taken for one that it has; the
    // reader's browser tells when it looks at the page.
    hashBits = min(32, max(22, 15 + Self.log2(count)))
  }

  /// The number of shards of the directory.
  package var directoryShards: Int { 1 << directoryBits }
  /// The number of shards of each block.
  package var blockShards: Int { 1 << blockBits }
  /// The number of shards of the directory whose terms one shard of a block holds.
  var shardsPerFile: Int { 1 << (directoryBits - blockBits) }
  /// How many bits of a term's key tell it from others of its shard.
  var keyBits: Int { hashBits - directoryBits }
  /// The numbers that documents of a block have are below this.
  package var documentsPerBlock: Int { blockWeights.upperBound + 1 }

  /// A hash without the bits that are not kept.
  func kept(_ hash: UInt32) -> UInt32 { hash >> UInt32(32 - hashBits) }

  /// Whole powers of two, and one and a half times those.
  private static func step(atMost count: Int) -> Int {
    guard count > 1 else { return 1 }
    let power = 1 << log2(count)
    return power + power / 2 <= count ? power + power / 2 : power
  }

  private static func log2(_ value: Int) -> Int { Int.bitWidth - 1 - value.leadingZeroBitCount }
}
