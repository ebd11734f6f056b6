/// What a name stands for.
public enum Resolution<Entity>: Sendable, Hashable {
  /// One thing.
  case one(Reference<Entity>)
  /// Two things or more, in the order of the library's list.
  case ambiguous([Reference<Entity>])
  /// Nothing.
  case unknown
}
