/// A 64-bit hash of bytes, the same on every machine and in every run, unlike `Hasher`.
///
/// Used to name assets and to detect changes; not cryptographic. Source: XXH64 with seed 0, as in Yann Collet's "xxHash
/// fast digest algorithm", version 0.1.1.
public struct Hash64: Sendable, Hashable, Comparable {
  /// The 64 bits.
  public let value: UInt64

  /// Creates a hash from a value that was computed before.
  public init(value: UInt64) { self.value = value }

  /// The placeholder for something that does not exist.
  public static let absent = Hash64(value: 0)

  /// Returns a random hash, which equals no other, so that a value with it always counts as changed.
  public static func random() -> Hash64 { Hash64(value: UInt64.random(in: 1...UInt64.max)) }

  /// Creates the hash of `bytes`.
  public init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Hash64($0) }
  }

  /// Creates the hash of `bytes`.
  public init(_ bytes: UnsafeRawBufferPointer) {
    var lanes = Self.initialLanes
    let whole = bytes.count / Self.stripe * Self.stripe
    Self.consume(UnsafeRawBufferPointer(rebasing: bytes[..<whole]), into: &lanes)
    value = Self.finished(
      whole == 0 ? nil : lanes, rest: UnsafeRawBufferPointer(rebasing: bytes[whole...]), count: bytes.count)
  }

  public static func < (left: Hash64, right: Hash64) -> Bool { left.value < right.value }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  private static func read<Word: FixedWidthInteger>(
    _ type: Word.Type, from rest: inout Slice<UnsafeRawBufferPointer>
  ) -> Word? {
    let size = MemoryLayout<Word>.size
    guard rest.count >= size else { return nil }
    defer { rest = rest.dropFirst(size) }
    return Word(littleEndian: rest.loadUnaligned(as: Word.self))
  }

  typealias Lanes = (UInt64, UInt64, UInt64, UInt64)

  /// The number of bytes that the lanes consume at a time.
  static let stripe = 32

  static var initialLanes: Lanes { (prime1 &+ prime2, prime2, 0, 0 &- prime1) }

  /// Feeds whole stripes to the lanes.
  static func consume(_ bytes: UnsafeRawBufferPointer, into lanes: inout Lanes) {
    var offset = 0
    while offset + stripe <= bytes.count {
      lanes.0 = round(lanes.0, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      lanes.1 = round(lanes.1, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)))
      lanes.2 = round(lanes.2, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)))
      lanes.3 = round(lanes.3, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)))
      offset += stripe
    }
  }

  /// Returns the hash of `count` bytes. `rest` are those after the last whole stripe; `lanes` is nil if there is no
  /// whole stripe.
  static func finished(_ lanes: Lanes?, rest: UnsafeRawBufferPointer, count: Int) -> UInt64 {
    var rest = rest[...]
    var hash = (lanes.map(merged) ?? prime5) &+ UInt64(count)
    while let word = read(UInt64.self, from: &rest) {
      hash = rotate(hash ^ round(0, word), 27) &* prime1 &+ prime4
    }
    if let word = read(UInt32.self, from: &rest) {
      hash = rotate(hash ^ UInt64(word) &* prime1, 23) &* prime2 &+ prime3
    }
    for byte in rest { hash = rotate(hash ^ UInt64(byte) &* prime5, 11) &* prime1 }
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  private static func merged(_ lanes: Lanes) -> UInt64 {
    var hash = rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
    return hash
  }
}
