import Bytes

/// Who is related to whom: for each thing the articles, the texts and the honours that lead to it.
///
/// Articles stand newest first, everything else in the order of its list; arrays are indexed by `Reference.index`.
public struct Relations: Sendable {
  /// The articles that lead to each thing by their front matter, a link or a name; of a column also those of its parts, of a hospital
  /// none that names it in running text alone.
  public var articles = EntityTable<Reference<Article>>()
  /// The pages of other things of the register, and those that stand for themselves, whose texts lead to each thing; those
  /// left out that its page shows anyway.
  public var texts = EntityTable<LinkTarget>()
  /// What else leads to hospitals.
  public var hospitals = HospitalRelations()
  /// Who is honoured by what.
  public var honours = Honours()

  /// No relations.
  public init() {}
}
