import Diagnostics
import Entities

extension ParsedArticle {
  /// Folds the tags in the front matter; duplicates are dropped, and tags that cannot be folded are reported.
  mutating func foldTags(_ diagnostics: inout [Diagnostic]) {
    var ids: Set<String> = []
    header.tags.reserveCapacity(references.tags.count)
    for tag in references.tags {
      guard let folded = FoldedTag(tag.value) else {
        diagnostics.append(Problem.emptyTag(tag.value).at(header.identity.path, tag.range))
        continue
      }
      if ids.insert(folded.id).inserted { header.tags.append(folded) }
    }
  }
}
