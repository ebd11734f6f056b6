import Content
import Diagnostics
import Entities

/// The outcome of a build.
public struct BuildResult: Sendable {
  /// The diagnostics, sorted by location, with the severities that site.yml sets.
  public var diagnostics: [Diagnostic]
  /// The changes in the output; nil where errors kept the build from touching it, and where it only checked.
  public var changes: Changes?
  /// The articles and pages that were read and not published.
  public var unpublished: [Unpublished]
  /// The size of the site.
  public var census: Census
  /// The path of the site's base URL: empty, or `/forum`.
  public var basePath = ""
  /// Members' pages in clear by their paths in the output, where the options ask for them; never to be written anywhere.
  public var memberPreview: [String: [UInt8]] = [:]
  /// The phases in their order.
  public var phases: [Phase]
  /// What the build holds in memory; released with the result.
  public var retained: RetainedState?

  /// Whether a diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The changes that a build made in its output.
  public struct Changes: Sendable, Equatable {
    /// Files that were rendered; the others are known to be what they were.
    public var rendered = 0
    /// Files that were written.
    public var written = 0
    /// Files that the output held already.
    public var unchanged = 0
    /// Files of earlier builds that were removed.
    public var removed = 0
    /// The bytes of all files.
    public var bytes = 0
    /// The bytes of the files that were written.
    public var writtenBytes = 0
  }

  /// The size of a site.
  public struct Census: Sendable, Equatable, Codable {
    /// Published articles.
    public var articles = 0
    /// HTML pages.
    public var pages = 0
    /// All files.
    public var files = 0
  }

  /// A phase of a build.
  public struct Phase: Sendable, Equatable {
    /// The name.
    public var name: Name
    /// The wall time in seconds.
    public var seconds: Double
    /// The bytes of content that it read, or of files that it wrote.
    public var bytes: Int

    /// The phases in their order.
    public enum Name: String, Sendable, CaseIterable {
      /// Waiting until another build of the output ends.
      case wait
      /// Reading, parsing and resolving the content.
      case read
      /// Planning the files of the site.
      case plan
      /// Looking for files that need not be rendered.
      case compare
      /// Making the index of the search.
      case index
      /// Rendering the others and putting them in their places.
      case write
      /// Removing files of earlier builds.
      case remove
      /// Writing the build cache.
      case remember
    }
  }
}
