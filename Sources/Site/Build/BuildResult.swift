import Content
import Diagnostics
import Entities

/// The outcome of a build.
package struct BuildResult: Sendable {
  /// The diagnostics, sorted by location, with the severities that site.yml sets.
  package var diagnostics: [Diagnostic]
  /// The changes in the output; nil where errors kept the build from touching it, and where it only checked.
  package var changes: Changes?
  /// The articles and pages that were read and not published.
  package var unpublished: [Unpublished]
  /// The size of the site.
  package var census: Census
  /// The path of the site's base URL: empty, or `/forum`.
  package var basePath = ""
  /// When an item becomes public or expires next, in seconds since 1970-01-01T00:00:00Z; nil where none does.
  package var nextChange: Int?
  /// Members' pages in clear by their paths in the output, where the options ask for them; never to be written anywhere.
  package var memberPreview: [String: [UInt8]] = [:]
  /// The phases in their order.
  package var phases: [Phase]
  /// What the build holds in memory; released with the result.
  package var retained: RetainedState?

  /// Whether a diagnostic is an error.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The changes that a build made in its output.
  package struct Changes: Sendable, Equatable {
    /// Files that were rendered; the others are known to be what they were.
    package var rendered = 0
    /// Files that were written.
    package var written = 0
    /// Files that the output held already.
    package var unchanged = 0
    /// Files of earlier builds that were removed.
    package var removed = 0
    /// The bytes of all files.
    package var bytes = 0
    /// The bytes of the files that were written.
    package var writtenBytes = 0
  }

  /// The size of a site.
  package struct Census: Sendable, Equatable, Codable {
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
    /// The bytes of content that it read, or of files that it wrote.
    package var bytes: Int

    /// The phases in their order.
    package enum Name: String, Sendable, CaseIterable {
      /// Waiting until another build of the output ends.
      case wait
      /// Reading, parsing and resolving the content.
      case read
      /// Making smaller copies of pictures.
      case scale
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
