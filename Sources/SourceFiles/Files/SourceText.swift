import Bytes
import Diagnostics

/// A validated text file: UTF-8 without a byte order mark, with lines that end in a line feed.
package struct SourceText: Sendable {
  /// The path as it was passed to the command.
  package let path: String
  /// The bytes. Normalizing them changed no line and no column.
  package let bytes: [UInt8]

  /// Validates and normalizes the contents of a file; nil, with a diagnostic, if they cannot be read as text.
  package init?(path: String, raw: [UInt8], diagnostics: inout [Diagnostic]) {
    self.path = path
    var bytes = raw
    // Spreadsheets write a byte order mark and CRLF; both are harmless in a table.
    let isTable = path.hasSuffix(".csv")
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if !isTable { diagnostics.append(Problem.byteOrderMark.at(SourceLocation(path: path))) }
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
      if !isTable { diagnostics.append(Problem.carriageReturn.at(path, Self.range(of: offset, in: bytes))) }
      bytes = Self.withLineFeeds(bytes, from: offset)
    }
    let damage = Self.damage(in: bytes, isMarkdown: path.hasSuffix(".md"))
    if let offset = damage.conflict {
      // Any further error is a consequence of having two versions in one file.
      let start = Self.position(of: offset, in: bytes)
      diagnostics.append(Problem.mergeConflict.at(path, SourceRange(line: start.line, column: 1, length: 7)))
      return nil
    }
    if let offset = damage.replacement {
      diagnostics.append(Problem.replacementCharacter.at(path, Self.range(of: offset, in: bytes)))
    }
    self.bytes = bytes
  }

  /// Creates a text from bytes that are already validated.
  package init(path: String, validated bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Returns the position of the character that begins at a byte offset.
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

  /// Replaces CRLF and lone CR by a line feed.
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

  /// Returns the offsets of the first U+FFFD (EF BF BD) and of the first Git conflict marker, found in one pass.
  private static func damage(in bytes: [UInt8], isMarkdown: Bool) -> (replacement: Int?, conflict: Int?) {
    bytes.withUnsafeBufferPointer { bytes in
      var replacement: Int?
      var i = 0
      while true {
        i = bytes.firstOffset(from: i) {
          $0.pair(0xEF, 0xBF) .| $0.pair(0x3C, 0x3C) .| $0.pair(0x3E, 0x3E) .| $0.pair(0x3D, 0x3D)
            .| $0.pair(0x7C, 0x7C)
        }
        guard i + 2 < bytes.count else { return (replacement, nil) }
        if bytes[i] == 0xEF {
          if bytes[i + 2] == 0xBD, replacement == nil { replacement = i }
        } else if isConflictMarker(at: i, in: bytes, isMarkdown: isMarkdown) {
          return (replacement, i)
        }
        i += 1
      }
    }
  }

  /// Whether the line at `i` is a Git conflict marker: seven `<` or `>` and a space, the `|` of a third version, or
  /// seven `=` alone, except in the body of a Markdown file, where they underline a heading. A leading space keeps such
  /// a line in quoted code from matching.
  private static func isConflictMarker(
    at i: Int, in bytes: UnsafeBufferPointer<UInt8>, isMarkdown: Bool
  ) -> Bool {
    guard i == 0 || bytes[i - 1] == 0x0A, i + 7 <= bytes.count, bytes[i..<i + 7].allSatisfy({ $0 == bytes[i] }) else {
      return false
    }
    let next = i + 7 < bytes.count ? bytes[i + 7] : 0x0A
    switch bytes[i] {
    case 0x3C: return next == 0x20 || next == 0x0A
    case 0x3E: return next == 0x20
    case 0x7C: return next == 0x20 && !bytes[(i + 7)...].prefix { $0 != 0x0A }.contains(0x7C)
    default: return next == 0x0A && !(isMarkdown && isAfterFrontMatter(i, in: bytes))
    }
  }

  /// Whether a line that starts with three hyphens occurs between the first line and `i`.
  private static func isAfterFrontMatter(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = bytes[..<i]
    return before.indices.contains { $0 + 4 < i && before[$0..<$0 + 4].elementsEqual([0x0A, 0x2D, 0x2D, 0x2D]) }
  }
}
