import Bytes
import Content
import Entities
import Gate
import Theme

/// Turns entities of the library into the values that themes show, for one page.
struct Presenter {
  let site: SiteContext
  let lookup: Lookup

  init(_ site: SiteContext) {
    self.site = site
    lookup = Lookup(site.shared)
  }

  var theme: ThemeRenderer { site.theme }
  var addresses: Addresses { site.addresses }
  var words: SiteStrings { site.words }
  /// The configuration, lent as ``Lookup/library`` is.
  var configuration: SiteConfiguration { _read { yield site.shared.library.configuration } }

  /// The address from the root of the host.
  func local(_ url: String) -> String { addresses.local(url) }

  /// A text of the content as the edition that is rendered has it, where it is not markup: that is converted as a whole.
  func text(_ text: String) -> String { site.edition?.text(text) ?? text }

  /// A link from the root of the host.
  func link(_ title: String, _ url: String) -> Link { Link(title, addresses.local(url)) }
}

/// What all pages of a build share; a class, for a presenter is made for every page and copied into many closures.
final class SiteContext: Sendable {
  /// The library, as every page looks up entities in it.
  let shared: Lookup.Shared
  let theme: ThemeRenderer
  let addresses: Addresses
  let words: SiteStrings
  /// The site as every page shows it, and what is the same on all pages once one has shown it.
  let frame: Frame.Shared
  /// The site as the publisher of its articles.
  let publisher: Publisher
  /// The absolute URL of the picture of pages without one of their own.
  let shareImage: String?
  /// Where readers report errors: the first mailbox of the footer's contact.
  let correctionsMailbox: String?
  /// What is sealed, and with what.
  let gate: SiteGate
  /// The names of the sealed files.
  let sealedNames: SealedNames
  /// The smaller copies of pictures.
  let pictures: ScaledPictures
  /// Names that several people have.
  let sharedNames: Set<String>
  /// Articles as lists show them.
  let cards: CardCache
  /// The edition whose files this context renders; nil for those of the site itself.
  let edition: ScriptEdition?
  /// The context of the site's edition in Traditional script; nil where it has none, and in that context itself.
  let traditional: SiteContext?

  /// The site, and with an `edition` the context of that.
  init(
    library: Library, theme: ThemeRenderer, assets: AssetFiles, gate: SiteGate,
    pictures: ScaledPictures = ScaledPictures(), edition: ScriptEdition? = nil,
    jobs: Int
  ) {
    self.edition = nil
    self.pictures = pictures
    shared = Lookup.Shared(library)
    self.theme = theme
    self.gate = gate
    sealedNames = SealedNames(library, sealer: gate.sealer, jobs: jobs)
    addresses = Addresses(library.configuration)
    words = SiteStrings(language: library.configuration.language)
    frame = Frame.Shared(
      SiteValue(library, addresses: addresses, words: words, assets: assets, gate: gate, theme: theme))
    publisher = Publisher(library.configuration, icon: assets.logo, addresses: addresses)
    correctionsMailbox = library.configuration.footer.contact.flatMap(LinkedText.mailbox)
    shareImage = library.configuration.shareImage.map(addresses.whole)
    cards = CardCache(count: library.articles.count)
    sharedNames = Self.sharedNames(in: library)
    if let edition {
      traditional = SiteContext(
        edition, of: ScriptEdition.library(library), theme: theme, assets: assets, gate: gate, pictures: pictures,
        sealedNames: sealedNames, sharedNames: sharedNames)
    } else {
      traditional = nil
    }
  }

  /// The edition of a site; its library is that of ``ScriptEdition/library(_:)``.
  private init(
    _ edition: ScriptEdition, of library: Library, theme: ThemeRenderer, assets: AssetFiles, gate: SiteGate,
    pictures: ScaledPictures, sealedNames: SealedNames, sharedNames: Set<String>
  ) {
    self.edition = edition
    traditional = nil
    shared = Lookup.Shared(library)
    self.theme = theme
    self.gate = gate
    self.pictures = pictures
    self.sealedNames = sealedNames
    self.sharedNames = sharedNames
    addresses = Addresses(library.configuration, edition: edition.urls)
    words = SiteStrings(language: library.configuration.language)
    frame = Frame.Shared(
      SiteValue(library, addresses: addresses, words: words, assets: assets, gate: gate, theme: theme))
    publisher = Publisher(library.configuration, icon: assets.logo, addresses: addresses)
    correctionsMailbox = library.configuration.footer.contact.flatMap(LinkedText.mailbox)
    shareImage = library.configuration.shareImage.map(addresses.whole)
    cards = CardCache(count: library.articles.count)
  }

  /// The same site with another library: what would be published of that one.
  init(_ other: SiteContext, library: Library) {
    edition = other.edition
    traditional = other.traditional.map { SiteContext($0, library: ScriptEdition.library(library)) }
    shared = Lookup.Shared(library)
    theme = other.theme
    gate = other.gate
    pictures = other.pictures
    sealedNames = SealedNames(library, sealer: other.gate.sealer, jobs: 1)
    addresses = other.addresses
    words = other.words
    frame = Frame.Shared(other.frame.site)
    publisher = other.publisher
    correctionsMailbox = other.correctionsMailbox
    shareImage = other.shareImage
    cards = CardCache(count: library.articles.count)
    sharedNames = other.sharedNames
  }

  private static func sharedNames(in library: Library) -> Set<String> {
    var names: Set<String> = []
    return Set(library.people.map(\.name).filter { !names.insert($0).inserted })
  }
}

extension SiteContext {
  /// Whether the site has a search: unless site.yml says no, or the theme has no page for it.
  var hasSearch: Bool { value.search != nil }
  /// The library, lent as ``Lookup/library`` is.
  var library: Library { _read { yield shared.library } }
  /// The site as every page shows it.
  var value: SiteValue { frame.site }

  /// The hash of what every page of a build shares; `configuration` is that of site.yml.
  func fingerprint(configuration: Hash64) -> Hash64 {
    let encoder = RecordEncoder()
    encoder.write(hash: configuration)
    encoder.write(library.configuration.baseURL)
    // All fields of the frame by construction, the dictionary of assets in its order.
    var site = value
    site.assets = [:]
    encoder.write(String(reflecting: site))
    for (name, url) in value.assets.sorted(by: { $0.key < $1.key }) {
      encoder.write(name)
      encoder.write(url)
    }
    encoder.write(pictures.mediaType)
    for url in pictures.unscaled { encoder.write(url) }
    for name in sharedNames.sorted() { encoder.write(name) }
    encoder.write(hash: library.slotFingerprint(ofArticles: false))
    encoder.write(gate.sealer != nil)
    if !gate.readers.isEmpty { encoder.write("members") }
    for epoch in gate.sealer?.epochs ?? [] { encoder.write(String(reflecting: epoch)) }
    return Hash64(encoder.bytes)
  }
}
