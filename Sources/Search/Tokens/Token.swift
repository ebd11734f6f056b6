/// An occurrence of a term in a document, packed into one word so that millions sort quickly.
///
/// A term is a pair of adjacent Han characters, a word, a word with an adjacent Han character, or a single Han
/// character.
struct Token: Hashable {
  /// The hash of the term, the document number and the position, from the highest bits to the lowest.
  let bits: UInt64

  /// The number of distinct positions; larger ones wrap around.
  static let positionCount = 16
  /// The maximum number of documents.
  static let documentLimit = 1 << 28

  @inline(__always)
  init(hash: UInt32, document: Int, position: Int) {
    bits = UInt64(hash) << 32 | UInt64(document) << 4 | UInt64(position & (Self.positionCount - 1))
  }

  /// The hash of the term's scalars.
  var hash: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
  /// The document number.
  var document: Int { Int(bits >> 4 & 0xFFF_FFFF) }
  /// The position of the term's first unit; adjacent units have consecutive positions.
  var position: Int { Int(bits & 15) }
}

/// The hash function for terms.
enum TermHash {
  /// The hash of an empty term.
  static let seed: UInt32 = 0x811C_9DC5

  /// Returns the hash extended by one scalar. Source: 32-bit FNV-1a, over scalars.
  @inline(__always)
  static func adding(_ scalar: UInt32, to hash: UInt32) -> UInt32 { (hash ^ scalar) &* 0x0100_0193 }

  /// Returns the finalized hash, in which every bit depends on every scalar. Source: the finalizer of 32-bit
  /// MurmurHash3.
  @inline(__always)
  static func mixed(_ hash: UInt32) -> UInt32 {
    var hash = hash
    hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
    hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
    return hash ^ hash >> 16
  }
}
