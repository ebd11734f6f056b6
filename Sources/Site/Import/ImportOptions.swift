import Entities

/// The options of an import.
package struct ImportOptions: Sendable {
  /// The path of the content folder.
  package var content = "content"
  /// The column to assign to the articles.
  package var column: String?
  /// The kind to assign to the articles; `nil` for ordinary articles.
  package var kind: ArticleKind?
  /// A date that overrides those of the manuscripts.
  package var date: String?
  /// The slug, if a single article is imported.
  package var slug: String?
  /// Whether to convert Traditional text to Simplified.
  package var isSimplified = false
  /// Whether to mark the articles as drafts, regardless of the manuscripts.
  package var isDraft = false
  /// Whether to check the articles without writing them.
  package var isDryRun = false
  /// The current time, in seconds since 1970-01-01T00:00:00Z.
  package var now: Int
  /// The number of threads.
  package var jobs: Int

  /// The prefix of reported paths that are inside the content folder.
  var contentPrefix: String { content == "." ? "" : content + "/" }

  /// Creates the options for an import into `content`.
  package init(now: Int, jobs: Int) {
    self.now = now
    self.jobs = jobs
  }
}
