import Bytes

/// The result of resolving a name.
package enum Resolution<Value>: Sendable, Hashable {
  /// A single entity.
  case one(Reference<Value>)
  /// Two or more entities, in the order of the library's list.
  case ambiguous([Reference<Value>])
  /// No entity.
  case unknown
}
