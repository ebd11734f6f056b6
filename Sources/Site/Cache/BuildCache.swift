import Bytes
import Content
import Diagnostics
import Entities
import SourceFiles

/// What a build remembers for the next one, in a folder beside the output; deleting it costs time only.
///
/// It names hashes, paths and what is public; of what members read it holds nothing. A memory of another program, of
/// another build's options, one that is damaged or cut short is no cache.
package struct BuildCache: Sendable {
  /// The hash of the program and of the options that shape what it makes.
  var identity: Hash64
  /// What is known of the content.
  var content: ContentCache
  /// What is known of the files written.
  var pages: PageCache
  /// What the system said of the list of files.
  var list: FileStamp
  /// What was searched for in every file, see ``LeakCheck/identity(_:)``; 0 where nothing was.
  var wall: Hash64 = .absent
  /// How the build ended; nil where that may tell what members read.
  var end: End?

  /// How a build ended, for one that finds everything as it was.
  struct End: Sendable {
    /// The hash of which content files there were, and of what the system said of them.
    var survey: Hash64
    /// When the same content is published.
    var publicationWindow: PublicationWindow
    /// The stamp of the program that scaled pictures, 0 where it was missing; nil where the site asks for no copies.
    var imageTool: Hash64?
    /// The edition that the site has, with what converted it; nil where it has none.
    var edition: EditionTool?
    /// What the build reported.
    var report: Report
  }

  /// What converted an edition.
  struct EditionTool: Sendable, Equatable {
    var region: ScriptEditionSettings.Region?
    var stamp: Hash64
  }

  /// What a build reported.
  struct Report: Sendable, Codable {
    var diagnostics: [Diagnostic]
    var unpublished: [Unpublished]
    var census: BuildResult.Census
    var basePath: String
  }
}
