import Bytes
import Diagnostics
import Names

/// A tag as spelled in one article, with the id that all its spellings share.
package struct FoldedTag: Sendable, Hashable, Codable {
  /// The id of the tag in URLs: lower case, half-width, Simplified, no spaces.
  ///
  /// A gap becomes a hyphen between Latin words; next to a Han character it is dropped as a matter of style.
  package let id: String
  /// The tag as written.
  package let spelling: String

  /// Creates a tag from an id that is already folded.
  package init(id: String, spelling: String) {
    self.id = id
    self.spelling = spelling
  }

  /// Folds a tag; fails if no character of it is allowed in an id, or if the id exceeds 200 bytes.
  package init?(_ spelling: String) {
    var id = String.UnicodeScalarView()
    var isGap = false
    for scalar in ScriptFolding.simplified(spelling).unicodeScalars {
      for folded in Self.lowered(scalar) {
        if Self.isIDCharacter(folded) {
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

  /// The folded spelling including most marks that ``id`` drops, to distinguish words that share an id. Only gaps,
  /// dashes between words, brackets and quotation marks are dropped, as matters of style.
  package var foldedSpelling: String {
    var result = String.UnicodeScalarView()
    for scalar in ScriptFolding.simplified(spelling).unicodeScalars {
      for folded in Self.lowered(scalar) where Self.isIDCharacter(folded) || !Self.isStylistic(folded) {
        result.append(folded)
      }
    }
    // A dash at the end of a Latin word is significant: `HER2-`.
    if let last = spelling.unicodeScalars.last, last.properties.generalCategory == .dashPunctuation,
      result.last.map({ $0.isASCII }) ?? false
    {
      result.append("-")
    }
    return String(result)
  }

  private static func isStylistic(_ scalar: Unicode.Scalar) -> Bool {
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

  /// Returns whether an id may contain the character: letters and digits of any script, the middle dot, and the ASCII
  /// punctuation that is safe in file names and common in tags such as `c++`, `c#` and `.net`.
  private static func isIDCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "#", ".", "_": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.value == 0xB7
    }
  }
}
