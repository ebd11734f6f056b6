import SourceFiles

/// The options for reading content that do not come from the content itself.
package struct ReadOptions: Sendable {
  /// The path of the content folder; the paths in diagnostics begin with it.
  package var contentPath: String
  /// The base URL of the site, if it overrides that of site.yml.
  package var baseURL: String?
  /// Whether drafts and future articles are published too.
  package var includesDrafts: Bool
  /// The time of the build, in seconds since 1970-01-01T00:00:00Z.
  package var now: Int
  /// The maximum number of concurrent threads.
  package var jobs: Int
  /// The coarsest timestamp resolution of a file system, in nanoseconds. A file changed more recently than that is read
  /// again.
  package var timestampResolution = FileStamp.coarsestResolution
  /// The kinds of entities that the content may hold.
  var kinds = ReadableKinds.all
  /// The themes that site.yml may choose from, the default first; if empty, themes are not checked.
  package var themes: [ThemeDeclaration]

  /// Creates options.
  package init(
    contentPath: String = "content", baseURL: String? = nil, includesDrafts: Bool = false, now: Int, jobs: Int = 1,
    themes: [ThemeDeclaration] = []
  ) {
    self.contentPath = contentPath
    self.baseURL = baseURL
    self.includesDrafts = includesDrafts
    self.now = now
    self.jobs = jobs
    self.themes = themes
  }
}

extension ReadOptions {
  /// Returns the theme called `name`, else the default one; nil if there are no themes.
  func theme(named name: String) -> ThemeDeclaration? { themes.first { $0.name == name } ?? themes.first }
}
