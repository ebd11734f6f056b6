import Bytes
import Diagnostics
import Entities

extension TagIndex {
  /// Reports tags that share an id although they are different words, each at its first use by date.
  func diagnostics(in articles: [ArticleUnit], _ locations: FrontMatterLocations) -> [Diagnostic] {
    guard !merged.isEmpty else { return [] }
    var first: [FoldedTag: ArticleUnit] = Dictionary(minimumCapacity: merged.count)
    let wanted = Set(merged)
    // Articles are sorted newest first, so the last assignment is the oldest use.
    for article in articles { for tag in article.header.tags where wanted.contains(tag) { first[tag] = article } }
    return merged.compactMap { tag in
      guard let name = self[tag.id].map({ tags[$0.index].name }), let article = first[tag] else { return nil }
      let place = locations.tag(tag.id, spelling: tag.spelling, in: article.header.identity.path)
      return Problem.mergedTags(tag.spelling, name, id: tag.id).at(place)
    }
  }
}
