/// A text that changed, in pieces: what stayed, what went and what came.
package struct WordChange: Sendable, Hashable {
  /// What happened to a piece.
  package enum Kind: String, Sendable {
    case same
    case removed
    case added
  }

  /// A piece of the text.
  package struct Piece: Sendable, Hashable {
    package let kind: Kind
    package let text: String
  }

  /// The pieces in order; what went stands before what came in its place.
  package let pieces: [Piece]

  /// How much of both texts stayed, from 0 to 1.
  let likeness: Double

  /// Compares two texts: by Han characters, by words of letters and digits, by single marks.
  init(from old: String, to new: String) {
    let (a, b) = (Self.tokens(old), Self.tokens(new))
    var kept = Difference(a, b).matches
    likeness = a.isEmpty && b.isEmpty ? 1 : Double(2 * kept.count) / Double(a.count + b.count)
    // A character alone between two changes is chance: marks are easier to read in runs.
    kept = Self.withoutIslands(kept, a, b)
    var pieces: [Piece] = []
    func add(_ kind: Kind, _ tokens: some Sequence<Substring>) {
      let text = tokens.joined()
      if !text.isEmpty { pieces.append(Piece(kind: kind, text: text)) }
    }
    var (x, y, index) = (0, 0, 0)
    while index < kept.count || x < a.count || y < b.count {
      let next = index < kept.count ? kept[index] : (old: a.count, new: b.count)
      add(.removed, a[x..<next.old])
      add(.added, b[y..<next.new])
      (x, y) = next
      let start = x
      while index < kept.count, kept[index] == (x, y) { (x, y, index) = (x + 1, y + 1, index + 1) }
      add(.same, a[start..<x])
    }
    self.pieces = pieces
  }

  /// Drops matches that stand alone between two changes and are a single character, a mark or a space.
  private static func withoutIslands(
    _ matches: [(old: Int, new: Int)], _ a: [Substring], _ b: [Substring]
  ) -> [(old: Int, new: Int)] {
    var kept: [(old: Int, new: Int)] = []
    var index = 0
    while index < matches.count {
      var end = index + 1
      while end < matches.count, matches[end].old == matches[end - 1].old + 1,
        matches[end].new == matches[end - 1].new + 1
      {
        end += 1
      }
      let isAtEdge = matches[index] == (0, 0) || matches[end - 1] == (a.count - 1, b.count - 1)
      let isShort = end - index == 1 && a[matches[index].old].unicodeScalars.count == 1
      if isAtEdge || !isShort { kept += matches[index..<end] }
      index = end
    }
    return kept
  }

  private enum Class { case letters, space, single }

  /// The tokens of a text; joined they are the text.
  static func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var kind = Class.single
    var index = start
    while index < scalars.endIndex {
      let now = self.kind(of: scalars[index])
      if index > start, now == .single || now != kind {
        tokens.append(text[start..<index])
        start = index
      }
      kind = now
      scalars.formIndex(after: &index)
    }
    if start < scalars.endIndex { tokens.append(text[start...]) }
    return tokens
  }

  private static func kind(of scalar: Unicode.Scalar) -> Class {
    if scalar.properties.isWhitespace { return .space }
    if scalar.properties.isIdeographic || 0x3040...0x30FF ~= scalar.value { return .single }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
      .nonspacingMark,
      .spacingMark:
      return .letters
    default: return .single
    }
  }
}
