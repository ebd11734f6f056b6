/// A map from types to objects, with one object per type.
///
/// A map holds only a handful of objects, so a linear search over the types is faster than hashing. Objects rather than
/// values are stored because a value would have to be copied out of its existential box.
@usableFromInline
package struct TypeMap: Sendable {
  /// The types of ``objects``, in the same order.
  @usableFromInline var types: [ObjectIdentifier] = []
  @usableFromInline var objects: [any AnyObject & Sendable] = []

  package init() {}

  /// The object of a type, which must have no subclasses; nil if there is none.
  @inlinable
  package subscript<Object: AnyObject & Sendable>(type: Object.Type) -> Object? {
    get {
      // Each object is stored under its own dynamic type, so the downcast needs no check.
      types.firstIndex(of: ObjectIdentifier(type)).map { unsafeDowncast(objects[$0], to: type) }
    }
    set {
      let index = types.firstIndex(of: ObjectIdentifier(type))
      if let newValue, let index {
        objects[index] = newValue
      } else if let newValue {
        types.append(ObjectIdentifier(type))
        objects.append(newValue)
      } else if let index {
        types.remove(at: index)
        objects.remove(at: index)
      }
    }
  }
}
