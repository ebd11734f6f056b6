/// The editors' record of a code: its wrapping key and its label.
struct CodeEscrow: Sendable {
  var wrapping: WrappingKey
  var label: String

  init(wrapping: WrappingKey, label: String) {
    self.wrapping = wrapping
    self.label = label
  }

  /// Reads what ``bytes`` wrote; nil for anything else.
  init?(_ bytes: [UInt8]) {
    guard let wrapping = WrappingKey(bytes: bytes.prefix(WrappingKey.byteCount)),
      let label = Padding.content(of: Array(bytes.dropFirst(WrappingKey.byteCount)))
    else { return nil }
    self.init(wrapping: wrapping, label: String(decoding: label, as: UTF8.self))
  }

  /// The key and the label, with zeros at the end so that the size reveals little of the label.
  var bytes: [UInt8] {
    let text = Array(label.utf8)
    let length = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: text.count >> $0) }
    let count = (length.count + text.count + 63) / 64 * 64
    return wrapping.bytes + length + text + repeatElement(0, count: count - length.count - text.count)
  }
}
