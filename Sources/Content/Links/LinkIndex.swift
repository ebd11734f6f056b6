import Diagnostics
import Entities
import Names

/// What links may lead to: by the path of its file, and by its URL.
struct LinkIndex: Sendable {
  /// What a file of the content folder defines, or what has a URL.
  enum Entry: Sendable {
    /// Something that is published.
    case target(LinkTarget)
    /// An article or page that is not.
    indirect case unpublished(Unpublished)
  }

  private let tables: LinkTables
  private let files: [String]
  private let suggestions = LazySuggestions()
  /// The files that content may refer to.
  let media: MediaTable

  /// The index of the links to all entities and articles; the published ones of `articles` stand in its order.
  init(_ entityIndex: EntityIndex, articles: ArticleSet) {
    media = MediaTable(entityIndex.context.tree, bundles: articles.bundles)
    files = entityIndex.context.tree.files.map(\.relative)
    tables = LinkTables { LinkTables.Content(entityIndex, articles) }
  }

  /// Builds the tables at once, for a build in which every text uses them.
  func build() { _ = tables.content }

  /// What the file at a path below the content folder defines.
  func entry(file relative: String) -> Entry? { tables.content.byFile[relative] }

  /// What has a percent-encoded URL, with or without a slash at its end.
  func entry(url: String) -> Entry? { tables.content.entry(url: url) }

  /// A file near one that does not exist.
  func suggestion(file relative: String) -> String? {
    suggestions.value(from: files).nearest(to: relative).map { files[$0] }
  }
}
