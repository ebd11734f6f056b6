import Diagnostics
import Entities
import Names

/// The index of link targets, by file path and by URL.
struct LinkIndex: Sendable {
  /// The entry of a file or a URL.
  enum Entry: Sendable {
    /// A published target.
    case target(LinkTarget)
    /// An unpublished article or page.
    indirect case unpublished(UnpublishedFile)
  }

  private let tables: LinkTables
  private let files: [String]
  private let suggestions = LazySuggestions()
  /// The files that content may refer to.
  let media: MediaTable

  /// Creates the index of all entities and articles; the published ones of `articles` are referenced by their position.
  init(_ entityIndex: EntityIndex, articles: ArticleSet) {
    media = MediaTable(entityIndex.context.tree, bundles: articles.bundles)
    files = entityIndex.context.tree.files.map(\.relativePath)
    tables = LinkTables { LinkTables.Content(entityIndex, articles) }
  }

  /// Builds the tables eagerly, for a build in which every text needs them.
  func build() { _ = tables.content }

  /// Returns the entry of the file at a path relative to the content folder.
  func entry(file relative: String) -> Entry? { tables.content.byFile[relative] }

  /// Returns the entry of a percent-encoded URL, with or without a trailing slash.
  func entry(url: String) -> Entry? { tables.content.entry(url: url) }

  /// Returns the path of an existing file to suggest for one that does not exist.
  func suggestion(file relative: String) -> String? {
    suggestions.value(from: files).nearest(toPath: relative, in: files)
  }
}
