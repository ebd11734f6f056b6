import Bytes
import Diagnostics
import Entities

/// What reading a content folder gave.
package struct ContentReading: Sendable {
  /// The content; nil where any diagnostic is an error.
  package var library: Library? { isSound ? content : nil }
  /// The content as far as it could be read: the plan of the site is checked against it also where there are errors.
  package var content: Library
  /// Where files say what the plan rejects.
  package var frontMatter: FrontMatterLocations
  /// Whether no diagnostic is an error.
  package var isSound: Bool
  /// All that was found and holds in any case, sorted by location, with the severities that site.yml gives to rules.
  package var diagnostics: [Diagnostic]
  /// The links to URLs of the site that belong to no entity: errors where the plan has nothing there.
  package var siteLinks: [Diagnostic]
  /// The first parts of the URLs that files with errors may stand for: what is missing there is a consequence of those.
  package var uncertain: Set<String>
  /// What the next build may know without reading it again.
  package var cache: ContentCache
  /// When the same articles are published as in this build.
  package var publicationWindow: PublicationWindow
  /// How many bytes of texts were read.
  package var byteCount: Int
  /// The hash of the bytes of site.yml.
  package var configuration: Hash64
}
