import Bytes

/// What a name stands for.
public enum Resolution<Value>: Sendable, Hashable {
  /// One thing.
  case one(Reference<Value>)
  /// Two things or more, in the order of the library's list.
  case ambiguous([Reference<Value>])
  /// Nothing.
  case unknown
}
