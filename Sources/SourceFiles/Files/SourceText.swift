import Bytes
import Diagnostics

/// A text file that passed the checks: UTF-8 without a byte order mark, lines ended by a line feed.
package struct SourceText: Sendable {
  /// The path as the command was given it.
  package let path: String
  /// The bytes; what was taken out or changed moves no line and no column.
  package let bytes: [UInt8]

  /// A text made of what a file holds; nil, with a diagnostic, where it cannot be read as text.
  package init?(path: String, raw: [UInt8], diagnostics: inout [Diagnostic]) {
    self.path = path
    var bytes = raw
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      diagnostics.append(Problem.byteOrderMark.at(SourceLocation(path: path)))
      bytes.removeFirst(3)
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      diagnostics.append(Problem.emptyFile.at(SourceLocation(path: path)))
      return nil
    }
    if let offset = UTF8Validation.firstInvalidOffset(in: bytes) {
      let isWide = raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF])
      let problem = Problem.notUTF8(byte: bytes[offset], isUTF16: isWide)
      diagnostics.append(problem.at(path, Self.range(of: offset, in: bytes)))
      return nil
    }
    if let offset = ByteSearch.first(0, in: bytes) {
      diagnostics.append(Problem.nulCharacter.at(path, Self.range(of: offset, in: bytes)))
      return nil
    }
    if let offset = ByteSearch.first(0x0D, in: bytes) {
      diagnostics.append(Problem.carriageReturn.at(path, Self.range(of: offset, in: bytes)))
      bytes = Self.withLineFeeds(bytes, from: offset)
    }
    if let offset = Self.firstReplacementCharacter(in: bytes) {
      diagnostics.append(Problem.replacementCharacter.at(path, Self.range(of: offset, in: bytes)))
    }
    self.bytes = bytes
  }

  /// A part of a text that passed the checks.
  package init(path: String, checked bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The place of the character that begins at a byte offset.
  package func position(of offset: Int) -> SourcePosition { Self.position(of: offset, in: bytes) }

  private static func range(of offset: Int, in bytes: [UInt8]) -> SourceRange {
    SourceRange(position(of: offset, in: bytes))
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let before = bytes[..<offset]
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    let line = before.reduce(into: 1) { line, byte in if byte == 0x0A { line += 1 } }
    return SourcePosition(line: line, column: UTF8Scalars.count(bytes[lineStart..<offset]) + 1)
  }

  /// Ends lines by a line feed where a carriage return stands before it or alone.
  private static func withLineFeeds(_ bytes: [UInt8], from first: Int) -> [UInt8] {
    var result = Array(bytes[..<first])
    result.reserveCapacity(bytes.count)
    for i in first..<bytes.count {
      if bytes[i] != 0x0D {
        result.append(bytes[i])
      } else if i + 1 == bytes.count || bytes[i + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }

  /// The offset of the first U+FFFD: EF BF BD.
  private static func firstReplacementCharacter(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var i = 0
      while true {
        i = bytes.firstOffset(from: i) { $0.pair(0xEF, 0xBF) }
        guard i + 2 < bytes.count else { return nil }
        if bytes[i + 2] == 0xBD { return i }
        i += 1
      }
    }
  }
}
