/// Noncharacters inserted into a text before libcmark parses it and removed from every string of its tree.
///
/// libcmark treats a noncharacter as neither space nor punctuation and otherwise ignores it. A source must not contain
/// any. All are in U+FDD0…FDEF and begin with the bytes EF B7.
enum Mark {
  /// Separates a delimiter run from what libcmark would treat as punctuation.
  static let flank: UInt8 = 0x90
  /// Like `flank`, followed by a U+2017 that serves as punctuation for what comes after.
  static let flankThenPunctuation: UInt8 = 0x91
  /// Like `flank`, preceded by a U+2017 that serves as punctuation for what comes before.
  static let punctuationThenFlank: UInt8 = 0x92
  /// Begins a table cell that is parsed separately; followed by an em space, so that the cell is not parsed as a block
  /// structure.
  static let cell: UInt8 = 0x93
  /// Follows the `[` of a possible footnote reference.
  static let footnoteReference: UInt8 = 0x94
  /// Precedes the `[` of a footnote definition, after the bullet inserted with it.
  static let footnoteDefinition: UInt8 = 0x95
  /// Separates two tildes that may begin deleted text.
  static let tildesOpen: UInt8 = 0x96
  /// Separates two tildes that may end deleted text.
  static let tildesClose: UInt8 = 0x97
  /// Separates two tildes that may do both.
  static let tildesBoth: UInt8 = 0x98
  /// Follows the caret that begins a superscript.
  static let superscriptOpen: UInt8 = 0x99
  /// Precedes the caret that ends a superscript.
  static let superscriptClose: UInt8 = 0x9A
  /// Follows the tilde that begins a subscript.
  static let subscriptOpen: UInt8 = 0x9B
  /// Precedes the tilde that ends a subscript.
  static let subscriptClose: UInt8 = 0x9C

  /// The first two bytes of each mark.
  static let lead: (UInt8, UInt8) = (0xEF, 0xB7)

  /// The last byte of the noncharacter U+FDD0…FDEF at `i`; nil if there is none.
  @inline(__always)
  static func at(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard i + 2 < bytes.count, bytes[i] == lead.0, bytes[i + 1] == lead.1 else { return nil }
    let last = bytes[i + 2]
    return last >= 0x90 && last <= 0xAF ? last : nil
  }

  /// U+2017, punctuation inserted next to some marks.
  static let lowLine: [UInt8] = [0xE2, 0x80, 0x97]
  /// U+2003, white space inserted after ``cell``.
  static let space: [UInt8] = [0xE2, 0x80, 0x83]

  /// The bullets that may be inserted before ``footnoteDefinition``.
  static let bullets: [UInt8] = Array("+-*".utf8)

  /// Appends `bytes` to `out` without marks and the bytes inserted with them.
  static func strip(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    let floor = out.count
    var i = 0
    var start = 0
    while i < bytes.count {
      guard bytes[i] == lead.0, let mark = at(i, in: bytes) else {
        i += 1
        continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
      removePadding(before: mark, from: &out, floor: floor)
      i += 3
      if mark == flankThenPunctuation || mark == cell { i = min(i + 3, bytes.count) }
      start = i
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
  }

  /// Removes the bytes inserted before a mark.
  private static func removePadding(before mark: UInt8, from out: inout [UInt8], floor: Int) {
    switch mark {
    case punctuationThenFlank: out.removeLast(min(3, out.count - floor))
    case footnoteDefinition:
      while out.count > floor, out.last == UInt8(ascii: " ") { out.removeLast() }
      if out.count > floor, let last = out.last, bullets.contains(last) { out.removeLast() }
    default: break
    }
  }
}
