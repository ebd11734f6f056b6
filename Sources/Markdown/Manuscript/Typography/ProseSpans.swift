import Bytes

/// Separates the prose of a block from its code, link destinations, raw HTML, escapes and link labels.
///
/// The initializer makes one pass over the block and searches at most once for a closing bracket that is missing.
struct ProseSpans {
  /// The ranges that are not prose, in order.
  private var excludedRanges: [Range<Int>] = []
  /// Whether the block contains kana or Hangul, so that Chinese conventions do not apply.
  private(set) var containsKanaOrHangul = false
  /// Whether the block contains letters of Hebrew, Arabic or a similar script.
  private(set) var containsRightToLeftText = false
  /// Whether the block contains the mark of a document type, as bibliographic references do.
  private(set) var isReference = false

  /// Separates the prose of the block at `range` of `bytes`.
  init(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let code = CodeSpans.ranges(in: bytes, range)
    var nextCode = 0
    var unclosed: Set<UInt8> = []
    var i = range.lowerBound
    while i < range.upperBound {
      if nextCode < code.count, code[nextCode].lowerBound <= i {
        add(code[nextCode], from: i)
        i = max(i + 1, code[nextCode].upperBound)
        nextCode += 1
        continue
      }
      let bracket = bytes[i] == UInt8(ascii: "\\") ? min(i + 1, range.upperBound - 1) : i
      if !isReference, DocumentType.isMarked(at: bracket, in: bytes, range) { isReference = true }
      if let end = Self.end(at: i, in: bytes, range, &unclosed) {
        add(i..<end, from: i)
        i = max(i + 1, end)
      } else {
        if Self.isKanaOrHangul(at: i, in: bytes, range) { containsKanaOrHangul = true }
        if InvisibleCharacters.isRightToLeft(bytes[i]) { containsRightToLeftText = true }
        i += 1
      }
    }
  }

  /// Whether the byte at `offset` is prose.
  func contains(_ offset: Int) -> Bool {
    var low = 0
    var high = excludedRanges.count
    while low < high {
      let middle = (low + high) / 2
      if excludedRanges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == excludedRanges.count || excludedRanges[low].lowerBound > offset
  }

  private mutating func add(_ range: Range<Int>, from start: Int) {
    if range.upperBound > start { excludedRanges.append(start..<range.upperBound) }
  }

  /// The end of the non-prose construct that begins at `i`; nil if prose does.
  private static func end(
    at i: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ unclosed: inout Set<UInt8>
  ) -> Int? {
    let next = i + 1 < range.upperBound ? bytes[i + 1] : 0
    switch bytes[i] {
    case UInt8(ascii: "\\"): return min(i + 2, range.upperBound)
    case UInt8(ascii: "<"):
      guard isLetter(next) || [0x2F, 0x21, 0x3F].contains(next) else { return nil }
      return endOfConstruct(closedBy: UInt8(ascii: ">"), from: i + 1, in: bytes, range, &unclosed)
    case UInt8(ascii: "]") where next == UInt8(ascii: "("):
      return endOfConstruct(
        closedBy: UInt8(ascii: ")"), opener: UInt8(ascii: "("), from: i + 2, in: bytes, range, &unclosed)
    case UInt8(ascii: "]") where next == UInt8(ascii: "["), UInt8(ascii: "[") where next == UInt8(ascii: "^"):
      return endOfConstruct(closedBy: UInt8(ascii: "]"), from: i + 2, in: bytes, range, &unclosed)
    case UInt8(ascii: "]") where next == UInt8(ascii: ":"):
      return bytes[i..<range.upperBound].firstIndex { $0 == 10 || $0 == 13 } ?? range.upperBound
    case UInt8(ascii: "{") where next == UInt8(ascii: "#") || next == UInt8(ascii: "{"):
      return endOfConstruct(closedBy: UInt8(ascii: "}"), from: i + 2, in: bytes, range, &unclosed)
    case UInt8(ascii: "&"):
      let name = bytes[(i + 1)..<min(range.upperBound, i + 12)].prefix { isLetter($0) || isDigit($0) || $0 == 0x23 }
      return name.endIndex < range.upperBound && bytes[name.endIndex] == 0x3B ? name.endIndex + 1 : nil
    case UInt8(ascii: "h"), UInt8(ascii: "w"): return endOfURL(at: i, in: bytes, range)
    default: return nil
    }
  }

  /// The offset after the mark that closes the construct open at `start`. A mark once not found is not searched for
  /// again.
  private static func endOfConstruct(
    closedBy mark: UInt8, opener: UInt8? = nil, from start: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ unclosed: inout Set<UInt8>
  ) -> Int? {
    guard !unclosed.contains(mark) else { return nil }
    var depth = 0
    var i = start
    while i < range.upperBound {
      if bytes[i] == UInt8(ascii: "\\") {
        i += 1
      } else if bytes[i] == mark {
        if depth == 0 { return i + 1 }
        depth -= 1
      } else if bytes[i] == opener {
        depth += 1
      }
      i += 1
    }
    unclosed.insert(mark)
    return nil
  }

  /// The end of a bare URL in the text.
  private static func endOfURL(at i: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard i == range.lowerBound || !isLetter(bytes[i - 1]) else { return nil }
    let rest = bytes[i..<range.upperBound]
    guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) || rest.starts(with: "www.".utf8)
    else { return nil }
    return BareURL.end(of: rest)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether kana (except the middle dot, which occurs in names) or Hangul begins at `i`.
  private static func isKanaOrHangul(at i: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes[i] >= 0xE3, bytes[i] <= 0xED, i + 2 < range.upperBound else { return false }
    switch UTF8Scalars.decode(bytes, at: i).scalar {
    case 0x3041...0x30FA, 0x30FC...0x30FF, 0xAC00...0xD7A3: return true
    default: return false
    }
  }
}
