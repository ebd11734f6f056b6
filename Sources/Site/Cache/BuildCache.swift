import Bytes
import Content
import Diagnostics
import Entities
import SourceFiles

/// What a build caches for the next one, in a folder beside the output. Deleting it only costs time.
///
/// It holds hashes, paths and public content, but nothing that only members can read. A cache that was written by
/// another program or with other options, or that is damaged or truncated, is not loaded.
package struct BuildCache: Sendable {
  /// The hash of the program and of the options that affect the output.
  var identity: Hash64
  /// The cache of the content.
  var content: ContentCache
  /// The cache of the output files.
  var pages: PageCache
  /// The stamp of the list of output files.
  var list: FileStamp
  /// The identity of the leak check of every file, see ``LeakCheck/identity(_:)``; 0 if files were not searched.
  var leakCheckIdentity: Hash64 = .absent
  /// The final state of the build; `nil` if it could reveal members-only content.
  var finalState: FinalState?

  /// The final state of a build. Allows a build with no changes to repeat its result.
  struct FinalState: Sendable {
    /// The fingerprint of the content files' paths and stamps.
    var survey: Hash64
    /// The period in which the same content is public.
    var publicationWindow: PublicationWindow
    /// The stamp of the program that scaled images, 0 if it was missing; `nil` if the site does not scale images.
    var imageTool: Hash64?
    /// The stamp of the program that drew share cards, 0 if it was missing; `nil` if the site has no share cards.
    var drawingTool: Hash64?
    /// The Traditional edition of the site and the tool that converted it; `nil` if there is no edition.
    var edition: EditionTool?
    /// The report of the build.
    var report: Report
  }

  /// The tool that converted an edition.
  struct EditionTool: Sendable, Equatable {
    var region: ScriptEditionSettings.Region?
    var stamp: Hash64
  }

  /// The report of a build.
  struct Report: Sendable, Codable {
    var diagnostics: [Diagnostic]
    var unpublished: [UnpublishedFile]
    var statistics: BuildResult.Statistics
    var basePath: String
  }
}
