/// A kind of entity that content names, in words.
public struct EntityKind: Sendable, Hashable {
  /// The word.
  public let name: Message

  /// The kind that is called `name`.
  public init(_ name: Message) { self.name = name }
}
