import Bytes

/// A character of a source line, as displayed in a terminal.
struct SourceCharacter {
  /// The length in the file, in bytes.
  let length: Int
  /// The scalar displayed: U+FFFD for a control character or malformed UTF-8.
  let scalar: UInt32

  /// Decodes the character at `offset`; a byte that is not part of a well-formed UTF-8 sequence is a character of its
  /// own.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let length = min(UTF8Scalars.length(lead: bytes[offset]), bytes.count - offset)
    let sequence = UnsafeBufferPointer(rebasing: bytes[offset..<offset + length])
    guard UTF8Validation.firstInvalidOffset(in: sequence) == nil else {
      (self.length, scalar) = (1, 0xFFFD)
      return
    }
    let value = UTF8Scalars.decode(bytes, at: offset).scalar
    self.length = length
    scalar = value != 0x09 && TerminalControls.contains(value) ? 0xFFFD : value
  }

  /// Whether the character is a tab, which is kept and advances to the next multiple of eight cells.
  var isTab: Bool { scalar == 0x09 }

  /// Returns the number of cells that the character occupies if it begins at `cell`.
  func cells(at cell: Int) -> Int { isTab ? 8 - cell % 8 : TerminalCells.count(scalar) }
}
