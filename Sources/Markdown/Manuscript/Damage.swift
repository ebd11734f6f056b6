import Bytes
import Diagnostics

/// Finds damage in body text: characters lost in conversions, and residue left by them.
enum Damage {
  /// Whether damage may begin at `i`; a cheap test before ``find(at:in:)``.
  static func mayMatch(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = i + 1 < text.count ? text[i + 1] : 0
    let last = i > 0 ? text[i - 1] : 0
    switch text[i] {
    case UInt8(ascii: "?"):
      return next == UInt8(ascii: "?") || last == UInt8(ascii: ")") || isPinyin(next) || isPinyin(last) || last >= 0x80
    case UInt8(ascii: "("): return last >= 0x80 && isPinyin(next)
    case UInt8(ascii: "{"): return next == UInt8(ascii: "{") || next == UInt8(ascii: "%")
    case 0xC2: return i > 1 && next == 0xBC && last == 0xAF && text[i - 2] == 0xC3
    case 0x82:
      return i > 2 && next == 0xAC && last == 0xE2 && text[i - 3] == 0xC3 && (0xA2...0xA3).contains(text[i - 2])
    case 0x94: return last == 0xE9
    case 0xEE, 0xEF: return true
    default: return false
    }
  }

  /// Returns the damage at `i` of `text`, and its range.
  static func find(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> (Problem, Range<Int>)? {
    switch text[i] {
    // The neighboring bytes may belong to another string, so test again within this one.
    case UInt8(ascii: "{") where !mayMatch(at: i, in: text): return nil
    case 0xC2 where !mayMatch(at: i, in: text), 0x82 where !mayMatch(at: i, in: text): return nil
    case UInt8(ascii: "?"): return questionMarks(at: i, in: text)
    case UInt8(ascii: "("):
      guard isHan(before: i, in: text), let end = PinyinNote.end(of: i + 1, in: text) else { return nil }
      // Question marks after a note are reported instead.
      if end + 1 < text.count, text[end + 1] == UInt8(ascii: "?") { return nil }
      return (.pinyinNote, i..<end + 1)
    case UInt8(ascii: "{"):
      let closing = text[i + 1] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "%")
      return endOfTemplate(from: i + 2, closing, in: text).map { (.unfilledTemplate, i..<$0) }
    // ï¼, â€ and ã€: the leading bytes of full-width marks, each decoded as a separate character.
    case 0xC2: return (.mojibakePunctuation, i - 2..<i + 2)
    case 0x82: return (.mojibakePunctuation, i - 3..<i + 2)
    case 0x94:
      return i > 0 && text[(i - 1)...].starts(with: "锟斤拷".utf8) ? (.mojibakeReplacementCharacters, i - 1..<i + 8) : nil
    default:
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      return (0xE000...0xF8FF).contains(scalar) ? (.privateUseCharacter(scalar), i..<i + length) : nil
    }
  }

  /// Reports two or more question marks next to Han or a pinyin note, or a single one in place of a note's bracket.
  private static func questionMarks(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> (Problem, Range<Int>)? {
    var end = i
    while end < text.count, text[end] == text[i] { end += 1 }
    guard i == 0 || text[i - 1] != text[i] else { return nil }
    let range = i..<end
    if range.count > 1 {
      let isBesideHan =
        isHan(before: i, in: text) || isHan(at: end, in: text) || PinyinNote.endsNote(before: i, in: text)
      return isBesideHan ? (.lostCharacters, range) : nil
    }
    if PinyinNote.endsNote(before: i, in: text) || PinyinNote.endsOpenNote(before: i, in: text) {
      return (.lostBracket, range)
    }
    // 崗?fù): the opening bracket of the note is lost.
    guard isHan(before: i, in: text), PinyinNote.end(of: end, in: text) != nil else { return nil }
    return (.lostBracket, range)
  }

  private static func isPinyin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0xC3...0xC7).contains(byte) || byte == 0xC9
  }

  private static func isHan(before i: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    UTF8Scalars.decode(text, before: i).map { Han.contains($0.scalar) } ?? false
  }

  private static func isHan(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    i < text.count && Han.contains(UTF8Scalars.decode(text, at: i).scalar)
  }

  /// The offset after the `}}` or `%}` that ends a template on the same line; `closing` is its first byte.
  private static func endOfTemplate(from start: Int, _ closing: UInt8, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = start
    while i < text.count, text[i] == 0x20 { i += 1 }
    // A formula begins differently, such as {{} or {{{, or contains backslashes.
    guard i < text.count, mayBeginTemplate(text[i]) else { return nil }
    while i + 1 < text.count, i - start < 512, text[i] != 0x0A {
      if text[i] == UInt8(ascii: "\\") { return nil }
      if text[i] == closing, text[i + 1] == UInt8(ascii: "}") { return i + 2 }
      i += 1
    }
    return nil
  }
}

extension Damage {
  /// Whether the content of a template may begin with `byte`: a letter of any script, or a sigil.
  private static func mayBeginTemplate(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80..., UInt8(ascii: "_"),
      UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

/// Pinyin with tone marks, as converters append it to characters: `標(biāo)`.
enum PinyinNote {
  /// The offset of the `)` after the syllable at `start`; nil unless one of its vowels has a tone mark.
  static func end(of start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = start
    var hasTone = false
    while i < text.count, i - start < 16 {
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      if scalar == 0x29 { return hasTone ? i : nil }
      if isToned(scalar) { hasTone = true } else if !(0x61...0x7A).contains(scalar), scalar != 0xFC { return nil }
      i += length
    }
    return nil
  }

  /// Whether a complete note ends before `offset`: a Han character, then a syllable in parentheses.
  static func endsNote(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset > 2, text[offset - 1] == UInt8(ascii: ")") else { return false }
    var i = offset - 1
    while i > 0, offset - i < 18, text[i - 1] != UInt8(ascii: "(") { i -= 1 }
    guard i > 1, text[i - 1] == UInt8(ascii: "("), let before = UTF8Scalars.decode(text, before: i - 1) else {
      return false
    }
    return Han.contains(before.scalar) && end(of: i, in: text) == offset - 1
  }

  /// Whether a note without its closing bracket ends before `offset`: 崗(fù.
  static func endsOpenNote(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = offset
    var hasTone = false
    while offset - i < 16, let (scalar, length) = UTF8Scalars.decode(text, before: i) {
      i -= length
      if scalar == 0x28 {
        return hasTone && (UTF8Scalars.decode(text, before: i).map { Han.contains($0.scalar) } ?? false)
      }
      if isToned(scalar) { hasTone = true } else if !(0x61...0x7A).contains(scalar), scalar != 0xFC { return false }
    }
    return false
  }

  /// Whether `scalar` is one of ā á ǎ à ē é ě è ī í ǐ ì ō ó ǒ ò ū ú ǔ ù ǖ ǘ ǚ ǜ.
  private static func isToned(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE0, 0xE1, 0xE8, 0xE9, 0xEC, 0xED, 0xF2, 0xF3, 0xF9, 0xFA, 0x101, 0x113, 0x11B, 0x12B, 0x14D, 0x16B,
      0x1CE, 0x1D0, 0x1D2, 0x1D4, 0x1D6, 0x1D8, 0x1DA, 0x1DC:
      true
    default: false
    }
  }
}
