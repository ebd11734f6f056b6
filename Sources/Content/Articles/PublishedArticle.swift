import Bytes
import Diagnostics
import Entities

/// The last stage of an article: the values that go into the library.
struct PublishedArticle: Sendable {
  /// The article.
  let article: Article
  /// The hash of the article and its tags, which covers everything that lists and other pages can read of it.
  let fingerprint: Hash64
  /// The public text.
  let text: Text
  /// The hash of the text and the targets of its links; 0 if there is no text.
  let bodyFingerprint: Hash64
  /// Its content restricted to members.
  var memberBody: MemberBody?
  /// The findings of resolving.
  let findings: ArticleFindings

  /// The state of a public text.
  enum Text: Sendable {
    /// There is no public text.
    case none
    /// The text is compiled.
    case compiled(Body)
    /// The text is compiled when a page needs it.
    case onDemand
  }
}

/// The side results of resolving an article.
struct ArticleFindings: Sendable {
  /// The diagnostics of its links and files.
  var diagnostics: [Diagnostic] = []
  /// The names in the text that match more than one entity.
  var ambiguousMentions: [AmbiguousMention] = []
  /// The files that it makes public.
  var media: [MediaFile] = []
  /// The videos embedded in the text.
  var videos: [Video] = []
}
