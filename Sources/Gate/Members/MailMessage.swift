/// A mail message, or any other file, as plain texts: bodies in a transfer encoding are decoded, and everything between
/// them is left as it is. Source: RFC 2045.
///
/// Parts are recognized by their `Content-Transfer-Encoding` rather than by the structure of the message, so that
/// nested parts, mailboxes with several messages and headers without a message are all read in one pass.
struct MailMessage {
  /// The texts, in order; UTF-16 with a byte order mark is converted to UTF-8.
  private(set) var texts: [ArraySlice<UInt8>] = []

  /// The maximum number of encoded messages within one another.
  private static let maximumDepth = 4

  init(_ bytes: [UInt8]) { read(Self.utf8(bytes[...]), depth: 0) }

  private mutating func read(_ bytes: ArraySlice<UInt8>, depth: Int) {
    var (start, offset) = (bytes.startIndex, bytes.startIndex)
    // The encoding in the header that is being read.
    var encoding: TransferEncoding?
    while offset < bytes.endIndex {
      let line = bytes.line(at: offset)
      offset = min(line.endIndex + 1, bytes.endIndex)
      if line.isBlank {
        guard let bodyEncoding = encoding else { continue }
        let body = bytes[offset..<bodyEncoding.endOfBody(in: bytes, at: offset)]
        texts.append(bytes[start..<offset])
        let text = Self.utf8(bodyEncoding.decoded(body)[...])
        if depth < Self.maximumDepth { read(text, depth: depth + 1) } else { texts.append(text) }
        (start, offset, encoding) = (body.endIndex, body.endIndex, nil)
      } else if line.starts(with: "--".utf8) {
        encoding = nil
      } else if let value = line.value(ofHeader: TransferEncoding.header) {
        // The value may be folded onto the next line.
        encoding = TransferEncoding(value.isBlank ? bytes.line(at: offset) : value)
      }
    }
    texts.append(bytes[start...])
  }

  /// Converts UTF-16 with a byte order mark; other bytes are returned unchanged.
  private static func utf8(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = stride(from: bytes.startIndex + 2, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)[...]
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  /// Returns the line that starts at an offset, without its line feed.
  func line(at offset: Int) -> ArraySlice<UInt8> { self[offset...].prefix { $0 != 0x0A } }

  /// Returns the value if the line is the header with a name in lower case; nil otherwise.
  fileprivate func value(ofHeader name: StaticString) -> ArraySlice<UInt8>? {
    guard hasPrefixIgnoringCase(name) else { return nil }
    let rest = dropFirst(name.utf8CodeUnitCount).drop { $0 == 0x20 || $0 == 0x09 }
    return rest.first == UInt8(ascii: ":") ? rest.dropFirst() : nil
  }

  /// Whether the bytes start with an ASCII text in lower case, in upper or lower case.
  func hasPrefixIgnoringCase(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      count >= text.count
        && zip(self, text).allSatisfy { byte, expected in
          byte == expected || ((0x41...0x5A).contains(byte) && byte | 0x20 == expected)
        }
    }
  }
}
