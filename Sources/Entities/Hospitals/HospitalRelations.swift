import Bytes

/// What leads to hospitals beside articles about them, indexed by `Reference.index`.
package struct HospitalRelations: Sendable {
  /// The articles in which people of each hospital speak or are named, who held a post there at the article's date; those
  /// that are about the hospital left out.
  package var articlesByPeople: [[Reference<Article>]] = []
  /// The articles that name each hospital in their running text alone.
  package var mentions: [[Reference<Article>]] = []
  /// The people who hold or held a post at each hospital.
  package var people: [[Reference<Person>]] = []

  /// No relations.
  package init() {}

  /// The relations of a library's hospitals without its articles.
  init(_ library: Library) {
    articlesByPeople = Array(repeating: [], count: library.hospitals.count)
    mentions = articlesByPeople
    people = Array(repeating: [], count: library.hospitals.count)
    for (index, person) in library.people.enumerated() {
      for hospital in person.posts.compactMap(\.hospital) {
        people[hospital.index].appendOnce(Reference(index: index))
      }
    }
  }

  /// Adds the next article.
  mutating func add(_ reference: Reference<Article>, _ library: Library) {
    let article = library[reference]
    for hospital in article.relations.mentions { mentions[hospital.index].append(reference) }
    if article.relations.people.isEmpty { return }
    for hospital in Self.hospitalsOfPeople(in: article, library)
    where !article.relations.hospitals.contains(hospital) {
      articlesByPeople[hospital.index].append(reference)
    }
  }

  /// The hospitals at which the people of an article held a post at its date.
  private static func hospitalsOfPeople(in article: Article, _ library: Library) -> [Reference<Hospital>] {
    var hospitals: [Reference<Hospital>] = []
    for person in article.relations.people {
      for post in library[person].posts where post.isHeld(on: article.publication.day) {
        if let hospital = post.hospital { hospitals.appendOnce(hospital) }
      }
    }
    return hospitals
  }
}
