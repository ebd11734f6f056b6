import Content
import Entities
import Gate
import Platform
import SourceFiles

/// The options of a build.
package struct BuildOptions: Sendable {
  /// The path of the content folder, as passed to the command.
  package var content = "content"
  /// The path of the output folder.
  package var output = "site"
  /// A URL that overrides `base_url`.
  package var baseURL: String?
  /// Whether drafts are included.
  package var includesDrafts = false
  /// The time to build for, in seconds since 1970-01-01T00:00:00Z.
  package var now: Int
  /// Whether the site will be published. Some warnings of a preview become errors.
  package var isProduction = false
  /// Whether to write every file, regardless of the output and the build cache.
  package var isClean = false
  /// The site's keys, or why they cannot be used; `nil` if there are none.
  package var keyring: Result<Keyring, GateError>?
  /// The key that authenticates the build cache; `nil` if the cache need only be protected against accidental damage.
  package var cacheKey: CacheAuthenticationKey?
  /// The pages to publish before the build ends; `nil` to write them all at once. Unused if the site has members' texts
  /// to search for.
  package var earlyPages: EarlyPages?
  /// An up-to-date listing of the content files; `nil` if the build should list them itself.
  package var survey: ContentSnapshot?
  /// The cache of the last build if it is still in memory; `nil` to load it from its file.
  package var cache: BuildCache?
  /// Whether to render members' pages in plain text as well, in memory only.
  package var previewsMembers = false
  /// The folder of the last release, whose access codes are compared; `nil` for the output folder.
  package var previousReleaseFolder: String?
  /// The reason for allowing access codes older than those of the last release; `nil` to reject them.
  package var rollbackReason: String?
  /// The cipher. Replaced in tests.
  var cipher: Sealer.Cipher = { try Envelope.seal($0, with: $1, for: $2) }
  /// Finds the program that scales images; returns `nil` if there is none. Replaced in tests.
  var imageTool: @Sendable () -> ImageTool? = { .vips() }
  /// Finds the program that draws share cards; returns `nil` if there is none. Replaced in tests.
  var drawingTool: @Sendable () -> DrawingTool? = { .librsvg() }
  /// Whether to check the reviews of articles. A release of a site that requires reviews checks them regardless.
  package var checksReviews = false
  /// Whether a check asks other sites for the pages that the content links to.
  package var checksExternalLinks = false
  /// Finds the program that asks other sites for pages; returns `nil` if there is none. Replaced in tests.
  var linkInquiry: @Sendable () -> LinkInquiry? = { .curl() }
  /// Finds git; returns `nil` if there is none. Replaced in tests.
  var gitProgram: @Sendable () -> String? = { ChildProcess.path(ofProgram: "git") }
  /// The source of the content files. An import adds articles that have not been written yet.
  var fileSource = FileSource.disk
  /// Finds the tool that converts an edition to Traditional script; returns `nil` if there is none. Replaced in tests.
  var scriptTool: @Sendable (ScriptEditionSettings.Region?) -> ScriptTool? = { .openCC($0) }
  /// The system calls. Tests inject failures.
  var fileSystem = FileSystem()
  /// The resolution of file system timestamps in nanoseconds. Content changed more recently than that is read again.
  package var timestampResolution = FileStamp.coarsestResolution
  /// The number of threads.
  package var jobs: Int
  /// Whether to check the content without writing anything.
  package var onlyChecks = false

  /// Creates the options for building `content` into `site`.
  package init(now: Int, jobs: Int) {
    self.now = now
    self.jobs = jobs
  }
}
