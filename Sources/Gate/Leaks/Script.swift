/// A class of characters that passages consist of.
enum Script: CaseIterable, Sendable {
  /// Han, kana and hangul; everything else between them is skipped.
  case han
  /// Latin letters and digits, in lower case; other letters end a passage, punctuation and spaces are skipped.
  case latin

  /// How many characters carry as much information as one Han character.
  var weight: Int { self == .han ? 1 : 2 }

  /// How a character is treated.
  private enum Fate { case taken(UInt16), passed, ends }

  @inline(__always)
  private func fate(_ scalar: UInt32) -> Fate {
    switch self {
    case .han:
      (0x3040...0xD7FF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
        ? .taken(UInt16(truncatingIfNeeded: scalar)) : .passed
    case .latin:
      switch scalar {
      case 0x30...0x39, 0x61...0x7A: .taken(UInt16(truncatingIfNeeded: scalar))
      case 0x41...0x5A: .taken(UInt16(truncatingIfNeeded: scalar) + 0x20)
      case 0x3040...0xD7FF, 0xF900...0xFAFF: .ends
      default: .passed
      }
    }
  }

  /// Reads UTF-8, and decodes character references, `\u` and percent escapes.
  @inline(__always)
  func read(_ bytes: UnsafeRawBufferPointer, take: (UInt16) -> Void, reset: () -> Void) {
    var characters = EscapedText(bytes)
    while let scalar = characters.next(skipsASCII: self == .han) {
      switch fate(scalar) {
      case .taken(let character): take(character)
      case .ends: reset()
      case .passed: break
      }
    }
  }

  /// Reads UTF-16 from an offset.
  @inline(__always)
  func readUnits(
    _ bytes: UnsafeRawBufferPointer, offset: Int, isBig: Bool, take: (UInt16) -> Void, reset: () -> Void
  ) {
    var place = offset
    while place + 1 < bytes.count {
      let unit = bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self)
      place += 2
      switch fate(UInt32(isBig ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit))) {
      case .taken(let character): take(character)
      case .ends: reset()
      case .passed: break
      }
    }
  }

  /// Returns the characters of a text, split where a passage ends.
  ///
  /// Members' texts are HTML. In Latin script markup would count as words, so it ends passages.
  func runs(of text: [UInt8]) -> [[UInt16]] {
    var runs: [[UInt16]] = [[]]
    let pieces = self == .han ? [text[...]] : text.split { $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }
    for piece in pieces {
      Array(piece).withUnsafeBytes { bytes in
        read(bytes) {
          runs[runs.count - 1].append($0)
        } reset: {
          runs.append([])
        }
      }
      runs.append([])
    }
    return runs.filter { !$0.isEmpty }
  }
}
