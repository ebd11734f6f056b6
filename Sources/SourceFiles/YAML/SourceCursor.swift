import Bytes
import Diagnostics

/// Turns numbers of characters, asked for in rising order, into offsets, lines and columns of a text.
///
/// A line ends at a line feed and nowhere else, as everywhere in the program: ``SourceText`` has made one of every other end.
struct SourceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  /// The number of the character.
  private var index = 0
  /// The offset of its first byte.
  private(set) var offset = 0
  private var line: Int
  private var column = 1

  /// A cursor at the beginning of `bytes`, well-formed UTF-8 that begins on `firstLine` of its file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    line = firstLine
  }

  /// Where it stands.
  var position: SourcePosition { SourcePosition(line: line, column: column) }

  /// Goes to a character; behind the text it stays at its end.
  mutating func move(to target: Int) {
    if target < index { self = SourceCursor(bytes, firstLine: firstLine) }
    while index < target, offset < bytes.count { step() }
  }

  /// Goes to the character of which the byte at `target` is the first.
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
