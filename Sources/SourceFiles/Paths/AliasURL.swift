import Bytes

/// A previous URL of a page, from `aliases` in its front matter.
package enum AliasURL {
  /// Decodes and normalizes the URL to the form that identifies its file: `/2019/old/`, `/old.html`, `/旧文/`; nil if it
  /// is invalid.
  ///
  /// Validated after decoding, because `%2e%2e` is `..` to the system that opens the file. A query is rejected: static
  /// files cannot distinguish `/?id=1` from `/?id=2`.
  package static func decoded(_ written: String) -> String? {
    guard written.hasPrefix("/"), !written.hasPrefix("//"), let url = PercentEncoding.decodedText(written),
      !url.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
    else { return nil }
    let parts = url.split(separator: "/")
    guard let last = parts.last else { return nil }
    let isFile = !url.hasSuffix("/") && last.utf8.contains(UInt8(ascii: "."))
    let normal = "/" + parts.joined(separator: "/") + (isFile ? "" : "/")
    return SitePath(decodedURL: normal) == nil ? nil : normal
  }
}
