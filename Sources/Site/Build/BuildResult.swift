import Content
import Diagnostics
import Entities

/// The result of a build.
package struct BuildResult: Sendable {
  /// The diagnostics, sorted by location, with the severities that site.yml sets.
  package var diagnostics: [Diagnostic]
  /// The changes to the output; `nil` if errors stopped the build before it touched the output, or if it was only a
  /// check.
  package var changes: Changes?
  /// The articles and pages that were read but not published.
  package var unpublished: [UnpublishedFile]
  /// The size of the site.
  package var statistics: Statistics
  /// The path of the site's base URL, such as `/forum`; empty for the root.
  package var basePath = ""
  /// The time at which an item next becomes public or expires, in seconds since 1970-01-01T00:00:00Z; `nil` if none
  /// does.
  package var nextChange: Int?
  /// Members' pages in plain text by their output paths, if the options request them. They must never be written to
  /// disk.
  package var memberPreview: [String: [UInt8]] = [:]
  /// The phases in order.
  package var phases: [Phase]
  /// The state that the build keeps in memory, released with the result.
  package var retained: RetainedState?

  /// Whether the build was stopped after publishing pages early, which leaves the output incomplete.
  package var isStopped = false

  /// Whether any diagnostic is an error.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether all errors are about missing or unusable keys, so that the content is not at fault.
  package var hasOnlyKeyErrors: Bool {
    hasErrors && diagnostics.allSatisfy { $0.severity != .error || $0.problem.rule.isAboutKeys }
  }

  /// The changes that a build made to its output.
  package struct Changes: Sendable, Equatable {
    /// Files that were rendered. The others were reused.
    package var rendered = 0
    /// Files that were written.
    package var written = 0
    /// Files that the output already held.
    package var unchanged = 0
    /// Files of earlier builds that were removed.
    package var removed = 0
    /// The total size of all files in bytes.
    package var bytes = 0
    /// The total size of the written files in bytes.
    package var writtenBytes = 0
  }

  /// The size of a site.
  package struct Statistics: Sendable, Equatable, Codable {
    /// Published articles.
    package var articles = 0
    /// HTML pages.
    package var pages = 0
    /// All files.
    package var files = 0
  }

  /// A phase of a build.
  package struct Phase: Sendable, Equatable {
    /// The name.
    package var name: Name
    /// The wall time in seconds.
    package var seconds: Double
    /// The number of bytes of content read or of files written.
    package var bytes: Int

    /// The names of the phases, in order.
    package enum Name: String, Sendable, CaseIterable {
      /// Waiting for another build of the same output to finish.
      case wait
      /// Reading, parsing and resolving the content.
      case read
      /// Scaling images.
      case scale
      /// Drawing pictures beside links.
      case draw
      /// Planning the files of the site.
      case plan
      /// Asking other sites for the pages that the content links to.
      case ask
      /// Finding files that need not be rendered.
      case compare
      /// Building the search index.
      case index
      /// Rendering the remaining files and moving them into place.
      case write
      /// Removing files of earlier builds.
      case remove
      /// Writing the build cache.
      case saveCache = "remember"
    }
  }
}
