/// An occurrence of a term in a document, in one word so that millions sort fast.
///
/// A term is a pair of Han characters side by side, a word, a word and the Han character beside it, or a single Han character.
struct Token: Hashable {
  /// The hash of the term, the document's number and the position, the highest bits first.
  let bits: UInt64

  /// How many positions are distinguished; larger ones wrap around.
  static let positions = 16
  /// The most documents that tokens tell apart.
  static let documents = 1 << 28

  @inline(__always)
  init(hash: UInt32, document: Int, position: Int) {
    bits = UInt64(hash) << 32 | UInt64(document) << 4 | UInt64(position & (Self.positions - 1))
  }

  /// The hash of the term's scalars.
  var hash: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
  /// The number of the document.
  var document: Int { Int(bits >> 4 & 0xFFF_FFFF) }
  /// The position of the term's first unit; what stands side by side has positions side by side.
  var position: Int { Int(bits & 15) }
}

/// The hash of a term.
enum TermHash {
  /// The hash of no scalars.
  static let seed: UInt32 = 0x811C_9DC5

  /// The hash of scalars that one more follows. Source: FNV-1a of 32 bits, over scalars.
  @inline(__always)
  static func adding(_ scalar: UInt32, to hash: UInt32) -> UInt32 { (hash ^ scalar) &* 0x0100_0193 }

  /// The hash in which every bit depends on every scalar. Source: the last step of MurmurHash3 of 32 bits.
  @inline(__always)
  static func mixed(_ hash: UInt32) -> UInt32 {
    var hash = hash
    hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
    hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
    return hash ^ hash >> 16
  }
}
