import Bytes

extension SourcePositionConverter {
  /// The bytes of a speaker's label: from `offset` to the first colon outside a link destination, without surrounding
  /// white space, ornaments and emphasis delimiters.
  func label(from offset: Int) -> Range<Int> {
    let start = labelStart(from: offset)
    var end = start
    while end < bytes.count, bytes[end] != 10 {
      if bytes[end] == UInt8(ascii: "("), end > 0, bytes[end - 1] == UInt8(ascii: "]") {
        while end < bytes.count, bytes[end] != 10, bytes[end] != UInt8(ascii: ")") { end += 1 }
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at: end)
      if Label.isColon(scalar) { break }
      end += length
    }
    while end > start + 1, let (scalar, length) = UTF8Scalars.decode(bytes, before: end),
      isEmphasis(scalar) || Characters.isSpace(scalar)
    {
      end -= length
    }
    return start..<max(start, end)
  }

  /// Whether a colon follows the label at `range`, possibly after emphasis delimiters.
  func hasColon(after range: Range<Int>) -> Bool {
    var i = range.upperBound
    while i < bytes.count, case let (scalar, length) = UTF8Scalars.decode(bytes, at: i) {
      if Label.isColon(scalar) { return true }
      guard isEmphasis(scalar) || scalar == 0x20 || scalar == 0x3000 else { return false }
      i += length
    }
    return false
  }

  /// Returns the words at `offset` that are positioned like a label but have no colon: between 【 and 】, or before white
  /// space, emphasis, a semicolon or a bar. `isPlain` is true if white space, emphasis or the end of the line follows
  /// unbracketed words.
  func labelWithoutColon(from offset: Int) -> (label: String, range: Range<Int>, isPlain: Bool)? {
    let start = labelStart(from: offset)
    let isBracketed = bytes[start...].starts(with: "【".utf8)
    var end = start
    while end < bytes.count, end - start < 80 {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: end)
      if isBracketed ? scalar == 0x3011 : endsLabel(scalar) { break }
      guard scalar != 10, !Label.isColon(scalar) else { return nil }
      end += length
    }
    guard end > start else { return nil }
    let range = start..<(isBracketed ? min(end + 3, bytes.count) : end)
    let next = end < bytes.count ? UTF8Scalars.decode(bytes, at: end).scalar : 10
    return (LabelShape.trimmed(text(of: range)), range, !isBracketed && (Characters.isSpace(next) || isEmphasis(next)))
  }

  /// Whether `scalar` is white space, `*`, `_`, `;`, `；`, `|`, `｜` or `丨`.
  private func endsLabel(_ scalar: UInt32) -> Bool {
    Characters.isSpace(scalar) || isEmphasis(scalar) || [10, 13, 0x3B, 0xFF1B, 0x7C, 0xFF5C, 0x4E28].contains(scalar)
  }

  private func labelStart(from offset: Int) -> Int {
    var start = offset
    while start < bytes.count, bytes[start] != 10, case let (scalar, length) = UTF8Scalars.decode(bytes, at: start),
      isEmphasis(scalar) || Characters.isSpace(scalar) || LabelShape.isOrnament(scalar)
    {
      start += length
    }
    return start
  }

  private func isEmphasis(_ scalar: UInt32) -> Bool { scalar == 0x2A || scalar == 0x5F }
}
