/// Objects of types that differ by kind of thing, one for each kind.
///
/// There is a handful of kinds: comparing their types one by one takes less time than hashing one, and the object is not copied
/// out of a box as a value would be.
struct KindTable: Sendable {
  private var kinds: [ObjectIdentifier] = []
  private var objects: [any AnyObject & Sendable] = []

  /// The object of a kind; nil where there is none.
  subscript<Object: AnyObject & Sendable>(kind: any Any.Type, type: Object.Type) -> Object? {
    get { kinds.firstIndex(of: ObjectIdentifier(kind)).flatMap { objects[$0] as? Object } }
    set {
      let place = kinds.firstIndex(of: ObjectIdentifier(kind))
      if let newValue, let place {
        objects[place] = newValue
      } else if let newValue {
        kinds.append(ObjectIdentifier(kind))
        objects.append(newValue)
      } else if let place {
        kinds.remove(at: place)
        objects.remove(at: place)
      }
    }
  }
}
