/// An access code: 80 random bits that a person can read out, type and write down.
///
/// A code has sixteen symbols of Crockford's Base32 and a check symbol, also a letter or a digit, which detects every
/// single wrong symbol and every swap of two adjacent symbols before any key is derived. The first four symbols
/// identify the code's slot and are public; an attacker has to guess the other 60 bits at 600,000 rounds a try. The
/// description is redacted; ``formatted`` is the only access to the symbols.
/// Source: Douglas Crockford, "Base 32".
package struct AccessCode: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// The normalised symbols, the check symbol last.
  let symbols: [UInt8]

  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  static let checkAlphabet = alphabet + Array("*~$=U".utf8)
  static let symbolCount = 16
  static let idCount = 4

  /// Creates a random code.
  package init() {
    var generator = SystemRandomNumberGenerator()
    var symbols: [UInt8]
    repeat {
      symbols = (0..<Self.symbolCount).map { _ in
        Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
      }
      // Reject the one code in seven whose check symbol is one like `*` or `~`, which people misread and drop; this
      // costs a fifth of a bit.
    } while !Self.alphabet.contains(Self.checkSymbol(of: symbols))
    self.symbols = symbols + [Self.checkSymbol(of: symbols)]
  }

  /// Creates a code from its symbols; nil unless the check symbol matches.
  init?(symbols: [UInt8]) {
    guard symbols.count == Self.symbolCount + 1, symbols.dropLast().allSatisfy(Self.alphabet.contains),
      symbols.last == Self.checkSymbol(of: symbols.dropLast())
    else { return nil }
    self.symbols = symbols
  }

  /// The id of the code's slot: the first four symbols.
  package var id: String { String(decoding: symbols.prefix(Self.idCount), as: UTF8.self) }

  /// The code as shown to the reader who receives it: `7K3Q-XXXX-XXXX-XXXX-C`.
  package var formatted: String { Self.formatted(symbols) }

  /// Returns symbols in groups of four separated by hyphens.
  static func formatted(_ symbols: [UInt8]) -> String {
    stride(from: 0, to: symbols.count, by: 4)
      .map { String(decoding: symbols[$0..<min($0 + 4, symbols.count)], as: UTF8.self) }
      .joined(separator: "-")
  }

  package var description: String { "AccessCode(redacted)" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  /// Returns the check symbol: the number that the symbols encode, modulo 37.
  static func checkSymbol(of symbols: some Sequence<UInt8>) -> UInt8 {
    checkAlphabet[symbols.reduce(0) { ($0 * 32 + (alphabet.firstIndex(of: $1) ?? 0)) % 37 }]
  }
}
