import Diagnostics

extension FieldReader {
  /// Decodes a value from the fields of a map.
  package typealias Decode<Value> = (inout FieldReader) -> Value?

  /// Reads a map, or a scalar as shorthand for one.
  package mutating func nested<Value>(
    _ key: String, _ group: KeyGroup, scalar: ((inout FieldReader, Located<String>) -> Value?)? = nil,
    map decode: Decode<Value>
  ) -> Value? {
    guard let value = value(key) else { return nil }
    return nested(value, key: key, keys: group.names, group: group.id, scalar: scalar, map: decode)
  }

  /// Reads a list of maps, or of scalars as shorthand for maps; any other value counts as a list of one.
  package mutating func list<Value>(
    _ key: String, _ group: KeyGroup, scalar: ((inout FieldReader, Located<String>) -> Value?)? = nil,
    map decode: Decode<Value>
  ) -> [Value] {
    list(key, keys: group.names, group: group.id, scalar: scalar, map: decode)
  }

  /// Reads a list of maps with `keys`, which `xinglin explain keys/GROUP` documents.
  package mutating func list<Value>(
    _ key: String, keys: [String], group: String? = nil,
    scalar: ((inout FieldReader, Located<String>) -> Value?)? = nil,
    map decode: Decode<Value>
  ) -> [Value] {
    switch value(key) {
    case nil: return []
    case .list(let values, _):
      return values.compactMap {
        nested($0, key: key, keys: keys, group: group, isListed: true, scalar: scalar, map: decode)
      }
    case .some(let value):
      return nested(value, key: key, keys: keys, group: group, isListed: true, scalar: scalar, map: decode).map { [$0] }
        ?? []
    }
  }

  /// Reads a map with arbitrary keys.
  package mutating func freeFormMap(_ key: String) -> FieldMap? {
    switch value(key) {
    case nil: return nil
    case .map(let map): return map
    case .some(let value):
      report(.wrongType(key, expected: .namedValues), at: value.range)
      return nil
    }
  }

  private mutating func nested<Value>(
    _ value: FieldValue, key: String, keys: [String], group: String?, isListed: Bool = false,
    scalar: ((inout FieldReader, Located<String>) -> Value?)?,
    map decode: Decode<Value>
  ) -> Value? {
    switch value {
    case .map(let map):
      var reader = FieldReader(map, path: path)
      let result = decode(&reader)
      reader.finish(keys: keys, group: group)
      diagnostics += reader.diagnostics
      return result
    case .scalar(let word):
      // YAML reads a list entry such as `role:主办` as a string.
      if word.isPlain, let mistake = KeySeparatorMistake(in: word.text, keys: keys) {
        let start = word.range.start
        report(mistake.problem, at: SourceRange(line: start.line, column: start.column + mistake.offset))
        return nil
      }
      if word.isPlain, word.text.hasPrefix("｛") {
        report(.yamlWideBraces(word.text), at: value.range)
        return nil
      }
      if word.isNull || scalar != nil { return text(value, key: key).flatMap { text in scalar?(&self, text) } }
      report(
        .wrongType(
          key, expected: isListed ? .listOfMaps : .map, fields: keys, isGuard: Self.guardKeys.contains(key)),
        at: value.range)
      return nil
    case .list:
      report(
        .wrongType(
          key, expected: scalar == nil ? .map : .textOrMap, fields: keys, isGuard: Self.guardKeys.contains(key)),
        at: value.range)
      return nil
    }
  }
}
