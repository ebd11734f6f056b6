import Content
import Theme

/// Turns entities of the library into the values that themes show, for one page.
struct Presenter {
  let site: SiteContext
  let lookup: Lookup

  init(_ site: SiteContext) {
    self.site = site
    lookup = Lookup(site.library)
  }

  var theme: ThemeRenderer { site.theme }
  var addresses: Addresses { site.addresses }
  var words: Words { site.words }
  var configuration: SiteConfiguration { site.library.configuration }

  /// The address from the root of the host.
  func local(_ url: String) -> String { addresses.local(url) }

  /// A link from the root of the host.
  func link(_ title: String, _ url: String) -> Link { Link(title, addresses.local(url)) }
}

/// What all pages of a build share.
struct SiteContext: Sendable {
  let library: Library
  let theme: ThemeRenderer
  let addresses: Addresses
  let words: Words
  /// The site as every page shows it.
  let value: SiteValue
  /// What is sealed, and with what.
  let gate: SiteGate
  /// Names that several people have.
  let sharedNames: Set<String>

  init(library: Library, theme: ThemeRenderer, assets: AssetFiles, gate: SiteGate) {
    self.library = library
    self.theme = theme
    self.gate = gate
    addresses = Addresses(library.configuration)
    words = Words(language: library.configuration.language)
    value = SiteValue(library, addresses: addresses, words: words, assets: assets, gate: gate)
    var names: Set<String> = []
    sharedNames = Set(library.people.map(\.name).filter { !names.insert($0).inserted })
  }
}
