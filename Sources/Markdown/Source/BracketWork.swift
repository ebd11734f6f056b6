/// How much work the brackets of a text make for libcmark.
///
/// Each link that libcmark 0.30 completes makes it look at all images that are still open, so `![[]()` many times over takes
/// quadratic time. Later versions do not.
enum BracketWork {
  /// The most images that a completed link may have to look at, added up: some hundredths of a second.
  static let limit = 1 << 23
  /// Fewer beginnings of images than this never reach the limit in a text of the largest size that editors write.
  static let least = 512

  /// The offset at which a text exceeds the limit; nil where it does not.
  static func excess(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var work = 0
    var isImage: [Bool] = []
    var images = 0
    var i = 0
    while i < text.count {
      switch text[i] {
      case UInt8(ascii: "\\"): i += 1
      case UInt8(ascii: "["):
        let image = i > 0 && text[i - 1] == UInt8(ascii: "!")
        isImage.append(image)
        if image { images += 1 }
      case UInt8(ascii: "]"):
        guard let image = isImage.popLast() else { break }
        if image { images -= 1 } else { work += images }
        if work > limit { return i }
      case 10 where i + 1 < text.count && text[i + 1] == 10:
        isImage.removeAll(keepingCapacity: true)
        images = 0
      default: break
      }
      i += 1
    }
    return nil
  }
}
