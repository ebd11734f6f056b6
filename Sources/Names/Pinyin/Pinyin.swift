import Bytes

/// Converts names to toneless pinyin for sorting, initials and URLs.
///
/// ```swift
/// Pinyin.syllables(of: "重庆医科大学附属第一医院", as: .place)  // "chong qing yi ke da xue fu shu di yi yi yuan"
/// Pinyin.syllables(of: "单国强", as: .person)                 // "shan guo qiang"
/// ```
///
/// A character with several readings has that of the longest word in ``words`` at its position, then the one usual in
/// names, then ICU's. An editor's `pinyin:` takes precedence over all of them.
package enum Pinyin {
  /// The kind of entity that a name denotes.
  package enum Kind: Sendable, Hashable {
    /// A place, a hospital, anything but a person.
    case place
    /// A person: the name begins with a surname.
    case person
  }

  /// The syllables of a name in lowercase ASCII, separated by single spaces.
  ///
  /// A run of Latin letters and digits stays together in lower case, punctuation is omitted, and a character without a
  /// known reading is kept.
  package static func syllables(of name: String, as kind: Kind) -> String {
    let scalars = name.unicodeScalars.map(\.value)
    // 乾 is not folded to 干, because in names it is read qian (乾安, 乾县).
    let folded = scalars.map { $0 == 0x4E7E ? $0 : ScriptFolding.fold($0) }
    var out = ByteBuffer(capacity: scalars.count * 6)
    var isInRun = false
    var i = 0
    func space() { if out.count > 0 { out.append(byte: 0x20) } }
    while i < scalars.count {
      let scalar = folded[i]
      if scalar < 0x80, let letter = alphanumeric(scalar) {
        if !isInRun { space() }
        out.append(byte: letter)
        isInRun = true
        i += 1
        continue
      }
      let isFirst = out.count == 0
      if let word = word(in: folded, at: i, isSurname: kind == .person && isFirst) {
        space()
        out.append(text: word.reading)
        i += word.length
      } else if let syllable = table[scalars[i]] ?? table[scalar] {
        space()
        out.append(text: syllable)
        i += 1
      } else {
        let isLetter = scalar != ScriptFolding.ignored && Unicode.Scalar(scalar)?.properties.isAlphabetic == true
        if isLetter {
          if !isInRun || Han.contains(scalar) { space() }
          out.append(scalar: scalars[i])
        }
        isInRun = isLetter && !Han.contains(scalar)
        i += 1
        continue
      }
      isInRun = false
    }
    return out.text
  }

  /// The letter under which an index lists a name with this reading: `A` to `Z`, or `#`.
  package static func initial(of pinyin: String) -> Character {
    guard let first = pinyin.utf8.first else { return "#" }
    switch first {
    case 0x41...0x5A, 0x61...0x7A: return Character(Unicode.Scalar(first & 0xDF))
    default: return "#"
    }
  }

  private static func alphanumeric(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: UInt8(scalar)
    default: nil
    }
  }

  /// The longest word at an index with a reading of its own.
  private static func word(in scalars: [UInt32], at index: Int, isSurname: Bool) -> Word? {
    if isSurname, let word = lexicon.surnames[scalars[index]]?.first(where: { $0.occurs(in: scalars, at: index) }) {
      return word
    }
    guard lexicon.mayBegin(scalars[index]) else { return nil }
    return lexicon.words[scalars[index]]?.first { $0.occurs(in: scalars, at: index) }
  }

  private static let table = ReadingTable(readings)
  private static let lexicon = Lexicon(words: words, surnames: surnames)
}
