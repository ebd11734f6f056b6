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
    let article: Reference<Article>
    var weight: Int
    /// The fewest places between the two in a list, the ones before the article, which are newer, half a place nearer.
    var distance: Int
  }

  /// The articles, the closest first.
  let articles: [Reference<Article>]

  init(to reference: Reference<Article>, lookup: Lookup) {
    let article = lookup(reference)
    var found: [Nearness] = []
    func add(_ query: Query<Reference<Article>>, weight: Int) {
      let list = query.near(reference, Self.nearest).answer
      let place = list.partitioningIndex { $0 > reference }
      for (index, other) in list.enumerated() {
        let distance = index < place ? 2 * (place - index) - 1 : 2 * (index - place + 1)
        found.append(Nearness(article: other, weight: weight, distance: distance))
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
    let sorted = Self.together(found).sorted { a, b in
      if a.weight != b.weight { return a.weight > b.weight }
      if a.distance != b.distance { return a.distance < b.distance }
      // Which of two is newer nobody asked; their keys never change.
      return lookup.library.articles[a.article.index].key < lookup.library.articles[b.article.index].key
    }
    articles = sorted.prefix(Self.most).map(\.article)
  }

  /// What was found of each article, put together; sorting costs less than hashing a few dozen.
  private static func together(_ found: [Nearness]) -> [Nearness] {
    var together: [Nearness] = []
    for nearness in found.sorted(by: { $0.article < $1.article }) {
      if let last = together.indices.last, together[last].article == nearness.article {
        together[last].weight += nearness.weight
        together[last].distance = min(together[last].distance, nearness.distance)
      } else {
        together.append(nearness)
      }
    }
    return together
  }
}
