import Content
import Entities

/// Which URLs of a site lead into its edition: those of its pages, feeds, rolls and the register. The gate, members' texts, assets,
/// pictures and the index of the search are published once, for both.
///
/// A URL says by its form what it is, so that no page depends on which other pages there are; what editors publish under the form of a
/// page is known by its path.
struct ScriptEditionURLs: Sendable {
  /// Files of `static/` and the like with the paths of pages, by their paths in the output.
  let copies: Set<String>

  /// The edition of a library's site.
  init(_ library: Library) {
    copies = Set(
      (library.assets + library.media).lazy.map(\.url).filter(Self.hasForm).map(Addresses.file(of:)))
  }

  /// The URL in the edition of what has a URL from the root of the site; the same where the edition has none of its own.
  func callAsFunction(_ url: String) -> String { isOwn(url) ? ScriptEdition.root + url : url }

  /// Whether the edition has a file of its own at a URL.
  func isOwn(_ url: String) -> Bool {
    guard Self.hasForm(url) else { return false }
    return copies.isEmpty
      || !copies.contains(Addresses.file(of: Self.path(of: url)))
        && !copies.contains(Addresses.file(of: Self.path(of: url) + "/"))
  }

  private static func path(of url: String) -> String { String(url.prefix { $0 != "?" && $0 != "#" }) }

  /// Whether a URL has the form of a page's or a feed's that the edition has too.
  private static func hasForm(_ url: String) -> Bool {
    let bytes = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    for other in ["/hant/", "/gate/", "/assets/"] where bytes.starts(with: other.utf8) { return false }
    let name = bytes.suffix(
      from: bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex)
    guard name.contains(UInt8(ascii: ".")) else { return true }
    let text = String(Substring(name))
    return text.hasSuffix(".html") || names.contains(text) || text.hasPrefix("sitemap") && text.hasSuffix(".xml")
      || text.hasPrefix("register") && text.hasSuffix(".json")
  }

  private static let names = Set(
    FeedFormat.allCases.map(\.fileName) + ["manifest.webmanifest", RollFile.csvName, RollFile.jsonName])
}
