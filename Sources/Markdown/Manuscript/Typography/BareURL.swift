import Bytes

/// The extent of a URL that stands in the text without delimiters.
enum BareURL {
  /// The end of the URL with which `bytes` begin.
  ///
  /// White space and `<` end a URL, as does text in Chinese: https://x.cn/a另外. But letters after a delimiter of the URL
  /// itself continue it, up to a full-width mark or the bracket that closes one before it: https://x.cn/年报,2020?院=华西.
  static func end(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let all = UnsafeBufferPointer(rebasing: bytes)
    var i = 0
    var openBrackets = 0
    var containsLetters = false
    while i < all.count {
      switch all[i] {
      case ...0x20, UInt8(ascii: "<"): return bytes.startIndex + i
      case UInt8(ascii: "("), UInt8(ascii: "["): openBrackets += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if containsLetters, openBrackets == 0 { return bytes.startIndex + i }
        openBrackets -= 1
      case 0x80...:
        let (scalar, length) = UTF8Scalars.decode(all, at: i)
        guard Letters.contains(scalar), containsLetters || isDelimiter(all[i - 1]) else { return bytes.startIndex + i }
        containsLetters = true
        i += length - 1
      default: break
      }
      i += 1
    }
    return bytes.endIndex
  }

  /// Whether a component of a URL may begin after `byte`.
  private static func isDelimiter(_ byte: UInt8) -> Bool { "/?#&=:_-+@".utf8.contains(byte) }
}
