/// A kind of entity, by its name in messages.
package struct EntityKind: Sendable, Hashable {
  /// The name.
  package let name: Message

  /// Creates a kind called `name`.
  package init(_ name: Message) { self.name = name }
}
