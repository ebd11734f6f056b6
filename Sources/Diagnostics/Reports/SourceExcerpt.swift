import Bytes

/// The part of a source line around a location.
struct SourceExcerpt {
  /// The line number.
  let line: Int
  /// The UTF-8 to display, with … where the line is cut off.
  private(set) var text: [UInt8] = []
  /// The characters before the marked range, then those in it.
  private var before: [SourceCharacter] = []
  private var marked: [SourceCharacter] = []

  /// Creates a window of about `width` cells on the line that begins at `lineStart`, around the `length` characters at
  /// `caret`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, line: Int, lineStart: Int, caret: Int, length: Int, width: Int
  ) {
    self.line = line
    var offset = SourceExcerpt.start(bytes, lineStart: lineStart, caret: caret, width: width)
    if offset > lineStart {
      text += "…".utf8
      before.append(SourceCharacter.ellipsis)
    }
    var cells = 0
    var count = 0
    while offset < bytes.count, !SourceLines.isLineEnd(bytes[offset]) {
      let character = SourceCharacter(bytes, at: offset)
      cells += character.cells(at: 0)
      count += 1
      // Combining marks occupy no cell, and a line may contain nothing else.
      guard cells <= width, count <= 4 * width else {
        text += "…".utf8
        return
      }
      if offset < caret { before.append(character) } else if marked.count < length { marked.append(character) }
      text += UTF8.encode(Unicode.Scalar(character.scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
      offset += character.length
    }
  }

  /// Returns the start of the window: the beginning of the line if the caret is near it, else an offset some way before
  /// the caret.
  private static func start(_ bytes: UnsafeBufferPointer<UInt8>, lineStart: Int, caret: Int, width: Int) -> Int {
    var offset = caret
    var near = caret
    var cells = 0
    var count = 0
    while let previous = previous(bytes, before: offset, from: lineStart) {
      cells += SourceCharacter(bytes, at: previous).cells(at: 0)
      count += 1
      guard cells <= width * 6 / 10, count <= 2 * width else { return near }
      offset = previous
      if cells <= width * 4 / 10 { near = previous }
    }
    return lineStart
  }

  private static func previous(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int, from lineStart: Int) -> Int? {
    guard offset > lineStart else { return nil }
    var start = offset - 1
    while start > lineStart, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    // Bytes that form no well-formed sequence are characters of their own.
    return SourceCharacter(bytes, at: start).length == offset - start ? start : offset - 1
  }

  /// Returns the line below the excerpt: white space as wide as the text before the caret, and `^~~~` as wide as the
  /// marked range.
  ///
  /// - Parameter cell: The cell at which the text begins.
  /// - Returns: The white space and the marks.
  func marks(from cell: Int) -> (indent: [UInt8], underline: [UInt8]) {
    var indent: [UInt8] = []
    var cell = cell
    for character in before {
      let cells = character.cells(at: cell)
      indent += character.isTab ? [0x09] : Array(repeating: UInt8(ascii: " "), count: cells)
      cell += cells
    }
    var cells = 0
    for character in marked { cells += character.cells(at: cell + cells) }
    return (indent, [UInt8(ascii: "^")] + Array(repeating: UInt8(ascii: "~"), count: max(0, cells - 1)))
  }
}

extension SourceCharacter {
  /// The placeholder for the part of a line that is not shown.
  static let ellipsis = SourceCharacter(length: 0, scalar: 0x2026)

  private init(length: Int, scalar: UInt32) {
    self.length = length
    self.scalar = scalar
  }
}
