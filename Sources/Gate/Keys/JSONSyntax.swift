import Diagnostics

/// Locates values in a JSON text and the position of its first syntax error. Source: RFC 8259.
struct JSONSyntax {
  private let bytes: [UInt8]
  private static let deepest = 32

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
    guard scanner.value(depth: 0) else { return range(at: scanner.place, length: 1) }
    scanner.skipSpace()
    return scanner.place == bytes.count ? nil : range(at: scanner.place, length: 1)
  }

  /// The line on which an unresolved merge conflict begins.
  var conflict: SourceRange? {
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

  /// Scans values; after a syntax error, ``place`` is its offset.
  private struct Scanner {
    let bytes: [UInt8]
    var place = 0

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func skipSpace() { while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 } }

    mutating func value(depth: Int) -> Bool {
      guard depth < JSONSyntax.deepest else { return false }
      switch next {
      case UInt8(ascii: "{"): return list(closing: "}", depth: depth) { $0.member(depth: depth + 1) }
      case UInt8(ascii: "["): return list(closing: "]", depth: depth) { $0.value(depth: depth + 1) }
      case UInt8(ascii: "\""): return text()
      default: return word()
      }
    }

    private mutating func list(closing: Unicode.Scalar, depth: Int, _ item: (inout Scanner) -> Bool) -> Bool {
      place += 1
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

    private mutating func member(depth: Int) -> Bool {
      guard text() else { return false }
      skipSpace()
      guard take(":") else { return false }
      skipSpace()
      return value(depth: depth)
    }

    private mutating func text() -> Bool {
      let start = place
      guard take("\"") else { return false }
      while let byte = next, byte >= 0x20 {
        place += byte == UInt8(ascii: "\\") ? 2 : 1
        if byte == UInt8(ascii: "\"") { return true }
      }
      place = start
      return false
    }

    /// Scans a number, `true`, `false` or `null`.
    private mutating func word() -> Bool {
      let start = place
      while let byte = next,
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45].contains(byte)
      {
        place += 1
      }
      let word = String(decoding: bytes[start..<place], as: UTF8.self)
      if ["true", "false", "null"].contains(word) || Double(word) != nil { return true }
      place = start
      return false
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard next == UInt8(ascii: scalar) else { return false }
      place += 1
      return true
    }
  }
}
