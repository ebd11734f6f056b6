import Diagnostics
import Entities

extension ParsedArticle {
  /// Folds the tags in the front matter. Duplicates are dropped; tags that cannot be folded, and different words that
  /// share an id, are reported.
  mutating func foldTags(_ diagnostics: inout [Diagnostic]) {
    header.tags.reserveCapacity(references.tags.count)
    for tag in references.tags {
      guard let folded = FoldedTag(tag.value) else {
        diagnostics.append(Problem.emptyTag(tag.value).at(header.identity.path, tag.range))
        continue
      }
      // An article has only a few tags, so a linear search is faster than hashing.
      guard let first = header.tags.first(where: { $0.id == folded.id }) else {
        header.tags.append(folded)
        continue
      }
      if first.foldedSpelling != folded.foldedSpelling {
        let problem = Problem.collidingTags(folded.spelling, first.spelling, id: folded.id)
        diagnostics.append(problem.at(header.identity.path, tag.range))
      }
    }
  }
}
