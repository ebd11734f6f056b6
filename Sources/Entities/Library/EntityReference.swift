import Bytes

/// A reference to an entity of any kind: the kind, and the index in the library's list of that kind.
package struct EntityReference: Sendable {
  let kind: any LibraryEntity.Type
  /// The index in the library's list of the kind.
  package let index: Int

  /// Creates a reference by erasing the type of a typed one.
  package init<Value: LibraryEntity>(_ reference: Reference<Value>) {
    kind = Value.self
    index = reference.index
  }

  private init(_ kind: any LibraryEntity.Type, index: Int) {
    self.kind = kind
    self.index = index
  }

  /// The kind of the entity, for generic functions.
  package var type: any LibraryEntity.Type { kind }

  /// Returns the typed reference, or nil if the entity is of another kind.
  package func reference<Value: LibraryEntity>(to kind: Value.Type = Value.self) -> Reference<Value>? {
    ObjectIdentifier(self.kind) == ObjectIdentifier(kind) ? Reference(index: index) : nil
  }
}

extension EntityReference {
  /// Records in an article's relations that its body refers to the entity.
  package func relate(to article: inout Article.Relations) {
    func relate<Kind: LibraryEntity>(_ kind: Kind.Type, to article: inout Article.Relations) {
      kind.relate(Reference(index: index), to: &article)
    }
    relate(kind, to: &article)
  }
}

extension EntityReference: Hashable {
  /// Returns whether two references denote the same entity.
  package static func == (lhs: EntityReference, rhs: EntityReference) -> Bool {
    lhs.index == rhs.index && ObjectIdentifier(lhs.kind) == ObjectIdentifier(rhs.kind)
  }

  /// Hashes the kind and the index.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(kind))
    hasher.combine(index)
  }
}

extension EntityReference: Codable {
  /// Reads the kind and the key of the entity from a record.
  package init(from decoder: any Decoder) throws {
    self = try RecordDecoder.read(from: decoder) { record in
      guard let kind = EntityTypes.named(try record.text()),
        let index = record.keys.index(of: kind, key: try record.hash())
      else { throw RecordCodingError.unknownReference }
      return EntityReference(kind, index: index)
    }
  }

  /// Writes the name of the kind and the key of the entity, which are stable across builds.
  package func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? RecordEncoder, let key = encoder.keys.key(of: kind, at: index) else {
      throw RecordCodingError.unknownReference
    }
    encoder.write(kind.kindName)
    encoder.write(hash: key)
  }
}
