import Diagnostics
import Entities
import Names

/// A name in a text that matches more than one entity.
struct AmbiguousMention: Sendable, Hashable, Codable {
  /// The identifier of the name in ``MentionIndex``.
  var identifier: Int
  /// The name as written.
  var name: String
  /// The entities that it may refer to, all of one kind.
  var candidates: [EntityReference]
  /// The location of the mention.
  var location: SourceLocation

  /// Returns a diagnostic for each name, at its first location in the order of paths, with the locations of the
  /// candidates.
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
    location.path == other.location.path
      ? location.range.start < other.location.range.start : location.path < other.location.path
  }

  private func diagnostic<Kind: ReadableEntity>(_ kind: Kind.Type, _ entityIndex: EntityIndex) -> Diagnostic {
    let entities = candidates.compactMap { $0.reference(to: kind) }
    return Problem.ambiguousMention(name, kind: kind.kind, linkType: kind.linkType, hasFullName: kind.hasFullNames)
      .at(location, related: entityIndex.names(of: kind).related(entities))
  }
}
