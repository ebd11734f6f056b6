import Content
import Entities

/// A kind of entity that articles cite, as their pages show it.
protocol CitedSubject: CitedEntity {
  /// How much one that two articles cite counts for their being related; a person counts 4, a hospital 3, a tag 1.
  static var weight: Int { get }
  /// The heading above those that an article cites.
  static func heading(_ words: SiteStrings) -> String
}
