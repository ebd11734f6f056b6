import SourceFiles

/// What a run decides about reading, beside what the content says itself.
package struct ReadOptions: Sendable {
  /// The content folder; diagnostics name files below it by this path.
  package var contentPath: String
  /// The address of the site, if it is not the one of site.yml.
  package var baseURL: String?
  /// Whether drafts and what is not due yet are published too.
  package var includesDrafts: Bool
  /// The time of the build, in seconds since 1970-01-01T00:00:00Z.
  package var now: Int
  /// How many threads may work at once.
  package var jobs: Int
  /// How coarse clocks of file systems may be, in nanoseconds: what was changed so short a time ago is looked at again.
  package var timestampResolution = FileStamp.coarsestResolution
  /// The kinds of entities that the content may hold.
  var kinds = ReadableKinds.all
  /// The themes that site.yml may choose from, the default one first; without any, themes are not checked.
  package var themes: [ThemeDeclaration]

  /// Options of a run.
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
  /// The theme called `name`, else the default one; nil where there are none to choose from.
  func theme(named name: String) -> ThemeDeclaration? { themes.first { $0.name == name } ?? themes.first }
}
