/// Objects of different types, one of each.
///
/// There is a handful of them: comparing their types one by one takes less time than hashing one, and an object is not copied out
/// of a box as a value would be.
@usableFromInline
package struct TypeMap: Sendable {
  /// The types of ``objects``, in the same order.
  @usableFromInline var types: [ObjectIdentifier] = []
  @usableFromInline var objects: [any AnyObject & Sendable] = []

  package init() {}

  /// The object of a type, which must have no subclasses; nil where there is none.
  @inlinable
  package subscript<Object: AnyObject & Sendable>(type: Object.Type) -> Object? {
    get {
      // Each object is filed under its own type, so a cast need not look again.
      types.firstIndex(of: ObjectIdentifier(type)).map { unsafeDowncast(objects[$0], to: type) }
    }
    set {
      let place = types.firstIndex(of: ObjectIdentifier(type))
      if let newValue, let place {
        objects[place] = newValue
      } else if let newValue {
        types.append(ObjectIdentifier(type))
        objects.append(newValue)
      } else if let place {
        types.remove(at: place)
        objects.remove(at: place)
      }
    }
  }
}
