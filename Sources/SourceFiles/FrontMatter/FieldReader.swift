import Diagnostics

/// Reads a map field by field and notes what is wrong with each, so that one run reports all mistakes of a file.
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
  /// The map.
  package let map: FieldMap
  /// What was wrong so far.
  package var diagnostics: [Diagnostic] = []
  /// The required keys that were reported as missing or empty, and where in ``diagnostics``.
  private var reported: [(key: String, index: Int)] = []

  /// A reader of `map`, which stands in the file at `path`.
  package init(_ map: FieldMap, path: String) {
    self.map = map
    self.path = path
  }

  /// The keys that decide who may read a text, when, and after which reviews: empty or misspelt, they must not open it.
  package static let guards = ["access", "audience", "draft", "publish", "expires", "gate", "reviews"]

  /// The value of a key, if it says something.
  package func value(_ key: String) -> FieldValue? {
    KeyRecorder.note(key)
    guard let field = field(key), !field.value.isNull else { return nil }
    return field.value
  }

  /// The field of a key. Keys are ASCII and most of them absent: comparing lengths first spares most comparisons.
  private func field(_ key: String) -> FieldMap.Field? {
    map.fields.first { $0.key.value.utf8.count == key.utf8.count && $0.key.value == key }
  }

  /// Whether the key was written, even without a value.
  package func has(_ key: String) -> Bool { field(key) != nil }

  /// Whether a key was written that is a slip for `key`.
  package func hasSlip(for key: String) -> Bool {
    map.fields.contains { field in
      // Comparing names costs more than reading them; nearly every slip keeps the first letter.
      let written = field.key.value
      guard let first = written.utf8.first, first | 0x20 == key.utf8.first || first >= 0x80, written != key else {
        return false
      }
      return KeySynonyms.key(for: written, among: [key]) != nil
    }
  }

  /// Where a key's value stands, or its key where there is no value, or the map where there is neither.
  package func range(_ key: String) -> SourceRange {
    guard let field = field(key) else { return SourceRange(map.range.start) }
    if case .scalar(let scalar) = field.value, scalar.isNull, scalar.isPlain { return field.key.range }
    return field.value.range
  }

  /// Notes a problem at a place.
  package mutating func report(_ problem: Problem, at range: SourceRange) {
    diagnostics.append(problem.at(path, range))
  }

  /// Notes that a key is missing or has no value, unless it may stand in a part of the map that could not be read.
  package mutating func reportMissing(_ key: String) {
    if map.isDamaged, !has(key) { return }
    reported.append((key, diagnostics.count))
    guard let field = map.fields.first(where: { $0.key.value == key }) else {
      return report(.missingKey(key), at: range(key))
    }
    reportEmpty(field, isError: true)
  }

  /// Reports keys without a value that must not be empty although none of them is required.
  package mutating func reportEmptyGuards(_ keys: [String]) {
    for field in map.fields where keys.contains(field.key.value) && field.value.isNull {
      guard !reported.contains(where: { $0.key == field.key.value }) else { continue }
      reported.append((field.key.value, diagnostics.count))
      reportEmpty(field, isError: true)
    }
  }

  /// Reports keys that are not in `group`, and those without a value.
  package mutating func finish(_ group: KeyGroup) { finish(keys: group.names, group: group.id) }

  /// Reports keys that are not among `keys`, of which `xinglin explain keys/GROUP` tells, and those without a value.
  package mutating func finish(keys: [String], group: String? = nil) {
    var held: Set<Int> = []
    // What stands already was not meant. Looked up once: a file may hold thousands of unknown keys.
    var unwritten: [String]?
    for field in map.fields {
      let key = field.key.value
      if !keys.contains(key) {
        let candidates = unwritten ?? keys.filter { !has($0) }
        unwritten = candidates
        let suggestion = KeySynonyms.key(for: key, among: candidates)
        // A key that was misspelt is not missing too.
        held.formUnion(reported.filter { $0.key == suggestion && !has($0.key) }.map(\.index))
        let isGuard = Self.guards.contains { keys.contains($0) && KeySynonyms.key(for: key, among: [$0]) != nil }
        report(
          .unknownKey(key, suggestion: suggestion, known: keys, group: group, isGuard: isGuard), at: field.key.range)
      } else if field.value.isNull, !map.isDamaged, !reported.contains(where: { $0.key == key }) {
        reportEmpty(field, isError: Self.guards.contains(key))
      }
    }
    guard !held.isEmpty else { return }
    diagnostics = diagnostics.enumerated().filter { !held.contains($0.offset) }.map(\.element)
  }

  /// Notes a key without a value: an error where a key is required or guards a text.
  private mutating func reportEmpty(_ field: FieldMap.Field, isError: Bool) {
    let key = field.key.value
    if case .scalar(let scalar) = field.value, let comment = scalar.comment {
      return report(.yamlMark("#"), at: SourceRange(comment))
    }
    var diagnostic = Problem.emptyValue(key, isGuard: Self.guards.contains(key)).at(path, range(key))
    if !isError { diagnostic.severity = .warning }
    diagnostics.append(diagnostic)
  }
}
