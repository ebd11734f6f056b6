import Bytes
import Diagnostics

/// Another name of an entity, and its source location.
package struct Alias: Sendable {
  /// The name.
  package var name: String
  /// Where it was written.
  package var place: SourceLocation

  /// The alias at a stretch of the file at `path`.
  package init(_ name: Located<String>, path: String) {
    self.name = name.value
    place = SourceLocation(path: path, range: name.range)
  }
}

extension EntityNames {
  /// Reports aliases of an entity that repeat its name or each other; where entities of this kind must not share each
  /// other's names, also those that are another one's name. To be called when all names are filed.
  package func check(
    _ aliases: [Alias], of reference: Reference<Value>, areUnique: Bool, _ diagnostics: inout [Diagnostic]
  ) {
    var seen = [spellings(of: reference)[0]]
    for alias in aliases {
      if seen.contains(alias.name) {
        diagnostics.append(Problem.repeatedAlias(alias.name).at(alias.place))
        continue
      }
      seen.append(alias.name)
      if areUnique, let owner = owner(of: alias.name, but: reference) {
        let related = Diagnostic.Related(place(of: owner), .candidate(spellings(of: owner)[0]))
        diagnostics.append(Problem.takenAlias(alias.name, kind: kind).at(alias.place, related: [related]))
      }
    }
  }

  /// Another entity that has the alias as its own name.
  private func owner(of name: String, but reference: Reference<Value>) -> Reference<Value>? {
    let candidates: [Reference<Value>]
    switch index.resolve(name) {
    case .unknown: return nil
    case .one(let one): candidates = [one]
    case .ambiguous(let several): candidates = several
    }
    guard candidates != [reference] else { return nil }
    let key = ScriptFolding.key(name)
    return candidates.first { $0 != reference && ScriptFolding.key(spellings(of: $0)[0]) == key }
  }
}
