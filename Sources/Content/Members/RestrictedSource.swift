import Diagnostics
import SourceFiles

/// Detects files that are, or may be meant to be, restricted to members, so that diagnostics do not quote them: the
/// output of a build may end up in public logs.
///
/// The front matter is scanned line by line rather than parsed, since it may itself be malformed. A key like `access`,
/// misspelt or not, restricts the file unless its value is exactly `public`; so does a key like `audience`, and so does
/// a line that may hide either. False positives are acceptable, false negatives are not.
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
    let lines = frontMatterLines(of: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
    // The audience of a consent text is a description: those texts are public.
    let keys = lines.contains(where: isOnlyInConsents) ? ["access"] : guardKeys
    return lines.contains { mayHideKey($0) || restrictsAccess($0, by: keys) }
  }

  /// Returns the lines of the front matter: those before its closing fence, or the first ones if it has no fences. More
  /// front matter after it, or after one that is empty, counts as well.
  private static func frontMatterLines(of text: [Substring]) -> ArraySlice<Substring> {
    let lines = text[...].drop { isBlank($0) }
    guard let first = lines.first, isFence(first) else { return lines.prefix(unfencedLines) }
    let front = lines.dropFirst().prefix { !isFence($0) }
    let body = lines[front.endIndex...].dropFirst().drop { isBlank($0) }
    let fences = body.prefix(while: isFence).count
    guard fences > 0 || front.allSatisfy(isBlank) else { return front }
    let second = body.dropFirst(fences).prefix { !isFence($0) }
    return second.endIndex < lines.endIndex ? lines[front.startIndex..<second.endIndex] : front
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

  /// The keys that restrict a file.
  private static let guardKeys = ["access", "audience"]

  private static func isOnlyInConsents(_ line: Substring) -> Bool {
    ["controller:", "service_agreement:", "privacy_policy:"].contains { line.hasPrefix($0) }
  }

  /// Returns whether a line has one of `keys`, or one like it, at its beginning or in braces; a key like `access` whose
  /// value is exactly `public` does not count.
  private static func restrictsAccess(_ line: Substring, by keys: [String] = guardKeys) -> Bool {
    var rest = line
    while let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let before = rest[..<colon].trimmingEnd { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      let rightmost = before.trimmingEnd(\.isLetter)
      let after = rest[rest.index(after: colon)...]
      let value = after.prefix { $0 != "," && $0 != "}" && $0 != "#" }
      let word = String(before[rightmost.endIndex...])
      switch guardKey(word, among: keys, startsEntry: isStartOfEntry(line[..<rightmost.endIndex])) {
      case "access"?: if value.trimmingSpaces != "public" { return true }
      case nil: break
      default: return true
      }
      rest = after
    }
    return false
  }

  /// Returns the key among `keys` that a word is or is likely to mean. In the middle of a value, only the spelling
  /// counts, since words such as “会员” are common in text.
  private static func guardKey(_ word: String, among keys: [String], startsEntry: Bool) -> String? {
    if keys.contains(word) { return word }
    return startsEntry ? KeySynonyms.key(for: word, among: keys) : Suggestion.nearest(to: word, in: keys)
  }

  /// Whether a key may follow: at the beginning of a line, of an item or of a mapping in braces.
  private static func isStartOfEntry(_ text: Substring) -> Bool {
    let text = text.trimmingEnd { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    return text.last.map { "-{,[\u{FEFF}".contains($0) } ?? true
  }

  /// Returns whether a line may hold a key that ``restrictsAccess(_:by:)`` cannot read: one with escapes, an explicit
  /// key, one whose colon is on the next line, one after an anchor, alias, tag or merge, or any in a mapping in braces
  /// that is the whole front matter.
  private static func mayHideKey(_ line: Substring) -> Bool {
    if line.first == "{" || ["\\u", "\\U", "\\x"].contains(where: { line.contains($0) }) { return true }
    let entry = line.trimmingSpaces.drop { $0.isWhitespace || $0 == "-" }
    switch entry.first {
    case "?": return entry.dropFirst().first?.isWhitespace ?? true
    case ":": return true
    case "*", "&", "!": return entry.contains(":")
    default: return entry.hasPrefix("<<") || entry.hasSuffix("\\")
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    drop(while: \.isWhitespace).trimmingEnd(\.isWhitespace)
  }

  /// Returns the text without the characters at its end that satisfy a predicate.
  fileprivate func trimmingEnd(_ isTrimmed: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
