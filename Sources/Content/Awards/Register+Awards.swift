import Diagnostics

extension Register {
  /// Adds awards by level, then by id, and the editions of each, newest first.
  mutating func addAwards(
    _ sources: [(award: Award, relative: String)], editions sourceEditions: inout [EditionSource],
    _ diagnostics: inout [Diagnostic]
  ) {
    let sorted = sources.sorted { a, b in
      a.award.level == b.award.level ? a.award.id < b.award.id : a.award.level.rank < b.award.level.rank
    }
    var editionsOf: [String: [EditionSource]] = [:]
    for edition in sourceEditions { editionsOf[edition.awardID, default: []].append(edition) }
    for (award, relative) in sorted {
      let reference = Reference<Award>(index: library.awards.count)
      targets[relative] = .award(reference)
      library.awards.append(award)
      awards.add(id: award.id, name: award.title, aliases: [], place: place(of: award.path))
      let editions = editionsOf[award.id, default: []].sorted { EditionSource.isNewer($0.edition, than: $1.edition) }
      for edition in editions { add(edition, to: reference) }
    }
    for edition in sourceEditions where awards.index.resolve(edition.awardID) == .unknown {
      diagnostics.append(Problem.editionWithoutAward(edition.awardID).at(place(of: edition.edition.path)))
    }
  }

  private mutating func add(_ source: EditionSource, to award: Reference<Award>) {
    let reference = Reference<Edition>(index: library.editions.count)
    let awardTitle = library[award].title
    var edition = source.edition
    edition.award = award
    if !source.hasTitle { edition.title = awardTitle + edition.id }
    targets[source.relative] = .edition(reference)
    library.editions.append(edition)
    declaredPlaces.append(source.declaredPlaces)
    library.awards[award.index].editions.append(reference)
    editions.add(
      id: "\(source.awardID)/\(edition.id)", name: edition.title,
      aliases: [source.awardID, awardTitle, awardTitle + edition.title], place: place(of: edition.path))
  }
}

extension Award.Level {
  /// The place of the level among the others.
  fileprivate var rank: Int {
    switch self {
    case .national: 0
    case .provincial: 1
    case .municipal: 2
    case .other: 3
    }
  }
}
