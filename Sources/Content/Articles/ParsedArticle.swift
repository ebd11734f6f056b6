import Bytes
import Diagnostics
import Entities
import Markdown

/// The first stage of an article: what its file says, with the names of its front matter looked up.
struct ParsedArticle: Sendable {
  /// What everything else may know of it.
  var header: ArticleHeader
  /// Who made it and where it comes from.
  var credits = Article.Credits()
  /// The entities that its front matter names.
  var relations = Article.Relations()
  /// Readers' letters.
  var letters: [Letter] = []
  /// What its front matter decides about its page.
  var display = Article.Display()
  /// Words and reading time; nothing for members' articles.
  var statistics = TextStatistics()
  /// The text that anyone may read; empty where it is not needed.
  var document = CompiledDocument()
  /// The text that only members may read, if there is one.
  var closed: CompiledDocument?
  /// Readers' letters that only members may read.
  var closedLetters: [Letter] = []
  /// Corrections that only members may read.
  var closedCorrections: [Correction] = []
  /// Names and files of the front matter.
  var mentions = Mentions()
  /// What is wrong with the file itself.
  var diagnostics: [Diagnostic] = []

  /// The headings of the whole text.
  var headings: [Heading] { closed.map { document.headings + $0.headings } ?? document.headings }

  /// The hash of what decides where links to the article lead; see ``ArticleHeader/locationHash``.
  var locationHash: Hash64 {
    let encoder = RecordEncoder()
    encoder.write(header.relative)
    encoder.write(header.identity.url)
    encoder.write(header.unpublished == nil)
    for heading in document.headings { encoder.write(heading.id) }
    return Hash64(encoder.bytes)
  }
}
