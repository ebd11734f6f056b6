import Bytes

/// The anchors of a document's headings, each given once.
///
/// As on the forges where the same text is read: letters and digits of all scripts, `-` and `_` stay, ASCII in lower case, a
/// space becomes `-`, all else goes; a repeat has `-1`, `-2` … added. What the page has already and what footnotes are called is
/// no heading's.
struct Anchors {
  /// An anchor as bytes: comparing strings would normalise them.
  struct Key: Hashable {
    let bytes: [UInt8]

    /// The anchor as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// How often each anchor was asked for; all that are taken are in it.
  private var next: [Key: Int] = [:]
  /// The anchors that the page has without the text, and those that its headings declare.
  private var reserved: Set<Key>
  /// The declared anchors that no heading has yet.
  private var declared: Set<Key> = []

  /// What anchors that are not declared begin with.
  private let prefix: [UInt8]

  /// Anchors of a document, none of them in `reserved`.
  init(reserved: ReservedIDs = ReservedIDs(), prefix: String = "") {
    self.reserved = reserved.keys
    self.prefix = Array(prefix.utf8)
  }

  /// Keeps an anchor for the heading that declares it.
  mutating func declare(_ identifier: ArraySlice<UInt8>) {
    let key = Key(bytes: Array(identifier))
    if reserved.insert(key).inserted, !Self.isFootnote(key.bytes) { declared.insert(key) }
  }

  /// The declared anchor, the first time that it is asked for.
  mutating func take(declared identifier: ArraySlice<UInt8>) -> String? {
    declared.remove(Key(bytes: Array(identifier)))?.text
  }

  /// The anchor for a heading with the words `text`.
  mutating func take(for text: UnsafeBufferPointer<UInt8>) -> String {
    var base = Anchors.base(text)
    if base.isEmpty { base = Array("section".utf8) }
    if !prefix.isEmpty { base = prefix + base }
    if Self.isFootnote(base) { base = Array("section-".utf8) + base }
    let key = Key(bytes: base)
    let taken = next.updateValue(1, forKey: key)
    if taken == nil, !reserved.contains(key) { return key.text }
    var number = taken ?? 1
    var candidate: Key
    repeat {
      candidate = Key(bytes: key.bytes + Array("-\(number)".utf8))
      number += 1
    } while next[candidate] != nil || reserved.contains(candidate)
    next[key] = number
    next[candidate] = 1
    return candidate.text
  }

  /// Whether footnotes and what refers to them are called so.
  private static func isFootnote(_ anchor: [UInt8]) -> Bool {
    anchor.starts(with: "fn-".utf8) || anchor.starts(with: "fnref-".utf8)
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
