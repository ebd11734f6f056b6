/// Sixteen bytes in a row, each with the one behind it: texts are searched block by block where a byte alone would cost a
/// comparison or two.
public struct ByteBlock {
  /// The bytes.
  public let bytes: SIMD16<UInt8>
  /// The byte behind each; 0 behind the end of the text.
  public let next: SIMD16<UInt8>

  /// A mask: which bytes of a block match.
  public typealias Matches = SIMDMask<SIMD16<Int8>>

  /// Which bytes are `byte`.
  @inlinable @inline(__always)
  public func equal(_ byte: UInt8) -> Matches { bytes .== SIMD16(repeating: byte) }

  /// Which bytes have the `bits` of `mask`: all comparisons by order are made of these, for the compiler turns only equality
  /// into instructions for whole blocks.
  @inlinable @inline(__always)
  public func have(_ bits: UInt8, in mask: UInt8) -> Matches {
    (bytes & SIMD16(repeating: mask)) .== SIMD16(repeating: bits)
  }

  /// The block of the bytes behind.
  @inlinable @inline(__always)
  public var behind: ByteBlock { ByteBlock(bytes: next, next: SIMD16()) }

  /// Which bytes are `byte` with `next` behind it.
  @inlinable @inline(__always)
  public func pair(_ byte: UInt8, _ next: UInt8) -> Matches {
    (bytes .== SIMD16(repeating: byte)) .& (self.next .== SIMD16(repeating: next))
  }

  @inlinable @inline(__always)
  init(bytes: SIMD16<UInt8>, next: SIMD16<UInt8>) {
    self.bytes = bytes
    self.next = next
  }

  /// The block of a text at `offset`; zeros stand behind its end.
  @inlinable @inline(__always)
  static func of(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> ByteBlock {
    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[offset...])
    if rest.count > 16 { return ByteBlock(rest) }
    var padded = SIMD32<UInt8>()
    return withUnsafeMutableBytes(of: &padded) { padded in
      padded.copyMemory(from: rest)
      return ByteBlock(UnsafeRawBufferPointer(padded))
    }
  }

  /// Creates the block at the start of seventeen bytes or more.
  @inlinable @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer) {
    self.init(
      bytes: bytes.loadUnaligned(as: SIMD16<UInt8>.self),
      next: bytes.loadUnaligned(fromByteOffset: 1, as: SIMD16<UInt8>.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset from `start` on of the first byte that `isWanted` picks from its block; the number of bytes where there is
  /// none. What stands behind the end looks like 0 and is never found.
  @inlinable @inline(__always)
  public func firstOffset(from start: Int, where isWanted: (ByteBlock) -> ByteBlock.Matches) -> Int {
    var offset = start
    while offset < count {
      // A byte of the mask is 0xFF or 0; the first eight bytes stand in the first half.
      let halves = unsafeBitCast(isWanted(.of(self, at: offset)), to: SIMD2<UInt64>.self)
      if halves[0] != 0 { return Swift.min(count, offset + halves[0].littleEndian.trailingZeroBitCount / 8) }
      if halves[1] != 0 { return Swift.min(count, offset + 8 + halves[1].littleEndian.trailingZeroBitCount / 8) }
      offset += 16
    }
    return count
  }
}
