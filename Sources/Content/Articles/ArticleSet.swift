import Bytes
import Diagnostics
import Entities
import SourceFiles

/// All articles with their headers, by publication state.
struct ArticleSet: Sendable {
  /// The published articles, newest first, then by id.
  var published: [ArticleUnit] = []
  /// Drafts and articles with a future date, which are checked by the same rules.
  var pending: [ArticleUnit] = []
  /// All unpublished articles, sorted by path.
  var unpublished: [UnpublishedFile] = []
  /// The unpublished articles by the path of their file relative to the content folder.
  var unpublishedByPath: [String: UnpublishedFile] = [:]
  /// The span of time in which the same articles are published as at the time of the build.
  var publicationWindow = PublicationWindow()
  /// The URLs of bundles, keyed by folder.
  var bundles: [String: String] = [:]

  /// Reads the articles of a content folder in parallel.
  init(_ cache: ArticleCache, diagnostics: inout [Diagnostic]) {
    let context = cache.reader.entityIndex.context
    let files = context.tree.files.filter { $0.role.isArticle }
    let results = Parallel.map(count: files.count, jobs: context.options.jobs) { cache.unit(files[$0], index: $0) }
    for (unit, found) in results {
      diagnostics += found
      if let unit { add(unit) }
    }
    sort()
  }

  /// Sorts the published articles, newest first, then by id.
  private mutating func sort() {
    let keys = published.map {
      (seconds: $0.header.publication.date.secondsSinceEpoch, id: $0.header.identity.id)
    }
    let order = keys.indices.sorted { a, b in
      keys[a].seconds == keys[b].seconds ? keys[a].id < keys[b].id : keys[a].seconds > keys[b].seconds
    }
    published = order.map { published[$0] }
  }

  private mutating func add(_ unit: ArticleUnit) {
    let header = unit.header
    publicationWindow.narrow(to: header.publicationWindow)
    if header.isBundle { bundles[URLPath.folder(of: header.relativePath)] = header.identity.url }
    guard let reason = header.unpublished else {
      published.append(unit)
      return
    }
    let identity = header.identity
    let entry = UnpublishedFile(path: identity.path, url: identity.url, title: identity.title, reason: reason)
    unpublished.append(entry)
    unpublishedByPath[header.relativePath] = entry
    if header.unpublished.isChecked { pending.append(unit) }
  }

  /// The hash of everything that determines where links to articles lead; see ``ArticleHeader/locationHash``.
  var locationHash: Hash64 {
    let encoder = RecordEncoder()
    for unit in published + pending { encoder.write(hash: unit.header.locationHash) }
    for entry in unpublished {
      encoder.write(entry.path)
      encoder.write(entry.title)
    }
    return Hash64(encoder.bytes)
  }
}

extension FileRole {
  /// Whether it is an article.
  var isArticle: Bool { if case .article = self { true } else { false } }
}
