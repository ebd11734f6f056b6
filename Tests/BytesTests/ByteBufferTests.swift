import Bytes
import Testing

@Suite struct ByteBufferTests {
  @Test func pieces() {
    var buffer = ByteBuffer()
    buffer.append("<p>")
    buffer.append(text: "杏林")
    buffer.append(text: "abc"[..."abc".startIndex])
    buffer.append(byte: 0x20)
    buffer.append(bytes: [0x31, 0x32])
    buffer.append(bytes: "xyz".utf8.reversed())
    buffer.append(number: -7)
    buffer.append(number: 42)
    buffer.append(number: 5, width: 2)
    buffer.append(number: 123, width: 2)
    buffer.append(number: 7, width: 4)
    #expect(buffer.text == "<p>杏林a 12zyx-742051230007")
    #expect(buffer.count == buffer.bytes.count)
    #expect(buffer.last == UInt8(ascii: "7"))
  }

  @Test func emptying() {
    var buffer = ByteBuffer(capacity: 100)
    buffer.append("one")
    buffer.removeAll()
    #expect(buffer.text.isEmpty && buffer.last == nil)
    buffer.append("two")
    #expect(buffer.text == "two")
  }

  @Test func growth() {
    var buffer = ByteBuffer()
    var bytes: [UInt8] = []
    for number in 0..<10_000 {
      buffer.append(byte: UInt8(number % 251))
      bytes.append(UInt8(number % 251))
      if number % 1_000 == 0 {
        buffer.append(bytes: bytes)
        bytes += bytes
      }
    }
    #expect(buffer.bytes == bytes)
    #expect(ByteBuffer(bytes).bytes == bytes)
  }

  @Test(arguments: [
    ("", "a", true), ("a", "", false), ("a", "a", false), ("a", "ab", true), ("Z", "a", true), ("é", "z", false),
    ("中", "丰", true), ("一长一点的文字，不止十五个字节", "一长一点的文字，不止十五个字节。", true), ("e\u{301}", "é", true),
  ])
  func order(_ a: String, _ b: String, _ expected: Bool) {
    #expect(a.precedesBytewise(b) == expected)
    #expect(a.precedesBytewise(b) == a.utf8.lexicographicallyPrecedes(b.utf8))
  }
}
