/// A value with its range in a source file.
@usableFromInline
package struct Located<Value> {
  /// The value.
  @usableFromInline package var value: Value
  /// The range in the file.
  @usableFromInline package var range: SourceRange

  /// Creates a value located at `range`.
  @inlinable
  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// Returns the transformed value at the same range.
  @inlinable
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Encodable where Value: Encodable {}
extension Located: Decodable where Value: Decodable {}
