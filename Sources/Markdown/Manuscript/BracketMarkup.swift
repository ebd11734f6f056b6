import Bytes
import Diagnostics

/// A link or an image that the author intended but the parser left as text: `【文字】（https://…）`, `[文字] (https://…)`,
/// `![图](会议 现场.jpg)`.
struct BracketMarkup {
  let problem: Problem
  /// The bytes of the markup in ``Tree/text``.
  let range: Range<Int>

  /// The maximum number of bytes examined on each side of the closing bracket.
  private static let searchLimit = 400

  /// Whether a closing bracket may be at `i`; a cheap test before the full one.
  static func mayMatch(at i: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[i] {
    case UInt8(ascii: "]"): true
    case 0x80: i > 0 && i + 1 < text.count && text[i - 1] == 0xE3 && text[i + 1] == 0x91
    case 0xBC: i > 0 && i + 1 < text.count && text[i - 1] == 0xEF && text[i + 1] == 0xBD
    default: false
    }
  }

  /// Creates the markup around the closing bracket at `i` of the text node at `string`; nil if it is not a link or an
  /// image.
  init?(at i: Int, in text: UnsafeBufferPointer<UInt8>, _ string: Range<Int>, linkTypes: [String]) {
    let isPlainClose = text[i] == UInt8(ascii: "]")
    let close = isPlainClose ? i : i - 1
    var j = isPlainClose ? i + 1 : i + 2
    let hasGap = j < string.upperBound && text[j] == 0x20
    if hasGap { j += 1 }
    guard close >= string.lowerBound, j < string.upperBound else { return nil }
    let opener = UTF8Scalars.decode(text, at: j)
    guard opener.scalar == 0x28 || opener.scalar == 0xFF08 else { return nil }
    let start = j + opener.length
    guard let end = Self.end(of: start, in: text, string) else { return nil }
    let address = text[start..<end.lowerBound]
    // A template in a destination is reported as such.
    if Self.hasTemplate(address) { return nil }
    let open = Self.open(before: close, in: text, string)
    let isImage = open.map { Self.isImage($0, in: text, string) } ?? false
    let isPlain =
      isPlainClose && opener.scalar == 0x28 && !hasGap
      && open.map { text[$0] == UInt8(ascii: "[") } ?? true
    let first = open ?? close
    if let before = UTF8Scalars.decode(text, before: first)?.scalar, first > string.lowerBound,
      QuotationMarks.isOpening(before), end.upperBound < string.upperBound,
      QuotationMarks.isClosing(UTF8Scalars.decode(text, at: end.upperBound).scalar)
    {
      return nil
    }
    let mark = isImage && text[first - 1] == UInt8(ascii: "!") ? 1 : isImage ? 3 : 0
    range = first - mark..<end.upperBound
    let hasSpace = address.contains(0x20)
    if isPlain, end.isClosed, let length = Self.lengthBeforeQuotedTitle(of: address.rebased),
      isImage || LinkAddress.isLikely(address.prefix(length).rebased, types: linkTypes)
    {
      problem = isImage ? .imageWithQuotedTitle : .linkWithQuotedTitle
      return
    }
    if isImage {
      if isPlain, hasSpace {
        problem = .imageWithSpace
      } else if isPlain || LinkAddress.isLikely(address.rebased, types: linkTypes) {
        problem = .malformedImage
      } else {
        return nil
      }
      return
    }
    guard LinkAddress.isLikely(address.rebased, types: linkTypes) else { return nil }
    problem = isPlain && hasSpace && end.isClosed ? .linkWithSpace : .malformedLink
  }

  private struct End {
    let lowerBound: Int
    let upperBound: Int
    let isClosed: Bool
  }

