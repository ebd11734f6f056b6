import Entities

extension SiteConfiguration {
  /// The keys of site.yml.
  public static let keys = [
    "title", "tagline", "description", "base_url", "language", "timezone", "since", "theme", "navigation", "footer",
    "page_size", "feed_size", "html", "mentions", "rules", "gate",
  ]
}

extension ThemeChoice {
  /// The keys of a theme's choice.
  public static let keys = ["name", "colors", "dark", "fonts", "mark"]
}

extension NavigationItem {
  /// The keys of an entry of the masthead.
  public static let keys = ["title", "column", "url"]
  /// The keys of a link of the footer.
  public static let linkKeys = ["title", "url"]
}

extension Footer {
  /// The keys of the footer.
  public static let keys = [
    "links", "friends", "icp", "police", "licence", "contact", "disclaimer", "copyright",
  ]
}
