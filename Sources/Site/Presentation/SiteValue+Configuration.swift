import Content
import Entities
import Theme

extension SiteValue {
  /// Creates the site's value as every page shows it.
  init(
    _ library: Library, urls: SiteURLs, strings: SiteStrings, assets: AssetFiles, gate keys: SiteGate,
    theme: ThemeRenderer
  ) {
    let configuration = library.configuration
    self.init(language: configuration.language)
    title = configuration.title
    tagline = configuration.tagline
    since = configuration.since?.moment.chinese
    home = urls.local("/")
    navigation = SiteValue.navigation(of: library, strings: strings).map { Link($0.title, urls.local($0.url)) }
    logo = configuration.theme.mark.map(urls.local)
    feeds = FeedFormat.allCases.map {
      Feed(title: configuration.title, url: urls.local("/" + $0.fileName), mediaType: $0.mediaType)
    }
    manifest = urls.local("/manifest.webmanifest")
    footer = FooterValue(configuration.footer, urls: urls)
    let subscribe = urls.local(SubscribePages.url)
    if !footer.links.contains(where: { $0.url == subscribe }) { self.subscribe = subscribe }
    let corrections = urls.local(CorrectionPages.url)
    if CorrectionPages.isPlanned(in: library), !footer.links.contains(where: { $0.url == corrections }) {
      self.corrections = corrections
    }
    self.assets = assets.urls.mapValues(urls.local)
    gate = GateValue(library, urls: urls, keys: keys)
    mediaHosts = MediaHosts(library).hosts
    overrides = assets.customStyleURL.map(urls.local)
    if assets.serviceWorker != nil { serviceWorker = urls.local("/" + ThemeAsset.serviceWorker) }
    if library.configuration.hasSearch, theme.hasTemplate(for: SearchPage.self) {
      search = urls.local(SearchPages.url)
      // Both editions share one index, because queries are folded to Simplified characters.
      searchData = SiteURLs(library.configuration).local(SearchPages.url)
    }
  }

  /// Returns the navigation entries: those of site.yml, or defaults based on the library.
  private static func navigation(of library: Library, strings: SiteStrings) -> [NavigationItem] {
    if !library.configuration.navigation.isEmpty { return library.configuration.navigation }
    var items = [NavigationItem(title: strings.home, url: "/")]
    items += library.columns.filter { $0.group == nil }.prefix(6).map { NavigationItem(title: $0.title, url: $0.url) }
    items += indexes(of: library)
    return items
  }

  /// Returns the index pages of the library's entities.
  static func indexes(of library: Library) -> [NavigationItem] {
    let strings = SiteStrings(language: library.configuration.language)
    return SitePlan.kinds.compactMap { $0.navigationItem(for: library, words: strings) }
  }
}

extension FooterValue {
  init(_ footer: Footer, urls: SiteURLs) {
    self.init()
    links = footer.links.map { Link($0.title, urls.local($0.url)) }
    friends = footer.friends.map { Link($0.title, urls.local($0.url)) }
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
    if let url = footer.report?.url { report.append(Link(url, urls.local(url))) }
    disclaimer = footer.disclaimer
    copyright = footer.copyright
  }
}
