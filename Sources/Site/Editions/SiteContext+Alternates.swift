import Entities
import Theme

extension SiteContext {
  /// Returns the alternates of the page at `url` in the site's own language and in its edition; empty if there is no
  /// edition.
  func alternates(of url: String) -> [Alternate] {
    guard let edition = edition ?? traditional?.edition else { return [] }
    let own = Addresses(library.configuration)
    let other = Addresses(library.configuration, edition: edition.urls)
    return [
      Alternate(language: edition.original, canonical: own.whole(url), url: own.local(url)),
      Alternate(language: ScriptEdition.language, canonical: other.whole(url), url: other.local(url)),
    ]
  }
}
