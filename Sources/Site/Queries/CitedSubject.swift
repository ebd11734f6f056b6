import Content
import Entities

/// A kind of entity that articles cite, with what pages need to show it.
protocol CitedSubject: CitedEntity {
  /// The weight of a shared citation when two articles are compared for relatedness. A person weighs 4, a hospital 3, a
  /// tag 1.
  static var weight: Int { get }
  /// Returns the heading of the list of an article's citations.
  static func heading(_ words: SiteStrings) -> String
}
