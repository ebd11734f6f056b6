import Bytes

/// Numbers the characters that occur in a set of names, and maps the characters of a text to these numbers.
///
/// Mapping folds characters as ``ScriptFolding`` does, except for white space: between two Latin letters or digits it
/// is significant, because it separates words (`Mayo Clinic`); between such a letter or digit and a Han character it is
/// a matter of style and is skipped (`第 301 医院`); anywhere else it ends a name.
struct MentionAlphabet: Sendable {
  /// The number of a scalar that occurs in no name.
  static let unknown: UInt16 = 0
  /// The number of a scalar that is skipped.
  static let skipped: UInt16 = 0xFFFF
  /// The table entry for white space, whose number depends on its neighbours.
  private static let space: UInt16 = 0xFFFE

  /// The number of each character's folded form, for the Basic Multilingual Plane and for the supplementary planes.
  private var table: [UInt16]
  private var supplementary: [UInt32: UInt16] = [:]
  private var spaceNumber = unknown
  /// One more than the highest number assigned.
  private(set) var count = 1

  /// Creates an empty alphabet.
  init() {
    table = [UInt16](repeating: Self.unknown, count: 0x10000)
  }

  /// Returns the numbers of a name's characters, assigning new ones as needed; nil if the numbers are exhausted.
  mutating func add(_ name: [UInt32]) -> [UInt16]? {
    var numbers: [UInt16] = []
    numbers.reserveCapacity(name.count)
    for scalar in name {
      var number = scalar < 0x10000 ? table[Int(scalar)] : supplementary[scalar, default: Self.unknown]
      if number == Self.unknown {
        guard count < Int(Self.space) else { return nil }
        number = UInt16(count)
        count += 1
        if scalar < 0x10000 { table[Int(scalar)] = number } else { supplementary[scalar] = number }
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Adds all variants that fold to the characters added. Must be called once, after the last name.
  mutating func addVariants() {
    spaceNumber = table[0x20]
    for (scalar, folded) in Self.variants {
      if folded == ScriptFolding.ignored {
        table[Int(scalar)] = Self.isSpace(scalar) ? Self.space : Self.skipped
      } else {
        table[Int(scalar)] = folded < 0x10000 ? table[Int(folded)] : supplementary[folded, default: Self.unknown]
      }
    }
    for selector: UInt32 in 0xE0100...0xE01EF { supplementary[selector] = Self.skipped }
  }

  /// The characters of the Basic Multilingual Plane that do not fold to themselves, with their folded forms.
  private static let variants: [(scalar: UInt32, folded: UInt32)] = (UInt32(0)..<0x10000).compactMap { scalar in
    let folded = ScriptFolding.fold(scalar)
    return folded == scalar ? nil : (scalar, folded)
  }

  /// A bitmap of the Basic Multilingual Plane: for each scalar that always maps to the same number, whether `isWanted`
  /// holds for that number.
  func scalars(where isWanted: (UInt16) -> Bool) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    for scalar in table.indices where table[scalar] < Self.space && isWanted(table[scalar]) {
      bits[scalar >> 6] |= 1 << UInt64(scalar & 63)
    }
    return bits
  }

  /// The number of the scalar of a text at `offset`, which is `length` bytes long.
  @inline(__always)
  func number(of scalar: UInt32, in text: UnsafeBufferPointer<UInt8>, at offset: Int, length: Int) -> UInt16 {
    guard scalar < 0x10000 else { return supplementary[scalar, default: Self.unknown] }
    let number = table[Int(scalar)]
    return number == Self.space ? readSpace(in: text, from: offset, to: offset + length) : number
  }

  private func readSpace(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt16 {
    guard let before = UTF8Scalars.decode(text, before: start)?.scalar, end < text.count else { return Self.unknown }
    let after = UTF8Scalars.decode(text, at: end).scalar
    switch (Self.isWord(before), Self.isWord(after)) {
    case (true, true): return spaceNumber
    case (true, false): return Han.contains(after) ? Self.skipped : Self.unknown
    case (false, true): return Han.contains(before) ? Self.skipped : Self.unknown
    case (false, false): return Self.unknown
    }
  }

  /// The folded scalars of a name, as passed to ``add(_:)``.
  static func foldedScalars(of name: String) -> [UInt32] {
    var folded: [UInt32] = []
    var isSpaced = false
    for scalar in name.unicodeScalars {
      let value = ScriptFolding.fold(scalar.value)
      if value == ScriptFolding.ignored {
        isSpaced = isSpaced || isSpace(scalar.value)
        continue
      }
      if isSpaced, isWord(value), let last = folded.last, isWord(last) { folded.append(0x20) }
      isSpaced = false
      folded.append(value)
    }
    return folded
  }

  /// Whether a scalar is a digit or a Latin letter; a match must not begin or end within a run of these.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
