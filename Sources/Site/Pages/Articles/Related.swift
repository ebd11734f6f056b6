import Content

/// The articles that have most in common with one.
///
/// Shared people and editions weigh most, then hospitals, then documents, then tags; of equal ones those come first that
/// stand nearest in a list that they share, then the newer. Only the nearest few of each shared thing are looked at, so the work for
/// an article does not grow with the library.
struct Related {
  private static let nearest = 6
  private static let most = 4

  /// How much an article has in common with the one asked for.
  private struct Nearness {
    var weight = 0
    /// The fewest places between the two in a list, the ones before the article, which are newer, half a place nearer.
    var distance = Int.max

    mutating func add(weight: Int, distance: Int) {
      self.weight += weight
      self.distance = min(self.distance, distance)
    }
  }

  /// The articles, the closest first.
  let articles: [Reference<Article>]

  init(to reference: Reference<Article>, lookup: Lookup) {
    let article = lookup(reference)
    var found: [Reference<Article>: Nearness] = [:]
    func add(_ query: Query<Reference<Article>>, weight: Int) {
      let list = query.near(reference, Self.nearest).answer
      let place = list.partitioningIndex { $0 > reference }
      for (index, other) in list.enumerated() {
        let distance = index < place ? 2 * (place - index) - 1 : 2 * (index - place + 1)
        found[other, default: Nearness()].add(weight: weight, distance: distance)
      }
    }
    for person in article.people { add(lookup.articles(of: person), weight: 4) }
    for edition in article.awards { add(lookup.articles(of: edition), weight: 4) }
    for hospital in article.hospitals { add(lookup.articles(of: hospital), weight: 3) }
    for document in article.documents { add(lookup.articles(of: document), weight: 2) }
    for tag in article.tags { add(lookup.articles(of: tag), weight: 1) }
    let sorted = found.sorted { a, b in
      if a.value.weight != b.value.weight { return a.value.weight > b.value.weight }
      if a.value.distance != b.value.distance { return a.value.distance < b.value.distance }
      // Which of two is newer nobody asked; their keys never change.
      return lookup.library[a.key].key < lookup.library[b.key].key
    }
    articles = sorted.prefix(Self.most).map(\.key)
  }
}
