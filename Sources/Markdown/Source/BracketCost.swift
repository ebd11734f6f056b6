/// Estimates the cost to libcmark of the brackets in a text.
///
/// For each completed link, libcmark 0.30 visits all images still open, so `![[]()` repeated many times takes quadratic
/// time. Later versions do not have this problem.
enum BracketCost {
  /// The maximum number of visits, summed over all completed links: some hundredths of a second.
  static let limit = 1 << 23
  /// The number of image openers below which a text of any realistic size cannot reach the limit.
  static let minimumImageOpeners = 512

  /// The offset at which a text exceeds the limit; nil if it does not.
  static func offsetOverLimit(in text: UnsafeBufferPointer<UInt8>) -> Int? {
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
