import Bytes
import Diagnostics
import Entities
import SourceFiles

/// All articles that were read, by what becomes of them.
struct ParsedArticles: Sendable {
  /// Those that are published, newest first, then by id.
  var published: [ParsedArticle] = []
  /// Those whose day will come; they are held to the same rules.
  var pending: [ParsedArticle] = []
  /// All that are not published, by path.
  var unpublished: [Unpublished] = []
  /// Why an article is not published, by the path of its file below the content folder.
  var reasons: [String: Unpublished] = [:]
  /// When the same articles are published as at the time of the build.
  var publicationWindow = PublicationWindow()
  /// The addresses of bundles by their folder.
  var bundles: [String: String] = [:]

  /// Reads, decodes and compiles all articles, in parallel; those that an earlier build knows are not read.
  static func read(_ reader: ArticleReader, diagnostics: inout [Diagnostic]) -> ParsedArticles {
    let context = reader.register.context
    let files = context.tree.files.filter { $0.place.isArticle }
    let results = Parallel.map(count: files.count, jobs: context.options.jobs) { reader.article(files[$0], number: $0) }
    var parsedArticles = ParsedArticles()
    for (article, found) in results {
      diagnostics += found
      if let article { parsedArticles.add(article) }
    }
    parsedArticles.sort()
    return parsedArticles
  }

  /// Sorts the published articles, newest first, then by id.
  private mutating func sort() {
    let keys = published.map { (seconds: $0.source.article.date.secondsSinceEpoch, id: $0.source.article.id) }
    let order = keys.indices.sorted { a, b in
      keys[a].seconds == keys[b].seconds ? keys[a].id < keys[b].id : keys[a].seconds > keys[b].seconds
    }
    published = order.map { published[$0] }
  }

  private mutating func add(_ parsed: ParsedArticle) {
    publicationWindow.narrow(to: parsed.source.publicationWindow)
    let relative = parsed.source.relative
    if parsed.source.isBundle { bundles[Address.folder(of: relative)] = parsed.source.article.url }
    guard let reason = parsed.source.unpublished else {
      published.append(parsed)
      return
    }
    let article = parsed.source.article
    let entry = Unpublished(path: article.path, url: article.url, title: article.title, reason: reason)
    unpublished.append(entry)
    reasons[relative] = entry
    if parsed.source.unpublished.isChecked { pending.append(parsed) }
  }
}

extension ContentPlace {
  /// Whether it is an article.
  var isArticle: Bool { if case .article = self { true } else { false } }
}
