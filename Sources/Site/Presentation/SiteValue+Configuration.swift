import Content
import Entities
import Theme

extension SiteValue {
  /// Creates the site's value as every page shows it.
  init(
    _ library: Library, addresses: Addresses, words: SiteStrings, assets: AssetFiles, gate keys: SiteGate,
    theme: ThemeRenderer
  ) {
    let configuration = library.configuration
    self.init(language: configuration.language)
    title = configuration.title
    tagline = configuration.tagline
    since = configuration.since?.moment.chinese
    home = addresses.local("/")
    navigation = SiteValue.navigation(of: library, words: words).map { Link($0.title, addresses.local($0.url)) }
    mark = configuration.theme.mark.map(addresses.local)
    feeds = FeedFormat.allCases.map {
      Feed(title: configuration.title, url: addresses.local("/" + $0.fileName), mediaType: $0.mediaType)
    }
    manifest = addresses.local("/manifest.webmanifest")
    footer = FooterValue(configuration.footer, addresses: addresses)
    let subscribe = addresses.local(SubscribePages.url)
    if !footer.links.contains(where: { $0.url == subscribe }) { self.subscribe = subscribe }
    let corrections = addresses.local(CorrectionPages.url)
    if CorrectionPages.isPlanned(in: library), !footer.links.contains(where: { $0.url == corrections }) {
      self.corrections = corrections
    }
    self.assets = assets.urls.mapValues(addresses.local)
    gate = GateValue(library, addresses: addresses, keys: keys)
    mediaHosts = MediaHosts(library).hosts
    overrides = assets.overrides.map(addresses.local)
    if assets.serviceWorker != nil { serviceWorker = addresses.local("/" + ThemeAsset.serviceWorker) }
    if library.configuration.hasSearch, theme.hasTemplate(for: SearchPage.self) {
      search = addresses.local(SearchPages.url)
      // Both editions share one index, because queries are folded to Simplified characters.
      searchData = Addresses(library.configuration).local(SearchPages.url)
    }
  }

  /// Returns the navigation entries: those of site.yml, or defaults based on the library.
  private static func navigation(of library: Library, words: SiteStrings) -> [NavigationItem] {
    if !library.configuration.navigation.isEmpty { return library.configuration.navigation }
    var items = [NavigationItem(title: words.home, url: "/")]
    items += library.columns.filter { $0.group == nil }.prefix(6).map { NavigationItem(title: $0.title, url: $0.url) }
    items += indexes(of: library)
    return items
  }

  /// Returns the index pages of the library's entities.
  static func indexes(of library: Library) -> [NavigationItem] {
    let words = SiteStrings(language: library.configuration.language)
    return SitePlan.kinds.compactMap { $0.entry(for: library, words: words) }
  }
}

extension FooterValue {
  init(_ footer: Footer, addresses: Addresses) {
    self.init()
    links = footer.links.map { Link($0.title, addresses.local($0.url)) }
    friends = footer.friends.map { Link($0.title, addresses.local($0.url)) }
    icp = footer.icp.map { Link($0, "https://beian.miit.gov.cn/") }
    police = footer.police.map { number in
      let digits = String(number.filter { $0.isASCII && $0.isNumber })
      return Link(number, "https://beian.mps.gov.cn/#/query/webSearch?code=" + digits)
    }
    licence = footer.licence
    contact = footer.contact
    contactParts = footer.contact.map(LinkedText.parts(of:)) ?? []
    if let phone = footer.report?.phone {
      report.append(
        Link(phone, "tel:" + String(phone.filter { $0.isASCII && ($0.isNumber || $0 == "+" || $0 == "-") })))
    }
    if let email = footer.report?.email { report.append(Link(email, "mailto:" + email)) }
    if let url = footer.report?.url { report.append(Link(url, addresses.local(url))) }
    disclaimer = footer.disclaimer
    copyright = footer.copyright
  }
}
