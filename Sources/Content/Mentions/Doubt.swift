import Diagnostics

/// A name in a text that may be more than one thing.
struct Doubt: Sendable, Hashable, Codable {
  /// The name's number.
  var identifier: Int
  /// The name as it is written.
  var name: String
  /// What it may be: things of one kind.
  var candidates: [EntityReference]
  /// Where it stands.
  var place: Place

  /// A diagnostic for each name, at its first place in the order of paths, with the places of what it may be.
  static func diagnostics(_ doubts: [Doubt], _ register: Register) -> [Diagnostic] {
    var first: [Int: Doubt] = [:]
    for doubt in doubts {
      if let other = first[doubt.identifier], !doubt.precedes(other) { continue }
      first[doubt.identifier] = doubt
    }
    return first.values.sorted { $0.identifier < $1.identifier }.compactMap { doubt in
      doubt.candidates.first.map { doubt.diagnostic($0.kind, register) }
    }
  }

  private func precedes(_ other: Doubt) -> Bool {
    place.path == other.place.path ? place.range.start < other.place.range.start : place.path < other.place.path
  }

  private func diagnostic<Kind: RegisterKind>(_ kind: Kind.Type, _ register: Register) -> Diagnostic {
    let things = candidates.compactMap { $0.reference(to: kind) }
    return Problem.sharedName(name, kind: kind.kind, linkType: kind.linkType, hasFullName: kind.hasFullNames)
      .at(place, related: register.names(of: kind).related(things))
  }
}
