/// Sixteen consecutive bytes, each paired with its successor, for searching text in blocks with vector instructions.
public struct ByteBlock {
  /// The bytes.
  public let bytes: SIMD16<UInt8>
  /// The successor of each byte; 0 past the end of the text.
  public let next: SIMD16<UInt8>

  /// A mask of the bytes of a block that match.
  public typealias Matches = SIMDMask<SIMD16<Int8>>

  /// Returns a mask of the bytes equal to `byte`.
  @inlinable @inline(__always)
  public func equal(_ byte: UInt8) -> Matches { bytes .== SIMD16(repeating: byte) }

  /// Returns a mask of the bytes whose bits in `mask` equal `bits`. Range comparisons are built from it, because the
  /// compiler vectorizes only equality.
  @inlinable @inline(__always)
  public func matchingBits(_ bits: UInt8, in mask: UInt8) -> Matches {
    (bytes & SIMD16(repeating: mask)) .== SIMD16(repeating: bits)
  }

  /// The block of the successors.
  @inlinable @inline(__always)
  public var successors: ByteBlock { ByteBlock(bytes: next, next: SIMD16()) }

  /// Returns a mask of the bytes equal to `byte` that `next` follows.
  @inlinable @inline(__always)
  public func pair(_ byte: UInt8, _ next: UInt8) -> Matches {
    (bytes .== SIMD16(repeating: byte)) .& (self.next .== SIMD16(repeating: next))
  }

  @inlinable @inline(__always)
  init(bytes: SIMD16<UInt8>, next: SIMD16<UInt8>) {
    self.bytes = bytes
    self.next = next
  }

  /// Loads the block of a text at `offset`, padded with zeros past the end.
  @inlinable @inline(__always)
  static func load(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> ByteBlock {
    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[offset...])
    if rest.count > 16 { return ByteBlock(rest) }
    var padded = SIMD32<UInt8>()
    return withUnsafeMutableBytes(of: &padded) { padded in
      padded.copyMemory(from: rest)
      return ByteBlock(UnsafeRawBufferPointer(padded))
    }
  }

  /// Creates the block at the start of at least seventeen bytes.
  @inlinable @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer) {
    self.init(
      bytes: bytes.loadUnaligned(as: SIMD16<UInt8>.self),
      next: bytes.loadUnaligned(fromByteOffset: 1, as: SIMD16<UInt8>.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the offset of the first byte at or after `start` that `isWanted` selects from its block; `count` if there
  /// is none. The padding past the end is zero and never matches.
  @inlinable @inline(__always)
  public func firstOffset(from start: Int, where isWanted: (ByteBlock) -> ByteBlock.Matches) -> Int {
    var offset = start
    while offset < count {
      // Each byte of the mask is 0xFF or 0, and the first eight bytes are in the first half.
      let halves = unsafeBitCast(isWanted(.load(self, at: offset)), to: SIMD2<UInt64>.self)
      if halves[0] != 0 { return Swift.min(count, offset + halves[0].littleEndian.trailingZeroBitCount / 8) }
      if halves[1] != 0 { return Swift.min(count, offset + 8 + halves[1].littleEndian.trailingZeroBitCount / 8) }
      offset += 16
    }
    return count
  }
}
