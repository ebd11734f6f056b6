import Bytes

extension Pinyin {
  /// The reading of each character on its own.
  struct ReadingTable: Sendable {
    private static let start: UInt32 = 0x3400
    private var syllables: [String] = [""]
    /// The index into `syllables` of each scalar from U+3400 to U+9FFF, or 0 if it has no reading.
    private var indices = [UInt16](repeating: 0, count: 0xA000 - 0x3400)

    /// Parses syllables, each followed by its characters.
    init(_ literal: StaticString) {
      var syllable: [UInt8] = []
      literal.withUTF8Buffer { source in
        var i = 0
        while i < source.count {
          let (scalar, length) = UTF8Scalars.decode(source, at: i)
          i += length
          if (0x61...0x7A).contains(scalar) {
            syllable.append(UInt8(scalar))
          } else if scalar >= Self.start, scalar < 0xA000 {
            if !syllable.isEmpty { syllables.append(String(decoding: syllable, as: UTF8.self)) }
            syllable.removeAll()
            indices[Int(scalar - Self.start)] = UInt16(syllables.count - 1)
          }
        }
      }
    }

    /// The syllable of a character, if known.
    subscript(_ scalar: UInt32) -> String? {
      guard scalar >= Self.start, scalar < 0xA000 else { return nil }
      let index = indices[Int(scalar - Self.start)]
      return index == 0 ? nil : syllables[Int(index)]
    }
  }

  /// A word or a surname with its reading.
  struct Word: Sendable {
    private let scalars: [UInt32]
    /// The syllables, separated by single spaces.
    let reading: String

    init(_ spelling: String, _ reading: String) {
      scalars = spelling.unicodeScalars.map(\.value)
      self.reading = reading
    }

    /// The number of characters.
    var length: Int { scalars.count }
    var first: UInt32 { scalars.first ?? 0 }

    func occurs(in text: [UInt32], at index: Int) -> Bool {
      guard index + scalars.count <= text.count else { return false }
      for k in 0..<scalars.count where text[index + k] != scalars[k] { return false }
      return true
    }
  }

  /// Words grouped by their first character, longest first.
  struct Lexicon: Sendable {
    let words: [UInt32: [Word]]
    let surnames: [UInt32: [Word]]
    /// A bitmap of first characters modulo 4,096: most characters begin no word and need no lookup in `words`.
    private var firstCharacterBitmap = [UInt64](repeating: 0, count: 64)

    init(words: String, surnames: String) {
      self.words = Self.read(words)
      self.surnames = Self.read(surnames)
      for first in self.words.keys { firstCharacterBitmap[Int(first >> 6 & 63)] |= 1 << UInt64(first & 63) }
    }

    func mayBegin(_ scalar: UInt32) -> Bool {
      firstCharacterBitmap[Int(scalar >> 6 & 63)] & 1 << UInt64(scalar & 63) != 0
    }

    /// Parses entries such as `重庆 chong qing`, separated by commas or line ends.
    private static func read(_ list: String) -> [UInt32: [Word]] {
      var words: [UInt32: [Word]] = [:]
      for entry in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let parts = entry.split(separator: " ")
        guard let spelling = parts.first else { continue }
        let word = Word(String(spelling), parts.dropFirst().joined(separator: " "))
        words[word.first, default: []].append(word)
      }
      return words.mapValues { $0.sorted { $0.length > $1.length } }
    }
  }
}
