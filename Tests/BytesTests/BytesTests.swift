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

  @Test func arraysWithoutRoom() {
    var numbers = [1, 2, 3]
    numbers.reserveCapacity(100)
    #expect(numbers.withoutSpareCapacity == [1, 2, 3])
    #expect(numbers.withoutSpareCapacity.capacity < 100)
    #expect([Int]().withoutSpareCapacity.isEmpty)
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

  /// The expected values come from the reference implementation.
  @Test(arguments: [
    ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"), ("杏林", "184133434b595620"),
    (String(repeating: "x", count: 31), "60dd0d01083b99f0"), (String(repeating: "x", count: 32), "e2df261fc2ec30eb"),
    (String(repeating: "杏林论坛", count: 20), "a49c0b0a353a7987"),
  ])
  func hash(text: String, hexadecimal: String) {
    #expect(Hash64(Array(text.utf8)).hexadecimal == hexadecimal)
  }

  @Test(arguments: [1, 2, 8]) func parallelKeepsOrder(jobs: Int) {
    #expect(Parallel.map(count: 1000, jobs: jobs) { $0 * 2 } == (0..<1000).map { $0 * 2 })
    #expect(Parallel.map(count: 0, jobs: jobs) { $0 }.isEmpty)
  }
}
