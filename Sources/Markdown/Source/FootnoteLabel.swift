/// The syntax of `[^label]`.
enum FootnoteLabel {
  /// The offset after the `]` of the label that begins with `[^` at `start`, if it is one: without spaces or brackets inside.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start + 2
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "]"): return i > start + 2 ? i + 1 : nil
      case UInt8(ascii: "["), 0...0x20: return nil
      default: i += 1
      }
    }
    return nil
  }

  /// What labels are compared by: the bytes without marks, ASCII in lower case.
  static func key(_ label: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    Mark.strip(label, into: &key)
    for i in key.indices where key[i] >= 0x41 && key[i] <= 0x5A { key[i] |= 0x20 }
    return key
  }
}
