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
    case .scalar where scalar != nil:
      return text(value, key: key).flatMap { text in scalar?(&self, text) }
    case .scalar, .list:
      report(.wrongType(key, expected: scalar == nil ? .map : .textOrMap), at: value.range)
      return nil
    }
  }
}
