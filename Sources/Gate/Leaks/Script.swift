/// A class of characters that make up passages.
enum Script: CaseIterable, Sendable {
  /// Han, kana and hangul, with traditional characters mapped to simplified ones; everything else is skipped.
  case han
  /// Latin letters and digits, lowercased; Han, kana and hangul end a passage, and everything else is skipped.
  case latin
  /// Letters of other alphabets, such as Greek, Cyrillic, Arabic (as used for Uyghur), Tibetan and Mongolian, with
  /// Greek and Cyrillic lowercased; everything else is skipped.
  case alphabetic
  /// Digits only, in the order in which they appear in a table.
  case digits

  /// The number of characters that carry as much information as one Han character.
  var weight: Int { self == .han ? 1 : 2 }

  /// Whether UTF-16 text must be read as such. Digits need not be: they are found when reading the bytes as UTF-8,
  /// which skips the zeros between them.
  var requiresUTF16Scan: Bool { self != .digits }

  /// How a character affects the current passage.
  private enum Classification { case significant(UInt16), ignored, boundary }

  @inline(__always)
  private func classification(of scalar: UInt32, _ simplified: UnsafeBufferPointer<UInt16>) -> Classification {
    switch self {
    case .han:
      (0x3040...0xD7FF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
        ? .significant(simplified[Int(scalar)]) : .ignored
    case .latin:
      switch scalar {
      case 0x30...0x39, 0x61...0x7A: .significant(UInt16(truncatingIfNeeded: scalar))
      case 0x41...0x5A: .significant(UInt16(truncatingIfNeeded: scalar) + 0x20)
      case 0x3040...0xD7FF, 0xF900...0xFAFF: .boundary
      default: .ignored
      }
    case .alphabetic:
      switch scalar {
      case 0x0391...0x03A9, 0x0410...0x042F: .significant(UInt16(truncatingIfNeeded: scalar) + 0x20)
      case 0x0400...0x040F: .significant(UInt16(truncatingIfNeeded: scalar) + 0x50)
      case 0x0370...0x1FFF: .significant(UInt16(truncatingIfNeeded: scalar))
      default: .ignored
      }
    case .digits:
      switch scalar {
      case 0x30...0x39: .significant(UInt16(truncatingIfNeeded: scalar))
      case 0xFF10...0xFF19: .significant(UInt16(truncatingIfNeeded: scalar - 0xFEE0))
      default: .ignored
      }
    }
  }

  /// Reads UTF-8 and decodes character references, `\u` and percent escapes.
  @inline(__always)
  func read(_ bytes: UnsafeRawBufferPointer, take: (UInt16) -> Void, reset: () -> Void) {
    HanTable.simplified.withUnsafeBufferPointer { simplified in
      var characters = EscapedTextDecoder(bytes)
      while let scalar = characters.next(skipsASCII: self == .han || self == .alphabetic) {
        switch classification(of: scalar, simplified) {
        case .significant(let character): take(character)
        case .boundary: reset()
        case .ignored: break
        }
      }
    }
  }

  /// Reads UTF-16 starting at an offset.
  @inline(__always)
  func readUTF16(
    _ bytes: UnsafeRawBufferPointer, offset: Int, isBig: Bool, take: (UInt16) -> Void, reset: () -> Void
  ) {
    HanTable.simplified.withUnsafeBufferPointer { simplified in
      var offset = offset
      while offset + 1 < bytes.count {
        let unit = bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)
        offset += 2
        switch classification(of: UInt32(isBig ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)), simplified) {
        case .significant(let character): take(character)
        case .boundary: reset()
        case .ignored: break
        }
      }
    }
  }

  /// Reads the two-byte characters of GB18030 and GBK, keeping only Han, kana and hangul.
  @inline(__always)
  static func readGB18030(_ bytes: UnsafeRawBufferPointer, take: (UInt16) -> Void) {
    HanTable.doubleBytes.withUnsafeBufferPointer { table in
      guard !table.isEmpty else { return }
      var offset = 0
      while offset + 1 < bytes.count {
        let (lead, trail) = (bytes[offset], bytes[offset + 1])
        guard (0x81...0xFE).contains(lead), trail >= 0x40 else {
          offset += 1
          continue
        }
        let character = table[(Int(lead) - 0x81) * 192 + Int(trail) - 0x40]
        if (0x3040...0xD7FF).contains(character) { take(character) }
        offset += 2
      }
    }
  }

  /// Returns the significant characters of a text, split where a passage ends.
  ///
  /// Members' texts are HTML. In Latin script, markup would be mistaken for words, so it ends a passage; for digits it
  /// is removed.
  func runs(of text: [UInt8]) -> [[UInt16]] {
    var runs: [[UInt16]] = [[]]
    let pieces: [ArraySlice<UInt8>] =
      switch self {
      case .han, .alphabetic: [text[...]]
      case .latin: text.split { $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }
      case .digits: [Self.withoutTags(text)[...]]
      }
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

  private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    var (rest, isTag) = ([UInt8](), false)
    for byte in text {
      if byte == 0x3C { isTag = true }
      if !isTag { rest.append(byte) }
      if byte == 0x3E { isTag = false }
    }
    return rest
  }
}
