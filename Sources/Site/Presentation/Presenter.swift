import Bytes
import Content
import Entities
import Gate
import Theme

/// Converts entities of the library to the values that themes render, for one page.
struct Presenter {
  let site: SiteContext
  let lookup: Lookup

  init(_ site: SiteContext) {
    self.site = site
    lookup = Lookup(site.shared)
  }

  var theme: ThemeRenderer { site.theme }
  var urls: SiteURLs { site.urls }
  var strings: SiteStrings { site.strings }
  /// The configuration, yielded without a copy like ``Lookup/library``.
  var configuration: SiteConfiguration { _read { yield site.shared.library.configuration } }

  /// Returns the host-relative URL.
  func local(_ url: String) -> String { urls.local(url) }

  /// Converts plain text to the script of the edition being rendered. Markup is converted as a whole instead.
  func text(_ text: String) -> String { site.edition?.text(text) ?? text }

  /// Returns a link with a host-relative URL.
  func link(_ title: String, _ url: String) -> Link { Link(title, urls.local(url)) }
}

/// The state that all pages of a build share. A class, because every page has a presenter, which many closures capture.
final class SiteContext: Sendable {
  /// The library that every page reads.
  let shared: Lookup.Shared
  let theme: ThemeRenderer
  let urls: SiteURLs
  let strings: SiteStrings
  /// The site as every page shows it, and caches of what is the same on all pages.
  let frame: Frame.Shared
  /// The site as the publisher of its articles.
  let publisher: Publisher
  /// The absolute URL of the image for pages that have none of their own.
  let shareImage: String?
  /// The email address for error reports: the first one in the footer's contact line.
  let correctionsMailbox: String?
  /// The keys and settings for members-only content.
  let gate: SiteGate
  /// The names of sealed files.
  let sealedNames: SealedFileNames
  /// The file system of the content and the output.
  let fileSystem: FileSystem
  /// The scaled copies of images.
  let pictures: ScaledPictures
  /// The URLs of share cards by the URLs of their articles.
  let shareCards: [String: String]
  /// The hash of what determines the share cards besides the articles.
  let shareCardFingerprint: Hash64
  /// Names that several people share.
  let sharedNames: Set<String>
  /// The cards of articles.
  let cards: CardCache
  /// The edition whose files this context renders; `nil` for those of the site itself.
  let edition: ScriptEdition?
  /// The context of the site's edition in Traditional script; `nil` if there is none, and in that context itself.
  let traditional: SiteContext?

  /// Creates the context of a site and, if there is an `edition`, that of the edition.
  init(
    library: Library, theme: ThemeRenderer, assets: AssetFiles, gate: SiteGate,
    pictures: ScaledPictures = ScaledPictures(), shareCards: ShareCards = ShareCards(),
    edition: ScriptEdition? = nil, fileSystem: FileSystem = FileSystem(), jobs: Int
  ) {
    self.edition = nil
    self.pictures = pictures
    self.shareCards = shareCards.urls
    shareCardFingerprint = shareCards.fingerprint
    shared = Lookup.Shared(library)
    self.theme = theme
    self.gate = gate
    self.fileSystem = fileSystem
    sealedNames = SealedFileNames(library, sealer: gate.sealer, fileSystem: fileSystem, jobs: jobs)
    urls = SiteURLs(library.configuration)
    strings = SiteStrings(language: library.configuration.language)
    frame = Frame.Shared(
      SiteValue(library, urls: urls, strings: strings, assets: assets, gate: gate, theme: theme))
    publisher = Publisher(library.configuration, icon: assets.logo, urls: urls)
    correctionsMailbox = library.configuration.footer.contact.flatMap(LinkedText.mailbox)
    shareImage = library.configuration.shareImage.map(urls.absolute)
    cards = CardCache(count: library.articles.count)
    sharedNames = Self.sharedNames(in: library)
    if let edition {
      traditional = SiteContext(
        edition, of: ScriptEdition.library(library), theme: theme, assets: assets, gate: gate, pictures: pictures,
        shareCards: shareCards, sealedNames: sealedNames, fileSystem: fileSystem, sharedNames: sharedNames)
    } else {
      traditional = nil
    }
  }

  /// Creates the context of an edition. The library must be the result of ``ScriptEdition/library(_:)``.
  private init(
    _ edition: ScriptEdition, of library: Library, theme: ThemeRenderer, assets: AssetFiles, gate: SiteGate,
    pictures: ScaledPictures, shareCards: ShareCards, sealedNames: SealedFileNames, fileSystem: FileSystem,
    sharedNames: Set<String>
  ) {
    self.edition = edition
    traditional = nil
    shared = Lookup.Shared(library)
    self.theme = theme
    self.gate = gate
    self.pictures = pictures
    self.shareCards = shareCards.editionURLs
    shareCardFingerprint = shareCards.fingerprint
    self.sealedNames = sealedNames
    self.fileSystem = fileSystem
    self.sharedNames = sharedNames
    urls = SiteURLs(library.configuration, edition: edition.urls)
    strings = SiteStrings(language: library.configuration.language)
    frame = Frame.Shared(
      SiteValue(library, urls: urls, strings: strings, assets: assets, gate: gate, theme: theme))
    publisher = Publisher(library.configuration, icon: assets.logo, urls: urls)
    correctionsMailbox = library.configuration.footer.contact.flatMap(LinkedText.mailbox)
    shareImage = library.configuration.shareImage.map(urls.absolute)
    cards = CardCache(count: library.articles.count)
  }

  /// Creates a context for another library, with everything else as in `other`. Renders what would be published for it.
  init(_ other: SiteContext, library: Library) {
    edition = other.edition
    traditional = other.traditional.map { SiteContext($0, library: ScriptEdition.library(library)) }
    shared = Lookup.Shared(library)
    theme = other.theme
    gate = other.gate
    pictures = other.pictures
    shareCards = other.shareCards
    shareCardFingerprint = other.shareCardFingerprint
    fileSystem = other.fileSystem
    sealedNames = SealedFileNames(library, sealer: other.gate.sealer, fileSystem: fileSystem, jobs: 1)
    urls = other.urls
    strings = other.strings
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
  /// Whether the site has a search page. It does unless site.yml disables it or the theme has no template for it.
  var hasSearch: Bool { value.search != nil }
  /// The library, yielded without a copy like ``Lookup/library``.
  var library: Library { _read { yield shared.library } }
  /// The site as every page shows it.
  var value: SiteValue { frame.site }

  /// Returns the layout fingerprint, a hash of what every page of a build shares. `configuration` is the hash of
  /// site.yml.
  func layoutFingerprint(configuration: Hash64) -> Hash64 {
    let encoder = RecordEncoder()
    encoder.write(hash: configuration)
    encoder.write(library.configuration.baseURL)
    // Reflection covers all fields of the site's value. The dictionary of assets is hashed in sorted order.
    var site = value
    site.assets = [:]
    encoder.write(String(reflecting: site))
    for (name, url) in value.assets.sorted(by: { $0.key < $1.key }) {
      encoder.write(name)
      encoder.write(url)
    }
    encoder.write(pictures.mediaType)
    for url in pictures.unscaled { encoder.write(url) }
    encoder.write(hash: shareCardFingerprint)
    for name in sharedNames.sorted() { encoder.write(name) }
    encoder.write(hash: library.slotFingerprint(ofArticles: false))
    encoder.write(gate.sealer != nil)
    if !gate.memberFiles.isEmpty { encoder.write("members") }
    for epoch in gate.sealer?.epochs ?? [] { encoder.write(String(reflecting: epoch)) }
    return Hash64(encoder.bytes)
  }
}
