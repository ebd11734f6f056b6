import Bytes
import Diagnostics
import Entities
import Names

extension EntityIndex {
  /// The names of awards.
  var awards: EntityNames<Award> { names(of: Award.self) }

  /// The names of editions: `award/edition` with the id or the title of the award, titles, and the award alone if it has
  /// only one edition.
  var editions: EntityNames<Edition> { names(of: Edition.self) }

  /// Adds awards by level, then by id.
  mutating func addAwards(_ sources: [AwardSource]) {
    let sorted = sources.sorted { a, b in
      a.award.level == b.award.level ? a.award.id < b.award.id : a.award.level.rank < b.award.level.rank
    }
    add(
      sorted.map { source in
        let award = source.award
        return Entry(
          entity: award, relativePath: source.relativePath,
          names: EntityNames.Entry(id: award.id, name: award.title, location: location(of: award.path)))
      })
  }

  /// Adds the editions of all awards, those of each award newest first.
  mutating func addEditions(_ sources: [EditionSource], _ diagnostics: inout [Diagnostic]) {
    var editionsOf: [String: [EditionSource]] = [:]
    for edition in sources { editionsOf[edition.awardID, default: []].append(edition) }
    var entries: [Entry<Edition>] = []
    var awards = library.awards
    for index in awards.indices {
      let sorted = editionsOf[awards[index].id, default: []].sorted {
        EditionSource.isNewer($0.edition, than: $1.edition)
      }
      for source in sorted {
        awards[index].editions.append(Reference(index: entries.count))
        declaredRanges.append(source.declaredRanges)
        entries.append(entry(source, of: awards[index], Reference(index: index)))
      }
    }
    library.update(Award.self) { $0 = awards }
    // The names of an edition include those of its award.
    if unread[Award.kindName]?.mayDefineAnyName == true {
      unread[Edition.kindName, default: UnreadNames()].mayDefineAnyName = true
    }
    add(entries)
    for edition in sources where self.awards.index.resolve(edition.awardID) == .unknown {
      if context.tree.contains("awards/\(edition.awardID)/index.md") { continue }
      diagnostics.append(Problem.editionWithoutAward(edition.awardID).at(location(of: edition.edition.path)))
    }
  }

  private func entry(_ source: EditionSource, of award: Award, _ reference: Reference<Award>) -> Entry<Edition> {
    var edition = source.edition
    edition.award = reference
    if !source.hasTitle { edition.title = award.title + edition.id }
    return Entry(
      entity: edition, relativePath: source.relativePath,
      names: EntityNames.Entry(
        id: "\(source.awardID)/\(edition.id)", name: edition.title,
        aliases: [source.awardID, award.title, award.title + edition.title, "\(award.title)/\(edition.id)"],
        location: location(of: edition.path)))
  }
}

extension Award.Level {
  /// The sort key of the level.
  fileprivate var rank: Int {
    switch self {
    case .national: 0
    case .provincial: 1
    case .municipal: 2
    case .other: 3
    }
  }
}
