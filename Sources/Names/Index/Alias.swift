import Bytes
import Diagnostics

/// An alias of an entity and its source location.
package struct Alias: Sendable {
  /// The name.
  package var name: String
  /// The location of the alias.
  package var location: SourceLocation

  /// Creates an alias located in the file at `path`.
  package init(_ name: Located<String>, path: String) {
    self.name = name.value
    location = SourceLocation(path: path, range: name.range)
  }
}

extension EntityNames {
  /// Reports names of an entity that are too long, and aliases that repeat its name or each other. If `areUnique` is
  /// true, entities of this kind must not share names, and aliases that are another entity's name are reported too.
  /// Must be called after all names have been inserted.
  package func check(
    _ aliases: [Alias], of reference: Reference<Value>, areUnique: Bool, _ diagnostics: inout [Diagnostic]
  ) {
    for name in spellings(of: reference) where name.utf8.count > Problem.maximumNameLength {
      let count = name.unicodeScalars.count
      if count > Problem.maximumNameLength {
        diagnostics.append(Problem.longName(count).at(location(of: reference)))
      }
    }
    var seen: Set = [spellings(of: reference)[0]]
    for alias in aliases {
      guard seen.insert(alias.name).inserted else {
        diagnostics.append(Problem.redundantAlias(alias.name).at(alias.location))
        continue
      }
      if areUnique, let owner = index.first(named: alias.name, excluding: reference) {
        let related = Diagnostic.Related(location(of: owner), .candidate(spellings(of: owner)[0]))
        diagnostics.append(Problem.takenAlias(alias.name, kind: kind).at(alias.location, related: [related]))
      }
    }
  }
}
