import Bytes
import Diagnostics
import Entities
import Markdown

/// The first stage of an article: the contents of its file, with the names in its front matter resolved.
struct ParsedArticle: Sendable {
  /// The part of it that other articles and pages depend on.
  var header: ArticleHeader
  /// The people behind it, and its origin.
  var credits = Article.Credits()
  /// The entities that its front matter names.
  var relations = Article.Relations()
  /// Readers' letters.
  var letters: [Letter] = []
  /// The display settings in its front matter.
  var display = Article.Display()
  /// The word counts; zero for members' articles.
  var statistics = TextStatistics()
  /// The public text; empty if it is not needed.
  var document = CompiledDocument()
  /// The text restricted to members, if any.
  var restrictedDocument: CompiledDocument?
  /// Readers' letters restricted to members.
  var restrictedLetters: [Letter] = []
  /// Corrections restricted to members.
  var restrictedCorrections: [Correction] = []
  /// The names and files in the front matter.
  var references = References()
  /// The diagnostics of the file itself.
  var diagnostics: [Diagnostic] = []

  /// The headings of the whole text, public and restricted.
  var headings: [Heading] { restrictedDocument.map { document.headings + $0.headings } ?? document.headings }

  /// The hash of everything that determines where links to the article lead; see ``ArticleHeader/locationHash``.
  var locationHash: Hash64 {
    let encoder = RecordEncoder()
    encoder.write(header.relativePath)
    encoder.write(header.identity.url)
    encoder.write(header.unpublished == nil)
    for heading in document.headings { encoder.write(heading.id) }
    return Hash64(encoder.bytes)
  }
}
