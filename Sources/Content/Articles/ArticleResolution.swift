import Diagnostics
import Entities

/// What looking up the links of an article gave, or what an earlier build remembers of that.
enum ArticleResolution: Sendable {
  /// An earlier build found it.
  case cached(ArticleRecord)
  /// It was found now.
  case resolved(Resolved)

  /// What was found now; a class, for there are as many as articles and each has dozens of values.
  final class Resolved: Sendable {
    let article: ResolvedArticle
    /// The hash of the article and its tags.
    let fingerprint: UInt64
    /// The hash of its body; 0 where it has none that anyone may read.
    let bodyFingerprint: UInt64
    /// What the next build may know of it; nil where that would tell what members read.
    let entry: ContentCache.Entry?

    init(
      _ article: ResolvedArticle, fingerprint: UInt64, bodyFingerprint: UInt64, entry: ContentCache.Entry? = nil
    ) {
      self.article = article
      self.fingerprint = fingerprint
      self.bodyFingerprint = bodyFingerprint
      self.entry = entry
    }
  }

  /// The article with everything looked up, of which `parsed` is what its file says.
  func article(_ parsed: ParsedArticle, _ tags: TagIndex) -> Article {
    switch self {
    case .cached(let record):
      var article = parsed.source.article
      article.tags = record.tags.compactMap { tags[$0.id] }
      return article
    case .resolved(let found): return found.article.article
    }
  }

  /// The hash of the article and its tags.
  var fingerprint: UInt64 {
    switch self {
    case .cached(let record): record.fingerprint
    case .resolved(let found): found.fingerprint
    }
  }

  /// The hash of its body.
  var bodyFingerprint: UInt64 {
    switch self {
    case .cached(let record): record.rest.bodyFingerprint
    case .resolved(let found): found.bodyFingerprint
    }
  }

  /// What the next build may know of it.
  var entry: ContentCache.Entry? {
    switch self {
    case .cached(let record): record.entry
    case .resolved(let found): found.entry
    }
  }

  /// The text; one that an earlier build knew is compiled when it is wanted.
  var body: Body? { if case .resolved(let found) = self { found.article.body } else { nil } }

  /// What only members may read of it.
  var member: MemberBody? { if case .resolved(let found) = self { found.article.member } else { nil } }

  /// The files that it makes public.
  var media: [MediaFile] {
    switch self {
    case .cached(let record): record.rest.extra?.media ?? []
    case .resolved(let found): found.article.media
    }
  }

  /// What was wrong with its links and files.
  var diagnostics: [Diagnostic] {
    switch self {
    case .cached(let record):
      record.rest.extra.map { extra in
        extra.bindingDiagnostics + extra.siteLinks.map { $0.diagnostic(in: record.rest.place.path) }
      } ?? []
    case .resolved(let found): found.article.diagnostics
    }
  }

  /// Names in the text that may be more than one thing.
  var ambiguousMentions: [AmbiguousMention] {
    switch self {
    case .cached(let record): record.rest.extra?.ambiguousMentions ?? []
    case .resolved(let found): found.article.ambiguousMentions
    }
  }

  /// The films within the text.
  var films: [Video] {
    switch self {
    case .cached(let record): record.rest.extra?.films ?? []
    case .resolved(let found): found.article.films
    }
  }
}
