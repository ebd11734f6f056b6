/// Addresses of the site's own that no file of the content stands for.
enum GeneratedAddress {
  /// Files at the root. robots.txt and manifest.webmanifest are not among them: a file below `static/` replaces those.
  static let files = ["/404.html", "/feed.xml", "/rss.xml", "/feed.json", "/sitemap.xml", "/gate/consent.json"]
  /// Addresses that no page may have: folders of the site's own, and a name for the home page.
  static let reserved = ["/articles/", "/assets/", "/index/", "/members/", "/page/", "/hospitals/province/"]
  private static let lists = [
    "/", "/awards/", "/columns/", "/documents/", "/gate/", "/hospitals/", "/people/", "/search/", "/tags/",
  ]
  private static let feeds = ["feed.xml", "rss.xml", "feed.json"]

  /// All that a library gives rise to.
  static func all(_ library: Library, tags: [Tag]) -> [String] {
    var all = lists + files
    for column in library.columns { all += feeds.map { column.url + $0 } }
    for edition in library.editions { all += [edition.url + "roll.csv", edition.url + "roll.json"] }
    all += Province.all.map { "/hospitals/province/\($0.code)/" }
    all += tags.map(\.url)
    all += library.consents.flatMap { [$0.url, $0.fileURL] }
    return all
  }
}
