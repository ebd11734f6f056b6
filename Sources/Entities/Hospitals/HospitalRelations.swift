import Bytes

/// The relations of hospitals other than the articles about them; arrays are indexed by `Reference.index`.
package struct HospitalRelations: Sendable {
  /// The articles whose people held a post at each hospital on the article's date, except articles that are about the
  /// hospital itself.
  package var articlesByPeople: [[Reference<Article>]] = []
  /// The articles that name each hospital only in their running text.
  package var mentions: [[Reference<Article>]] = []
  /// The people who hold or held a post at each hospital.
  package var people: [[Reference<Person>]] = []

  /// Creates empty relations.
  package init() {}

  /// Creates the relations of a library's hospitals, to which its articles are yet to be added.
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

  /// Adds the relations of an article; articles must be added in the library's order.
  mutating func add(_ reference: Reference<Article>, _ library: Library) {
    let article = library[reference]
    for hospital in article.relations.mentions { mentions[hospital.index].append(reference) }
    if article.relations.people.isEmpty { return }
    for hospital in Self.hospitalsOfPeople(in: article, library)
    where !article.relations.hospitals.contains(hospital) {
      articlesByPeople[hospital.index].append(reference)
    }
  }

  /// Returns the hospitals at which the people of an article held a post on its date.
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
