import Bytes
import Entities
import Names

extension Person {
  /// Adds each name for all people who have it; the context of a text decides between them.
  static func addMentions(of entityIndex: EntityIndex, to index: inout MentionIndex) {
    let names = entityIndex.people
    var people: [[UInt8]: [EntityReference]] = [:]
    var order: [(key: [UInt8], name: String)] = []
    for number in entityIndex.library.people.indices {
      let person = Reference<Person>(index: number)
      for name in names.spellings(of: person) where !GenericName.isGenericPersonName(name) {
        let key = ScriptFolding.key(name)
        if people[key] == nil { order.append((key, name)) }
        // All names of one person are added in succession, so comparing with the last entry avoids duplicates.
        if people[key]?.last != EntityReference(person) { people[key, default: []].append(EntityReference(person)) }
      }
    }
    for (key, name) in order { index.add(name, index.add(.several(people[key] ?? []))) }
  }

  /// Returns the only person already in the context, or else the people with a post at a hospital in the context.
  static func candidates(
    among people: [Reference<Person>], in context: MentionContext, _ entityIndex: EntityIndex
  ) -> [Reference<Person>] {
    let peopleInContext = people.filter(context.people.contains)
    if peopleInContext.count == 1 { return peopleInContext }
    return entityIndex.people(
      among: peopleInContext.isEmpty ? people : peopleInContext, at: context.hospitals, on: context.date)
  }
}
