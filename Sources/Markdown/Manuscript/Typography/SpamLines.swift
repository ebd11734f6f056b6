import Bytes
import Diagnostics

/// Records which blocks contain which spam words.
package struct SpamLines {
  /// The identifier from which forbidden words are spam words.
  package static let firstIdentifier = 1_000

  /// The distinct spam words of each block, by its index in ``Tree/leaves``.
  private var words: [Int: Set<Int>] = [:]

  /// Records that the block at `leaf` contains the word with this identifier.
  mutating func record(_ identifier: Int, in leaf: Int) { words[leaf, default: []].insert(identifier) }

  /// Returns the blocks that advertise: those without a full stop that contain two spam words, or one and contact
  /// details.
  func findings(in tree: Tree, _ source: UnsafeBufferPointer<UInt8>) -> [Finding] {
    words.sorted { $0.key < $1.key }.compactMap { index, words in
      let range = tree.leaves[index].range
      guard !Self.hasSentence(source[range]), words.count > 1 || Self.hasContact(source[range]) else { return nil }
      return Finding(problem: .spamLine, range: range.prefix(UTF8Scalars.length(lead: source[range.lowerBound])))
    }
  }

  private static func hasSentence(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.indices.dropLast(2).contains { bytes[$0] == 0xE3 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0x82 }
  }

  /// Whether a block contains a URL, a domain or six digits in a row.
  private static func hasContact(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var digits = 0
    for i in bytes.indices {
      digits = (0x30...0x39).contains(bytes[i]) ? digits + 1 : 0
      if digits == 6 { return true }
      let rest = bytes[i...]
      switch bytes[i] {
      case UInt8(ascii: "h") where rest.starts(with: "http".utf8),
        UInt8(ascii: "w") where rest.starts(with: "www.".utf8),
        UInt8(ascii: ".")
      where rest.starts(with: ".com".utf8) || rest.starts(with: ".net".utf8) || rest.starts(with: ".cc".utf8):
        return true
      default: break
      }
    }
    return false
  }
}
