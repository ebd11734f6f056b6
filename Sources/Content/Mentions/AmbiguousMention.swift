import Diagnostics
import Entities
import Names

/// A name in a text that may be more than one entity.
struct AmbiguousMention: Sendable, Hashable, Codable {
  /// The name's number.
  var identifier: Int
  /// The name as it is written.
  var name: String
  /// What it may be: entities of one kind.
  var candidates: [EntityReference]
  /// Where it stands.
  var place: SourceLocation

  /// A diagnostic for each name, at its first place in the order of paths, with the places of what it may be.
  static func diagnostics(_ ambiguousMentions: [AmbiguousMention], _ entityIndex: EntityIndex) -> [Diagnostic] {
    var first: [Int: AmbiguousMention] = [:]
    for ambiguousMention in ambiguousMentions {
      if let other = first[ambiguousMention.identifier], !ambiguousMention.precedes(other) { continue }
      first[ambiguousMention.identifier] = ambiguousMention
    }
    return first.values.sorted { $0.identifier < $1.identifier }.compactMap { ambiguousMention in
      ambiguousMention.candidates.first.flatMap(entityIndex.kinds.kind).map {
        ambiguousMention.diagnostic($0, entityIndex)
      }
    }
  }

  private func precedes(_ other: AmbiguousMention) -> Bool {
    place.path == other.place.path ? place.range.start < other.place.range.start : place.path < other.place.path
  }

  private func diagnostic<Kind: ReadableEntity>(_ kind: Kind.Type, _ entityIndex: EntityIndex) -> Diagnostic {
    let entities = candidates.compactMap { $0.reference(to: kind) }
    return Problem.sharedName(name, kind: kind.kind, linkType: kind.linkType, hasFullName: kind.hasFullNames)
      .at(place, related: entityIndex.names(of: kind).related(entities))
  }
}
