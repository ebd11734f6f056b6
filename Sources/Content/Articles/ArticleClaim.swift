import Diagnostics
import Entities

/// The addresses that an article wants: kept when all else of its source was let go.
struct ArticleClaim: Sendable {
  /// Its address.
  let url: String
  /// Where its slug stands, or its file where it has none.
  let place: SourceLocation
  /// Old addresses that are to lead to it.
  let aliases: [Located<String>]

  init(_ shelved: ShelvedArticle) {
    url = shelved.source.article.url
    place = SourceLocation(
      path: shelved.source.article.path, range: shelved.source.slugRange ?? SourceRange(SourcePosition()))
    aliases = shelved.source.mentions.aliases
  }
}
