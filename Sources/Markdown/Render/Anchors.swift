import Bytes

/// The anchors of a document's headings, each given once.
///
/// As on the forges where the same text is read: letters and digits of all scripts, `-` and `_` stay, ASCII in lower case, a
/// space becomes `-`, all else goes; a repeat has `-1`, `-2` … added.
struct Anchors {
  /// An anchor as bytes: comparing strings would normalise them.
  private struct Key: Hashable {
    let bytes: [UInt8]

    init(_ anchor: String) { bytes = Array(anchor.utf8) }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private var next: [Key: Int] = [:]

  /// The anchor for a heading with the words `text`.
  mutating func take(for text: UnsafeBufferPointer<UInt8>) -> String {
    var anchor = Anchors.base(text)
    if anchor.isEmpty { anchor = "section" }
    guard let taken = next[Key(anchor)] else {
      next[Key(anchor)] = 1
      return anchor
    }
    var number = taken
    var candidate = anchor
    repeat {
      candidate = "\(anchor)-\(number)"
      number += 1
    } while next[Key(candidate)] != nil
    next[Key(anchor)] = number
    next[Key(candidate)] = 1
    return candidate
  }

  private static func base(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      switch scalar {
      case 0x41...0x5A: out.append(text[i] | 0x20)
      case 0x20, 0x3000, 0xA0: out.append(UInt8(ascii: "-"))
      default:
        if Letters.contains(scalar) || scalar == 0x2D || scalar == 0x5F {
          out.append(contentsOf: UnsafeBufferPointer(rebasing: text[i..<i + length]))
        }
      }
      i += length
    }
    let dash = UInt8(ascii: "-")
    guard let first = out.firstIndex(where: { $0 != dash }), let last = out.lastIndex(where: { $0 != dash }) else {
      return ""
    }
    return String(decoding: out[first...last], as: UTF8.self)
  }
}
