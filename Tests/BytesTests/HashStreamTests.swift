import Bytes
import Testing

@Suite struct HashStreamTests {
  /// The hash does not depend on how the bytes are split.
  @Test(arguments: [0, 1, 31, 32, 33, 63, 64, 100, 1000]) func piecesGiveTheHashOfTheWhole(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
    for size in [1, 3, 7, 31, 32, 33, 64, 1001] {
      var stream = Hash64.Stream()
      for start in stride(from: 0, to: count, by: size) {
        bytes[start..<min(start + size, count)].withUnsafeBytes { stream.append($0) }
      }
      #expect(stream.hash == Hash64(bytes), "\(count) bytes in pieces of \(size)")
    }
  }
}
