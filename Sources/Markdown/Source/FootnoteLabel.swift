/// The syntax of `[^label]`.
enum FootnoteLabel {
  /// The offset after the `]` of the label that begins with `[^` at `start`; nil if the label is empty or contains a
  /// space or a bracket.
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

  /// The form used to compare labels: the bytes without marks, with ASCII lowercased.
  static func key(_ label: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    Mark.strip(label, into: &key)
    for i in key.indices where key[i] >= 0x41 && key[i] <= 0x5A { key[i] |= 0x20 }
    return key
  }
}
