import Bytes
import Diagnostics

/// Converts character indices, requested in ascending order, to byte offsets, lines and columns.
///
/// Only a line feed ends a line, as in the rest of the program: ``SourceText`` has normalized all other line breaks.
struct SourceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  /// The index of the current character.
  private var index = 0
  /// The byte offset of the current character.
  private(set) var offset = 0
  private var line: Int
  private var column = 1

  /// Creates a cursor at the beginning of `bytes`, well-formed UTF-8 that begins on line `firstLine` of its file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    line = firstLine
  }

  /// The position of the current character.
  var position: SourcePosition { SourcePosition(line: line, column: column) }

  /// Moves to a character, or to the end if the index is past it.
  mutating func move(to target: Int) {
    if target < index { self = SourceCursor(bytes, firstLine: firstLine) }
    while index < target, offset < bytes.count { step() }
  }

  /// Moves to the character whose first byte is at `target`.
  mutating func move(toOffset target: Int) {
    if target < offset { self = SourceCursor(bytes, firstLine: firstLine) }
    while offset < target, offset < bytes.count { step() }
  }

  private mutating func step() {
    if bytes[offset] == 0x0A {
      line += 1
      column = 1
    } else {
      column += 1
    }
    index += 1
    offset += 1
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
  }
}
