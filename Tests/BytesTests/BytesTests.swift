import Bytes
import Testing

@Suite struct BytesTests {
  @Test func numbers() {
    var out = ByteBuffer()
    out.append(number: 7, width: 3)
    out.append(number: 2024, width: 2)
    #expect(out.text == "0072024")
  }

  @Test(
    arguments: [
      ([0x61, 0xE4, 0xB8, 0xAD], nil), ([0xFF], 0), ([0x61, 0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 0),
      ([0xE4, 0xB8], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x9F, 0x98, 0x80], nil), ([], nil),
      ([0xE4, 0xB8, 0xAD, 0xE4, 0x41, 0x42], 3), ([0xC2], 0),
    ] as [([UInt8], Int?)])
  func firstInvalidOffset(bytes: [UInt8], offset: Int?) {
    #expect(UTF8Validation.firstInvalidOffset(in: bytes) == offset)
  }

  @Test func scalars() {
    Array("a中𠮷".utf8).withUnsafeBufferPointer { bytes in
      #expect(UTF8Scalars.decode(bytes, at: 1).scalar == 0x4E2D)
      #expect(UTF8Scalars.decode(bytes, at: 4) == (0x20BB7, 4))
      #expect(UTF8Scalars.decode(bytes, before: 4)?.scalar == 0x4E2D)
      #expect(UTF8Scalars.decode(bytes, before: 0) == nil)
      #expect(UTF8Scalars.count(bytes) == 3)
    }
  }

  @Test func hashIsKnown() {
    #expect(Hash64("a".utf8).hexadecimal == "af63dc4c8601ec8c")
    #expect(Hash64().hexadecimal == "cbf29ce484222325")
  }

  @Test(arguments: [1, 2, 8]) func parallelKeepsOrder(jobs: Int) {
    #expect(Parallel.map(count: 1000, jobs: jobs) { $0 * 2 } == (0..<1000).map { $0 * 2 })
    #expect(Parallel.map(count: 0, jobs: jobs) { $0 }.isEmpty)
  }
}
