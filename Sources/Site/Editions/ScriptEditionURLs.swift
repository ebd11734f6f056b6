import Content
import Entities

/// Determines which URLs of a site have a counterpart in its edition: those of pages, feeds, rolls and the register.
/// The gate, members' texts, assets, images and the search index are published once, for both.
///
/// The form of a URL decides, so that no page depends on which other pages exist. Files that editors publish at URLs
/// with the form of a page are recognized by their paths.
struct ScriptEditionURLs: Sendable {
  /// The output paths of files, such as those in `static/`, whose URLs have the form of a page's.
  let copiedPaths: Set<String>

  /// Creates the URLs of the edition of a library's site.
  init(_ library: Library) {
    copiedPaths = Set(
      (library.assets + library.media).lazy.map(\.url).filter(Self.hasForm).map(SiteURLs.outputPath(of:)))
  }

  /// Returns the URL of the counterpart in the edition, given a URL relative to the site's root; the same URL if there
  /// is none.
  func callAsFunction(_ url: String) -> String { hasCounterpart(url) ? ScriptEdition.root + url : url }

  /// Returns whether the edition has a counterpart of a URL.
  func hasCounterpart(_ url: String) -> Bool {
    guard Self.hasForm(url) else { return false }
    return copiedPaths.isEmpty
      || !copiedPaths.contains(SiteURLs.outputPath(of: Self.path(of: url)))
        && !copiedPaths.contains(SiteURLs.outputPath(of: Self.path(of: url) + "/"))
  }

  private static func path(of url: String) -> String { String(url.prefix { $0 != "?" && $0 != "#" }) }

  /// Whether a URL has the form of a page, feed or data file that has a counterpart.
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
