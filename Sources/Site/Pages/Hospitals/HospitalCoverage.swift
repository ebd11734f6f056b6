import Bytes
import Content
import Entities
import Theme

/// All articles about a hospital, in three consecutive groups: about the hospital, by its people, and mentioning it.
struct HospitalCoverage {
  /// The relations of the groups, in order.
  static let relations = [Hospital.articles, Hospital.articlesByPeople, Hospital.mentions]

  private let queries: [Query<Reference<Article>>]
  private let counts: [Int]

  init(of reference: Reference<Hospital>, _ lookup: Lookup) {
    queries = Self.relations.map { lookup.related($0, of: reference) }
    counts = queries.map(\.count)
  }

  /// The number of articles in all groups.
  var count: Int { counts.reduce(0, +) }

  /// Returns the titled groups on a page that shows `range` of the concatenated groups.
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
            title: titles[index], articles: cards(query.slice(part.lowerBound - start..<part.upperBound - start)),
            count: counts[index]))
      }
      start += counts[index]
    }
    return groups
  }
}
