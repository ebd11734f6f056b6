/// A box of an AVIF or HEIF file: a length, a four-character type, and a body. Source: ISO/IEC 14496-12, 4.2.
struct ISOBox {
  private let bytes: ImageBytes
  private let kindOffset: Int
  /// The body, clipped to the available bytes.
  let body: ImageBytes
  /// The offset after the box.
  let next: Int
  /// Whether the box is complete and states its own length.
  let isComplete: Bool

  init?(_ bytes: ImageBytes, at offset: Int) {
    guard let short = bytes.bigEndian(offset, 4), bytes.bigEndian(offset + 4, 4) != nil else { return nil }
    var header = 8
    var length = short
    if short == 1 {
      // Only the lower seven of eight bytes are used; no file is longer.
      guard bytes[offset + 8] == 0, let long = bytes.bigEndian(offset + 9, 7) else { return nil }
      (header, length) = (16, long)
    }
    if short == 0 { length = bytes.count - offset }
    guard length >= header else { return nil }
    self.bytes = bytes
    kindOffset = offset + 4
    body = bytes.part(offset + header, offset + length)
    next = offset + length
    isComplete = short != 0 && next <= bytes.count
  }

  /// The range of the type in the whole file.
  var kindRange: Range<Int> { bytes.part(kindOffset, kindOffset + 4).range }

  func isKind(_ kind: StaticString) -> Bool { bytes.has(kind, at: kindOffset) }

  static func all(in bytes: ImageBytes) -> [ISOBox] {
    var boxes: [ISOBox] = []
    var offset = 0
    while let box = ISOBox(bytes, at: offset) {
      boxes.append(box)
      offset = box.next
    }
    return boxes
  }
}
