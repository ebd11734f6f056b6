import Bytes
import Foundation
import Names
import Testing

@testable import Search

/// Test vectors shared with the browser's tokenizer, in `Browser/tokenizer.test.mjs`.
struct TokenVectors: Decodable {
  struct Case: Decodable, Sendable {
    var text: String
    var folded: String
    /// The terms, each followed by a space and its position.
    var terms: [String]
    var characters: String
  }

  var hashes: [String: UInt32]
  var cases: [Case]

  static func load() throws -> TokenVectors {
    let url = try #require(Bundle.module.url(forResource: "Vectors/tokens", withExtension: "json"))
    return try JSONDecoder().decode(TokenVectors.self, from: Data(contentsOf: url))
  }
}

struct TokenizerTests {
  private func hash(_ term: some StringProtocol) -> UInt32 {
    TermHash.mixed(term.unicodeScalars.reduce(TermHash.seed) { TermHash.adding($1.value, to: $0) })
  }

  @Test func vectorsHold() throws {
    let vectors = try TokenVectors.load()
    for (term, value) in vectors.hashes { #expect(hash(term) == value, "\(term)") }
    for vector in vectors.cases {
      #expect(TextFolding.folded(vector.text) == vector.folded)
      var tokenizer = Tokenizer()
      tokenizer.add(vector.text)
      // Positions start at an offset that is derived from the paragraph's bytes.
      var start = TermHash.seed
      for byte in vector.text.utf8.prefix(12) { start = TermHash.adding(UInt32(byte), to: start) }
      let expected = vector.terms.map { entry in
        let space = entry.lastIndex(of: " ")!
        let position = Int(entry[entry.index(after: space)...])! + Int(TermHash.mixed(start) & 15)
        return Token(hash: hash(entry[..<space]), document: 0, position: position)
      }
      #expect(Set(tokenizer.terms.array) == Set(expected), "\(vector.text)")
      #expect(
        Set(tokenizer.characters.array.map(\.hash)) == Set(vector.characters.map { hash(String($0)) }), "\(vector.text)"
      )
    }
  }

  /// The browser's table maps each Traditional character to the Simplified one in the index.
  @Test func theFileOfPairsIsReadAsTheBrowserReadsIt() {
    var scalarValue: UInt32 = 0x33FF
    var read: [UInt32: UInt32] = [:]
    for scalar in TextFolding.pairs.unicodeScalars {
      if scalar.isASCII { scalarValue += scalar.value - 0x20 } else { read[scalarValue] = scalar.value }
    }
    let expected = (UInt32(0x3400)...0x9FFF).map { ($0, ScriptFolding.simplified($0)) }.filter { $0.0 != $0.1 }
    #expect(read == Dictionary(uniqueKeysWithValues: expected))
    #expect(read.count > 2500)
  }

  @Test func aHeadingCountsTwice() {
    func positions(_ paragraph: String) -> Set<Int> {
      var tokenizer = Tokenizer()
      tokenizer.add(paragraph)
      return Set(tokenizer.terms.array.map(\.position))
    }
    #expect(positions("麒麟").count == 1)
    let heading = positions("\u{01}麒麟")
    #expect(heading.count == 2 && heading.isSuperset(of: positions("麒麟")))
  }

  @Test func anEditMovesNoPositionInOtherParagraphs() {
    func terms(_ paragraphs: [String]) -> [[Token]] {
      paragraphs.map { paragraph in
        var tokenizer = Tokenizer()
        tokenizer.add(paragraph)
        return tokenizer.terms.array
      }
    }
    #expect(terms(["甲乙丙", "四川大学"])[1] == terms(["甲乙新增丙", "四川大学"])[1])
  }
}
