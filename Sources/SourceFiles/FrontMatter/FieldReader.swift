import Diagnostics

/// Reads a map field by field and collects diagnostics, so that one run reports every mistake in a file.
///
/// ```swift
/// var reader = FieldReader(map, path: path)
/// let title = reader.requiredText("title")
/// let tags = reader.words("tags")
/// reader.finish(keys: Article.keys)
/// ```
package struct FieldReader {
  /// The path of the file.
  package let path: String
  /// The map that is read.
  package let map: FieldMap
  /// The diagnostics so far.
  package var diagnostics: [Diagnostic] = []
  /// The keys already reported as missing or empty, with their indices in ``diagnostics``.
  private var reported: [(key: String, index: Int)] = []

  /// Creates a reader of `map`, which is part of the file at `path`.
  package init(_ map: FieldMap, path: String) {
    self.map = map
    self.path = path
  }

  /// The keys that decide who may read an article, when, and after which reviews. An empty or misspelled one must never
  /// make the article public.
  package static let guardKeys = ["access", "audience", "draft", "publish", "expires", "gate", "reviews"]

  /// Returns the value of a key; nil if the key is absent or its value is null.
  package func value(_ key: String) -> FieldValue? {
    KeyRecorder.record(key)
    guard let field = field(key), !field.value.isNull else { return nil }
    return field.value
  }

  /// Returns the field of a key. Keys are ASCII and mostly absent, so comparing lengths first avoids most string
  /// comparisons.
  private func field(_ key: String) -> FieldMap.Field? {
    map.fields.first { $0.key.value.utf8.count == key.utf8.count && $0.key.value == key }
  }

  /// Whether the key is present, even without a value.
  package func has(_ key: String) -> Bool { field(key) != nil }

  /// Whether the map has a misspelling of `key`.
  package func hasMisspelling(of key: String) -> Bool {
    map.fields.contains { field in
      // Fuzzy matching is expensive, and nearly every misspelling keeps the first letter.
      let spelling = field.key.value
      guard let first = spelling.utf8.first, first | 0x20 == key.utf8.first || first >= 0x80, spelling != key else {
        return false
      }
      return KeySynonyms.key(for: spelling, among: [key]) != nil
    }
  }

  /// Returns the range of a key's value, else of the key, else the start of the map.
  package func range(_ key: String) -> SourceRange {
    guard let field = field(key) else { return SourceRange(map.range.start) }
    if case .scalar(let scalar) = field.value, scalar.isNull, scalar.isPlain { return field.key.range }
    return field.value.range
  }

  /// Adds a diagnostic at a range.
  package mutating func report(_ problem: Problem, at range: SourceRange) {
    diagnostics.append(problem.at(path, range))
  }

  /// Reports that a key is missing or has no value, unless it may be in a part of the map that could not be parsed.
  package mutating func reportMissing(_ key: String) {
    if map.hasParseErrors, !has(key) { return }
    reported.append((key, diagnostics.count))
    guard let field = map.fields.first(where: { $0.key.value == key }) else {
      return report(.missingKey(key), at: range(key))
    }
    reportEmpty(field, isError: true)
  }

  /// Reports those of `keys` that are present without a value, as errors.
  package mutating func reportEmptyGuardKeys(_ keys: [String]) {
    for field in map.fields where keys.contains(field.key.value) && field.value.isNull {
      guard !reported.contains(where: { $0.key == field.key.value }) else { continue }
      reported.append((field.key.value, diagnostics.count))
      reportEmpty(field, isError: true)
    }
  }

  /// Reports unknown keys, those not in `group`, and keys without a value.
  package mutating func finish(_ group: KeyGroup) { finish(keys: group.names, group: group.id) }

  /// Reports unknown keys, those not in `keys`, and keys without a value. `xinglin explain keys/GROUP` documents the
  /// keys.
  package mutating func finish(keys: [String], group: String? = nil) {
    var redundant: Set<Int> = []
    // A key that is already present is not suggested. Computed once, because a file may have thousands of unknown keys.
    var missingKeys: [String]?
    for field in map.fields {
      let key = field.key.value
      if !keys.contains(key) {
        let candidates = missingKeys ?? keys.filter { !has($0) }
        missingKeys = candidates
        let suggestion = KeySynonyms.key(for: key, among: candidates)
        // A misspelled key is not reported as missing too.
        redundant.formUnion(reported.filter { $0.key == suggestion && !has($0.key) }.map(\.index))
        let isGuard = Self.guardKeys.contains { keys.contains($0) && KeySynonyms.key(for: key, among: [$0]) != nil }
        report(
          .unknownKey(key, suggestion: suggestion, known: keys, group: group, isGuard: isGuard), at: field.key.range)
      } else if field.value.isNull, !map.hasParseErrors, !reported.contains(where: { $0.key == key }) {
        reportEmpty(field, isError: Self.guardKeys.contains(key))
      }
    }
    guard !redundant.isEmpty else { return }
    diagnostics = diagnostics.enumerated().filter { !redundant.contains($0.offset) }.map(\.element)
  }

  /// Reports a key without a value: an error if the key is required or a guard, else a warning.
  private mutating func reportEmpty(_ field: FieldMap.Field, isError: Bool) {
    let key = field.key.value
    if case .scalar(let scalar) = field.value, let comment = scalar.comment {
      return report(.yamlIndicator("#"), at: SourceRange(comment))
    }
    var diagnostic = Problem.emptyValue(key, isGuard: Self.guardKeys.contains(key)).at(path, range(key))
    if !isError { diagnostic.severity = .warning }
    diagnostics.append(diagnostic)
  }
}
