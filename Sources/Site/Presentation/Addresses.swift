import Bytes
import Content
import Entities
import SourceFiles

/// How addresses from the root of the site become those of the host, and whole ones.
struct Addresses: Sendable {
  /// The address of the site without a slash at the end.
  let base: String
  /// The path part of the base address: empty, or `/forum`.
  let basePath: String
  /// Which URLs lead into the edition that is rendered; nil for pages of the site itself.
  let edition: ScriptEditionURLs?

  init(_ configuration: SiteConfiguration, edition: ScriptEditionURLs? = nil) {
    base = configuration.baseURL
    basePath = configuration.basePath
    self.edition = edition
  }

  /// The address from the root of the host; an address that is not from the site's root stays as it is.
  func local(_ url: String) -> String {
    basePath.isEmpty && edition == nil || !Self.isRooted(url) ? url : basePath + (edition?(url) ?? url)
  }

  /// The whole address.
  func whole(_ url: String) -> String {
    Self.isRooted(url) ? base + (edition?(url) ?? url) : url
  }

  /// The path of the output under which what has a URL is found: `/a/` is `a/index.html`.
  static func file(of url: String) -> String {
    SitePath.file(ofDecodedURL: PercentEncoding.decodedText(url) ?? url)
  }

  /// Whether an address begins at the root of the site: `/a/`, but not `//host/a/`.
  private static func isRooted(_ url: String) -> Bool {
    let start = url.utf8.prefix(2)
    return start.first == UInt8(ascii: "/") && start.dropFirst().first != UInt8(ascii: "/")
  }
}
