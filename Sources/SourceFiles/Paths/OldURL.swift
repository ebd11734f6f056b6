import Bytes

/// A URL at which a page stood before: `aliases` of its front matter.
package enum OldURL {
  /// The URL decoded, in the form under which its file is found: `/2019/old/`, `/old.html`, `/旧文/`; nil where it cannot be one.
  ///
  /// It is checked after decoding, for `%2e%2e` is `..` to the system that opens the file. A query is rejected: plain
  /// files cannot tell
  /// `/?id=1` from `/?id=2`.
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
