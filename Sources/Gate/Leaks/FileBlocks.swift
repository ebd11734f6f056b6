import Bytes

/// Identifies images and attachments of members' texts by their blocks, so that a file is also found if bytes were
/// added to it or it was embedded in another file.
///
/// Up to 64 blocks of each file are recorded. A file is found if half of them are present, because images from one
/// camera share profiles and documents from one program share fonts.
struct FileBlocks: Sendable {
  private static let blockLength = 256
  private static let maximumBlockCount = 64
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let outgoingWeight = (0..<blockLength).reduce(UInt64(1)) { weight, _ in weight &* multiplier }

  /// The number of the file for the hash of each block.
  private var blocks: [UInt64: Int] = [:]
  /// The number of blocks recorded for each file.
  private var counts: [Int] = []
  private var filter: [UInt64] = []

  var isEmpty: Bool { blocks.isEmpty }

  /// Adds a file; its number is the count of files added before it.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let number = counts.count
    var count = 0
    let stride = max(Self.blockLength, bytes.count / Self.maximumBlockCount)
    var start = 0
    while start + Self.blockLength <= bytes.count {
      let block = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.blockLength])
      // A block with few distinct values, such as a blank area, occurs in many files.
      if Set(block).count >= 32 {
        let hash = block.reduce(UInt64(0)) { ($0 &+ UInt64($1)) &* Self.multiplier }
        if blocks[hash] == nil {
          blocks[hash] = number
          count += 1
        }
      }
      start += stride
    }
    counts.append(count)
  }

  /// Builds the filter; must be called after the last file is added and before ``scan(_:)``.
  mutating func buildFilter() {
    var size = 1024
    while size < blocks.count * 2 { size *= 2 }
    filter = [UInt64](repeating: 0, count: size)
    for hash in blocks.keys { filter[Int(truncatingIfNeeded: hash >> 40) & (size - 1)] |= 1 << (hash >> 34 & 63) }
  }

  /// Returns the numbers of the files found in `bytes`.
  func scan(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    guard !blocks.isEmpty, bytes.count >= Self.blockLength else { return [] }
    var found: [Int: Set<UInt64>] = [:]
    filter.withUnsafeBufferPointer { filter in
      let mask = filter.count - 1
      var hash: UInt64 = 0
      for offset in 0..<bytes.count {
        hash = hash &+ UInt64(bytes[offset])
        if offset >= Self.blockLength { hash = hash &- UInt64(bytes[offset - Self.blockLength]) &* Self.outgoingWeight }
        hash = hash &* Self.multiplier
        guard offset + 1 >= Self.blockLength,
          filter[Int(truncatingIfNeeded: hash >> 40) & mask] & (1 << (hash >> 34 & 63)) != 0, let file = blocks[hash]
        else { continue }
        found[file, default: []].insert(hash)
      }
    }
    return found.filter { $1.count * 2 >= counts[$0] }.keys.sorted()
  }

  /// Adds the blocks to a sum that does not depend on their order.
  func add(to sum: inout UInt64) { for hash in blocks.keys { sum &+= (hash ^ hash >> 31) &* Self.multiplier } }
}
