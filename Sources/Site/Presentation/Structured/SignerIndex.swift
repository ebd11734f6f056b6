import Bytes
import Content
import Entities

/// The signers of articles: names in front matter, matched to people and hospitals in the library.
struct SignerIndex {
  private let library: Library
  private let addresses: Addresses
  /// People by name and alias, limited to names that sign articles.
  private var people: [String: [Reference<Person>]] = [:]
  /// Hospitals by name, short form and alias, limited to names that sign articles.
  private var hospitals: [String: [Reference<Hospital>]] = [:]
  /// The kind of each name. Cached, because a few people sign many articles.
  private var kinds: [String: Signer.Kind] = [:]

  init(_ library: Library) {
    self.library = library
    addresses = Addresses(library.configuration)
    // Only the few names that sign are indexed, not those of some 40,000 hospitals.
    let names = Set(library.articles.indices.lazy.flatMap { library.articles[$0].credits.authors })
    guard !names.isEmpty else { return }
    for name in names { kinds[name] = Signer.Kind(ofName: name) }
    for (index, person) in library.people.enumerated() {
      for name in Set([person.name] + person.aliases) where names.contains(name) {
        people[name, default: []].append(Reference(index: index))
      }
    }
    guard kinds.values.contains(.organization) else { return }
    for (index, hospital) in library.hospitals.enumerated() {
      if names.contains(hospital.name) { hospitals[hospital.name, default: []].append(Reference(index: index)) }
      for name in [hospital.short].compactMap(\.self) + hospital.aliases
      where name != hospital.name && names.contains(name) {
        hospitals[name, default: []].append(Reference(index: index))
      }
    }
  }

  /// Returns the signers of the article at `index`; the site itself if it names none.
  func signers(ofArticle index: Int) -> [Signer] {
    let names = library.articles[index].credits.authors
    let title = library.configuration.title
    guard !names.isEmpty else { return [Signer(kind: .organization, name: title, url: addresses.whole("/"))] }
    return names.map { name in
      if name == title { return Signer(kind: .organization, name: name, url: addresses.whole("/")) }
      if let namesakes = people[name] { return Signer(kind: .person, name: name, url: url(of: namesakes, in: index)) }
      if let namesakes = hospitals[name] {
        let only = namesakes.count == 1 ? namesakes.first : nil
        return Signer(
          kind: .organization, name: name, url: only.map { addresses.whole(library.hospitals[$0.index].url) })
      }
      return Signer(kind: kinds[name] ?? Signer.Kind(ofName: name), name: name)
    }
  }

  /// Returns the URL of the only person with a name, or of the only one of them that the article is about.
  private func url(of namesakes: [Reference<Person>], in article: Int) -> String? {
    let meant =
      namesakes.count == 1 ? namesakes : namesakes.filter { library.articles[article].relations.people.contains($0) }
    return meant.count == 1 ? addresses.whole(library.people[meant[0].index].url) : nil
  }
}
