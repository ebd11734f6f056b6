import Content

/// The articles that have most in common with one.
///
/// Shared people and editions weigh most, then hospitals, then documents, then tags; of equal ones the nearest in time come first. Only
/// the nearest few of each shared thing are looked at, so the work for an article does not grow with the library.
struct Related {
  private static let nearest = 6
  private static let most = 4

  /// The articles, the closest first.
  let articles: [Reference<Article>]

  init(to reference: Reference<Article>, lookup: Lookup) {
    let article = lookup(reference)
    var found: [(article: Reference<Article>, weight: Int)] = []
    func add(_ query: Query<Reference<Article>>, weight: Int) {
      for other in query.near(reference, Self.nearest) { found.append((other, weight)) }
    }
    for person in article.people { add(lookup.articles(of: person), weight: 4) }
    for edition in article.awards { add(lookup.articles(of: edition), weight: 4) }
    for hospital in article.hospitals { add(lookup.articles(of: hospital), weight: 3) }
    for document in article.documents { add(lookup.articles(of: document), weight: 2) }
    for tag in article.tags { add(lookup.articles(of: tag), weight: 1) }
    found.sort { $0.article < $1.article }
    var weights: [(article: Reference<Article>, weight: Int)] = []
    for other in found {
      if let last = weights.last, last.article == other.article {
        weights[weights.count - 1].weight += other.weight
      } else {
        weights.append(other)
      }
    }
    weights.sort { lhs, rhs in
      if lhs.weight != rhs.weight { return lhs.weight > rhs.weight }
      let distances = (abs(lhs.article.index - reference.index), abs(rhs.article.index - reference.index))
      return distances.0 != distances.1 ? distances.0 < distances.1 : lhs.article < rhs.article
    }
    articles = weights.prefix(Self.most).map(\.article)
  }
}
