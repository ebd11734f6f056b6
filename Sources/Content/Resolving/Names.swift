import Diagnostics

/// The names of all things of one kind, and where each thing was defined.
struct Names<Entity>: Sendable {
  /// The kind, in words.
  let kind: EntityKind
  /// The names.
  private(set) var index = NameIndex<Entity>()
  private var names: [[String]] = []
  private var places: [Place] = []

  init(_ kind: EntityKind) { self.kind = kind }

  /// Files the next thing of the library's list.
  mutating func add(id: String, otherIDs: [String] = [], name: String, aliases: [String], place: Place) {
    let reference = Reference<Entity>(index: places.count)
    for id in [id] + otherIDs { index.insert(id, as: .id, for: reference) }
    index.insert(name, as: .name, for: reference)
    for alias in aliases { index.insert(alias, as: .alias, for: reference) }
    places.append(place)
    names.append([name] + aliases)
  }

  /// The name and the aliases of a thing.
  func spellings(of reference: Reference<Entity>) -> [String] { names[reference.index] }

  /// What a name means; a diagnostic where it means nothing, or more than one thing and `decide` picks none.
  func look(
    up name: Located<String>, path: String, diagnostics: inout [Diagnostic],
    decide: ([Reference<Entity>]) -> Reference<Entity>? = { _ in nil }
  ) -> Reference<Entity>? {
    switch index.resolve(name.value) {
    case .one(let reference): return reference
    case .ambiguous(let candidates):
      if let reference = decide(candidates) { return reference }
      diagnostics.append(
        Problem.ambiguousName(name.value, kind: kind).at(
          Place(path: path, range: name.range), related: related(candidates)))
    case .unknown:
      let problem = Problem.unknownName(name.value, kind: kind, suggestion: index.suggestion(for: name.value))
      diagnostics.append(problem.at(path, name.range))
    }
    return nil
  }

  /// Where a thing was defined.
  func place(of reference: Reference<Entity>) -> Place { places[reference.index] }

  /// The places of several things that one name may mean.
  func related(_ candidates: [Reference<Entity>]) -> [Diagnostic.Related] {
    candidates.map { Diagnostic.Related(places[$0.index], .candidate(spellings(of: $0)[0])) }
  }
}
