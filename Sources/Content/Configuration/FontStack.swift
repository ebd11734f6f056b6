import SourceFiles

/// A list of font families in the syntax of CSS: `"Songti SC", Source Han Serif SC, serif`.
///
/// Source: CSS Fonts Level 4, section 2.1: a family is a string in quotation marks or a sequence of identifiers.
/// Escapes are not supported.
enum FontStack {
  /// Keywords that do not name a family if they stand alone.
  private static let keywords: Set<String> = ["inherit", "initial", "unset", "revert", "revert-layer", "default"]

  /// Returns whether `text` is a valid list of families that cannot affect the surrounding style sheet.
  static func isValid(_ text: String) -> Bool {
    var rest = Substring(text).unicodeScalars
    while true {
      skipSpaces(&rest)
      guard takeFamily(&rest) else { return false }
      skipSpaces(&rest)
      guard let comma = rest.popFirst() else { return true }
      guard comma == "," else { return false }
    }
  }

  private static func takeFamily(_ rest: inout Substring.UnicodeScalarView) -> Bool {
    guard let first = rest.first else { return false }
    if first == "\"" || first == "'" {
      rest.removeFirst()
      let name = take(&rest) { $0 != first && $0 != "\\" && isPrintable($0) }
      return rest.popFirst() == first && !name.isEmpty
    }
    let name = take(&rest) { isNamePart($0) || $0 == " " }
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.allSatisfy(isIdentifier) else { return false }
    return words.count > 1 || !keywords.contains(String(name).lowercased().trimmed)
  }

  private static func isIdentifier(_ word: Substring.UnicodeScalarView) -> Bool {
    let start = word.first == "-" ? word.dropFirst().first : word.first
    guard let start else { return false }
    return isNamePart(start) && !("0"..."9").contains(start) && (start != "-" || word.count > 2)
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: scalar.value >= 0xA0 && isPrintable(scalar)
    }
  }

  /// Returns whether the character is not a control, separator, unassigned or private-use character.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
    default: true
    }
  }

  private static func skipSpaces(_ rest: inout Substring.UnicodeScalarView) { _ = take(&rest) { $0 == " " } }

  private static func take(
    _ rest: inout Substring.UnicodeScalarView, while condition: (Unicode.Scalar) -> Bool
  ) -> Substring.UnicodeScalarView {
    let prefix = rest.prefix(while: condition)
    rest.removeFirst(prefix.count)
    return prefix
  }
}
