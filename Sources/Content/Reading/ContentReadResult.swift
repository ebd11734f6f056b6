import Bytes
import Diagnostics
import Entities

/// The result of reading a content folder.
package struct ContentReadResult: Sendable {
  /// The content; nil if any diagnostic is an error.
  package var library: Library? { isErrorFree ? content : nil }
  /// The content as far as it could be read, so that the plan of the site can be checked even if there are errors.
  package var content: Library
  /// The locations of front matter values that the plan rejects.
  package var frontMatter: FrontMatterLocations
  /// Whether no diagnostic is an error.
  package var isErrorFree: Bool
  /// The unconditional diagnostics, sorted by location, with the severities that site.yml assigns to rules.
  package var diagnostics: [Diagnostic]
  /// The links to URLs of the site that belong to no entity, which are errors if the plan has no such URL.
  package var unverifiedLinks: [Diagnostic]
  /// The first path components of the URLs to which files with errors may contribute; URLs missing there are
  /// consequential errors.
  package var incompleteFolders: Set<String>
  /// The cache for the next build.
  package var cache: ContentCache
  /// The span of time in which the same articles are published as in this build.
  package var publicationWindow: PublicationWindow
  /// The number of bytes of text that were read.
  package var byteCount: Int
  /// The hash of the bytes of site.yml.
  package var configurationHash: Hash64
}
