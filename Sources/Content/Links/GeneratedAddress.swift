import Entities

/// Addresses of the site's own that no file of the content stands for.
enum GeneratedAddress {
  /// Files at the root. robots.txt and manifest.webmanifest are not among them: a file below `static/` replaces those.
  static let files = ["/404.html", "/feed.xml", "/rss.xml", "/feed.json", "/sitemap.xml", "/gate/consent.json"]
  /// Lists that any site has.
  private static let lists = ["/", "/gate/", "/search/", "/tags/"]
  /// The feeds of a list of articles, below its address.
  static let feeds = ["feed.xml", "rss.xml", "feed.json"]

  /// All that a library gives rise to.
  static func all(_ library: Library, _ kinds: RegisterKinds, tags: [Tag]) -> [String] {
    var all = lists + files
    for kind in kinds.kinds { all += kind.generatedAddresses(in: library) }
    all += tags.map(\.url)
    all += library.consents.flatMap { [$0.url, $0.fileURL] }
    return all
  }

  /// Addresses that no page may have: folders of the site's own, and a name for the home page.
  static func reserved(_ kinds: RegisterKinds) -> [String] {
    ["/articles/", "/assets/", "/index/", "/members/", "/page/"] + kinds.kinds.flatMap { $0.reservedAddresses }
  }
}
