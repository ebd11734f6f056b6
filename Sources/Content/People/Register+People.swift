import Diagnostics

extension Register {
  /// Adds people in pinyin order, then by id; the hospitals of their posts are looked up.
  mutating func addPeople(_ sources: [PersonSource], _ diagnostics: inout [Diagnostic]) {
    let readings = sources.map { source in
      Reading(pinyin: source.person.pinyin, name: source.person.name, id: source.person.id, as: .person)
    }
    for index in readings.order {
      let source = sources[index]
      var person = source.person
      person.pinyin = readings[index].pinyin
      person.initial = Pinyin.initial(of: person.pinyin)
      for post in source.posts {
        var held = post.post
        held.hospital = post.hospital.flatMap { name in
          hospitals.look(up: name, path: person.path, diagnostics: &diagnostics)
        }
        person.posts.append(held)
      }
      targets[source.relative] = .person(Reference(index: library.people.count))
      library.people.append(person)
      people.add(id: person.id, name: person.name, aliases: person.aliases, place: place(of: person.path))
    }
  }

  /// The person whom a name means where the hospitals at hand tell those of one name apart.
  func person(
    among candidates: [Reference<Person>], at hospitals: [Reference<Hospital>]
  ) -> Reference<Person>? {
    let there = candidates.filter { library[$0].serves(atAnyOf: hospitals) }
    return there.count == 1 ? there[0] : nil
  }
}

extension Person {
  /// Whether the person holds or held a post at one of the hospitals.
  func serves(atAnyOf hospitals: [Reference<Hospital>]) -> Bool {
    posts.contains { post in post.hospital.map(hospitals.contains) ?? false }
  }
}
