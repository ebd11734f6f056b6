import Bytes
import Content
import Entities
import Theme

/// All articles that lead to a hospital, in three groups one after the other: about it, by its people, naming it.
struct HospitalCoverage {
  /// The relations of the groups in their order.
  static let relations = [Hospital.articles, Hospital.articlesByPeople, Hospital.mentions]

  private let queries: [Query<Reference<Article>>]
  private let counts: [Int]

  init(of reference: Reference<Hospital>, _ lookup: Lookup) {
    queries = Self.relations.map { lookup.related($0, of: reference) }
    counts = queries.map(\.count)
  }

  /// How many there are in all groups.
  var count: Int { counts.reduce(0, +) }

  /// What stands on a page that covers `range` of all groups, each group under its title.
  func groups(in range: Range<Int>, titles: [String], cards: (Query<Reference<Article>>) -> [ArticleCard])
    -> [ArticleGroup]
  {
    var start = 0
    var groups: [ArticleGroup] = []
    for (index, query) in queries.enumerated() {
      let part = range.clamped(to: start..<start + counts[index])
      if !part.isEmpty {
        groups.append(
          ArticleGroup(
            title: titles[index], articles: cards(query.part(part.lowerBound - start..<part.upperBound - start)),
            count: counts[index]))
      }
      start += counts[index]
    }
    return groups
  }
}