  /// The end of the destination that starts at `start`; without a closing bracket, the end of the text node.
  private static func end(of start: Int, in text: UnsafeBufferPointer<UInt8>, _ string: Range<Int>) -> End? {
    var i = start
    let limit = min(string.upperBound, start + searchLimit)
    while i < limit {
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      if scalar == 0x29 || scalar == 0xFF09 { return End(lowerBound: i, upperBound: i + length, isClosed: true) }
      i += length
    }
    return limit == string.upperBound && i > start ? End(lowerBound: limit, upperBound: limit, isClosed: false) : nil
  }

  /// The length of the destination in `text` before a title in quotation marks other than ASCII ones; nil if there is
  /// no such title.
  private static func lengthBeforeQuotedTitle(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let space = text.firstIndex(of: 0x20), let title = text[space...].firstIndex(where: { $0 != 0x20 }),
      let last = text.lastIndex(where: { $0 != 0x20 }), space > 0,
      let (closing, length) = UTF8Scalars.decode(text, before: last + 1), last + 1 - length > title
    else { return nil }
    return isQuotationMark(UTF8Scalars.decode(text, at: title).scalar) && isQuotationMark(closing) ? space : nil
  }

  /// Whether `scalar` is one of “ ” ‘ ’ ＂ 「 」.
  private static func isQuotationMark(_ scalar: UInt32) -> Bool {
    [0x201C, 0x201D, 0x2018, 0x2019, 0xFF02, 0x300C, 0x300D].contains(scalar)
  }

  /// Whether a template of another generator begins in `address`: `{{` or `{%`.
  private static func hasTemplate(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    zip(address, address.dropFirst()).contains {
      $0 == UInt8(ascii: "{") && ($1 == UInt8(ascii: "{") || $1 == UInt8(ascii: "%"))
    }
  }

  /// The offset of the opening bracket that matches the closing one at `close`.
  private static func open(
    before close: Int, in text: UnsafeBufferPointer<UInt8>, _ string: Range<Int>
  ) -> Int? {
    var i = close
    let floor = max(string.lowerBound, close - searchLimit)
    while i > floor, let (scalar, length) = UTF8Scalars.decode(text, before: i) {
      i -= length
      switch scalar {
      case 0x5B, 0x3010, 0xFF3B: return i
      case 0x5D, 0x3011, 0xFF3D: return nil
      default: break
      }
    }
    return nil
  }

  /// Whether `!` or `！` precedes the bracket at `open`.
  private static func isImage(_ open: Int, in text: UnsafeBufferPointer<UInt8>, _ string: Range<Int>) -> Bool {
    guard open > string.lowerBound, let before = UTF8Scalars.decode(text, before: open)?.scalar else { return false }
    return before == 0x21 || before == 0xFF01
  }
}

/// Recognises text that looks like a link destination.
enum LinkAddress {
  private static let beginnings = ["http://", "https://", "mailto:", "tel:", "www.", "/", "./", "../", "#"].map {
    Array($0.utf8)
  }
  private static let endings = [
    ".md", ".html", ".htm", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".csv",
  ].map { Array($0.utf8) }
  private static let imageEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"].map { Array($0.utf8) }

  /// Whether `text` starts or ends as destinations do; `types` are the prefixes of the site's own links, without the
  /// colon.
  static func isLikely(_ text: UnsafeBufferPointer<UInt8>, types: [String]) -> Bool {
    if beginnings.contains(where: { text.starts(with: $0) }) { return text.count > 1 }
    if types.contains(where: { text.starts(with: $0.utf8) && text.dropFirst($0.utf8.count).first == 0x3A }) {
      return true
    }
    return (endings + imageEndings).contains { hasEnding($0, text) }
  }

  /// Whether `text` ends with the extension of an image file.
  static func isImage(_ text: UnsafeBufferPointer<UInt8>) -> Bool { imageEndings.contains { hasEnding($0, text) } }

  private static func hasEnding(_ ending: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count > ending.count
      && zip(text.suffix(ending.count), ending).allSatisfy { $0 == $1 || ($0 >= 0x41 && $0 <= 0x5A && $0 | 0x20 == $1) }
  }
}
