import Bytes
import Content
import Entities
import Names

/// The authors of articles: names in front matter, matched to people and hospitals in the library.
struct AuthorIndex {
  private let library: Library
  private let urls: SiteURLs
  /// People by name and alias, limited to the names of authors as written and in simplified characters.
  private var people: [String: [Reference<Person>]] = [:]
  /// Hospitals by name, short form and alias, limited in the same way.
  private var hospitals: [String: [Reference<Hospital>]] = [:]
  /// The kind of each name. Cached, because a few people write many articles.
  private var kinds: [String: Author.Kind] = [:]

  init(_ library: Library) {
    self.library = library
    urls = SiteURLs(library.configuration)
    // Only the few names of authors are indexed, not those of some 40,000 hospitals.
    let names = Set(library.articles.indices.lazy.flatMap { library.articles[$0].credits.authorNames })
    guard !names.isEmpty else { return }
    for name in names { kinds[name] = Author.Kind(ofName: name) }
    let spellings = names.union(names.lazy.map(ScriptFolding.simplified))
    for (index, person) in library.people.enumerated() {
      for name in Set([person.name] + person.aliases) where spellings.contains(name) {
        people[name, default: []].append(Reference(index: index))
      }
    }
    guard kinds.values.contains(.organization) else { return }
    for (index, hospital) in library.hospitals.enumerated() {
      if spellings.contains(hospital.name) { hospitals[hospital.name, default: []].append(Reference(index: index)) }
      for name in [hospital.short].compactMap(\.self) + hospital.aliases
      where name != hospital.name && spellings.contains(name) {
        hospitals[name, default: []].append(Reference(index: index))
      }
    }
  }

  /// Returns the authors of the article at `index`; the site itself if it names none.
  func authors(ofArticle index: Int) -> [Author] {
    let names = library.articles[index].credits.authorNames
    let title = library.configuration.title
    guard !names.isEmpty else { return [Author(kind: .organization, name: title, url: urls.absolute("/"))] }
    return names.map { name in
      if name == title { return Author(kind: .organization, name: name, url: urls.absolute("/")) }
      if let namesakes = Self.entities(named: name, in: people) {
        return Author(kind: .person, name: name, url: url(of: namesakes, in: index))
      }
      if let namesakes = Self.entities(named: name, in: hospitals) {
        let only = namesakes.count == 1 ? namesakes.first : nil
        return Author(
          kind: .organization, name: name, url: only.map { urls.absolute(library.hospitals[$0.index].url) })
      }
      return Author(kind: kinds[name] ?? Author.Kind(ofName: name), name: name)
    }
  }

  /// Returns the entities with a name as written; failing that, with the name in simplified characters.
  private static func entities<Value>(
    named name: String, in entities: [String: [Reference<Value>]]
  ) -> [Reference<Value>]? { entities[name] ?? entities[ScriptFolding.simplified(name)] }

  /// Returns the URL of the only person with a name, or of the only one of them that the article is about.
  private func url(of namesakes: [Reference<Person>], in article: Int) -> String? {
    let candidates =
      namesakes.count == 1 ? namesakes : namesakes.filter { library.articles[article].relations.people.contains($0) }
    return candidates.count == 1 ? urls.absolute(library.people[candidates[0].index].url) : nil
  }
}
