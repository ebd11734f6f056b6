import Bytes
import Diagnostics

/// The names of all entities of one kind, and the location where each entity is defined.
package final class EntityNames<Value>: Sendable {
  /// The kind of entity.
  package let kind: EntityKind
  /// The index of the names.
  package let index: NameIndex<Value>
  private let unread: UnreadNames
  private let names: [[String]]
  private let locations: [SourceLocation]

  /// The names of one entity.
  package struct Entry {
    package var id: String
    /// Other ids of the entity.
    package var otherIDs: [String] = []
    package var name: String
    package var aliases: [String] = []
    /// The location of the entity's definition.
    package var location: SourceLocation

    /// Creates the names of an entity defined at a location.
    package init(id: String, otherIDs: [String] = [], name: String, aliases: [String] = [], location: SourceLocation) {
      self.id = id
      self.otherIDs = otherIDs
      self.name = name
      self.aliases = aliases
      self.location = location
    }
  }

  /// Creates the names of the entities of a kind, in the order of the library's list.
  package init(_ kind: EntityKind, _ entries: [Entry], unread: UnreadNames = UnreadNames()) {
    var index = NameIndex<Value>()
    for (number, entry) in entries.enumerated() {
      let reference = Reference<Value>(index: number)
      for id in [entry.id] + entry.otherIDs { index.insert(id, as: .id, for: reference) }
      index.insert(entry.name, as: .name, for: reference)
      for alias in entry.aliases { index.insert(alias, as: .alias, for: reference) }
    }
    self.kind = kind
    self.unread = unread
    self.index = index
    names = entries.map { [$0.name] + $0.aliases }
    locations = entries.map(\.location)
  }

  /// The name and the aliases of an entity.
  package func spellings(of reference: Reference<Value>) -> [String] { names[reference.index] }

  /// Resolves a name; reports it if it matches no entity, or several and `decide` chooses none of them.
  package func resolve(
    _ name: Located<String>, path: String, diagnostics: inout [Diagnostic],
    decide: ([Reference<Value>]) -> Reference<Value>? = { _ in nil }
  ) -> Reference<Value>? {
    switch index.resolve(name.value) {
    case .one(let reference): return reference
    case .ambiguous(let candidates):
      if let reference = decide(candidates) { return reference }
      diagnostics.append(
        Problem.ambiguousName(name.value, kind: kind).at(
          SourceLocation(path: path, range: name.range), related: related(candidates)))
    case .unknown:
      // Files that could not be read are reported at their own location.
      guard !unread.mayContain(name.value) else { return nil }
      var parts = ChineseText.words(ofList: name.value)
      if parts.isEmpty { parts = partsAtSpaces(of: name.value) }
      let problem =
        parts.isEmpty
        ? Problem.unknownName(name.value, kind: kind, suggestion: index.suggestion(for: name.value))
        : .severalNames(name.value, kind: kind, parts: parts)
      diagnostics.append(problem.at(path, name.range))
    }
    return nil
  }

  /// The words of a text separated by spaces, if each of them is a name: `华西医院 中日友好医院`.
  private func partsAtSpaces(of text: String) -> [String] {
    let parts = text.split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
    return parts.count > 1 && parts.allSatisfy { index.resolve($0) != .unknown } ? parts : []
  }

  /// The location of an entity's definition.
  package func location(of reference: Reference<Value>) -> SourceLocation { locations[reference.index] }

  /// The maximum number of candidates listed for an ambiguous name.
  private static var maximumRelatedCount: Int { 20 }

  /// The locations of the candidates for an ambiguous name, at most the first 20.
  package func related(_ candidates: [Reference<Value>]) -> [Diagnostic.Related] {
    candidates.prefix(Self.maximumRelatedCount).map {
      Diagnostic.Related(locations[$0.index], .candidate(spellings(of: $0)[0]))
    }
  }
}
