import Content
import Entities
import Gate
import Platform
import SourceFiles

/// What a command asks a build for.
package struct BuildOptions: Sendable {
  /// The path of the content folder, as the command was given it.
  package var content = "content"
  /// The path of the output folder.
  package var output = "site"
  /// A URL that replaces `base_url`.
  package var baseURL: String?
  /// Whether drafts are built too.
  package var includesDrafts = false
  /// The time at which the build pretends to run, in seconds since 1970-01-01T00:00:00Z.
  package var now: Int
  /// Whether the site is going to be published: what is only a warning in a preview is an error then.
  package var isProduction = false
  /// Whether every file is written, whatever the output holds and the build cache knows.
  package var isClean = false
  /// The site's keys, or why they cannot be used; nil where there are none.
  package var keyring: Result<Keyring, GateFault>?
  /// What the build cache is authenticated with; nil where a damaged one is all that there is to fear.
  package var cacheKey: CacheKey?
  /// Called once the pages are in the output, before the index of the search is made; not where members' texts are searched for.
  package var showPages: (@Sendable () -> Void)?
  /// The content files as they were looked up just now; nil where the build looks for them.
  package var survey: ContentSurvey?
  /// The cache of the last build, where it is still in memory; nil where it is read from its file.
  package var cache: BuildCache?
  /// Whether members' pages are made in clear too, in memory alone.
  package var previewsMembers = false
  /// The folder of the last release, with which access codes are compared; the output folder where it is nil.
  package var previous: String?
  /// Why codes may be older than those of the last release; nil where they may not.
  package var allowedRollback: String?
  /// The cipher; another one in tests.
  var cipher: Sealer.Cipher = { try Envelope.seal($0, with: $1, for: $2) }
  /// Finds the program that scales pictures; nil where there is none. Another one in tests.
  var imageTool: @Sendable () -> ImageTool? = { .vips() }
  /// Whether the reviews of articles are checked; a release of a site that requires them is checked in any case.
  package var checksReviews = false
  /// Finds git; nil where there is none. Another one in tests.
  var gitProgram: @Sendable () -> String? = { ChildProcess.path(ofProgram: "git") }
  /// Where content comes from; an import adds articles that are not written yet.
  var files = FileSource.disk
  /// Finds what converts an edition into Traditional script; nil where there is nothing. Another one in tests.
  var scriptTool: @Sendable (ScriptEditionSettings.Region?) -> ScriptTool? = { .openCC($0) }
  /// The system calls; in tests some of them fail.
  var fileSystem = FileSystem()
  /// The resolution of file systems' timestamps in nanoseconds: content that was changed less long ago is read again.
  package var timestampResolution = FileStamp.coarsestResolution
  /// The number of threads.
  package var jobs: Int
  /// Whether nothing is written.
  package var onlyChecks = false

  /// A build of `content` into `site`.
  package init(now: Int, jobs: Int) {
    self.now = now
    self.jobs = jobs
  }
}
