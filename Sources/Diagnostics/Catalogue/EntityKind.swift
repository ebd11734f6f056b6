/// A kind of entity that content names, in words.
package struct EntityKind: Sendable, Hashable {
  /// The word.
  package let name: Message

  /// The kind that is called `name`.
  package init(_ name: Message) { self.name = name }
}
