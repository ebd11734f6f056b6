import Entities

/// What a command asks of an import.
package struct ImportOptions: Sendable {
  /// The path of the content folder.
  package var content = "content"
  /// The column of the articles.
  package var column: String?
  /// Their kind; a plain article where it is nil.
  package var kind: ArticleKind?
  /// Their date, whatever the manuscripts say.
  package var date: String?
  /// The name of the one article.
  package var slug: String?
  /// Whether Traditional text becomes Simplified.
  package var isSimplified = false
  /// Whether the articles are drafts, whatever the manuscripts say.
  package var isDraft = false
  /// Whether nothing is written.
  package var isDryRun = false
  /// The time, in seconds since 1970-01-01T00:00:00Z.
  package var now: Int
  /// The number of threads.
  package var jobs: Int

  /// What stands before a path below the content folder, as reports name it.
  var contentPrefix: String { content == "." ? "" : content + "/" }

  /// An import into `content`.
  package init(now: Int, jobs: Int) {
    self.now = now
    self.jobs = jobs
  }
}
