/// A box of an AVIF or HEIF file: a length, a kind of four letters, and a body. Source: ISO/IEC 14496-12, 4.2.
struct ISOBox {
  private let bytes: ImageBytes
  private let kindOffset: Int
  /// What the box holds, as far as it is there.
  let body: ImageBytes
  /// The offset behind the box.
  let next: Int
  /// Whether all of it is there.
  let isWhole: Bool

  init?(_ bytes: ImageBytes, at offset: Int) {
    guard let short = bytes.big(offset, 4), bytes.big(offset + 4, 4) != nil else { return nil }
    var header = 8
    var length = short
    if short == 1 {
      // The seven lower bytes of eight: no file is longer.
      guard bytes[offset + 8] == 0, let long = bytes.big(offset + 9, 7) else { return nil }
      (header, length) = (16, long)
    }
    if short == 0 { length = bytes.count - offset }
    guard length >= header else { return nil }
    self.bytes = bytes
    kindOffset = offset + 4
    body = bytes.part(offset + header, offset + length)
    next = offset + length
    isWhole = short != 0 && next <= bytes.count
  }

  /// Where the kind stands in all bytes.
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
