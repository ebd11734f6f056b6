import Bytes
import Diagnostics
import Entities
import Names
import SourceFiles

extension EntityIndex {
  /// The names of people.
  var people: EntityNames<Person> { names(of: Person.self) }

  /// Adds people in pinyin order, then by id, and resolves the hospitals of their posts.
  mutating func addPeople(_ sources: [PersonSource], _ diagnostics: inout [Diagnostic]) {
    let readings = sources.map { source in
      PinyinReading(pinyin: source.person.pinyin, name: source.person.name, id: source.person.id, as: .person)
    }
    let order = readings.sortedIndices
    let hospitals = hospitals
    let entries = order.map { index in
      let source = sources[index]
      var person = source.person
      person.pinyin = readings[index].pinyin
      person.initial = Initial(Pinyin.initial(of: person.pinyin))
      for post in source.posts {
        var resolvedPost = post.post
        resolvedPost.hospital = post.hospital.flatMap { name in
          hospitals.resolve(name, path: person.path, diagnostics: &diagnostics)
        }
        person.posts.append(resolvedPost)
      }
      return Entry(
        entity: person, relativePath: source.relativePath,
        names: EntityNames.Entry(
          id: person.id, name: person.name, aliases: person.aliases, location: location(of: person.path)))
    }
    add(entries)
    // Different people may have the same name.
    for (index, source) in order.enumerated() {
      people.check(sources[source].aliases, of: Reference(index: index), areUnique: false, &diagnostics)
    }
  }

  /// Returns the only person among candidates of the same name with a post at one of the hospitals, narrowed down by
  /// the date if several qualify; nil unless exactly one remains.
  func person(
    among candidates: [Reference<Person>], at hospitals: [Reference<Hospital>], on date: PartialDate?
  ) -> Reference<Person>? {
    let remaining = people(among: candidates, at: hospitals, on: date)
    return remaining.count == 1 ? remaining[0] : nil
  }

  /// Returns the people among candidates of the same name who have a post at one of the hospitals; only those who held
  /// it on the date, if any did.
  func people(
    among candidates: [Reference<Person>], at hospitals: [Reference<Hospital>], on date: PartialDate?
  ) -> [Reference<Person>] {
    let colleagues = candidates.filter { library[$0].serves(atAnyOf: hospitals) }
    guard colleagues.count > 1, let date else { return colleagues }
    let current = colleagues.filter { library[$0].serves(atAnyOf: hospitals, on: date) }
    return current.isEmpty ? colleagues : current
  }
}

extension Person {
  /// Returns whether the person holds or held a post at one of the hospitals, on the date if one is given.
  func serves(atAnyOf hospitals: [Reference<Hospital>], on date: PartialDate? = nil) -> Bool {
    posts.contains { post in
      guard let hospital = post.hospital, hospitals.contains(hospital) else { return false }
      return date.map(post.isHeld) ?? true
    }
  }
}
