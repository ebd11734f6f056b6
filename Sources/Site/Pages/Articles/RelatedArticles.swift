import Bytes
import Content
import Entities

/// The articles that have the most in common with an article.
///
/// Shared people and editions weigh most, then hospitals, then citations, then tags. Ties are broken by distance in a
/// shared list, then by key. Only the nearest few articles of each shared entity are considered, so the work per
/// article does not grow with the library.
struct RelatedArticles {
  private static let neighbourLimit = 6
  private static let maximumCount = 4

  /// How much another article has in common with the given one.
  private struct Candidate {
    let article: Int
    var weight: Int
    /// The shortest distance between the two in any shared list, in half positions; newer articles, which precede in
    /// lists, count half a position less.
    var distance: Int
  }

  /// The articles, closest first.
  let articles: [Reference<Article>]

  /// Finds the articles closest to one. `all` are the articles of the library with these relations.
  init(to reference: Reference<Article>, among all: [Article], _ relations: Relations) {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(64)
    func add<Owner: ArticleSubject>(_ owners: [Reference<Owner>], weight: Int) {
      if owners.isEmpty { return }
      let relation = Owner.articles
      for owner in owners {
        Self.add(relation.list(of: owner, in: relations), around: reference, weight: weight, to: &candidates)
      }
    }
    let articleRelations = all[reference.index].relations
    func addCited<Subject: CitedSubject>(_ kind: Subject.Type) {
      add(articleRelations.cited(kind), weight: kind.weight)
    }
    add(articleRelations.people, weight: 4)
    add(articleRelations.awards, weight: 4)
    add(articleRelations.hospitals, weight: 3)
    if !articleRelations.citations.isEmpty { for kind in SitePlan.citedKinds { addCited(kind) } }
    add(articleRelations.tags, weight: 1)
    // Selecting a few of several dozen is faster than sorting them all.
    var closest: [Reference<Article>] = []
    closest.reserveCapacity(Self.maximumCount)
    while closest.count < Self.maximumCount, let next = Self.closest(of: candidates, all) {
      closest.append(Reference(index: candidates[next].article))
      candidates.remove(at: next)
    }
    articles = closest
  }

  /// Adds the nearest few elements on either side of an article in a list, excluding the article.
  private static func add(
    _ list: [Reference<Article>], around article: Reference<Article>, weight: Int, to candidates: inout [Candidate]
  ) {
    let start = list.partitioningIndex { $0 >= article }
    let end = start < list.count && list[start] == article ? start + 1 : start
    for index in max(0, start - neighbourLimit)..<start {
      add(Candidate(article: list[index].index, weight: weight, distance: 2 * (start - index) - 1), to: &candidates)
    }
    for index in end..<min(list.count, end + neighbourLimit) {
      add(Candidate(article: list[index].index, weight: weight, distance: 2 * (index - end + 1)), to: &candidates)
    }
  }

  /// Merges another occurrence of an article into the results.
  private static func add(_ candidate: Candidate, to candidates: inout [Candidate]) {
    for index in candidates.indices where candidates[index].article == candidate.article {
      candidates[index].weight += candidate.weight
      candidates[index].distance = min(candidates[index].distance, candidate.distance)
      return
    }
    candidates.append(candidate)
  }

  private static func closest(of candidates: [Candidate], _ all: [Article]) -> Int? {
    candidates.indices.min { a, b in
      let (a, b) = (candidates[a], candidates[b])
      if a.weight != b.weight { return a.weight > b.weight }
      if a.distance != b.distance { return a.distance < b.distance }
      // The dates of articles are not recorded as reads, so ties are broken by key, which never changes.
      return all[a.article].key < all[b.article].key
    }
  }
}

extension RelatedArticles {
  /// The name of the lists of closest articles.
  fileprivate static let name = ListName("closest", of: Article.kindName)

  /// The lists of closest articles, which are derived from the lists of entities that articles share.
  static let registeredList = RegisteredList(derived: name) { (article: Reference<Article>, library) in
    RelatedArticles(to: article, among: library.articles, library.relations).articles
  }
}

extension Lookup {
  /// Returns the articles that have the most in common with an article, closest first.
  func related(to article: Reference<Article>) -> [Reference<Article>] {
    let closest = RelatedArticles(to: article, among: shared.library.articles, shared.library.relations).articles
    recordRead(
      derived: QueryKey(list: RelatedArticles.name, owner: article.index),
      resultHash: RegisteredList.hash(of: closest, keys: shared.library.keys))
    return closest
  }
}
