import Diagnostics

extension FieldReader {
  /// What a value may be, in words.
  package typealias Decode<Value> = (inout FieldReader) -> Value?

  /// A map below a key, or a single value that stands for one.
  package mutating func nested<Value>(
    _ key: String, keys: [String], scalar: ((inout FieldReader, Located<String>) -> Value?)? = nil,
    map decode: Decode<Value>
  ) -> Value? {
    guard let value = value(key) else { return nil }
    return nested(value, key: key, keys: keys, scalar: scalar, map: decode)
  }

  /// A list of maps below a key, or of single values that stand for maps; what is no list counts as a list of one.
  package mutating func list<Value>(
    _ key: String, keys: [String], scalar: ((inout FieldReader, Located<String>) -> Value?)? = nil,
    map decode: Decode<Value>
  ) -> [Value] {
    switch value(key) {
    case nil: return []
    case .list(let values, _):
      return values.compactMap { nested($0, key: key, keys: keys, scalar: scalar, map: decode) }
    case .some(let value):
      return nested(value, key: key, keys: keys, scalar: scalar, map: decode).map { [$0] } ?? []
    }
  }

  /// The fields of a map of free keys below a key.
  package mutating func freeMap(_ key: String) -> FieldMap? {
    switch value(key) {
    case nil: return nil
    case .map(let map): return map
    case .some(let value):
      report(.wrongType(key, expected: .map), at: value.range)
      return nil
    }
  }

  private mutating func nested<Value>(
    _ value: FieldValue, key: String, keys: [String], scalar: ((inout FieldReader, Located<String>) -> Value?)?,
    map decode: Decode<Value>
  ) -> Value? {
    switch value {
    case .map(let map):
      var reader = FieldReader(map, path: path)
      let result = decode(&reader)
      reader.finish(keys: keys)
      diagnostics += reader.diagnostics
      return result
    case .scalar(let word):
      // A list entry such as `role:主办` is a text to YAML.
      if word.isPlain, let slip = Self.fieldWithoutSpace(in: word.text, keys: keys) {
        let start = word.range.start
        report(slip.problem, at: SourceRange(line: start.line, column: start.column + slip.offset))
        return nil
      }
      if word.isNull || scalar != nil { return text(value, key: key).flatMap { text in scalar?(&self, text) } }
      report(.wrongType(key, expected: .map, fields: keys), at: value.range)
      return nil
    case .list:
      report(.wrongType(key, expected: scalar == nil ? .map : .textOrMap, fields: keys), at: value.range)
      return nil
    }
  }

  /// The mistake in a text that begins with one of `keys` and a colon without a half-width space.
  private static func fieldWithoutSpace(in text: String, keys: [String]) -> (problem: Problem, offset: Int)? {
    guard let key = keys.first(where: { text.hasPrefix($0 + ":") || text.hasPrefix($0 + "：") }) else { return nil }
    let rest = text.dropFirst(key.count + 1)
    let (value, offset) = (rest.trimmed, key.unicodeScalars.count)
    if text.dropFirst(key.count).first == "：" { return (.yamlWideColon(key, value), offset) }
    if rest.unicodeScalars.first?.properties.isWhitespace == true { return (.yamlWideSpace(key, value), offset + 1) }
    return rest.hasPrefix("//") ? nil : (.yamlMissingSpace(key, value), offset)
  }
}
