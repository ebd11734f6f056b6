import Diagnostics

/// Detects files that are, or may be meant to be, restricted to members, so that diagnostics do not quote them: the
/// output of a build may end up in public logs.
///
/// The front matter is scanned line by line rather than parsed, since it may itself be malformed. A key like `access`,
/// misspelt or not, restricts the file unless its value is exactly `public`; false positives are acceptable, false
/// negatives are not.
package enum RestrictedSource {
  /// The number of lines that are scanned if the front matter has no fences.
  private static let unfencedLines = 60

  /// Returns whether diagnostics must not quote the file at `path`; `read` returns the bytes of a file, or nil if it
  /// cannot be read.
  ///
  /// Readers' letters are restricted if the article beside them is.
  package static func isRestricted(_ path: String, read: (String) -> [UInt8]?) -> Bool {
    if path.hasSuffix(".md"), let bytes = read(path), isRestricted(bytes) { return true }
    guard path.hasSuffix("/letters.yml") else { return false }
    return read(path.dropLast("letters.yml".count) + "index.md").map(isRestricted) ?? false
  }

  /// Returns whether the front matter of a file restricts its text.
  package static func isRestricted(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return frontMatterLines(of: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)).contains(
      where: restrictsAccess)
  }

  /// Returns the lines of the front matter: those before its closing fence, or the first ones if it has no fences.
  private static func frontMatterLines(of text: [Substring]) -> ArraySlice<Substring> {
    let lines = text[...].drop { isBlank($0) }
    guard let first = lines.first, isFence(first) else { return lines.prefix(unfencedLines) }
    return lines.dropFirst().prefix { !isFence($0) }
  }

  /// Returns the diagnostics with those of restricted files reduced to the rule and the location, without any
  /// quotation.
  package static func redacted(_ diagnostics: [Diagnostic], read: (String) -> [UInt8]?) -> [Diagnostic] {
    var isRestrictedByPath: [String: Bool] = [:]
    return diagnostics.map { diagnostic in
      let path = diagnostic.location.path
      let isRestrictedFile = isRestrictedByPath[path] ?? isRestricted(path, read: read)
      isRestrictedByPath[path] = isRestrictedFile
      return isRestrictedFile && !isAboutAccess(diagnostic, read: read) ? diagnostic.redacted : diagnostic
    }
  }

  /// Returns whether a diagnostic is about the key that restricts its file. That is not confidential, since its line
  /// holds nothing else.
  private static func isAboutAccess(_ diagnostic: Diagnostic, read: (String) -> [UInt8]?) -> Bool {
    guard let bytes = read(diagnostic.location.path) else { return false }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let number = diagnostic.location.range.start.line
    guard lines.indices.contains(number - 1), number <= frontMatterLines(of: lines).endIndex else { return false }
    let line = lines[number - 1]
    return line.first?.isLetter == true && !line.contains("{") && restrictsAccess(line)
  }

  private static func isFence(_ line: Substring) -> Bool {
    let line = line.drop { $0 == "\u{FEFF}" }
    return line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" } }

  /// Returns whether a line has a key like `access`, at its beginning or in braces, whose value is not exactly
  /// `public`.
  private static func restrictsAccess(_ line: Substring) -> Bool {
    var rest = line
    while let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let key = rest[..<colon].reversed().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }.prefix { $0.isLetter }
      let after = rest[rest.index(after: colon)...]
      let value = after.prefix { $0 != "," && $0 != "}" && $0 != "#" }
      if isLikeAccess(String(key.reversed())), value.trimmingSpaces != "public" { return true }
      rest = after
    }
    return false
  }

  /// Returns whether a word is `access` or a likely misspelling of it.
  private static func isLikeAccess(_ word: String) -> Bool {
    word == "access" || Suggestion.nearest(to: word, in: CollectionOfOne("access")) != nil
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
