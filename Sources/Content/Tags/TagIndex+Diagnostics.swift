import Bytes
import Diagnostics
import Entities

extension TagIndex {
  /// Reports tags that fall together although they mean different words, each where an article uses it first.
  func diagnostics(in articles: [ArticleUnit], _ locations: FrontMatterLocations) -> [Diagnostic] {
    guard !merged.isEmpty else { return [] }
    var first: [FoldedTag: ArticleUnit] = Dictionary(minimumCapacity: merged.count)
    let wanted = Set(merged)
    // Articles stand newest first.
    for article in articles { for tag in article.header.tags where wanted.contains(tag) { first[tag] = article } }
    return merged.compactMap { tag in
      guard let name = self[tag.id].map({ tags[$0.index].name }), let article = first[tag] else { return nil }
      let place = locations.tag(tag.id, spelling: tag.spelling, in: article.header.identity.path)
      return Problem.mergedTags(tag.spelling, name, id: tag.id).at(place)
    }
  }
}
