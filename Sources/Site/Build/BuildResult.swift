import Content
import Diagnostics
import Entities

/// How a build ended.
public struct BuildResult: Sendable {
  /// What was found, sorted by place, weights as site.yml sets them.
  public var diagnostics: [Diagnostic]
  /// What was done to the output; nil when errors kept the build from touching it, or when it only checked.
  public var changes: Changes?
  /// What was read and not published.
  public var unpublished: [Unpublished]
  /// What there is.
  public var census: Census
  /// The path part of the site's address: empty, or `/forum`.
  public var basePath = ""
  /// Members' pages in clear, by their paths in the output, where they were asked for; never to be written anywhere.
  public var memberPreview: [String: [UInt8]] = [:]
  /// How long each phase took.
  public var phases: [Phase]
  /// What the build held in memory; it goes with the result.
  public var remains: BuildRemains?

  /// Whether something weighs as an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// What was done to the output.
  public struct Changes: Sendable, Equatable {
    /// Files that were made; the others are known to be what they were.
    public var rendered = 0
    /// Files that were written.
    public var written = 0
    /// Files that were right already.
    public var unchanged = 0
    /// Files of earlier builds that were removed.
    public var removed = 0
    /// The bytes of all files.
    public var bytes = 0
    /// The bytes of those that were written.
    public var writtenBytes = 0
  }

  /// How many things a library holds.
  public struct Census: Sendable, Equatable, Codable {
    /// Articles that are published.
    public var articles = 0
    /// Pages of HTML.
    public var pages = 0
    /// All files.
    public var files = 0
  }

  /// A phase of a build.
  public struct Phase: Sendable, Equatable {
    /// Which.
    public var name: Name
    /// How long it took, in seconds of wall time.
    public var seconds: Double
    /// How many bytes of content it read, or of files it wrote.
    public var bytes: Int

    /// The phases in their order.
    public enum Name: String, Sendable, CaseIterable {
      /// Waiting for another build to leave the output.
      case wait
      /// Reading, parsing and relating the content.
      case read
      /// Working out which files there are.
      case plan
      /// Finding out which of them are what they were.
      case compare
      /// Rendering and writing them.
      case write
      /// Removing what no longer belongs.
      case remove
      /// Noting what the next build may know.
      case remember
    }
  }
}
