/// A 64-bit FNV-1a hash: the same on every machine and in every run, unlike `Hasher`.
///
/// It names assets and notices changes; it is no protection against an adversary.
/// Source: Fowler, Noll and Vo, RFC 9923.
public struct Hash64: Sendable, Hashable {
  /// The hash so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing.
  public init() {}

  /// The hash of `bytes`.
  public init(_ bytes: some Sequence<UInt8>) {
    update(bytes)
  }

  /// Adds bytes at the end of what was hashed.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Sixteen lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
