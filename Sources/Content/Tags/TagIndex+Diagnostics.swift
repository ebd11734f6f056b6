import Bytes
import Diagnostics
import Entities

extension TagIndex {
  /// Reports tags that share an id although they are different words, each at its first use by date.
  func diagnostics(in articles: [ArticleUnit], _ locations: FrontMatterLocations) -> [Diagnostic] {
    guard !collidingTags.isEmpty else { return [] }
    var first: [FoldedTag: ArticleUnit] = Dictionary(minimumCapacity: collidingTags.count)
    let colliding = Set(collidingTags)
    // Articles are sorted newest first, so the last assignment is the oldest use.
    for article in articles { for tag in article.header.tags where colliding.contains(tag) { first[tag] = article } }
    return collidingTags.compactMap { tag in
      guard let name = self[tag.id].map({ tags[$0.index].name }), let article = first[tag] else { return nil }
      let location = locations.tag(tag.id, spelling: tag.spelling, in: article.header.identity.path)
      return Problem.collidingTags(tag.spelling, name, id: tag.id).at(location)
    }
  }
}
