import Bytes

/// The anchors of a document's headings, each given once.
///
/// As on the forges where the same text is read: letters and digits of all scripts, `-` and `_` stay, ASCII in lower case, a
/// space becomes `-`, all else goes; a repeat has `-1`, `-2` … added.
struct Anchors {
  /// An anchor as bytes: comparing strings would normalise them.
  struct Key: Hashable {
    let bytes: [UInt8]

    /// The anchor as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private let reserved: Set<Key>
  private var next: [Key: Int] = [:]

  /// Anchors of a document, none of them in `reserved`.
  init(reserved: ReservedIDs = ReservedIDs()) { self.reserved = reserved.keys }

  /// The anchor for a heading with the words `text`.
  mutating func take(for text: UnsafeBufferPointer<UInt8>) -> String {
    let base = Anchors.base(text)
    let key = Key(bytes: base.isEmpty ? Array("section".utf8) : base)
    let used = next.updateValue(1, forKey: key)
    guard used != nil || reserved.contains(key) else { return key.text }
    var number = used ?? 1
    var candidate: Key
    repeat {
      candidate = Key(bytes: key.bytes + Array("-\(number)".utf8))
      number += 1
    } while next[candidate] != nil || reserved.contains(candidate)
    next[key] = number
    next[candidate] = 1
    return candidate.text
  }

  private static func base(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
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
    guard out.first == dash || out.last == dash else { return out }
    guard let first = out.firstIndex(where: { $0 != dash }), let last = out.lastIndex(where: { $0 != dash }) else {
      return []
    }
    return Array(out[first...last])
  }
}
