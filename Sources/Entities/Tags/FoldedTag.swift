import Bytes
import Diagnostics
import Names

/// A tag as one article spells it, and what all spellings have in common.
package struct FoldedTag: Sendable, Hashable, Codable {
  /// What names the tag in addresses: lower case, half-width, Simplified, no spaces.
  ///
  /// A gap stays as a hyphen between Latin words; beside a Han character it is nothing but taste.
  package let id: String
  /// The tag as written.
  package let spelling: String

  /// A tag that was folded before.
  package init(id: String, spelling: String) {
    self.id = id
    self.spelling = spelling
  }

  /// Folds a tag; nil if nothing of it can be in a URL, or if it is too long.
  package init?(_ spelling: String) {
    var id = String.UnicodeScalarView()
    var isGap = false
    for scalar in ScriptFolding.simplified(spelling).unicodeScalars {
      for folded in Self.lowered(scalar) {
        if Self.isKept(folded) {
          if isGap, let last = id.last, !Han.contains(last.value), !Han.contains(folded.value) { id.append("-") }
          isGap = false
          id.append(folded)
        } else {
          isGap = true
        }
      }
    }
    while id.first == "." { id.removeFirst() }
    self.id = String(id)
    self.spelling = spelling
    guard !self.id.isEmpty, self.id.utf8.count <= 200 else { return nil }
  }

  /// What tells apart words that share an id: the marks that folding leaves out, but for gaps, dashes between words and
  /// quotation marks, which are nothing but taste.
  package var words: String {
    var words = String.UnicodeScalarView()
    for scalar in ScriptFolding.simplified(spelling).unicodeScalars {
      for folded in Self.lowered(scalar) where Self.isKept(folded) || !Self.isTaste(folded) { words.append(folded) }
    }
    // A dash at the end of a Latin word means something: `HER2-`.
    if let last = spelling.unicodeScalars.last, last.properties.generalCategory == .dashPunctuation,
      words.last.map({ $0.isASCII }) ?? false
    {
      words.append("-")
    }
    return String(words)
  }

  private static func isTaste(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: true
    default: scalar.properties.isWhitespace || scalar == "・" || scalar == "\"" || scalar == "'"
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
    let narrow = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    return narrow.properties.lowercaseMapping.unicodeScalars
  }

  /// Letters and digits of any script, and of ASCII what is safe in a file's name and usual in tags: `c++`, `c#`,
  /// `.net`.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "#", ".", "_": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.value == 0xB7
    }
  }
}
