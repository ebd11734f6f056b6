import Bytes

/// Assigns unique anchors to a document's headings.
///
/// The rules are those of the forges that render the same files: letters and digits of all scripts, `-` and `_` stay,
/// ASCII is lowercased, a space becomes `-`, and everything else is removed; duplicates get `-1`, `-2` and so on. Ids
/// used elsewhere on the page and ids of footnotes are not assigned.
struct AnchorAllocator {
  /// An anchor as bytes; comparing strings would compare them by canonical equivalence.
  struct Key: Hashable {
    let bytes: [UInt8]

    /// The anchor as a string.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// The next suffix for each base anchor; its keys include all derived anchors assigned so far.
  private var next: [Key: Int] = [:]
  /// The ids used elsewhere on the page and the anchors that headings declare.
  private var reserved: Set<Key>
  /// The declared anchors not yet assigned to a heading.
  private var declared: Set<Key> = []

  /// The prefix of anchors that are not declared.
  private let prefix: [UInt8]

  /// Creates an allocator that assigns none of the ids in `reserved`.
  init(reserved: ReservedIDs = ReservedIDs(), prefix: String = "") {
    self.reserved = reserved.keys
    self.prefix = Array(prefix.utf8)
  }

  /// Reserves an anchor for the heading that declares it.
  mutating func declare(_ identifier: ArraySlice<UInt8>) {
    let key = Key(bytes: Array(identifier))
    if reserved.insert(key).inserted, !Self.isFootnote(key.bytes) { declared.insert(key) }
  }

  /// Returns the declared anchor the first time it is requested, then nil.
  mutating func take(declared identifier: ArraySlice<UInt8>) -> String? {
    declared.remove(Key(bytes: Array(identifier)))?.text
  }

  /// Returns a unique anchor for a heading with this text.
  mutating func makeAnchor(for text: UnsafeBufferPointer<UInt8>) -> String {
    var base = AnchorAllocator.slug(of: text)
    if base.isEmpty { base = Array("section".utf8) }
    if !prefix.isEmpty { base = prefix + base }
    if Self.isFootnote(base) { base = Array("section-".utf8) + base }
    let key = Key(bytes: base)
    let nextNumber = next.updateValue(1, forKey: key)
    if nextNumber == nil, !reserved.contains(key) { return key.text }
    var number = nextNumber ?? 1
    var candidate: Key
    repeat {
      candidate = Key(bytes: key.bytes + Array("-\(number)".utf8))
      number += 1
    } while next[candidate] != nil || reserved.contains(candidate)
    next[key] = number
    next[candidate] = 1
    return candidate.text
  }

  /// Whether an anchor has the form of a footnote's or a footnote reference's id.
  private static func isFootnote(_ anchor: [UInt8]) -> Bool {
    anchor.starts(with: "fn-".utf8) || anchor.starts(with: "fnref-".utf8)
  }

  private static func slug(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
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
