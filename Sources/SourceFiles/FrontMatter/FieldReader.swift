import Diagnostics

/// Reads a map field by field and notes what is wrong with each, so that one run tells all mistakes of a file.
///
/// ```swift
/// var reader = FieldReader(map, path: path)
/// let title = reader.requiredText("title")
/// let tags = reader.texts("tags")
/// reader.finish(keys: Article.keys)
/// ```
package struct FieldReader {
  /// The path of the file.
  package let path: String
  /// The map.
  package let map: FieldMap
  /// What was wrong so far.
  package var diagnostics: [Diagnostic] = []

  /// A reader of `map`, which stands in the file at `path`.
  package init(_ map: FieldMap, path: String) {
    self.map = map
    self.path = path
  }

  /// The value of a key, if it says something.
  package func value(_ key: String) -> FieldValue? {
    guard let field = map.fields.first(where: { $0.key.value == key }) else { return nil }
    if case .scalar(let scalar) = field.value, scalar.isNull { return nil }
    return field.value
  }

  /// Whether the key was written, even without a value.
  package func has(_ key: String) -> Bool { map.fields.contains { $0.key.value == key } }

  /// Where a key's value stands, or its key where there is no value, or the map where there is neither.
  package func range(_ key: String) -> SourceRange {
    guard let field = map.fields.first(where: { $0.key.value == key }) else { return SourceRange(map.range.start) }
    if case .scalar(let scalar) = field.value, scalar.isNull, scalar.isPlain { return field.key.range }
    return field.value.range
  }

  /// Notes a problem at a place.
  package mutating func report(_ problem: Problem, at range: SourceRange) {
    diagnostics.append(problem.at(path, range))
  }

  /// Notes that a key is missing or says nothing.
  package mutating func reportMissing(_ key: String) {
    report(has(key) ? .emptyValue(key) : .missingKey(key), at: range(key))
  }

  /// Reports keys that are not among `keys`.
  package mutating func finish(keys: [String]) {
    for field in map.fields where !keys.contains(field.key.value) {
      let suggestion = Suggestion.nearest(to: field.key.value, in: keys)
      report(.unknownKey(field.key.value, suggestion: suggestion), at: field.key.range)
    }
  }
}
