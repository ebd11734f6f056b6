import Entities
import Theme

extension SiteContext {
  /// Returns the alternates of the page at `url` in the site's own language and in its edition; empty if there is no
  /// edition.
  func alternates(of url: String) -> [Alternate] {
    guard let edition = edition ?? traditional?.edition else { return [] }
    let own = SiteURLs(library.configuration)
    let other = SiteURLs(library.configuration, edition: edition.urls)
    return [
      Alternate(language: edition.originalLanguage, canonical: own.absolute(url), url: own.local(url)),
      Alternate(language: ScriptEdition.language, canonical: other.absolute(url), url: other.local(url)),
    ]
  }
}
