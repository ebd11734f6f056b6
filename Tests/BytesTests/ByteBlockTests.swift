import Bytes
import Testing

@Suite struct ByteBlockTests {
  /// The reference implementation: the offset of the first byte for which `isWanted` accepts it and the next byte.
  private static func plain(_ bytes: [UInt8], from start: Int, _ isWanted: (UInt8, UInt8) -> Bool) -> Int {
    (start..<max(start, bytes.count)).first { isWanted(bytes[$0], $0 + 1 < bytes.count ? bytes[$0 + 1] : 0) }
      ?? bytes.count
  }

  @Test func everyPlaceAndLength() {
    for length in 0...70 {
      for offset in 0..<max(1, length) {
        var bytes = [UInt8](repeating: 0x41, count: length)
        if offset < length { bytes[offset] = 0xE6 }
        for start in [0, offset, offset + 1, length] where start <= length {
          let first = bytes.withUnsafeBufferPointer { $0.firstOffset(from: start) { $0.equal(0xE6) } }
          #expect(first == Self.plain(bytes, from: start) { byte, _ in byte == 0xE6 }, "\(offset) of \(length)")
        }
      }
    }
  }

  @Test func pairsAndBits() {
    var chance: UInt64 = 20_261_124
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in
        // Knuth's linear congruential generator, over few byte values, so that pairs occur.
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8([0x00, 0x0A, 0x1F, 0x20, 0x3C, 0xE6, 0xA0, 0xEF, 0xBF, 0xF0, 0xFF][Int(chance >> 33) % 11])
      }
      bytes.withUnsafeBufferPointer { text in
        #expect(
          text.firstOffset(from: 0) { $0.pair(0xEF, 0xBF) }
            == Self.plain(bytes, from: 0) { $0 == 0xEF && $1 == 0xBF })
        #expect(
          text.firstOffset(from: 0) { $0.matchingBits(0xF0, in: 0xF0) }
            == Self.plain(bytes, from: 0) { byte, _ in byte >= 0xF0 })
        #expect(
          text.firstOffset(from: 0) { $0.equal(0xE6) .& $0.successors.matchingBits(0xA0, in: 0xFC) }
            == Self.plain(bytes, from: 0) { $0 == 0xE6 && $1 & 0xFC == 0xA0 })
      }
    }
  }

  @Test func zerosBehindTheEndAreNotFound() {
    let bytes: [UInt8] = [1, 2, 3]
    #expect(
      bytes.withUnsafeBufferPointer { $0.firstOffset(from: 0) { $0.matchingBits(0x00, in: 0xE0) .& $0.equal(0) } } == 3)
  }
}
