import SourceFiles

/// What a run decides about reading, beside what the content says itself.
public struct ReadOptions: Sendable {
  /// The content folder; diagnostics name files below it by this path.
  public var contentPath: String
  /// The address of the site, if it is not the one of site.yml.
  public var baseURL: String?
  /// Whether drafts and what is not due yet are published too.
  public var includesDrafts: Bool
  /// The time of the build, in seconds since 1970-01-01T00:00:00Z.
  public var now: Int
  /// How many threads may work at once.
  public var jobs: Int
  /// How coarse clocks of file systems may be, in nanoseconds: what was changed so short a time ago is looked at again.
  public var grain = FileStamp.coarsestGrain
  /// The kinds of things that the content may hold.
  var kinds = RegisterKinds.all
  /// The components of a theme's own, by the theme's name, that texts may use beside the built-in ones.
  public var components: @Sendable (_ theme: String) -> [ComponentDeclaration]

  /// Options of a run.
  public init(
    contentPath: String = "content", baseURL: String? = nil, includesDrafts: Bool = false, now: Int, jobs: Int = 1,
    components: @escaping @Sendable (_ theme: String) -> [ComponentDeclaration] = { _ in [] }
  ) {
    self.contentPath = contentPath
    self.baseURL = baseURL
    self.includesDrafts = includesDrafts
    self.now = now
    self.jobs = jobs
    self.components = components
  }
}
