import Content
import Gate
import SourceFiles

/// What a build is asked for.
public struct BuildOptions: Sendable {
  /// The content folder, as the command was given it.
  public var content = "content"
  /// The output folder.
  public var output = "site"
  /// An address that replaces `base_url`.
  public var baseURL: String?
  /// Whether drafts are built too.
  public var includesDrafts = false
  /// The time at which the build pretends to run, in seconds since 1970-01-01T00:00:00Z.
  public var now: Int
  /// Whether the site is going to be published: what is only a warning in a preview is an error then.
  public var isProduction = false
  /// Whether every file is written anew, as if nothing was there.
  public var isClean = false
  /// The site's keys, or why they cannot be used; nil where there are none.
  public var keyring: Result<Keyring, GateFault>?
  /// Whether members' pages are wanted in clear, in memory alone.
  public var previewsMembers = false
  /// What seals; another one in tests.
  var cipher: Sealer.Cipher = { try Envelope.seal($0, with: $1, for: $2) }
  /// How coarse clocks of file systems may be, in nanoseconds: content that was changed so short a time ago is looked at again.
  public var grain = FileStamp.coarsestGrain
  /// How many threads work.
  public var jobs: Int
  /// Whether nothing is written.
  public var onlyChecks = false

  /// A build of `content` into `site`.
  public init(now: Int, jobs: Int) {
    self.now = now
    self.jobs = jobs
  }
}
