/// A changed text, split into unchanged, removed and added segments.
package struct WordChange: Sendable, Hashable {
  /// The change to a segment.
  package enum Kind: String, Sendable {
    case same
    case removed
    case added
  }

  /// A segment of the text.
  package struct Segment: Sendable, Hashable {
    package let kind: Kind
    package let text: String
  }

  /// The segments in order. A removed segment precedes the one that replaces it.
  package let segments: [Segment]

  /// The fraction of both texts that is unchanged, from 0 to 1.
  let similarity: Double

  /// Compares two texts by tokens: Han characters, words of letters and digits, and single marks.
  init(from old: String, to new: String) {
    let (a, b) = (Self.tokens(old), Self.tokens(new))
    var matches = Difference(a, b).matches
    similarity = a.isEmpty && b.isEmpty ? 1 : Double(2 * matches.count) / Double(a.count + b.count)
    // A single character that matches between two changes is a coincidence, and longer runs are easier to read.
    matches = Self.removingIsolatedMatches(matches, a, b)
    var segments: [Segment] = []
    func add(_ kind: Kind, _ tokens: some Sequence<Substring>) {
      let text = tokens.joined()
      if !text.isEmpty { segments.append(Segment(kind: kind, text: text)) }
    }
    var (x, y, index) = (0, 0, 0)
    while index < matches.count || x < a.count || y < b.count {
      let next = index < matches.count ? matches[index] : (old: a.count, new: b.count)
      add(.removed, a[x..<next.old])
      add(.added, b[y..<next.new])
      (x, y) = next
      let start = x
      while index < matches.count, matches[index] == (x, y) { (x, y, index) = (x + 1, y + 1, index + 1) }
      add(.same, a[start..<x])
    }
    self.segments = segments
  }

  /// Removes isolated matches of a single character, mark or space between two changes.
  private static func removingIsolatedMatches(
    _ matches: [(old: Int, new: Int)], _ a: [Substring], _ b: [Substring]
  ) -> [(old: Int, new: Int)] {
    var remaining: [(old: Int, new: Int)] = []
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
      if isAtEdge || !isShort { remaining += matches[index..<end] }
      index = end
    }
    return remaining
  }

  private enum CharacterClass { case letters, space, single }

  /// Splits a text into tokens, whose concatenation is the text.
  static func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var kind = CharacterClass.single
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

  private static func kind(of scalar: Unicode.Scalar) -> CharacterClass {
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
