import Bytes

/// A character of a source line as a terminal is to show it.
struct SourceCharacter {
  /// The number of its bytes in the file.
  let length: Int
  /// What is shown for it, which is not what stands there if that is a control or no UTF-8.
  let scalar: UInt32

  /// The character at `offset`; a byte that belongs to no UTF-8 sequence is a character of its own.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let length = min(UTF8Scalars.length(lead: bytes[offset]), bytes.count - offset)
    let sequence = UnsafeBufferPointer(rebasing: bytes[offset..<offset + length])
    guard UTF8Validation.firstInvalidOffset(in: sequence) == nil else {
      (self.length, scalar) = (1, 0xFFFD)
      return
    }
    let value = UTF8Scalars.decode(bytes, at: offset).scalar
    self.length = length
    scalar = value != 0x09 && Invisible.contains(value) ? 0xFFFD : value
  }

  /// Whether it is a tab, which is kept and goes to the next multiple of eight cells.
  var isTab: Bool { scalar == 0x09 }

  /// The cells that it takes when it begins at `cell`.
  func cells(at cell: Int) -> Int { isTab ? 8 - cell % 8 : TerminalCells.count(scalar) }
}
