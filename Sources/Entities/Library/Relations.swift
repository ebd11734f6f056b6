import Bytes

/// The relations between entities: for each entity, the articles, other pages and honours that refer to it.
///
/// Articles are sorted from newest to oldest, everything else is in the order of its list; arrays are indexed by
/// `Reference.index`.
package struct Relations: Sendable {
  /// The articles that refer to each entity by their front matter, a link or a mention. A column includes the articles
  /// of its parts; a hospital excludes articles that name it only in running text.
  package var articles = EntityTable<Reference<Article>>()
  /// The backlinks of each entity: the pages of other entities and the single pages whose bodies refer to it, except
  /// those that its page already shows.
  package var backlinks = EntityTable<LinkTarget>()
  /// The other relations of hospitals.
  package var hospitals = HospitalRelations()
  /// The honours of hospitals and people.
  package var honours = Honours()

  /// Creates empty relations.
  package init() {}
}
