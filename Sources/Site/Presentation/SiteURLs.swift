import Bytes
import Content
import Entities
import SourceFiles

/// Converts URLs that are relative to the site's root to host-relative and absolute ones.
struct SiteURLs: Sendable {
  /// The base URL of the site without a trailing slash.
  let base: String
  /// The path of the base URL, such as `/forum`; empty for the root.
  let basePath: String
  /// Determines which URLs belong to the edition being rendered; `nil` for pages of the site itself.
  let edition: ScriptEditionURLs?

  init(_ configuration: SiteConfiguration, edition: ScriptEditionURLs? = nil) {
    base = configuration.baseURL
    basePath = configuration.basePath
    self.edition = edition
  }

  /// Returns the host-relative URL. URLs that do not begin at the site's root are returned unchanged.
  func local(_ url: String) -> String {
    basePath.isEmpty && edition == nil || !Self.isRooted(url) ? url : basePath + (edition?(url) ?? url)
  }

  /// Returns the absolute URL.
  func absolute(_ url: String) -> String {
    Self.isRooted(url) ? base + (edition?(url) ?? url) : url
  }

  /// Returns the output path of the file that serves a URL: `a/index.html` for `/a/`.
  static func outputPath(of url: String) -> String {
    SitePath.file(ofDecodedURL: PercentEncoding.decodedText(url) ?? url)
  }

  /// Whether a URL begins at the root of the site, like `/a/` but unlike `//host/a/`.
  private static func isRooted(_ url: String) -> Bool {
    let start = url.utf8.prefix(2)
    return start.first == UInt8(ascii: "/") && start.dropFirst().first != UInt8(ascii: "/")
  }
}
