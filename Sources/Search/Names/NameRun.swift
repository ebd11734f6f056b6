import Bytes
import Names

/// A run of adjacent Han characters in a name, with their readings there.
package struct NameRun: Sendable, Equatable {
  /// The folded characters.
  let characters: [UInt32]
  /// A syllable for each character, in lowercase ASCII.
  let syllables: [String]

  init(characters: [UInt32], syllables: [String]) {
    self.characters = characters
    self.syllables = syllables
  }

  /// Returns the runs of a name that have at least two characters.
  ///
  /// `pinyin` is the reading of the whole name: a syllable for each character and a piece for each Latin word. If it is
  /// empty or does not match the name, the reading is computed.
  package static func runs(of name: String, pinyin: String = "", as kind: Pinyin.Kind) -> [NameRun] {
    let folded = TextFolding.folded(name)
    return aligned(folded, pinyin) ?? aligned(folded, Pinyin.syllables(of: folded, as: kind)) ?? []
  }

  /// Returns the runs of a folded name; nil if the number of its characters and words differs from that of the pieces
  /// of the reading.
  private static func aligned(_ name: String, _ pinyin: String) -> [NameRun]? {
    var pieces = pinyin.split(separator: " ")[...]
    var runs: [NameRun] = []
    var (characters, syllables): ([UInt32], [String]) = ([], [])
    func end() {
      if characters.count > 1 { runs.append(NameRun(characters: characters, syllables: syllables)) }
      (characters, syllables) = ([], [])
    }
    var isInWord = false
    for scalar in name.unicodeScalars {
      switch CharacterClass(scalar.value) {
      case .han:
        guard let piece = pieces.popFirst() else { return nil }
        isInWord = false
        if piece.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
          characters.append(scalar.value)
          syllables.append(String(piece))
        } else {
          end()
        }
      case .letter:
        if !isInWord, pieces.popFirst() == nil { return nil }
        isInWord = true
        end()
      case .joiner, .space, .separator:
        isInWord = false
        end()
      }
    }
    end()
    return pieces.isEmpty ? runs : nil
  }
}
