import Bytes

/// An entity of the register, whatever its kind: the kind and the place in the library's list of it.
package struct EntityReference: Sendable {
  let kind: any LibraryEntity.Type
  /// The index in the library's list of the kind.
  package let index: Int

  /// The reference without its type.
  package init<Value: LibraryEntity>(_ reference: Reference<Value>) {
    kind = Value.self
    index = reference.index
  }

  private init(_ kind: any LibraryEntity.Type, index: Int) {
    self.kind = kind
    self.index = index
  }

  /// The kind of the entity, for functions that work on any.
  package var type: any LibraryEntity.Type { kind }

  /// The reference with its type; nil where it leads to an entity of another kind.
  package func reference<Value: LibraryEntity>(to kind: Value.Type = Value.self) -> Reference<Value>? {
    ObjectIdentifier(self.kind) == ObjectIdentifier(kind) ? Reference(index: index) : nil
  }
}

extension EntityReference {
  /// Records in the relations of an article that its text leads to the entity.
  package func relate(to article: inout Article.Relations) {
    func relate<Kind: LibraryEntity>(_ kind: Kind.Type, to article: inout Article.Relations) {
      kind.relate(Reference(index: index), to: &article)
    }
    relate(kind, to: &article)
  }
}

extension EntityReference: Hashable {
  /// Whether two references lead to the same entity.
  package static func == (lhs: EntityReference, rhs: EntityReference) -> Bool {
    lhs.index == rhs.index && ObjectIdentifier(lhs.kind) == ObjectIdentifier(rhs.kind)
  }

  /// Feeds kind and index to a hasher.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(kind))
    hasher.combine(index)
  }
}

extension EntityReference: Codable {
  /// The entity that a record names by its kind and its key.
  package init(from decoder: any Decoder) throws {
    self = try RecordDecoder.read(from: decoder) { record in
      guard let kind = EntityTypes.named(try record.text()),
        let index = record.keys.index(of: kind, key: try record.hash())
      else { throw RecordFault.unknownReference }
      return EntityReference(kind, index: index)
    }
  }

  /// Writes the kind's name and the key of the entity, which mean the same in another build.
  package func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? RecordEncoder, let key = encoder.keys.key(of: kind, at: index) else {
      throw RecordFault.unknownReference
    }
    encoder.write(kind.kindName)
    encoder.write(hash: key)
  }
}
