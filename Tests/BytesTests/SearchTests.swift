import Bytes
import Testing

/// Byte search and character classes.
@Suite struct SearchTests {
  @Test(
    "A text is found at the start, in the middle and at the end, and not across it", arguments: ["a", "中", "文\"", ""])
  func contained(_ needle: String) {
    #expect(ByteSearch.contains(needle, in: Array("a中文\"".utf8)))
  }

  @Test("What is not there is not found", arguments: ["b", "文中", "a中文\"\"", "a\0"])
  func missing(_ needle: String) {
    #expect(!ByteSearch.contains(needle, in: Array("a中文\"".utf8)))
    #expect(!ByteSearch.contains(needle, in: []))
  }

  @Test("White space is what Unicode says, of every character")
  func whiteSpace() {
    let wrong = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter {
      $0.isWhiteSpace != $0.properties.isWhitespace
    }
    #expect(Array(wrong.prefix(5)) == [])
  }
}
