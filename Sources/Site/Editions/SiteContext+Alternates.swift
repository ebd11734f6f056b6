import Entities
import Theme

extension SiteContext {
  /// Returns the alternates of the page at `url` in the site's own language and in its edition; empty if there is no
  /// edition.
  func alternates(of url: String) -> [Alternate] {
    guard let edition = edition ?? traditional?.edition else { return [] }
    let originalURLs = SiteURLs(library.configuration)
    let editionURLs = SiteURLs(library.configuration, edition: edition.urls)
    return [
      Alternate(
        language: edition.originalLanguage, canonical: originalURLs.absolute(url), url: originalURLs.local(url)),
      Alternate(language: ScriptEdition.language, canonical: editionURLs.absolute(url), url: editionURLs.local(url)),
    ]
  }
}
