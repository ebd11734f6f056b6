import Content

/// The articles that have most in common with one.
///
/// Shared people and editions weigh most, then hospitals, then what articles cite, then tags; of equal ones those come first that
/// stand nearest in a list that they share, then the newer. Only the nearest few of each shared thing are looked at, so the work for
/// an article does not grow with the library.
struct Related {
  private static let nearest = 6
  private static let most = 4

  /// How much an article has in common with the one asked for.
  private struct Nearness {
    let article: Int
    var weight: Int
    /// The fewest places between the two in a list, the ones before the article, which are newer, half a place nearer.
    var distance: Int
  }

  /// The articles, the closest first.
  let articles: [Reference<Article>]

  init(to reference: Reference<Article>, _ article: Article, lookup: Lookup) {
    var found: [Nearness] = []
    found.reserveCapacity(64)
    func add(_ query: Query<Reference<Article>>, weight: Int) {
      let list = query.near(reference, Self.nearest).answer
      let place = list.partitioningIndex { $0 > reference }
      for (index, other) in list.enumerated() {
        let distance = index < place ? 2 * (place - index) - 1 : 2 * (index - place + 1)
        Self.add(Nearness(article: other.index, weight: weight, distance: distance), to: &found)
      }
    }
    for person in article.people { add(lookup.articles(of: person), weight: 4) }
    for edition in article.awards { add(lookup.articles(of: edition), weight: 4) }
    for hospital in article.hospitals { add(lookup.articles(of: hospital), weight: 3) }
    func addCited<Subject: CitedSubject>(_ kind: Subject.Type) {
      for thing in article.cited(kind) { add(lookup.articles(of: thing), weight: kind.weight) }
    }
    for kind in SitePlan.cited { addCited(kind) }
    for tag in article.tags { add(lookup.articles(of: tag), weight: 1) }
    // A few of a few dozen are picked sooner than all are sorted.
    var closest: [Reference<Article>] = []
    while closest.count < Self.most, let next = Self.closest(of: found, lookup.library) {
      closest.append(Reference(index: found[next].article))
      found.remove(at: next)
    }
    articles = closest
  }

  /// Puts together what was found of one article.
  private static func add(_ nearness: Nearness, to found: inout [Nearness]) {
    for index in found.indices where found[index].article == nearness.article {
      found[index].weight += nearness.weight
      found[index].distance = min(found[index].distance, nearness.distance)
      return
    }
    found.append(nearness)
  }

  private static func closest(of found: [Nearness], _ library: Library) -> Int? {
    found.indices.min { a, b in
      let (a, b) = (found[a], found[b])
      if a.weight != b.weight { return a.weight > b.weight }
      if a.distance != b.distance { return a.distance < b.distance }
      // Which of two is newer nobody asked; their keys never change.
      return library.articles[a.article].key < library.articles[b.article].key
    }
  }
}
