import Diagnostics

/// Locates values in a JSON text and the position of its first syntax error. Source: RFC 8259.
struct JSONSyntax {
  private let bytes: [UInt8]
  private static let maximumDepth = 32

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The location of the first string `text` at or after an offset, and the offset of its end.
  func string(_ text: String, from offset: Int = 0) -> (range: SourceRange, end: Int)? {
    let quoted = Array("\"\(text)\"".utf8)
    var start = offset
    while start + quoted.count <= bytes.count {
      if bytes[start] == quoted[0], bytes[start..<start + quoted.count].elementsEqual(quoted) {
        return (range(at: start, length: quoted.count), start + quoted.count)
      }
      start += 1
    }
    return nil
  }

  /// The location of the first syntax error; nil for valid JSON.
  var firstError: SourceRange? {
    var scanner = Scanner(bytes: bytes)
    scanner.skipSpace()
    guard scanner.scanValue(depth: 0) else { return range(at: scanner.offset, length: 1) }
    scanner.skipSpace()
    return scanner.offset == bytes.count ? nil : range(at: scanner.offset, length: 1)
  }

  /// The line on which an unresolved merge conflict begins.
  var conflictMarker: SourceRange? {
    var line = 1
    for text in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if text.starts(with: "<<<<<<< ".utf8) { return SourceRange(line: line, column: 1, length: 7) }
      line += 1
    }
    return nil
  }

  private func range(at offset: Int, length: Int) -> SourceRange {
    let before = bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourceRange(line: line, column: before[start...].count { $0 & 0xC0 != 0x80 } + 1, length: length)
  }

  /// Scans values; after a syntax error, ``offset`` is its offset.
  private struct Scanner {
    let bytes: [UInt8]
    var offset = 0

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func skipSpace() { while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 } }

    mutating func scanValue(depth: Int) -> Bool {
      guard depth < JSONSyntax.maximumDepth else { return false }
      switch next {
      case UInt8(ascii: "{"): return scanContainer(closing: "}", depth: depth) { $0.scanMember(depth: depth + 1) }
      case UInt8(ascii: "["): return scanContainer(closing: "]", depth: depth) { $0.scanValue(depth: depth + 1) }
      case UInt8(ascii: "\""): return scanString()
      default: return scanLiteral()
      }
    }

    private mutating func scanContainer(closing: Unicode.Scalar, depth: Int, _ item: (inout Scanner) -> Bool) -> Bool {
      offset += 1
      skipSpace()
      if take(closing) { return true }
      while item(&self) {
        skipSpace()
        if take(closing) { return true }
        guard take(",") else { return false }
        skipSpace()
      }
      return false
    }

    private mutating func scanMember(depth: Int) -> Bool {
      guard scanString() else { return false }
      skipSpace()
      guard take(":") else { return false }
      skipSpace()
      return scanValue(depth: depth)
    }

    private mutating func scanString() -> Bool {
      let start = offset
      guard take("\"") else { return false }
      while let byte = next, byte >= 0x20 {
        offset += byte == UInt8(ascii: "\\") ? 2 : 1
        if byte == UInt8(ascii: "\"") { return true }
      }
      offset = start
      return false
    }

    /// Scans a number, `true`, `false` or `null`.
    private mutating func scanLiteral() -> Bool {
      let start = offset
      while let byte = next,
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45].contains(byte)
      {
        offset += 1
      }
      let word = String(decoding: bytes[start..<offset], as: UTF8.self)
      if ["true", "false", "null"].contains(word) || Double(word) != nil { return true }
      offset = start
      return false
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard next == UInt8(ascii: scalar) else { return false }
      offset += 1
      return true
    }
  }
}
