import Bytes
import Diagnostics
import Entities

/// The last stage of an article: what the library takes over of it.
struct PublishedArticle: Sendable {
  /// The article.
  let article: Article
  /// The hash of the article and its tags: all that lists and other pages can know of it.
  let fingerprint: Hash64
  /// The text that anyone may read.
  let text: Text
  /// The hash of the text and of what its links lead to; 0 where there is none.
  let bodyFingerprint: Hash64
  /// What only members may read of it.
  var member: MemberBody?
  /// What resolving found beside.
  let findings: ArticleFindings

  /// A text that anyone may read.
  enum Text: Sendable {
    /// There is none.
    case none
    /// It is compiled.
    case compiled(Body)
    /// It is compiled when a page needs it.
    case onDemand
  }
}

/// What resolving an article finds beside the article itself.
struct ArticleFindings: Sendable {
  /// What is wrong with its links and files.
  var diagnostics: [Diagnostic] = []
  /// Names in the text that may be more than one entity.
  var ambiguousMentions: [AmbiguousMention] = []
  /// The files that it makes public.
  var media: [MediaFile] = []
  /// The films within the text.
  var films: [Video] = []
}
