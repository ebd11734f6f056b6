import Bytes
import Diagnostics

/// All articles that were read, by what becomes of them.
struct ArticleShelf: Sendable {
  /// Those that are published, newest first, then by id.
  var published: [ArticleSource] = []
  /// Those whose day will come; they are held to the same rules.
  var pending: [ArticleSource] = []
  /// All that are not published, by path.
  var unpublished: [Unpublished] = []
  /// Why an article is not published, by the path of its file below the content folder.
  var reasons: [String: Unpublished] = [:]
  /// The addresses of bundles by their folder.
  var bundles: [String: String] = [:]

  /// Reads, decodes and compiles all articles, in parallel.
  static func read(_ register: Register, diagnostics: inout [Diagnostic]) -> ArticleShelf {
    let context = register.context
    let files = context.tree.files.filter { $0.place.isArticle }
    let letters = letterFiles(context, &diagnostics)
    let results = Parallel.map(count: files.count, jobs: context.options.jobs) { index in
      var diagnostics: [Diagnostic] = []
      let source = source(of: files[index], letters: letters, register: register, diagnostics: &diagnostics)
      return (source, diagnostics)
    }
    var shelf = ArticleShelf()
    for (source, found) in results {
      diagnostics += found
      if let source { shelf.add(source) }
    }
    shelf.sort()
    return shelf
  }

  private static func source(
    of file: ContentTree.File, letters: [String: ContentTree.File], register: Register,
    diagnostics: inout [Diagnostic]
  ) -> ArticleSource? {
    guard case .article(let id, let isBundle) = file.place,
      let markdown = MarkdownFile(file, context: register.context, diagnostics: &diagnostics)
    else { return nil }
    var source = ArticleSource(
      markdown, id: id, isBundle: isBundle, register: register, diagnostics: &diagnostics)
    if source.unpublished.isChecked { source.lookUpNames(in: register, &diagnostics) }
    if isBundle, let file = letters[Address.folder(of: file.relative)] {
      let letters = Letter.read(file, context: register.context, diagnostics: &diagnostics)
      // What readers write of a members' text may tell what is in it.
      if source.article.access == .everyone { source.article.letters = letters }
    }
    return source
  }

  /// Sorts the published articles, newest first, then by id; indices are moved, for articles are large.
  private mutating func sort() {
    let keys = published.map { (seconds: $0.article.date.secondsSinceEpoch, id: $0.article.id) }
    let order = keys.indices.sorted { a, b in
      keys[a].seconds == keys[b].seconds ? keys[a].id < keys[b].id : keys[a].seconds > keys[b].seconds
    }
    published = order.map { published[$0] }
  }

  private mutating func add(_ source: ArticleSource) {
    if source.isBundle { bundles[Address.folder(of: source.relative)] = source.article.url }
    guard let reason = source.unpublished else {
      published.append(source)
      return
    }
    let entry = Unpublished(path: source.article.path, title: source.article.title, reason: reason)
    unpublished.append(entry)
    reasons[source.relative] = entry
    if source.unpublished.isChecked { pending.append(source) }
  }
}

extension ContentPlace {
  fileprivate var isArticle: Bool { if case .article = self { true } else { false } }
}
