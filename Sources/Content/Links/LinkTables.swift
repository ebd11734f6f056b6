import Bytes
import Entities
import Synchronization

/// The tables of a ``LinkIndex``, built lazily: if all articles but one are cached, hardly any link is resolved.
final class LinkTables: Sendable {
  /// The tables, or the closure that builds them. The closure retains all articles and is released once the tables are
  /// built.
  private enum State: Sendable {
    case pending(@Sendable () -> Content)
    case built(Content)
  }

  private let state: Lock<State>

  init(_ build: @escaping @Sendable () -> Content) { state = Lock(.pending(build)) }

  /// The tables, built on first access.
  var content: Content {
    state.withLock { state in
      switch state {
      case .built(let content): return content
      case .pending(let build):
        let content = build()
        state = .built(content)
        return content
      }
    }
  }

  /// The entries of all files and URLs.
  final class Content: Sendable {
    let byFile: [String: LinkIndex.Entry]
    private let byURL: [String: LinkIndex.Entry]

    /// Enters published targets before unpublished ones, since the first entry of a URL wins.
    init(_ entityIndex: EntityIndex, _ articles: ArticleSet) {
      let library = entityIndex.library
      var files: [String: LinkIndex.Entry] = [:]
      for (relative, target) in entityIndex.targets { files[relative] = .target(target) }
      for (relative, unpublished) in entityIndex.unpublished { files[relative] = .unpublished(unpublished) }
      for (relative, unpublished) in articles.unpublishedByPath { files[relative] = .unpublished(unpublished) }
      var urls = URLTable()
      for (index, article) in articles.published.enumerated() {
        let target = LinkIndex.Entry.target(.article(Reference(index: index)))
        files[article.header.relativePath] = target
        urls.add(article.header.identity.url, target)
      }
      for (index, page) in library.pages.enumerated() { urls.add(page.url, .target(.page(Reference(index: index)))) }
      for kind in entityIndex.kinds.kinds { urls.add(kind, of: library) }
      for text in library.consents { urls.add(text.url, .target(.url(text.url))) }
      for article in articles.pending {
        guard let reason = articles.unpublishedByPath[article.header.relativePath] else { continue }
        urls.add(article.header.identity.url, .unpublished(reason))
      }
      byFile = files
      byURL = urls.entries
    }

    /// Returns the entry of a URL, with or without a trailing slash.
    func entry(url: String) -> LinkIndex.Entry? { byURL[URLTable.key(url)] }
  }

  /// The entries by URL collected so far.
  private struct URLTable {
    var entries: [String: LinkIndex.Entry] = [:]

    mutating func add<Kind: ReadableEntity>(_ kind: Kind.Type, of library: Library) {
      for (index, entity) in library.list(of: kind).enumerated() {
        add(entity.url, .target(LinkTarget(Reference<Kind>(index: index))))
      }
    }

    mutating func add(_ url: String, _ entry: LinkIndex.Entry) {
      let key = Self.key(url)
      if entries[key] == nil { entries[key] = entry }
    }

    static func key(_ url: String) -> String {
      url.utf8.count > 1 && url.utf8.last == UInt8(ascii: "/") ? String(url.dropLast()) : url
    }
  }
}
