import Bytes

/// The relations between entities: for each one the articles, texts and honours that lead to it.
///
/// Articles are in order from newest to oldest, everything else in the order of its list; arrays are indexed by
/// `Reference.index`.
package struct Relations: Sendable {
  /// The articles that lead to each entity by their front matter, a link or a name; of a column also those of its
  /// parts, of a hospital none that names it in running text alone.
  package var articles = EntityTable<Reference<Article>>()
  /// The pages of other entities of the library, and the single pages, whose texts lead to each entity; those
  /// left out that its page shows anyway.
  package var texts = EntityTable<LinkTarget>()
  /// What else leads to hospitals.
  package var hospitals = HospitalRelations()
  /// Who is honoured by what.
  package var honours = Honours()

  /// No relations.
  package init() {}
}
