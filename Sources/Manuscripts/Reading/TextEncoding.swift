import Bytes
import Platform

/// Decodes text in the encodings that Chinese software writes.
package enum TextEncoding {
  /// Returns `bytes` as UTF-8 with LF line endings. The declared encoding, if any, is tried first.
  ///
  /// GB18030 is a superset of GBK and GB 2312. Bytes that are valid UTF-8 are hardly ever anything else.
  package static func decoded(_ bytes: [UInt8], declared: String? = nil) throws(ImportError) -> [UInt8] {
    withLineFeeds(try utf8(bytes, declared: declared))
  }

  private static func utf8(_ bytes: [UInt8], declared: String?) throws(ImportError) -> [UInt8] {
    for (mark, name) in [([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE")] as [([UInt8], String)]
    where bytes.starts(with: mark) {
      guard let text = convertedText(Array(bytes.dropFirst(2)), from: name) else { throw .unknownEncoding }
      return text
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if UTF8Validation.firstInvalidOffset(in: text) == nil, !text.contains(0) { return text }
    if text.contains(0) {
      // Without a byte order mark, the zero bytes of ASCII characters reveal the byte order.
      let zeros = text.enumerated().reduce(into: (even: 0, odd: 0)) { zeros, byte in
        if byte.element == 0 { if byte.offset % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 } }
      }
      guard let text = convertedText(text, from: zeros.odd > zeros.even ? "UTF-16LE" : "UTF-16BE") else {
        throw .unknownEncoding
      }
      return text
    }
    let sets = (declared.map(characterSet) ?? []) + ["GB18030"]
    for name in sets { if let text = convertedText(text, from: name) { return text } }
    throw .unknownEncoding
  }

  /// Returns the iconv names for an encoding that a page declares.
  private static func characterSet(_ declared: String) -> [String] {
    switch declared.lowercased() {
    case "big5", "big5-hkscs": ["BIG5-HKSCS", "BIG5"]
    default: []
    }
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        text.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        text.append(0x0A)
      }
    }
    return text
  }
}
