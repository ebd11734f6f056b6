import Bytes

/// Pictures and attachments of members' texts, known by blocks of theirs, so that one to which bytes were added or which was put
/// into another file is found too.
///
/// Of each file up to 64 blocks are known. A file is found where half of them are: pictures of one camera share their
/// profiles, and documents of one program their fonts.
struct FileBlocks: Sendable {
  private static let length = 256
  private static let most = 64
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let leaving = (0..<length).reduce(UInt64(1)) { weight, _ in weight &* factor }

  /// The numbers of files by the hash of a block.
  private var blocks: [UInt64: Int] = [:]
  /// How many blocks of each file are known.
  private var counts: [Int] = []
  private var filter: [UInt64] = []

  var isEmpty: Bool { blocks.isEmpty }

  /// Adds a file; its number is that of the files added before.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let number = counts.count
    var count = 0
    let stride = max(Self.length, bytes.count / Self.most)
    var start = 0
    while start + Self.length <= bytes.count {
      let block = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.length])
      // A block of few values, such as a blank stretch, is in many files.
      if Set(block).count >= 32 {
        let hash = block.reduce(UInt64(0)) { ($0 &+ UInt64($1)) &* Self.factor }
        if blocks[hash] == nil {
          blocks[hash] = number
          count += 1
        }
      }
      start += stride
    }
    counts.append(count)
  }

  /// Makes the files that were added ready to be found.
  mutating func settle() {
    var size = 1024
    while size < blocks.count * 2 { size *= 2 }
    filter = [UInt64](repeating: 0, count: size)
    for hash in blocks.keys { filter[Int(truncatingIfNeeded: hash >> 40) & (size - 1)] |= 1 << (hash >> 34 & 63) }
  }

  /// Returns the numbers of the files that are in `bytes`.
  func scan(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    guard !blocks.isEmpty, bytes.count >= Self.length else { return [] }
    var found: [Int: Set<UInt64>] = [:]
    filter.withUnsafeBufferPointer { filter in
      let mask = filter.count - 1
      var hash: UInt64 = 0
      for place in 0..<bytes.count {
        hash = hash &+ UInt64(bytes[place])
        if place >= Self.length { hash = hash &- UInt64(bytes[place - Self.length]) &* Self.leaving }
        hash = hash &* Self.factor
        guard place + 1 >= Self.length,
          filter[Int(truncatingIfNeeded: hash >> 40) & mask] & (1 << (hash >> 34 & 63)) != 0, let file = blocks[hash]
        else { continue }
        found[file, default: []].insert(hash)
      }
    }
    return found.filter { $1.count * 2 >= counts[$0] }.keys.sorted()
  }

  /// Adds to a sum that is the same for the same blocks, whatever their order.
  func add(to sum: inout UInt64) { for hash in blocks.keys { sum &+= (hash ^ hash >> 31) &* Self.factor } }
}
